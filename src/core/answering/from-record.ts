import type { FactBase } from "../base/schema.ts";
import { checkChange } from "../claims/record/change.ts";
import { checkTrend, tellsMoreThanTallies, tellsTrend, trendIn } from "../claims/record/trend.ts";
import { answerDispute } from "../disputes/answering.ts";
import { confirmed, type Finding, settled, type Told, told, toldOtherwise, unrivalled, yesOrNo } from "../finding.ts";
import { countryIn, hasAny } from "../language/keys.ts";
import { capitalised } from "../language/text.ts";
import { answerMeetings } from "../meetings/answering.ts";
import { isOnMeetings, meetingsIn } from "../meetings/meeting.ts";
import { isNegative } from "../reading/denial.ts";
import type { Earlier } from "../reading/earlier.ts";
import { NEXT, withScope } from "../reading/follow-up.ts";
import { kindOfName } from "../reading/names.ts";
import { implied, isTelling, type Query, type QueryTerm, withTerms } from "../reading/query.ts";
import { VOTES } from "../reading/vote-terms.ts";
import { ALONE } from "../statements/alone.ts";
import { checkVotes } from "../statements/votes.ts";
import { answerVotes } from "../votes/answering.ts";
import { answerCoSponsorship } from "../votes/co-sponsorship.ts";
import { explained } from "../votes/explained.ts";
import { positionOf } from "../votes/position.ts";
import { isExact, readVoteQuestion, type VoteQuestion } from "../votes/reading.ts";
import { type Wanted, wayOf } from "../votes/wanted.ts";
import { answerTally } from "./tally-search.ts";

/** What the public record of resolutions, votes and meetings has to say, and how the question was read for it. */
export interface RecordAnswer extends Told {
  /** Whether the question speaks of more than was read of it. */
  readonly strained: boolean;
  readonly read: readonly string[];
}

/** What a follow-up has to say for it to be about a vote, where the answer before was not. */
const OF_VOTE = ["tally", "third-committee", "plenary", "adopt", "meeting", "veto", "pv-record"];
const IN_ROW = ["newest", "first", "last", "most", "fewest"];
const VOTE_KEYS = [...VOTES, ...OF_VOTE, ...IN_ROW];

/** "Was there a vote?" after when a law was signed is of that, and not of all resolutions. */
const asksOfItsVote = ({ folded, terms, dates, symbols, asked }: Query): boolean =>
  (asked.confirms || /\b(?:what|how) (?:was|were|is)\b|^(?:and |by )*(?:which|what) resolution\W*$/.test(folded)) &&
  dates.length + symbols.length === 0 &&
  !/\bresolutions\b/.test(folded) &&
  terms.every((term) => !isTelling(term) || hasAny(HOW_IT_WENT, term.keys));

const HOW_IT_WENT = new Set(["vote", "tally", "recorded-vote", "without-vote", "adopt", "resolution"]);

/** Whether it found nothing, and names a time or a body that what is asked after it may be of. */
const isScoped = ({ query: { dates, symbols, terms }, units }: Earlier): boolean =>
  units.length === 0 && (dates.length + symbols.length > 0 || terms.some((term) => kindOfName(term) === "body"));

/** "The ninth consecutive year" is told by sources, not by a vote of that year. */
const countsInARow = ({ keys, figures, asked }: Query): boolean =>
  asked.confirms && keys.has("consecutive") && figures.some(({ kind }) => kind === "ordinal");

/** "Which body passed one for the first time in 2005?": its first of all, and not the first text of that year. */
const asksWhoseFirstTime = ({ asked, dates, folded }: Query): boolean =>
  asked.type === "organisation" && dates.length > 0 && /\bfor the first time\b/.test(folded);

