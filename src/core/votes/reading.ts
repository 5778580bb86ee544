import type { Body, FactBase, Resolution } from "../base/schema.ts";
import { hasAny } from "../language/keys.ts";
import type { Query } from "../reading/query.ts";
import { hasOther, isOwn } from "./own-terms.ts";
import { placeOf, readWanted, type Wanted } from "./wanted.ts";

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

const SYMBOL_BODY: readonly (readonly [RegExp, (symbol: string) => string])[] = [
  [/^a\/hrc\/(?:res\/)?(\d+\/\d+)$/, (number) => `A/HRC/RES/${number}`],
  [/^a\/res\/(\d+\/\d+)$/, (number) => `A/RES/${number}`],
  [/^e\/cn\.4\/(?:res\/)?(\d{4}\/\d+)$/, (number) => `E/CN.4/RES/${number}`],
];

/** Reads a question as one about resolutions, or returns null if it is none. */
export function readVoteQuestion(query: Query, base: FactBase): VoteQuestion | null {
  const has = (...keys: readonly string[]): boolean => hasAny(query.keys, keys);
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
