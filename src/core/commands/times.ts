import { type DateMention, findDates } from "../language/dates.ts";
import { type Days, since, until } from "../language/days.ts";
import { fold } from "../language/text.ts";

/** The ends of a span as options of a command are written: "from:2004 to:2006". */
const OPTION = /(?<![a-z])(from|to) ?[:=]/g;

interface Times {
  readonly times: readonly Days[];
  /** What else the text says. */
  readonly others: string;
  readonly asOptions: boolean;
}

/** The times that follow a command, and what else does. */
export function readTimes(command: string, rest: string, now: Date): Times {
  const folded = `${command} ${fold(rest)}`;
  const dates = findDates(folded, now);
  const others = dates.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, folded);
  const options = [...folded.matchAll(OPTION)];
  const left = others.replace(OPTION, " ").slice(command.length);
  if (options.length === 0) return { times: dates, others: left, asOptions: false };
  const given = (name: string): DateMention | undefined => {
    const at = options.findIndex((option) => option[1] === name);
    const [start = 0, end = folded.length] = at < 0 ? [0, 0] : [options[at]?.index, options[at + 1]?.index];
    return dates.find((date) => start <= date.start && date.start < end);
  };
  const [first, last] = [given("from"), given("to")];
  const times = first ? [last ? spanOf(first, last) : since(first)] : last ? [until(last)] : [];
  return { times, others: left, asOptions: true };
}

const spanOf = (a: Days, b: Days): Days => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) });
