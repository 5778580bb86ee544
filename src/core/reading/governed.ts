import type { Lexicon } from "../language/lexicon.ts";
import type { Span } from "../language/span.ts";
import { isSame, sameAs, tellsDeed } from "./order.ts";
import type { Query } from "./query.ts";

/**
 * "Countries support North Korea", where they condemn it and few support it: whether what a statement says is done to
 * something is done in the evidence to something else alone, and another thing to it.
 */
export function governsAnother({ spans, folded }: Query, evidence: string, lexicon: Lexicon): boolean {
  const held = lexicon.read(evidence);
  return spans.filter(tellsDeed).some((act) => {
    const object = governedBy(act, spans, folded);
    if (object === null) return false;
    const governing = sameAs(object, held).flatMap((one) => governorsOf(one, held, evidence));
    return governing.length > 0 && !governing.some((one) => isSame(one, act));
  });
}

/** What stands right behind a deed, with no more between than what tells it more closely. */
function governedBy(act: Span, spans: readonly Span[], folded: string): Span | null {
  const next = spans.find(({ start, kind }) => start >= act.end && kind !== "stop");
  return next !== undefined && BESIDE.test(folded.slice(act.end, next.start)) ? next : null;
}

/** The deeds right before something: "protect, assist and resettle refugees" does all three to them. */
function governorsOf(what: Span, spans: readonly Span[], folded: string): readonly Span[] {
  const deeds = spans.filter((span) => span.end <= what.start && tellsDeed(span));
  const last = deeds.findLastIndex((deed) => governedBy(deed, spans, folded) === what);
  const governing = deeds.slice(Math.max(last, 0), last + 1);
  for (let at = last - 1; at >= 0; at -= 1) {
    const [deed, next] = [deeds[at], deeds[at + 1]];
    if (!deed || !next || !TOGETHER.test(folded.slice(deed.end, next.start))) break;
    governing.push(deed);
  }
  return governing;
}

const TOGETHER = /^(?:,| and| or|, and|, or)(?: (?:to|help|\w+ly))* $/;
const BESIDE = /^ (?:(?:the|an?|its|their|his|her|annual|yearly|further|new|own|additional|that|this|these|those) )*$/;
