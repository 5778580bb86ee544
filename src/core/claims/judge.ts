import type { Block, Evidence } from "../answer.ts";
import { meant } from "../base/meant.ts";
import type { FactBase, Resolution } from "../base/schema.ts";
import { evidenceOfMilestone, evidenceOfResolution, milestoneCard, resolutionCard } from "../compose/evidence.ts";
import { findingOf } from "../compose/prose.ts";
import { evidenceText, type Finding } from "../finding.ts";
import { inDocument } from "../in-document.ts";
import type { Knowledge } from "../knowledge.ts";
import { countryIn, hasAny } from "../language/keys.ts";
import type { Span } from "../language/span.ts";
import { fold } from "../language/text.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { correctName } from "../misnaming.ts";
import { putDownTo } from "../reading/documents.ts";
import { isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { understand } from "../reading/understand.ts";
import { decideFor } from "../search.ts";
import { answerSequence } from "../series/answering.ts";
import { answerOffice } from "../series/offices.ts";
import { isOnAnother } from "../votes/reading.ts";
import type { Agreement, Judged } from "../weighing/agreement.ts";
import { unitId } from "../weighing/units.ts";
import { isNegative, isUnreal } from "./denial.ts";
import { checkMeetings, meetingsNamed } from "./meetings.ts";
import type { Claim } from "./split.ts";
import { endsOtherwise, mentionsYear, speaksAlike, supports } from "./supports.ts";
import { checkVotes, meantIn, positionsIn } from "./votes.ts";

/** What the record has to say to one statement. `opinion`: there is nothing in it that a record could hold. */
export interface ClaimVerdict {
  readonly claim: Claim;
  readonly verdict: "in" | "differs" | "missing" | "opinion";
  readonly blocks: readonly Block[];
  readonly evidence: readonly Evidence[];
  /** The votes that it is about, for statements after it that name none: "China voted against it." */
  readonly votes: Votes;
}

interface Votes {
  /** The one state whose vote it tells. */
  readonly state: string | null;
  readonly resolutions: readonly Resolution[];
  readonly meetings: readonly Meeting[];
}

const NO_VOTES: Votes = { state: null, resolutions: [], meetings: [] };

/** Telling terms without which a statement with no date, figure or name has nothing to be checked. */
const ENOUGH_TO_CHECK = 2;

/**
 * Holds one statement against the record by its dates, figures, names and terms. Opinions and questions are left alone.
 * @param before what was said of the statement before it, which a pronoun points back to
 */
export function judge(claim: Claim, before: ClaimVerdict | null, now: Date, knowledge: Knowledge): ClaimVerdict {
  const found = judgeText(claim, claim.text, before, now, knowledge);
  const whole = found.verdict === "missing" ? withSubject(claim.text, before, knowledge) : null;
  return whole === null ? found : judgeText(claim, whole, before, now, knowledge);
}

/**
 * "It has also been …", "its authorization lapsed" after a statement that begins with a country or is found in an entry:
 * that country, or what the entry is called. Null where it does not point back so.
 */
function withSubject(text: string, before: ClaimVerdict | null, { lexicon, base }: Knowledge): string | null {
  if (before === null || !ITS.test(text)) return null;
  const [first] = lexicon.read(fold(before.claim.text));
  const [found] = before.evidence;
  const entry = found?.kind === "record" ? base.milestones.find(({ id }) => id === found.record) : undefined;
  const subject = (first && countryIn(first.keys)) ?? entry?.name.replace(/ of \d{4}$/, "");
  return subject === undefined ? null : text.replace(ITS, (it) => (/s$/i.test(it) ? `${subject}'s` : subject));
}

const ITS = /^its?\b/i;

/** A place in an office, first or second or after another, that a statement gives somebody; null if it gives none. */
function placeClaimed(query: Query, { units }: Knowledge): Finding | null {
  if (query.ordinals.length > 0) return answerOffice(query, units, []);
  if (!hasAny(query.keys, ["successor", "predecessor"])) return null;
  const found = answerSequence(query, units)?.finding ?? null;
  return found && /^(?:Yes|No)\b/.test(found.lead) ? found : null;
}

function judgeText(
  claim: Claim,
  text: string,
  before: ClaimVerdict | null,
  now: Date,
  knowledge: Knowledge,
): ClaimVerdict {
  const putDown = putDownTo(text, knowledge.base);
  const said = putDown?.rest ?? text;
  const named = withName(pointing(said, before), before, knowledge.base);
  const read = understand(named, knowledge.lexicon, now);
  const query: Query = {
    ...read,
    asked: { ...read.asked, type: null, head: null, confirms: true, compares: false, lists: false },
  };
  const about = votesOf(query, before, knowledge.base);
  const empty = (verdict: "missing" | "opinion"): ClaimVerdict => ({
    claim,
    verdict,
    blocks: [],
    evidence: [],
    votes: about,
  });
  if (isOpinion(query) || statesNothing(query)) return empty("opinion");
  // What shares the words of what is denied altogether bears it out as little as it contradicts it.
  if (NOBODY.test(query.folded)) return empty("missing");
  const meetings = checkMeetings(query, knowledge.base, about.meetings);
  if (meetings && meetings.verdict !== "unknown" && !isUnreal(query.folded)) {
    const entries = meetings.meetings.slice(0, MOST_MEETINGS).map(({ milestone }) => milestone);
    return {
      claim,
      verdict: meetings.verdict,
      blocks: entries.map((one) => milestoneCard(one, ["Voted no", "Abstained"])),
      evidence: entries.map(evidenceOfMilestone),
      votes: about,
    };
  }
  const votes = meetings === null ? checkVotes(query, knowledge.base, about.resolutions) : null;
  if (votes && votes.verdict !== "unknown" && !isUnreal(query.folded)) {
    return {
      claim,
      verdict: votes.verdict,
      blocks: votes.resolutions.map((one) => resolutionCard(one, ["Adopted", "Result"])),
      evidence: votes.resolutions.map(evidenceOfResolution),
      votes: { state: about.state, resolutions: votes.resolutions, meetings: [] },
    };
  }
  if (meetings || votes || query.symbols.length > 0 || isOnAnother(query)) return empty("missing");
  if (isOfNoVote(query, about)) return empty("opinion");
  const placed = placeClaimed(query, knowledge);
  if (placed) {
    const { outcome, blocks, evidence } = placed;
    return { claim, verdict: outcome === "corrected" ? "differs" : "in", blocks, evidence, votes: about };
  }
  const names = knowledge.lexicon.read(fold(named)).filter(({ kind }) => kind === "name");
  const anywhere = decideFor({ query, carried: [], units: [] }, knowledge);
  const { accepted, near, contradicting } = putDown ? inDocument(anywhere, putDown.source) : anywhere;
  const holding = [...accepted, ...near, ...contradicting.filter((one) => isFromTo(one, query))].filter(
    (one) =>
      holdsAll(one) &&
      (isOfItsTime(one, query) || isFromTo(one, query)) &&
      isInItsWords(one, query) &&
      namesAll(one, names) &&
      pointsTo(one, query, before) &&
      supports(query, one.unit, knowledge.lexicon),
  );
  const otherwise = (isNegative(query.folded) ? [] : accepted).filter(
    (one) => holdsAll(one) && pointsTo(one, query, before) && endsOtherwise(query, one.unit, knowledge.lexicon),
  );
  if (holding.length > 0) return { ...shown(claim, "in", query, holding), votes: about };
  // What is said of resolutions and votes at large is contradicted by their own entries alone, which were asked before.
  const against =
    isNegative(query.folded) || isOfVotes(query)
      ? []
      : contradicting.filter(
          (one) =>
            one.missing.length === 0 &&
            isEnough(one, query) &&
            presumes(one, query) &&
            speaksAlike(query.folded, one.unit) &&
            pointsTo(one, query, before),
        );
  if (otherwise.length > 0) return { ...shown(claim, "differs", query, otherwise), votes: about };
  if (against.length > 0 && ![...accepted, ...near].some(mayHold))
    return { ...shown(claim, "differs", query, against), votes: about };
  const misnamed = isUnreal(query.folded) ? null : correctName(query, now, knowledge);
  if (misnamed)
    return { claim, verdict: "differs", blocks: misnamed.blocks, evidence: misnamed.evidence, votes: about };
  return empty("missing");
}

/** The votes that a statement is about: those that it names, or else those that the one before it was about. */
function votesOf(query: Query, before: ClaimVerdict | null, base: FactBase): Votes {
  const [resolutions, meetings] = [meantIn(query, base), meetingsNamed(query, base)];
  const states = [...new Set(positionsIn(query).map(({ country }) => country))];
  const state = states.length > 1 ? null : (states[0] ?? before?.votes.state ?? null);
  if (resolutions.length + meetings.length > 0) return { state, resolutions, meetings };
  return { ...(query.dates.length + query.symbols.length > 0 ? NO_VOTES : (before?.votes ?? NO_VOTES)), state };
}

/** How a state voted, where nothing says in which vote: any vote would bear it out. */
const isOfNoVote = (query: Query, { resolutions, meetings }: Votes): boolean =>
  resolutions.length + meetings.length + query.dates.length + query.figures.length === 0 &&
  positionsIn(query).length > 0 &&
  !OVER_ALL.test(query.folded);

const OVER_ALL = /\b(?:always|never|ever|every|each|all|any|only|first|last|times|years|often|consistently|usually)\b/;

/** So many entries show who voted how. */
const MOST_MEETINGS = 6;

/** It holds all that the statement says, some of it in the same words, and that is more than a date or a figure. */
const holdsAll = ({ held, missing, literal }: Agreement): boolean =>
  held.length > 0 && missing.length === 0 && literal > 0;

/** Its dates are the evidence's own; what was so for years was so in one of them, but what was done then is of its date. */
const isOfItsTime = ({ dates }: Agreement, query: Query): boolean =>
  dates === "none" ||
  dates === "agree" ||
  (dates === "around" && query.dates.length === 1 && !query.terms.some(({ kind }) => kind === "act"));

/** A span of time is held against both of its ends, whatever else was done in it. */
const isFromTo = ({ dates, figures }: Agreement, query: Query): boolean =>
  dates === "differ" && figures === "none" && query.dates.length === 1 && query.dates[0]?.precision === "range";

/** Without a date or figure to go by, a sentence has to say it in nearly the same words, and not in words that may mean it. */
const isInItsWords = ({ unit, literal }: Agreement, { dates, figures }: Query): boolean =>
  unit.kind !== "passage" || dates.length + figures.length > 0 || literal >= NEARLY;

const NEARLY = 0.75;

/** A sentence that "Robert King said" has to have his name, which the reading of a question would pass over there. */
const namesAll = ({ unit }: Agreement, names: readonly Span[]): boolean =>
  unit.kind !== "passage" || names.every(({ keys }) => hasAny(unit.textKeys, keys));

/** "He is from Thailand" after a statement on a holder of an office: that holder. */
function withName(text: string, before: ClaimVerdict | null, base: FactBase): string {
  if (before?.votes.state && STATE.test(text))
    return text.replace(STATE, (it) => (it === "" ? `${before.votes.state} ` : (before.votes.state ?? it)));
  const [first] = before?.evidence ?? [];
  if (first?.kind !== "record" || !PERSON.test(text)) return text;
  const entry = base.milestones.find(({ id }) => id === first.record);
  const name = entry && meant(entry, "holder")?.value;
  return name === undefined ? text : text.replace(PERSON, name);
}

const PERSON = /^(?:he|she)\b/i;

/** "It voted in favour in 2006": the state that the statement before told of. */
const STATE =
  /^(?:it(?= (?:(?:also|then|again|later|had|has) )*(?:vot|abstain|support|oppos|back|reject))|(?=(?:voted|abstained|opposed|supported|backed)\b))/i;

/** "The Commission was set up in 2013" after a statement on the Commission of Inquiry: it. */
function pointing(text: string, before: ClaimVerdict | null): string {
  const [words, noun = ""] = DEFINITE.exec(text) ?? [];
  const isMeant =
    words !== undefined &&
    before?.evidence.some((one) => fold(`${one.citation.label} ${evidenceText(one)}`).includes(noun.toLowerCase()));
  return isMeant ? `It${text.slice(words.length)}` : text;
}

/** A noun that names nothing by itself, at the beginning of a statement. */
const DEFINITE =
  /^The (commission|council|inquiry|act|law|bill|report|envoy|rapporteur|conferences?|mandate|post|office|meeting|hearing|order|estimate|editorial|article)(?= (?:was|were|is|are|has|had|have|did|does|will|\w+ed|met|held|began|ran|gave|made|sat|took|left|went)\b)/i;

/** "It was signed in 2004", "his successor": of what the statement before was found in. */
function pointsTo({ unit }: Agreement, { folded }: Query, before: ClaimVerdict | null): boolean {
  if (!POINTING.test(folded)) return true;
  return before?.evidence.some(({ citation }) => citation.id === unitId(unit)) ?? false;
}

const POINTING = /^(?:it|its|he|his|she|her|they|their|this|that|these|those)\b/;

/** "Who voted no in 2014?", "I doubt that China voted no". */
const statesNothing = ({ folded }: Query): boolean => ASKING.test(folded);

/** "No vote was held", "none of the members abstained"; "no" is also a way to vote. */
const NOBODY = /^(?:no (?!votes? (?:was|were) cast\b)|none\b|nobody\b|no one\b|nothing\b|not (?:one|a single)\b)/;

const ASKING = /\?["')\]]*$|^(?:i|we) (?:doubt|wonder|am not sure|do not know|don't know)\b/;

/** Something of that very date and of all those names, in other words: the record may say so after all. */
const mayHold = ({ dates, held, missing }: Agreement): boolean =>
  dates === "agree" && held.some(isName) && !missing.some(isName);

const isName = ({ kind }: QueryTerm): boolean => kind === "name" || kind === "country";

const isOfVotes = ({ keys }: Query): boolean =>
  keys.has("resolution") ||
  (!keys.has("security-council") && ["vote", "vote-yes", "vote-no", "abstain"].some((key) => keys.has(key)));

/** "The most were 123 in 2011" says too little of what to be contradicted. */
const isEnough = ({ held }: Agreement, { folded }: Query): boolean =>
  held.length > 1 || POINTING.test(folded) || held.some(isName);

/** The evidence names another date or figure where the statement names one; several dates may be those of several entries. */
const presumes = ({ dates, figures, unit }: Agreement, query: Query): boolean =>
  (dates === "differ" && unit.days.length > 0 && query.dates.length < 2 && !mentionsYear(query, unit)) ||
  (figures === "differ" && !ROUGHLY.test(query.folded));

/** "Almost 2 million" is not another number than 1.97 million. */
const ROUGHLY =
  /\b(?:almost|nearly|about|around|roughly|approximately|some|close to|just (?:under|over)|circa) (?:us |u\.s\. )?\$?\d/;

function shown(
  claim: Claim,
  verdict: "in" | "differs",
  query: Query,
  agreements: readonly Judged[],
): Omit<ClaimVerdict, "votes"> {
  const finding = findingOf({ ...query, asked: { ...query.asked, keyword: false } }, agreements.slice(0, 2));
  return { claim, verdict, blocks: finding?.blocks ?? [], evidence: finding?.evidence ?? [] };
}

function isOpinion(query: Query): boolean {
  if (query.opinion) return true;
  if (query.dates.length + query.figures.length + query.symbols.length > 0) return false;
  if (positionsIn(query).length > 0) return false;
  const telling = query.terms.filter(isTelling);
  return telling.length < ENOUGH_TO_CHECK && !telling.some((term) => term.kind === "name");
}
