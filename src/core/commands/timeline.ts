import { composeAnswer } from "../compose/answer.ts";
import { timelineOf } from "../compose/timeline.ts";
import { findDates } from "../language/dates.ts";
import { fold } from "../language/text.ts";
import type { RunCommand } from "./command.ts";

/** `timeline [year or range]`: the dated entries of the record in order. */
export const timelineCommand: RunCommand = ({ text, rest }, { knowledge: { base, units }, notesFor, now }) => {
  const asked = findDates(fold(rest), now);
  if (rest !== "" && asked.length === 0) return null;
  return composeAnswer(text, timelineOf(asked, base, units), notesFor, [
    { label: "Resolutions", question: "resolutions" },
    { label: "Topics", question: "topics" },
  ]);
};
