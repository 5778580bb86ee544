import { hasAny } from "../../language/keys.ts";
import type { Lexicon } from "../../language/lexicon.ts";
import type { Span } from "../../language/span.ts";
import { isName, type Query } from "../../reading/query.ts";
import { givesFigure, type MilestoneUnit, tellsByWhom } from "../../units.ts";

/** "Japan put it at 80,000 to 120,000": whoever is said to give an estimate is whom the record is of, or has as its source. */
export function areByTheirSpeakers(query: Query, { slots, nameKeys }: MilestoneUnit, lexicon: Lexicon): boolean {
  const isGiven = slots.some(
    (slot) =>
      slot.type === "figure" && slot.about.has("estimate") && query.figures.some((figure) => givesFigure(slot, figure)),
  );
  if (!isGiven) return true;
  const sources = slots.flatMap((slot) => (tellsByWhom(slot) && slot.about.has("estimate") ? slot.text : []));
  const own = lexicon.keysOf(sources, true);
  return speakersIn(query).every(({ keys }) => hasAny(nameKeys, keys) || hasAny(own, keys));
}

/** Whom a statement puts something down to: "the South Korean government said". */
const speakersIn = ({ spans, folded }: Query): readonly Span[] =>
  spans.filter((span) => isName(span) && SAYS.test(folded.slice(span.end)));

const SAYS =
  /^(?: government)? (?:(?:has|have|had|also|later|first|then) )*(?:estimat|put|g[ai]ve|sa(?:id|y)|told|tell|count|report)/;
