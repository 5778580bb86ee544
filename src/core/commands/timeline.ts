import { composeAnswer } from "../compose/answer.ts";
import { timelineOf } from "../compose/timeline.ts";
import { notFound } from "../finding.ts";
import { fold } from "../language/text.ts";
import { cut, MOST_REPEATED } from "../question.ts";
import { argumentOf } from "./argument.ts";
import type { RunCommand } from "./command.ts";
import { readTimes } from "./times.ts";
import { meantTopic, nearestTopics } from "./topics.ts";

/** `timeline [year, range or topic]`: the dated entries of the record in order. */
export const timelineCommand: RunCommand = ({ text, rest }, setting) => {
  const { base, units, lexicon } = setting.knowledge;
  const { times, others, asOptions } = readTimes("timeline", rest, setting.now);
  const wanted = argumentOf(others, lexicon);
  const topic = meantTopic(others, setting);
  if (WHATEVER.test(wanted) || topic) {
    return composeAnswer(text, timelineOf(times, base, units, topic), setting.notesFor, [
      { label: "Resolutions", question: "resolutions" },
      { label: "Topics", question: "topics" },
    ]);
  }
  if (
    times.length === 0 &&
    !asOptions &&
    lexicon.read(wanted).some(({ kind, surface }) => KNOWN.has(kind) && !/^\d/.test(surface))
  )
    return null;
  return composeAnswer(
    text,
    notFound(
      `“${cut(fold(rest), MOST_REPEATED)}” is no time and no topic: write “timeline 2004-2006” or “timeline camps”.`,
    ),
    setting.notesFor,
    [
      { label: "Timeline", question: "timeline" },
      ...nearestTopics(wanted, setting).map(({ id, name }) => ({ label: name, question: `timeline ${id}` })),
    ],
  );
};

/** "Key events": all that there is. */
const WHATEVER = /^(?:(?:key|main|major|important|events?|dates?|entries|milestones?|developments?|things?)(?: |$))*$/;

/** Words of which the record may tell something, so that the text can be read as a question. */
const KNOWN: ReadonlySet<string> = new Set(["name", "act", "plain", "country", "word"]);
