import { hasAny } from "../language/keys.ts";
import type { Lexicon } from "../language/lexicon.ts";
import type { Span } from "../language/span.ts";
import { isName, type Query } from "../reading/query.ts";

/**
 * Whether a statement turns about who did something to whom: what acts in it is only acted upon in the evidence, or the
 * other way round. Told from the order of the names around a word that both share, "was appointed by" read as passive.
 */
export function isReversed(query: Query, evidence: string, lexicon: Lexicon): boolean {
  const said = query.spans;
  const held = lexicon.read(evidence);
  return said.filter(isAct).some((act) => {
    const own = held.filter((span) => isAct(span) && hasAny(new Set(act.keys), span.keys));
    if (own.length !== 1 || !own[0]) return false;
    const [a, b] = [partsOf(act, said, query.folded), partsOf(own[0], held, evidence)];
    return (
      isOnlyOther(a.doing, b.doing, b.done) ||
      isOnlyOther([...a.done, ...a.others], [...b.done, ...b.others], b.doing) ||
      areOthers(a.doing.filter(isCountry), b.doing.filter(isCountry)) ||
      areOthers(a.done.filter(isCountry), b.done.filter(isCountry))
    );
  });
}

/**
 * What a statement says that somebody does, with whoever does it: "was passed by the House" is done by the House, and so is
 * what "passed the House".
 */
export const deedsIn = ({ spans, folded }: Query): readonly { readonly act: Span; readonly doing: readonly Span[] }[] =>
  spans.filter(isAct).map((act) => {
    const { doing, done } = partsOf(act, spans, folded);
    return { act, doing: [...doing, ...done.filter(({ surface }) => CHAMBER.test(surface))] };
  });

const isAct = ({ kind, surface }: Span): boolean =>
  kind === "act" ||
  ((kind === "plain" || kind === "word" || kind === "common") &&
    /(?:ed|ught|sent|gave|made|set up|held)(?: (?:on|for|upon))?$/.test(surface));

interface Parts {
  readonly doing: readonly Span[];
  readonly done: readonly Span[];
  /** What stands after a passive without a "by": where to, for whom. It does nothing. */
  readonly others: readonly Span[];
}

/** What may stand between a name and what it does or is done to it. */
const BETWEEN =
  /^(?:[" ]+(?:has|have|had|is|are|was|were|be|been|being|do|does|did|not|never|ever|also|then|once|more|again|still|\w+ed to|\w+ly))*[" ]+$/;
const PASSIVE = /\b(?:is|are|was|were|be|been|being)(?: (?:not|never|ever|also|then|once|more|again|still|\w+ly))* $/;

/** Only the name right before it does it, or is what it is done to; what stands after it in its clause is the other side. */
function partsOf(act: Span, spans: readonly Span[], folded: string): Parts {
  const names = spans.flatMap(asName);
  const before = names.filter(({ end }) => end <= act.start && BETWEEN.test(folded.slice(end, act.start)));
  const clauseEnd = act.end + (/[,;:.]/.exec(folded.slice(act.end))?.index ?? folded.length);
  const after = names.filter(({ start }) => start >= act.end && start < clauseEnd);
  if (!PASSIVE.test(folded.slice(0, act.start))) return { doing: before, done: after, others: [] };
  const by = folded.indexOf(" by ", act.end - 1);
  const isDoing = ({ start }: Span): boolean => by >= 0 && start > by;
  return { doing: after.filter(isDoing), done: before, others: after.filter((name) => !isDoing(name)) };
}

/** "The North Korean government" is the country, and a chamber acts like whoever has a name. */
function asName(span: Span): readonly Span[] {
  if (CHAMBER.test(span.surface)) return [{ ...span, kind: "name" }];
  if (span.keys.includes("north-korean")) return [{ ...span, kind: "country", keys: ["@North Korea"] }];
  return isName(span) ? [span] : [];
}

const CHAMBER = /^(?:the |us )*(?:senate|house(?: of representatives)?|congress)$/;

const isCountry = ({ kind }: Span): boolean => kind === "country";

/** One country did it, or had it done to it, and another is said to have. */
const areOthers = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some(({ keys }) => b.some((one) => hasAny(new Set(one.keys), keys)));

/** Some of the names stand on the other side there, and none of them on the same. */
const isOnlyOther = (names: readonly Span[], same: readonly Span[], other: readonly Span[]): boolean =>
  names.some(
    ({ keys }) =>
      other.some((one) => hasAny(new Set(one.keys), keys)) && !same.some((one) => hasAny(new Set(one.keys), keys)),
  );
