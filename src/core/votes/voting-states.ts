import { countryIn } from "../language/keys.ts";
import type { Query } from "../reading/query.ts";

/** The countries whose vote is asked for; null if a country is what the resolution would be about. */
export function readVoters(query: Query, voting: boolean): readonly string[] | null {
  const voters: string[] = [];
  for (const term of query.terms) {
    const country = countryIn(term.keys);
    if (country === undefined) continue;
    const before = query.folded.slice(Math.max(0, term.start - 22), term.start);
    const after = query.folded.slice(term.end, term.end + 24);
    const subject =
      /\b(?:on|(?<!\b(?:what|how) )about|against|concerning|regarding|over|re|(?:condemn|criticis|criticiz|censur|denounc|sanction|accus|target|punish|blam)\w*) (?:the )?$/.test(
        before,
      ) ||
      /^(?:'s)? (?!no |yes |(?:oppos|support|back|reject|favou?r|endors|approv|welcom|refus|co-?sponsor)\w* )(?:[a-z]+ )?(?:human )?(?:rights? )?(?:resolution|text|issue|situation|vote\b(?! no| yes| against| for|d| recorded| in| at))/.test(
        after,
      );
    if (country === "North Korea") {
      if (voting && isVoter(before, after)) voters.push(country);
      continue;
    }
    if (
      !voting ||
      (subject && !/^ (?:(?:usually|normally|typically|generally|mostly|often) )?(?:vote|abstain)/.test(after))
    ) {
      if (country === "United States" || country === "South Korea") continue;
      return null;
    }
    voters.push(country);
  }
  return [...new Set(voters)];
}

/** North Korea is what all resolutions are about, and a voter only where it is said to vote. */
const isVoter = (before: string, after: string): boolean =>
  (/^(?:'s?)? (?:(?:itself|ever|\d{4}) )?(?:vote|voting record|position|stance|abstain|oppose|support|say|reject)/.test(
    after,
  ) &&
    !/\bon (?:the )?$/.test(before)) ||
  (/\b(?:was|is|were) (?:the )?$/.test(before) && /^ (?:for|against|in favou?r)\b/.test(after)) ||
  (/\bdid (?:the )?$/.test(before) && !/^ (?:draft|text|resolution|motion|measure)\b/.test(after));
