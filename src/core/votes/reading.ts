import type { Body, FactBase, Resolution } from "../base/schema.ts";
import { type DateMention, daysOf, overlap, within } from "../language/dates.ts";
import type { Query, QueryTerm } from "../reading/query.ts";

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

/** A question about resolutions, votes and positions, read. */
export interface VoteQuestion {
  readonly wanted: Wanted;
  /** The bodies asked about; empty if none is named. */
  readonly bodies: readonly Body[];
  readonly committee: boolean;
  readonly plenary: boolean;
  /** Adopted with a recorded vote, or without one; null if it does not matter. */
  readonly recorded: boolean | null;
  /** Resolutions named by symbol. */
  readonly named: readonly Resolution[];
  /** Symbols that no record has, as typed. */
  readonly unknownSymbols: readonly string[];
  /** Whether "one", "it" or a body with a superlative stood for "resolution". */
  readonly explicit: boolean;
}

/** Terms that belong to questions about resolutions and need no agreement of their own. */
const OWN = new Set(
  (
    "resolution vote vote-no vote-yes abstain tally without-vote recorded-vote adopt first first-time last newest most fewest ever annual un " +
    "general-assembly plenary human-rights-council commission-on-human-rights third-committee symbol compare position always country condemn human-rights " +
    "north-korean people win-passage release title record estimate korea situation article international-community report consecutive support co-sponsor " +
    "must third second few low-end high-end origin goal set supporter criticism meeting call-on organisation bureau member conference " +
    "growing-number increase signed leave-office dateline broader-camps"
  ).split(" "),
);
const OWN_STEMS = new Set(
  "~geneva ~york ~new ~outcom ~final ~side ~time ~list ~sponsor ~year ~go ~got ~one ~ones ~text ~put ~pass ~through ~dprk ~roll ~call ~total ~score ~in ~session ~sinc ~until ~between".split(
    " ",
  ),
);

const SYMBOL_BODY: readonly (readonly [RegExp, (symbol: string) => string])[] = [
  [/^a\/hrc\/(?:res\/)?(\d+\/\d+)$/, (number) => `A/HRC/RES/${number}`],
  [/^a\/res\/(\d+\/\d+)$/, (number) => `A/RES/${number}`],
  [/^e\/cn\.4\/(?:res\/)?(\d{4}\/\d+)$/, (number) => `E/CN.4/RES/${number}`],
];

/** Reads a question as one about resolutions, or returns null if it is none. */
export function readVoteQuestion(query: Query, base: FactBase): VoteQuestion | null {
  const has = (...keys: readonly string[]): boolean => keys.some((key) => query.keys.has(key));
  const { named, unknown } = readSymbols(query, base);
  const inSecurityCouncil = query.terms.some(
    (term) => term.keys.includes("security-council") && !term.keys.includes("human-rights-council"),
  );
  if (
    inSecurityCouncil &&
    has("resolution") &&
    query.terms.every((term) => term.weight < 1 || term.keys.includes("security-council") || isOwn(term))
  ) {
    unknown.push("security council");
  }
  if (inSecurityCouncil && named.length === 0 && unknown.length === 0) return null;
  if (has("co-sponsor") && has("@United States", "@South Korea") && named.length === 0) return null;
  const voting = named.length > 0 || has("vote", "vote-no", "vote-yes", "abstain", "without-vote", "recorded-vote");
  const bodies = readBodies(query, voting || has("resolution", "adopt") || query.dates.length > 0);
  const committee = has("third-committee");
  const plenary = has("plenary");
  const ordinal = has("first", "first-time", "last", "newest") || placeOf(query) !== null;
  const texts = query.terms.some(
    (term) =>
      term.keys.includes("resolution") &&
      (term.weight >= 1 || bodies.length > 0 || (query.dates.length > 0 && query.asked.lists)),
  );
  const explicit = texts || named.length > 0 || unknown.length > 0;
  const about = explicit || voting || committee || plenary || has("co-sponsor");
  const bodiesOnly = query.asked.lists && query.terms.every((term) => term.weight < 1 || isOwn(term));
  const measured = bodiesOnly || has("tally", "adopt", "most", "fewest") || query.dates.length > 0 || ordinal;
  if (!about && !(bodies.length > 0 && measured)) return null;
  const places = bodies.length > 0 && query.dates.length > 0;
  const countries = readVoters(query, voting || places || has("support", "position"));
  if (countries === null) return null;
  if (hasOther(query, countries, named.length > 0)) return null;
  const wanted = readWanted(query, countries, has, bodies.length);
  if (
    asksForPerson(query) &&
    (wanted.kind === "record" || wanted.kind === "tally" || wanted.kind === "list" || wanted.kind === "ordinal")
  )
    return null;
  return {
    wanted,
    bodies,
    committee,
    plenary,
    recorded: has("without-vote")
      ? false
      : has("recorded-vote") || (ordinal && has("vote") && !has("vote-no", "vote-yes"))
        ? true
        : null,
    named,
    unknownSymbols: unknown,
    explicit,
  };
}

