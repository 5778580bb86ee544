import type { Query } from "../reading/query.ts";

export type Side = "yes" | "no" | "abstain";

/** What a question wants of the resolutions. */
export type Wanted =
  | { readonly kind: "record" | "list" | "date" | "tally" | "method" }
  | { readonly kind: "reason" }
  | { readonly kind: "cosponsors"; readonly names: boolean }
  | { readonly kind: "voters"; readonly side: Side }
  | { readonly kind: "number"; readonly side: Side }
  | { readonly kind: "position"; readonly countries: readonly string[]; readonly side: Side | null }
  | { readonly kind: "count"; readonly countries: readonly string[]; readonly side: Side | null }
  | { readonly kind: "always"; readonly side: Side }
  | { readonly kind: "extreme"; readonly side: Side; readonly most: boolean }
  | {
      readonly kind: "ordinal";
      /** The place in order of time, 0 for the first and -1 for the last. */
      readonly at: number;
    };

export function readWanted(
  query: Query,
  countries: readonly string[],
  has: (...keys: readonly string[]) => boolean,
  bodyCount: number,
): Wanted {
  const { asked, folded } = query;
  const side: Side | null = has("vote-no") ? "no" : has("vote-yes") ? "yes" : has("abstain") ? "abstain" : null;
  const many = asked.type === "figure" && /\bhow many\b|\bnumber of\b|\bcount of\b|\bhow often\b/.test(folded);
  const times =
    /\bhow (?:many (?:times|years|resolutions|texts|of)|often)\b|\btimes\b|\bnumber of (?:resolutions|times)\b/.test(
      folded,
    );
  if (asked.reason) return { kind: "reason" };
  if (side && (has("always") || IN_ALL.test(folded) || (asksForStates(query) && OFTEN.test(folded))))
    return { kind: "always", side };
  if (countries.length > 0) {
    if (many && times) return { kind: "count", countries, side: side ?? null };
    return { kind: "position", countries, side };
  }
  if (has("co-sponsor") && !side)
    return {
      kind: "cosponsors",
      names:
        asked.type === "name" ||
        asked.type === "person" ||
        asked.type === "country" ||
        /\bnames?\b|\bwhich (?:countries|states)\b|\bwho\b/.test(folded),
    };
  const fewest = has("fewest", "low-end");
  if (side && (has("most", "fewest", "high-end", "low-end") || /\brecord (?:high|low|yes|no|number)\b/.test(folded))) {
    return { kind: "extreme", side, most: !fewest };
  }
  if (has("most", "fewest") && has("vote", "tally", "estimate", "adopt")) {
    return { kind: "extreme", side: side ?? (/\bclosest|narrow/.test(folded) ? "no" : "yes"), most: !fewest };
  }
  if (many || /\bhow many\b/.test(folded)) {
    if (side && !times && !/\bresolutions\b/.test(folded)) return { kind: "number", side };
    if (/\bhow many (?:countries|states|members|nations|governments|votes|people|delegations)\b/.test(folded))
      return side ? { kind: "number", side } : { kind: "tally" };
    return { kind: "count", countries: [], side: null };
  }
  if (
    asked.type === "person" ||
    asked.type === "country" ||
    /\bnames?\b|\bvoters\b/.test(folded) ||
    /\b(?:which|what|name(?: the)?|list(?: the)?) (?:\w+ )?(?:countries|states|nations|governments|members)\b/.test(
      folded,
    )
  ) {
    if (side) return { kind: "voters", side };
  }
  const place = placeOf(query) ?? (has("first", "first-time") ? 0 : null);
  if (place !== null && !has("compare")) return { kind: "ordinal", at: place };
  if (has("last", "newest")) return { kind: "ordinal", at: -1 };
  if (has("compare") && (query.dates.length > 1 || bodyCount > 1 || (has("third-committee") && has("plenary"))))
    return { kind: "list" };
  if (side) return asked.type === "list" ? { kind: "voters", side } : { kind: "number", side };
  if (has("without-vote", "recorded-vote") && !asked.confirms)
    return { kind: asked.type === "date" && !asked.lists ? "date" : "list" };
  if (/\bhow (?:was|were|did)\b.*\b(?:adopt|pass|approve)/.test(folded)) return { kind: "method" };
  if (asked.type === "date") return { kind: "date" };
  if (has("tally", "vote", "without-vote", "recorded-vote")) return { kind: "tally" };
  return { kind: asked.lists || /\bresolutions\b/.test(folded) ? "list" : "record" };
}

const IN_ALL = /\b(?:every|each|all)(?: of the)? (?:\w+ ){0,2}(?:votes?|resolutions?)\b/;

/** The states that voted no most often are those that always did. */
const OFTEN = /\bmost (?:often|frequently|times|consistently)\b|\bthe most\b(?! \w)/;

const asksForStates = ({ asked: { type } }: Query): boolean => type === "person" || type === "country";

export const IN_ORDER: readonly string[] =
  "resolution vote adopt text ever without-vote recorded-vote general-assembly human-rights-council commission-on-human-rights ~one".split(
    " ",
  );

/** "First GA resolution", "the third one": a place in order of time. "Third Committee" and "60th session" are none. */
export function placeOf(query: Query): number | null {
  const figure = query.figures.find(
    ({ kind, low, noun }) => kind === "ordinal" && low > 0 && noun?.keys.some((key) => IN_ORDER.includes(key)),
  );
  return figure ? figure.low - 1 : null;
}
