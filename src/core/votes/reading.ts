import type { Body, FactBase, Resolution } from "../base/schema.ts";
import { anyOf, anyWord } from "../language/any-of.ts";
import { namesBill } from "../language/bills.ts";
import { BODY_KEYS } from "../language/body-names.ts";
import { countriesIn, countryIn, hasAny } from "../language/keys.ts";
import { tellsOfEvent } from "../reading/events.ts";
import { isTelling, type Query } from "../reading/query.ts";
import {
  A_VOTE,
  BACKED,
  COUNTED_STATES,
  DENIED,
  MARGIN,
  MOVED,
  NO_VOTE,
  SKIPPED,
  STATES,
  SUPPORT,
  VOTELESS,
} from "../reading/vote-phrases.ts";
import { hasOther, isOwn, strangersIn, VOTES } from "../reading/vote-terms.ts";
import { rememberingLatest } from "../remember.ts";
import { type Beyond, readBodies, readSymbols } from "./bodies.ts";
import { measureOf } from "./measure.ts";
import { placeOf, readWanted } from "./read-wanted.ts";
import { sidesOf } from "./side.ts";
import { readThresholds, type Threshold } from "./thresholds.ts";
import { readVoters } from "./voting-states.ts";
import type { Wanted } from "./wanted.ts";

/** A question about resolutions, votes and positions, read. */
export interface VoteQuestion {
  readonly wanted: Wanted;
  /** The bodies asked about; empty if none is named. */
  readonly bodies: readonly Body[];
  readonly committee: boolean;
  readonly plenary: boolean;
  /** Adopted with a recorded vote, or without one; null if it does not matter. */
  readonly recorded: boolean | null;
  /** "More than 20 no votes": only the resolutions with as many. */
  readonly thresholds: readonly Threshold[];
  /** Resolutions named by symbol. */
  readonly named: readonly Resolution[];
  /** Symbols that no record has, as typed. */
  readonly unknownSymbols: readonly string[];
  /** The resolution beside which the question looks for another of its body, where there is none. */
  readonly beyond: Beyond | null;
  /** Whether resolutions themselves are named, by the word or by a symbol, and not only a body or a vote. */
  readonly explicit: boolean;
  /** Whether the question speaks of more than resolutions and votes. */
  readonly strained: boolean;
}

/** Whether the record alone can answer, so that a sentence which mentions the same adds nothing. */
export function isExact({ wanted, bodies, named }: VoteQuestion, query: Query): boolean {
  if (wanted.kind === "ordinal") return wanted.at < 0;
  if (wanted.kind === "list" && query.asked.lists) return true;
  const scoped = query.dates.length + named.length > 0;
  return (
    COMPUTED.has(wanted.kind) || (SCOPED.has(wanted.kind) && (scoped || (bodies.length > 0 && !isOfStates(wanted))))
  );
}

const isOfStates = ({ kind }: Wanted): boolean => kind === "position" || kind === "voters";

/** What no sentence holds. */
const COMPUTED: ReadonlySet<Wanted["kind"]> = new Set([
  "measure",
  "change",
  "extreme",
  "mean",
  "switch",
  "gaps",
  "states",
  "group",
  "unrecorded",
]);

/** What a sentence may tell in general, but not of a year, a body or a symbol. */
const SCOPED: ReadonlySet<Wanted["kind"]> = new Set(["number", "tally", "voters", "position", "method"]);

/** "How did the European Parliament vote?": of a body that is none of the United Nations'. */
const PARLIAMENT = /\bparliaments?\b|\bbundestag\b|\bnational assembly\b/;

/** "Against the Act", "in favour of sanctions": of no resolution. */
const OTHER_OBJECT =
  /\b(?:against|for|oppos\w+|support\w*|back\w*|in favou?r of) (?:the )?(?:acts?|laws?|bills?|sanctions)\b/;