/** "Who tabled it": the record names states that voted, and nobody else. */
const asksForPerson = (query: Query): boolean =>
  query.asked.type === "person" && !/\bwhich (?:body|organ|resolution|text|one)\b/.test(query.folded);

function readSymbols(query: Query, base: FactBase): { readonly named: Resolution[]; readonly unknown: string[] } {
  const named: Resolution[] = [];
  const unknown: string[] = [];
  for (const typed of query.symbols) {
    const full = SYMBOL_BODY.flatMap(([pattern, make]) => {
      const number = pattern.exec(typed)?.[1];
      return number ? [make(number)] : [];
    })[0];
    const found = base.resolutions.filter((resolution) =>
      full ? resolution.id === full : resolution.id.toLowerCase().endsWith(`/${typed}`),
    );
    if (found.length > 0) named.push(...found);
    else unknown.push(typed);
  }
  return { named, unknown };
}

function readBodies(query: Query, voting: boolean): readonly Body[] {
  const bodies = new Set<Body>();
  for (const term of query.terms) {
    if (term.keys.includes("general-assembly")) bodies.add("assembly");
    if (term.keys.includes("third-committee") || term.keys.includes("plenary")) bodies.add("assembly");
    if (term.keys.includes("human-rights-council")) bodies.add("council");
    if (
      term.keys.includes("commission-on-human-rights") &&
      (voting || !term.keys.includes("commission-of-inquiry") || term.surface.includes(" "))
    ) {
      bodies.add("commission");
    }
    if (term.keys.includes("~geneva")) {
      bodies.add("council");
      bodies.add("commission");
    }
  }
  if (/\bnew york\b/.test(query.folded)) bodies.add("assembly");
  return [...bodies];
}

/** The countries whose vote is asked for; null if a country is what the resolution would be about. */
function readVoters(query: Query, voting: boolean): readonly string[] | null {
  const voters: string[] = [];
  for (const term of query.terms) {
    const country = term.keys.find((key) => key.startsWith("@"))?.slice(1);
    if (country === undefined) continue;
    const before = query.folded.slice(Math.max(0, term.start - 18), term.start);
    const after = query.folded.slice(term.end, term.end + 24);
    const subject =
      /\b(?:on|about|against|concerning|regarding|over|re) (?:the )?$/.test(before) ||
      /^(?:'s)? (?!no |yes )(?:\w+ )?(?:human )?(?:rights? )?(?:resolution|text|issue|situation|vote\b(?! no| yes| against| for))/.test(
        after,
      );
    if (country === "North Korea") {
      if (voting && /^ (?:itself )?(?:vote|abstain|oppose|support|say|reject)/.test(after) && !/\bon $/.test(before))
        voters.push(country);
      continue;
    }
    if (!voting || (subject && !/^ (?:vote|abstain)/.test(after))) {
      if (country === "United States" || country === "South Korea") continue;
      return null;
    }
    voters.push(country);
  }
  return [...new Set(voters)];
}

/** Whether a telling term belongs to something else than resolutions and votes. */
function hasOther(query: Query, countries: readonly string[], named: boolean): boolean {
  const telling = query.terms.filter((term) => term.weight >= 1 && !isOwn(term));
  const others = telling.filter((term) => {
    if (term.kind !== "country") return true;
    return countries.length === 0 && !term.keys.some((key) => key === "@United States" || key === "@South Korea");
  });
  const loose = others.filter((term) => term.kind === "common" || term.kind === "word");
  const own = query.terms.filter((term) => term.weight >= 1 && isOwn(term)).length + (named ? 2 : 0);
  return others.length > loose.length || loose.length > Math.max(0, own - 1) || loose.length > MOST_LOOSE;
}

/** Words of no consequence that a question about resolutions may hold beside its own. */
const MOST_LOOSE = 1;

const isOwn = (term: QueryTerm): boolean => term.keys.some((key) => OWN.has(key) || OWN_STEMS.has(key));

function readWanted(
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
  if (has("always") && side) return { kind: "always", side };
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

const IN_ORDER: readonly string[] =
  "resolution vote adopt text ever without-vote recorded-vote general-assembly human-rights-council commission-on-human-rights ~one".split(
    " ",
  );

/** "First GA resolution", "the third one": a place in order of time. "Third Committee" and "60th session" are none. */
function placeOf(query: Query): number | null {
  const figure = query.figures.find(
    ({ kind, low, noun }) => kind === "ordinal" && low > 0 && noun?.keys.some((key) => IN_ORDER.includes(key)),
  );
  return figure ? figure.low - 1 : null;
}

/** Whether a resolution was adopted in a time, or went through the Third Committee then. */
export function happenedIn(resolution: Resolution, date: DateMention): "adopted" | "committee" | null {
  const adopted = daysOf(resolution.adopted);
  if (within(adopted, date) || isYearless(date, adopted.from)) return "adopted";
  const committee = resolution.thirdCommittee?.date;
  return committee !== undefined && overlap(daysOf(committee), date) ? "committee" : null;
}

const isYearless = (date: DateMention, day: number): boolean =>
  date.to < 10_000 && date.to > 0 && day % 10_000 === date.from;
