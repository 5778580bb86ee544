import { type DateMention, findDates } from "../language/dates.ts";
import { fold } from "../language/text.ts";
import { rememberingEach } from "../remember.ts";
import type { NotableUnit } from "../units.ts";

/** The days that the text of what is notable about a resolution names itself: "rejected on 18 November 2014". */
export const daysToldBy = rememberingEach(({ text }: NotableUnit): readonly DateMention[] =>
  findDates(fold(text), EPOCH).filter(({ precision }) => precision === "day"),
);

/** Texts of the fact base write their years, so that none is told from a present. */
const EPOCH = new Date(0);
