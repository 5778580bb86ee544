import { type DateMention, findDates, NO_PRESENT } from "../language/dates.ts";
import { fold } from "../language/text.ts";
import { rememberingEach } from "../remember.ts";
import type { NotableUnit } from "../units.ts";

/** The days that the text of what is notable about a resolution names itself: "rejected on 18 November 2014". */
export const daysToldBy = rememberingEach(({ text }: NotableUnit): readonly DateMention[] =>
  findDates(fold(text), NO_PRESENT).filter(({ precision }) => precision === "day"),
);
