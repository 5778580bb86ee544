import type { Resolution } from "../base/schema.ts";
import { yearOf } from "../compose/resolution-words.ts";
import type { Finding } from "../finding.ts";
import { yearsFrom } from "../language/days.ts";
import { enumerate } from "../language/enumerate.ts";
import type { Query } from "../reading/query.ts";
import type { VoteQuestion } from "./reading.ts";
import { countWords, ends, howWords, scopeWords, tabled } from "./shown.ts";

/**
 * The years between the first and the last resolution in which there was none; before and after those nothing is known.
 * @param set those that were adopted as the question says
 * @param all those that were adopted in whatever way
 */
export function gapsIn(
  set: readonly Resolution[],
  all: readonly Resolution[],
  question: VoteQuestion,
  { asked }: Query,
): Finding {
  const { first, last } = ends(all);
  const [from, to] = [yearOf(first), yearOf(last)];
  const held = new Set(set.map(yearOf));
  const years = yearsFrom(from, to).filter((year) => !held.has(year));
  const what = `a resolution${scopeWords(question)}${howWords(question)}`;
  const between = `from ${from} to ${to}, the first and the last in the record`;
  const lead =
    years.length === 0
      ? `${asked.confirms ? "No: there" : "There"} was ${what} in every year ${between}.`
      : `${asked.confirms ? "Yes: without" : "Without"} ${what}, ${between}: ${enumerate(years.map(String))}.`;
  return tabled(set, lead, `${countWords(set)}${scopeWords(question)}${howWords(question)}`);
}
