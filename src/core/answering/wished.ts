import type { Finding } from "../finding.ts";
import { hasAny } from "../language/keys.ts";
import { fold } from "../language/text.ts";
import { wishes } from "../reading/denial.ts";
import { isName, type Query } from "../reading/query.ts";
import { type Unit, unitId } from "../units.ts";
import type { Ask } from "./interpretation.ts";

/**
 * "What should governments do for refugees?", "when will the third conference take place?": no opinion is given and nothing
 * foretold, but a source may say what somebody wants or plans. What answers the question without the word, where a sentence
 * that has all else says it as wanted or planned itself; else null.
 */
export function answerWished(text: string, ask: Ask): Finding | null {
  const [word] = WISHED.exec(text) ?? [];
  if (word === undefined) return null;
  const { query, decision, finding } = ask(text.replace(WISHED, /^will/i.test(word) ? "does" : "must"), null);
  if (query.outside || finding.outcome !== "answered") return null;
  const [best] = decision().accepted;
  const isFirst = best !== undefined && finding.evidence[0]?.citation.id === unitId(best.unit);
  const isAll = best?.missing.length === 0 && best.held.some((term) => !isName(term));
  return isFirst && isAll && says(word, query, best.unit) ? finding : null;
}

const WISHED = /\b(?:should|will)\b/i;

/** Whether a sentence of a source says that something is wanted, or that it is still to come, of the same countries. */
function says(word: string, { spans }: Query, unit: Unit): boolean {
  if (unit.kind !== "passage") return false;
  const words = fold(unit.quote);
  const isOfThem = spans.every(({ kind, keys }) => kind !== "country" || hasAny(unit.textKeys, keys));
  return isOfThem && (/^will/i.test(word) ? /\bwill\b/.test(words) : wishes(words));
}