/** "Who said no to an interview": a text, a vote or a meeting would be voted on. */
const SAID_TO_OTHER =
  /\bsa(?:y|ys|id) (?:no|yes) to (?!it\b|(?:[\w'’-]+ ){0,5}?(?:resolutions?|texts?|drafts?|motions?|measures?|votes?|meetings?)\b|\S*\d)/;

/** "A nuclear resolution": of another matter than human rights. */
const OTHER_TEXT =
  /\b(?:nuclear|missiles?|ballistic|sanctions?|weapons?|arms|disarmament|(?:non-?)?proliferation|cease-?fire|armistice|climate|cyber|trade) (?:resolutions?|texts?|drafts?)\b/;

/** How long something took is told by no vote. */
const OF_TIME = /\bhow many (?:days|weeks|months|hours)\b/;

/** Whether any word of a question may be about resolutions and votes: most questions have none, and are read no further. */
const mayBeOfVotes = ({ symbols, keys, terms, folded }: Query): boolean =>
  symbols.length > 0 ||
  hasAny(keys, OF_VOTES) ||
  VOTE_WORDS.test(folded) ||
  countriesIn(terms).some((state) => !TOLD_OF.has(state));

const PLACES_OF_VOTES = [...Object.values(BODY_KEYS), "third-committee", "plenary"];
const OF_VOTES = [...PLACES_OF_VOTES, ...VOTES, "resolution", "adopt", "tally", "position", "co-sponsor"];

/** What the patterns of {@link readVoteQuestion} read where none of these terms is named. */
const VOTE_WORDS = anyOf(
  /yes|no(?:es)?\b|nay|aye|support|back|oppos|approv|endors|resist|clos|narrow|tight|slim|landslide|sided/,
  /margin|gap|lead|majorit|victor|win|ahead|beat|outnumber|divi|split|contested|differ|by how|clear|record/,
);

/** A question as one about resolutions, or null if it is none: each claim is read so by several rules, one after another. */
export const readVoteQuestion = (query: Query, base: FactBase): VoteQuestion | null => readerOver(base)(query);

const readerOver = rememberingLatest((base: FactBase) => rememberingLatest((query: Query) => read(query, base)));

function read(query: Query, base: FactBase): VoteQuestion | null {
  if (!mayBeOfVotes(query)) return null;
  const has = (...keys: readonly string[]): boolean => hasAny(query.keys, keys);
  const { named, unknown, beyond } = readSymbols(query, base);
  const isOfSecurityCouncil = isSecurityCouncilText(query);
  const unknownSymbols = isOfSecurityCouncil ? [...unknown, "security council"] : unknown;
  if (namesSecurityCouncil(query) && named.length === 0 && unknownSymbols.length === 0) return null;
  if (isOnElse(query) || tellsOfEvent(query)) return null;
  if (has("co-sponsor") && has("@United States", "@South Korea") && named.length === 0) return null;
  const beside = namesBeside(query);
  const voting = beside || named.length > 0 || speaksOfVotes(query);
  const bodies = readBodies(
    query,
    voting || has("resolution", "adopt") || query.dates.length > 0 || namesVoter(query, ["commission"], base),
  );
  const ordinal = has("first", "first-time", "last", "newest") || placeOf(query) !== null;
  const texts = query.terms.some(
    (term) =>
      term.keys.includes("resolution") &&
      (isTelling(term) ||
        bodies.length > 0 ||
        has("adopt") ||
        TEXTS_COUNTED.test(query.folded) ||
        (query.dates.length > 0 && query.asked.lists)),
  );
  const explicit = texts || named.length > 0 || unknownSymbols.length > 0;
  const about = explicit || voting || has("third-committee", "plenary", "co-sponsor");
  const bodiesOnly = query.asked.lists && query.terms.every((term) => !isTelling(term) || isOwn(term));
  const measured = bodiesOnly || has("tally", "adopt", "most", "fewest") || query.dates.length > 0 || ordinal;
  const bare = namesVoter(query, bodies, base);
  if (!about && !bare && !(bodies.length > 0 && measured)) return null;
  const places = bodies.length > 0 && query.dates.length > 0;
  const countries = beside
    ? countriesIn(query.terms)
    : readVoters(query, voting || bare || places || has("support", "position"));
  if (countries === null || (countries.length > 0 && sidesOf(query).length === 0 && OTHER_DEED.test(query.folded)))
    return null;
  const wanted = readWanted(query, countries, bodies);
  if (asksForPerson(query) && NO_PERSON.has(wanted.kind)) return null;
  return {
    wanted,
    bodies,
    committee: has("third-committee"),
    plenary: has("plenary"),
    recorded: wanted.kind === "switch" ? null : readRecorded(query, ordinal, countries),
    thresholds: readThresholds(query),
    named,
    unknownSymbols,
    beyond,
    explicit,
    strained: !isOfSecurityCouncil && hasOther(query, countries, named.length > 0),
  };
}

/** Whether it is on something else than resolutions, whatever it says of votes. */
const isOnElse = (query: Query): boolean =>
  isOnAnother(query) ||
  namesBill(query.folded) ||
  PARLIAMENT.test(query.folded) ||
  (!query.keys.has("resolution") && (OTHER_OBJECT.test(query.folded) || OF_ACT.test(query.folded))) ||
  OF_TIME.test(query.folded) ||
  SAID_TO_OTHER.test(query.folded) ||
  OTHER_TEXT.test(query.folded);

/** "Did the Act pass unanimously?" */
const OF_ACT = /\b(?:the|this|that) (?:(?:20\d\d|original|whole) )?(?:act|law)\b(?! (?:on|of vot))/;

/** Whether it speaks of votes themselves, and not of texts or of a body alone. */
function speaksOfVotes(query: Query): boolean {
  const { folded, keys, terms, dates } = query;
  const isDated = dates.length > 0;
  const speaksOfSupport = (): boolean => (SUPPORT.test(folded) && MOVED.test(folded)) || BACKED.test(folded);
  return (
    hasAny(keys, VOTES) ||
    TALLIED.test(folded) ||
    terms.some((term) => term.keys.includes("position") && term.surface.startsWith("vot")) ||
    (keys.has("position") && isDated) ||
    (hasAny(keys, PLACES_OF_VOTES) && sidesOf(query).length > 0) ||
    (isDated && speaksOfSupport() && strangersIn(query).length === 0) ||
    (MARGIN.test(folded) && measureOf(query)?.kind === "margin" && (isDated || sidesOf(query).length > 0))
  );
}

/** "Resolutions China", "Cuba resolutions 2014": a state beside the texts, and nothing that would tie the one to the other. */
function namesBeside({ asked, terms, folded }: Query): boolean {
  const states = terms.filter(({ keys }) => (countryIn(keys) ?? "North Korea") !== "North Korea");
  return (
    asked.keyword &&
    !asked.confirms &&
    /\bresolutions\b/.test(folded) &&
    states.length > 0 &&
    states.every(
      ({ start, end }) => !TYING.test(folded.slice(0, start)) && !OWNING.test(folded.slice(start, end + 2)),
    ) &&
    terms.every((term) => states.includes(term) || !isTelling(term) || isOwn(term))
  );
}

/** "China's resolutions" may be those that it tabled. */
const OWNING = /'(?:s|$)/;

/** "Resolutions on Cuba" are no votes of Cuba. */
const TYING = /\b(?:on|about|against|of|by|from|for|re|concerning|regarding|over)(?: the)? $/;

/**
 * What a state did to a text or with a body is no vote, nor what a text says of it: "proposed", "tried to change the text",
 * "cooperated with the Commission", "mention China".
 */
const OTHER_DEED = anyWord(
  /(?:co-?operat|collaborat|work|talk|engag)\w* (?:\w+ )?with/,
  /(?:is|was|are|were) (?:\w+ ){1,3}(?:an? )?members?|propos(?:e|ed|ing)|mention(?:s|ed)?/,
  /refer(?:s|red)? to|amend\w*/,
  /(?:chang|strik|delet|remov|weaken|water|rewrit)\w* (?:down )?(?:the |a |its )?(?:\w+ ){0,3}?(?:texts?|resolutions?|drafts?|wording|language|paragraphs?)/,
);

/** "On human rights in Iran": what is said of another country, of which nothing here tells. */
export const isOnAnother = ({ spans, folded }: Query): boolean =>
  spans.some(
    ({ kind, start, surface, keys }) =>
      kind === "country" &&
      !keys.includes("@North Korea") &&
      (/\b(?:rights|situation|abuses|violations) (?:situation |record )?(?:in|on|of) (?:the )?$|\b(?:resolution|text|vote|ballot|met|meeting|session|debate) (?:on|about|concerning) (?:the )?$/.test(
        folded.slice(0, start),
      ) ||
        (OWN_TEXT.test(folded.slice(start + surface.replace(/'s?$/, "").length)) && !hasAny(SPONSORS, keys))),
  );

/** Whose texts these may be said to be. */
const SPONSORS: ReadonlySet<string> = new Set(["@United States", "@Japan"]);

/** "Iran's own human rights resolution". */
const OWN_TEXT = /^'s? (?:own )?(?:human rights )?(?:resolution|text)\b/;

/** "116 yes in 2014": votes, whatever else is said of them. */
const TALLIED = /\b\d{1,3} (?:yes(?:es)?|noes|nays?|ayes|abstentions?)\b|\b\d{2,3} in (?:19|20)\d\d a record\b/;

const TEXTS_COUNTED = /\bhow many (?:\w+ ){0,2}texts\b/;

/** "Algeria at the GA", "Oman ever?", "Namibia 2009": a state that is known for its votes, with a body, a year or "ever". */
function namesVoter(query: Query, bodies: readonly Body[], base: FactBase): boolean {
  const states = countriesIn(query.terms);
  if (!states.some((state) => base.resolutions.some(({ votedNo }) => votedNo.includes(state)))) return false;
  if (states.some((state) => TOLD_OF.has(state))) return bodies.length > 0 && !states.includes("North Korea");
  return (
    bodies.length > 0 ||
    query.dates.length > 0 ||
    /\bever\b|\b(?:which|what|all) years\b|\bno\b|\bwhen\b/.test(query.folded)
  );
}

/** States of which the sources tell other things than votes. */
const TOLD_OF: ReadonlySet<string> = new Set(["North Korea", "South Korea", "United States", "China", "Russia"]);

/** "Who tabled it": the record names states that voted, and nobody else. */
const NO_PERSON: ReadonlySet<Wanted["kind"]> = new Set(["record", "tally", "list", "ordinal"]);

/** "Who adopted 66/174?" asks for a body. */
const ADOPTED_BY = /^(?:and )?who (?:adopted|passed|approved) (?:the )?(?:resolution|[\w./]*\d+\/\d)/;

const asksForPerson = (query: Query): boolean =>
  query.asked.type === "person" &&
  !ADOPTED_BY.test(query.folded) &&
  !/\bwhich (?:body|organ|resolution|text|one)\b/.test(query.folded);

const namesSecurityCouncil = (query: Query): boolean =>
  query.terms.some(({ keys }) => keys.includes("security-council") && !keys.includes("human-rights-council"));

/** The Security Council has voted on no resolution here. */
const isSecurityCouncilText = (query: Query): boolean =>
  namesSecurityCouncil(query) &&
  query.keys.has("resolution") &&
  query.terms.every((term) => !isTelling(term) || term.keys.includes("security-council") || isOwn(term));

/** "In which years the Council voted": it did in some. */
const YEARS_VOTED =
  /\byears\b.*\b(?:council|assembly|commission|ga|unga|hrc|unhrc|un|committee|it|they|there)(?: \w+)? vote[ds]?\W*$/;

/** With a recorded vote or without: the one named first, where the other is what it was not; neither, where either may be. */
function readRecorded(query: Query, ordinal: boolean, countries: readonly string[]): boolean | null {
  const { folded, asked } = query;
  const at = (key: string): number => query.terms.find(({ keys }) => keys.includes(key))?.start ?? -1;
  const isDenied = (start: number): boolean => !asked.confirms && DENIED.test(folded.slice(0, start));
  const [without, recorded] = [at("without-vote"), at("recorded-vote")];
  if (without >= 0 && recorded >= 0) {
    const between = folded.slice(Math.min(without, recorded), Math.max(without, recorded));
    return /\bor\b/.test(between) ? null : recorded < without;
  }
  if (without >= 0) return isDenied(without);
  if (NO_VOTE.test(folded) || (SKIPPED.test(folded) && !isDenied(folded.search(SKIPPED)))) return false;
  const ofBody =
    !asked.confirms &&
    countries.length === 0 &&
    asked.type !== "person" &&
    !COUNTED_STATES.test(folded) &&
    !STATES.test(folded);
  const sided = hasAny(query.keys, ["vote-no", "vote-yes", "abstain"]);
  if (ofBody && !sided && recorded < 0 && VOTELESS.test(folded)) return false;
  if (A_VOTE.test(folded)) return true;
  if (
    /\b(?:did|has|have|had) (?:\w+ ){1,5}(?:vote|voted)\b/.test(folded) &&
    /\bhow (?:many|often)\b|\b(?:which|what) years\b/.test(folded)
  )
    return sided ? null : true;
  if (countries.length === 0 && !sided && YEARS_VOTED.test(folded)) return true;
  if (recorded >= 0) return !isDenied(recorded);
  return ordinal && query.keys.has("vote") && !sided ? true : null;
}
