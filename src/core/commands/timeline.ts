import { composeAnswer } from "../compose/answer.ts";
import { timelineOf } from "../compose/timeline.ts";
import { understand } from "../reading/understand.ts";
import type { RunCommand } from "./command.ts";

/** `timeline [year or range]`: the dated entries of the record in order. What names a matter beside is a question. */
export const timelineCommand: RunCommand = ({ text, rest }, { knowledge, notesFor, now }) => {
  const { base, units } = knowledge;
  const { dates: asked, terms } = understand(rest, knowledge.lexicon, now);
  const matter = terms.filter(({ weight, surface }) => weight >= 1 && !WHATEVER.test(surface));
  if (rest !== "" && (asked.length === 0 || matter.length > 0)) return null;
  return composeAnswer(text, timelineOf(asked, base, units), notesFor, [
    { label: "Resolutions", question: "resolutions" },
    { label: "Topics", question: "topics" },
  ]);
};

/** "Key events": whatever there is. */
const WHATEVER = /^(?:(?:key|main|major|important|events?|dates?|entries|milestones?|developments?|things?) ?)+$/;
