import { hasAny } from "../../language/keys.ts";
import type { Lexicon } from "../../language/lexicon.ts";
import type { Span } from "../../language/span.ts";
import { agentsOf, deedsIn, tellsDeed } from "../../reading/order.ts";
import type { Query } from "../../reading/query.ts";
import { tellerIn } from "../teller.ts";

/**
 * "The United States denies freedom of religion", of a sentence that says so of the regime: these two stand behind all that is
 * told, and count in no question, but what one is or does is told of that one by name, or of an office of its own that does it.
 */
export function isOfItsCountry(query: Query, words: string, lexicon: Lexicon, behind = BEHIND_SENTENCES): boolean {
  const meant = query.spans.filter(
    (span) =>
      hasAny(behind, span.keys) &&
      !/^(?:the )?(?:washington|white house|dc)/.test(span.surface) &&
      standsAlone(span, query.spans, query.folded),
  );
  if (meant.length === 0) return true;
  const tellers = tellerIn(query.folded, lexicon);
  const held = lexicon.read(words);
  return meant.every((who) => {
    const isIt = ({ keys }: Span): boolean => hasAny(new Set(keys), who.keys);
    const named = held.filter(isIt);
    if (tellers.some(isIt)) return true;
    if (named.some((span) => standsAlone(span, held, words)))
      return !ON.test(query.folded.slice(0, who.start)) || named.some(({ start }) => ON.test(words.slice(0, start)));
    if (named.length > 0) return !IS.test(query.folded.slice(who.end));
    const acts = deedsIn(query).filter(({ doing }) => doing.some(({ start }) => start === who.start));
    return acts.some(({ act }) => agentsOf(act, held, words).some(({ keys }) => hasAny(OFFICES, keys)));
  });
}

/** Who stands behind sentences, and behind entries. */
const BEHIND_SENTENCES: ReadonlySet<string> = new Set(["@United States", "un"]);
export const BEHIND_ENTRIES: ReadonlySet<string> = new Set(["@United States"]);

const ON = /\b(?:on|upon|against) (?:the )?$/;
/** Offices of the United States. */
const OFFICES: ReadonlySet<string> = new Set(["state-department", "president", "george-w-bush", "secretary-of-state"]);

/** "U.S. sanctions" are no country; its government and its people are, and what has its whole name or does something. */
function standsAlone({ end, surface }: Span, spans: readonly Span[], folded: string): boolean {
  const next = spans.find(({ start }) => start >= end);
  if (next === undefined || folded.slice(end, next.start) !== " " || OF_COUNTRY.test(next.surface)) return true;
  if (next.kind === "name") return false;
  return /states$/.test(surface) || next.kind === "stop" || tellsDeed(next) || DOES.test(next.surface);
}

const OF_COUNTRY =
  /^(?:government|regime|authorities|administration|leadership|officials?|people|citizens?|prison\w*|(?:\w+ )*camps?)$/;
/** What tells how somebody is, or what is done to it. */
const IS =
  /^ (?:(?:has|have|had|also|still|again|now|itself) )*(?:is|are|was|were|been|must|may|might|should|remain(?:s|ed)|st(?:ands|ood)|face[sd]?|need(?:s|ed))\b/;
const DOES = /^(?:must|may|might|shall|should|(?:continue|control|remain|want|keep|face|allow|need)s)$/;
