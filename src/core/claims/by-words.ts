import type { Source } from "../base/schema.ts";
import { fold } from "../language/text.ts";
import { rememberingEach } from "../remember.ts";
import type { Unit } from "../units.ts";
import { lookAt } from "../weighing/decide.ts";
import { sentenceOf } from "../weighing/said-by.ts";
import { verdictOn } from "./shown.ts";
import type { Statement } from "./statement.ts";
import type { ClaimVerdict } from "./verdict.ts";

/**
 * "In the record" where a sentence of a source or of an entry says it in the very same words, all of it or from one stop
 * to another; else null.
 */
export function judgeByWords({ claim, text, query, source, about, knowledge }: Statement): ClaimVerdict | null {
  const said = [claim.text, text].map(withStops).filter((words) => words.split(" ").length >= FEWEST_WORDS);
  if (said.length === 0) return null;
  const saying = knowledge.units.filter(
    (unit) => isOf(unit, source) && said.some((words) => stands(words, toldWithStops(unit))),
  );
  if (saying.length === 0) return null;
  const heard = knowledge.judge.hear(query, { carried: [], units: [] });
  const candidates = saying.map((unit) => ({ unit, rank: 1 }));
  const { judged } = knowledge.judge.judge(query, heard, lookAt(query, candidates));
  return verdictOn(claim, "in", query, judged, about);
}

const isOf = (unit: Unit, source: Source | null): boolean =>
  source === null || (unit.kind === "passage" && unit.source.id === source.id);

/** Fewer words than these may stand anywhere. */
const FEWEST_WORDS = 5;

/** Words and the stops between them, without other signs. */
const withStops = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N};.,:]+/gu, " ")
    .replace(/^[ ;.,:]+|[ ;.,:]+$/g, "");

const toldWithStops = rememberingEach((unit: Unit) => withStops(sentenceOf(unit)));

/** Whether words stand in a text from one stop to another. */
function stands(words: string, text: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && /(?:^|[;:.,] ?)$/.test(text.slice(0, at)) && /^(?:[;:.,]|$)/.test(text.slice(at + words.length));
}