/** Answers from the record, in the scope of the question before where it goes on from that; null if it is about anything else. */
export function answerFromRecord(
  query: Query,
  before: Earlier | null,
  goesOn: boolean,
  base: FactBase,
): RecordAnswer | null {
  if (query.outside || countsInARow(query) || asksWhoseFirstTime(query)) return null;
  const isOfVotes = hasAny(query.keys, VOTE_KEYS);
  if (goesOn && before && !before.aboutVotes && (isOfMeeting(before) || !isOfVotes)) return null;
  if (goesOn && before && !before.aboutVotes && asksOfItsVote(query) && !isScoped(before)) return null;
  if (goesOn && before && isOfMeeting(before) && NEXT.test(query.folded)) return null;
  if (goesOn && !isOfVotes && query.keys.has("report")) return null;
  const scoped = before && (goesOn || goesOnInScope(query, before)) ? withScope(query, before) : query;
  const exact =
    unrivalled(told("dispute", answerDispute(scoped, base))) ??
    told("meetings", answerMeetings(scoped, base)) ??
    told("tally", answerTally(scoped, base)) ??
    told("co-sponsorship", answerCoSponsorship(scoped, base));
  if (exact)
    return { ...exact, strained: false, read: ["Answered from the entries themselves, not from sentences about them"] };
  const trend = answerTrend(scoped, base);
  if (trend) return trend;
  const question = readVoteQuestion(scoped, base);
  if (!question) return null;
  const alone = confirmAlone(question, scoped, base);
  if (alone) return { ...alone, strained: question.strained, read: explained(question, scoped) };
  const finding = withMeetings(answerVotes(question, scoped, base), question, scoped, base);
  if (question.strained && finding.outcome === "not-found") return null;
  const presumes =
    (query.asked.confirms && question.wanted.kind !== "position" && yesOrNo(finding) === null) ||
    query.asked.states ||
    query.figures.some(({ kind, bound }) => kind === "count" && bound === "exact") ||
    (query.symbols.length > 0 && query.dates.length + question.bodies.length > 0);
  const change = presumes && finding.outcome === "answered" ? checkChange(scoped, base) : null;
  const isOpen = presumes && finding.outcome === "answered" && change === null;
  const differs = isOpen && checkVotes(scoped, base)?.verdict === "differs";
  const held: Finding = {
    ...finding,
    // Which way votes went is told for itself, and corrects nothing.
    ...(change?.verdict === "differs" ? { lead: denied(finding.lead, query) } : {}),
    ...(differs ? { outcome: "corrected", lead: denied(finding.lead, query) } : {}),
    ...(isExact(question, scoped) && finding.evidence.length > 0 ? { final: true } : {}),
  };
  const { strained, wanted } = question;
  const telling = { finding: held, way: wayOf(wanted.kind), strained, read: explained(question, scoped) };
  return wanted.kind === "gaps" ? { ...telling, unrivalled: true } : telling;
}

const namesState = ({ keys }: QueryTerm): boolean => (countryIn(keys) ?? "North Korea") !== "North Korea";

/** "Did support grow every year?": vote by vote, and whether it is so, where that is plain; null where no trend is claimed. */
function answerTrend(query: Query, base: FactBase): RecordAnswer | null {
  const trend = query.asked.confirms && tellsTrend(query) && !isNegative(query.folded) ? trendIn(query) : null;
  if (!trend || query.terms.some(namesState) || tellsMoreThanTallies(query)) return null;
  const wanted: Wanted = { kind: "change", measure: { kind: "side", side: trend.side }, since: false };
  const question = { ...(readVoteQuestion(query, base) ?? OF_ALL), wanted, recorded: true };
  const finding = answerVotes(question, query, base);
  if (finding.outcome !== "answered") return null;
  const verdict = checkTrend(query, trend, base)?.verdict;
  const held = verdict === undefined ? finding : verdict === "in" ? confirmed(finding, true) : toldOtherwise(finding);
  return {
    finding: settled(held),
    way: wayOf("change"),
    unrivalled: true,
    strained: false,
    read: explained(question, query),
  };
}

/** What is read where no word of a question is of votes alone. */
const OF_ALL: Omit<VoteQuestion, "wanted" | "recorded"> = {
  bodies: [],
  committee: false,
  plenary: false,
  thresholds: [],
  named: [],
  unknownSymbols: [],
  beyond: null,
  explicit: false,
  strained: false,
};

