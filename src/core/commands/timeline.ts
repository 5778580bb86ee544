import { composeAnswer } from "../compose/answer.ts";
import { timelineOf } from "../compose/timeline.ts";
import { notFound } from "../finding.ts";
import { type DateMention, findDates } from "../language/dates.ts";
import { type Days, since, until } from "../language/days.ts";
import { fold } from "../language/text.ts";
import { cut } from "../question.ts";
import { argumentOf } from "./argument.ts";
import type { RunCommand } from "./command.ts";
import { meantTopic, nearestTopics } from "./topics.ts";

/** `timeline [year, range or topic]`: the dated entries of the record in order. */
export const timelineCommand: RunCommand = ({ text, rest }, setting) => {
  const { base, units, lexicon } = setting.knowledge;
  const { times, others, asOptions } = readTimes(`timeline ${fold(rest)}`, setting.now);
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
    notFound(`“${cut(fold(rest), 60)}” is no time and no topic: write “timeline 2004-2006” or “timeline camps”.`),
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

/** The ends of a span as options of a command are written: "from:2004 to:2006". */
const OPTION = /(?<![a-z])(from|to) ?[:=]/g;

interface Times {
  readonly times: readonly Days[];
  /** What else the text says. */
  readonly others: string;
  readonly asOptions: boolean;
}

function readTimes(folded: string, now: Date): Times {
  const dates = findDates(folded, now);
  const others = dates.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, folded);
  const options = [...folded.matchAll(OPTION)];
  const rest = others.replace(OPTION, " ").replace(/^timeline/, "");
  if (options.length === 0) return { times: dates, others: rest, asOptions: false };
  const given = (name: string): DateMention | undefined => {
    const at = options.findIndex((option) => option[1] === name);
    const [start = 0, end = folded.length] = at < 0 ? [0, 0] : [options[at]?.index, options[at + 1]?.index];
    return dates.find((date) => start <= date.start && date.start < end);
  };
  const [first, last] = [given("from"), given("to")];
  const times = first ? [last ? spanOf(first, last) : since(first)] : last ? [until(last)] : [];
  return { times, others: rest, asOptions: true };
}

const spanOf = (a: Days, b: Days): Days => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) });