/**
 * "Who abstained in 2016?": no resolution was put to a vote then, and yet whether the Security Council should meet. "Did
 * Angola vote no?": it did so there alone.
 */
function withMeetings(finding: Finding, question: VoteQuestion, query: Query, base: FactBase): Finding {
  const { wanted, bodies, explicit, committee } = question;
  const isOpen = bodies.length === 0 && !explicit && !committee;
  if (!isOpen || !(wanted.kind === "voters" || wanted.kind === "position")) return finding;
  if (query.dates.length === 0) {
    const isUnknown = wanted.kind === "position" && wanted.countries.every((state) => !hasPosition(state, base));
    const met = isUnknown ? answerMeetings(withTerms(query, [...query.terms, SECURITY_COUNCIL]), base) : null;
    return met?.outcome === "answered" && yesOrNo(met) !== "no" ? met : finding;
  }
  const shown = new Set(finding.evidence.map(({ citation }) => citation.id));
  if (shown.size === 0 || base.resolutions.some(({ id, vote }) => vote !== null && shown.has(id))) return finding;
  const told = answerMeetings(withTerms(query, [...query.terms, SECURITY_COUNCIL]), base);
  const ids = new Set(told?.evidence.map(({ citation }) => citation.id));
  const meetings = meetingsIn(base).filter(({ milestone }) => ids.has(milestone.id));
  if (told?.outcome !== "answered" || meetings.length === 0) return finding;
  return {
    ...finding,
    lead: [finding.lead, ...meetings.map(({ milestone }) => milestone.summary)].join(" "),
    blocks: [...finding.blocks, ...told.blocks],
    evidence: [...finding.evidence, ...told.evidence],
  };
}

/** Whether the record tells how a state stood on a resolution that was put to a vote. */
const hasPosition = (state: string, { resolutions }: FactBase): boolean =>
  resolutions.some((one) => one.vote !== null && positionOf(state, one) !== null);

/** The Council as if it had been named. */
const SECURITY_COUNCIL = implied({ kind: "name", surface: "security council", keys: ["security-council"], weight: 0 });

/** "Did only China and Russia vote no?": whoever did, and that they were all or not; null where that is not claimed. */
function confirmAlone(question: VoteQuestion, query: Query, base: FactBase): Told | null {
  if (!query.asked.confirms || !ALONE.test(query.folded) || question.strained) return null;
  const verdict = checkVotes(query, base)?.verdict;
  const wanted = { kind: "voters", side: "no", among: "each" } as const;
  const finding = answerVotes({ ...question, wanted }, query, base);
  if (finding.outcome !== "answered" || (verdict !== "in" && verdict !== "differs")) return null;
  return unrivalled(told(wayOf("voters"), settled(confirmed(finding, verdict === "in"))));
}

/** What is so in the place of what was claimed, of which a part may be so: "No. A/RES/69/188 was adopted on 18 December 2014". */
const denied = (lead: string, { asked }: Query): string =>
  asked.confirms && !/^No\b/.test(lead) ? `No. ${capitalised(lead.replace(/\bYes: /g, ""))}` : lead;

/** After an answer about a meeting "who opposed it?" is about the vote on that. */
const isOfMeeting = ({ units: [first] }: Earlier): boolean => first !== undefined && isOnMeetings(first);

/** "How did Senegal vote?" after a question about a vote means that vote, although it stands alone. */
export const goesOnInScope = (query: Query, { aboutVotes }: Earlier): boolean => aboutVotes && asksBarePosition(query);

const asksBarePosition = (query: Query): boolean =>
  query.dates.length + query.symbols.length === 0 &&
  query.terms.some((term) => kindOfName(term) === "country") &&
  query.terms.every(
    (term) => kindOfName(term) !== "body" && (kindOfName(term) !== "other" || term.keys.includes("vote")),
  ) &&
  !/\bever\b|\balways\b/.test(query.folded);
