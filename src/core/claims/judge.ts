import type { FactBase } from "../base/schema.ts";
import {
  distinctEvidence,
  evidenceOfMilestone,
  evidenceOfResolution,
  milestoneCard,
  resolutionCard,
} from "../compose/evidence.ts";
import type { Finding } from "../finding.ts";
import { inDocument } from "../in-document.ts";
import type { Knowledge } from "../knowledge.ts";
import { hasAny } from "../language/keys.ts";
import { fold } from "../language/text.ts";
import { correctName } from "../misnaming.ts";
import { putDownTo } from "../reading/documents.ts";
import type { Query } from "../reading/query.ts";
import { understand } from "../reading/understand.ts";
import { decideFor } from "../search.ts";
import { answerSequence } from "../series/answering.ts";
import { answerOffice } from "../series/offices.ts";
import { isOnAnother } from "../votes/reading.ts";
import {
  holdsAll,
  isEnough,
  isFromTo,
  isInItsWords,
  isOfItsTime,
  isOfVotes,
  mayBeNear,
  mayHold,
  namesAll,
  namesSymbols,
  presumes,
} from "./agreeing.ts";
import { clausesOf, withSpeaker } from "./clauses.ts";
import { isNegative, isUnreal } from "./denial.ts";
import { checkMeetings, meetingsNamed } from "./meetings.ts";
import { checkOverAll } from "./over-all.ts";
import { named, pointsTo, withSubject } from "./pointing.ts";
import { positionsIn } from "./positions.ts";
import { shown } from "./shown.ts";
import type { Claim } from "./split.ts";
import { deniesAll, isOpinion, namesNoDay, statesNothing, tellsOfTheRest } from "./stating.ts";
import { endsOtherwise, speaksAlike, supports } from "./supports.ts";
import { type ClaimVerdict, NO_VOTES, type Votes } from "./verdict.ts";
import { checkVotes, meantIn } from "./votes.ts";

/**
 * Holds a sentence against the record by its dates, figures, names and terms: as a whole, or clause by clause where it is
 * not borne out as a whole and the record holds some of its clauses. Opinions and questions are left alone.
 * @param before what was said of the statement before it, which a pronoun points back to
 */
export function judge(
  claim: Claim,
  before: ClaimVerdict | null,
  now: Date,
  knowledge: Knowledge,
): readonly ClaimVerdict[] {
  const whole = judgeStatement(claim, claim.text, before, now, knowledge);
  if (whole.verdict === "in" || whole.verdict === "opinion") return [whole];
  const parts: ClaimVerdict[] = [];
  for (const { text, statement } of clausesOf(claim.text))
    parts.push(judgeStatement({ text }, statement, parts.at(-1) ?? before, now, knowledge));
  const isWhole = parts.every(({ verdict }) => verdict === whole.verdict);
  return !isWhole && parts.some(({ verdict }) => verdict === "in" || verdict === "differs") ? parts : [whole];
}

function judgeStatement(
  claim: Claim,
  statement: string,
  before: ClaimVerdict | null,
  now: Date,
  knowledge: Knowledge,
): ClaimVerdict {
  const found = judgeText(claim, withSpeaker(statement), before, now, knowledge);
  if (found.verdict !== "missing") return found;
  const whole = withSubject(statement, before, knowledge);
  if (whole !== null) return judgeText(claim, whole, before, now, knowledge);
  return judgeByDate(claim, statement, before, now, knowledge) ?? found;
}

/** "Extended in 2008, 2012 and 2018": in the record where it is for each of the dates; else null. */
function judgeByDate(
  claim: Claim,
  statement: string,
  before: ClaimVerdict | null,
  now: Date,
  knowledge: Knowledge,
): ClaimVerdict | null {
  const { folded, dates } = understand(statement, knowledge.lexicon, now);
  const [first, last] = [dates[0], dates.at(-1)];
  const isList = dates.every(({ start }, at) => at === 0 || LISTED.test(folded.slice(dates[at - 1]?.end, start)));
  if (!first || !last || first === last || !isList) return null;
  const [head, tail] = [folded.slice(0, first.start), folded.slice(last.end)];
  const judged = dates.map(({ start, end }) =>
    judgeText(claim, `${head}${folded.slice(start, end)}${tail}`, before, now, knowledge),
  );
  if (!judged[0] || judged.some(({ verdict }) => verdict !== "in")) return null;
  return {
    ...judged[0],
    blocks: judged.flatMap(({ blocks }) => blocks),
    evidence: distinctEvidence(judged.flatMap(({ evidence }) => evidence)),
  };
}

/** What stands between the dates of a list. */
const LISTED = /^(?:,|,? and|,? or) (?:(?:in|on|also|again|then) )*$/;

function judgeText(
  claim: Claim,
  text: string,
  before: ClaimVerdict | null,
  now: Date,
  knowledge: Knowledge,
): ClaimVerdict {
  const putDown = putDownTo(text, knowledge.base);
  const said = putDown?.rest ?? text;
  const whole = named(said, before, knowledge.base);
  const read = understand(whole, knowledge.lexicon, now);
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
  if (deniesAll(query) || tellsOfTheRest(query) || namesNoDay(query)) return empty("missing");
  const meetings = checkMeetings(query, knowledge.base, about.meetings);
  if (meetings && meetings.verdict !== "unknown" && !isUnreal(query.folded)) {
    const entries = meetings.meetings.slice(0, MOST_MEETINGS).map(({ milestone }) => milestone);
    return {
      claim,
      verdict: meetings.verdict,
      blocks: entries.map((one) => milestoneCard(one, ["Date", "Procedural vote", "Voted no", "Abstained"])),
      evidence: entries.map(evidenceOfMilestone),
      votes: about,
    };
  }
  const votes = meetings === null ? checkVotes(query, knowledge.base, about.resolutions) : null;
  if (votes && votes.verdict !== "unknown" && !isUnreal(query.folded)) {
    return {
      claim,
      verdict: votes.verdict,
      blocks: votes.resolutions.map((one) => resolutionCard(one, fieldsOn(query))),
      evidence: votes.resolutions.map(evidenceOfResolution),
      votes: { state: about.state, resolutions: votes.resolutions, meetings: [] },
    };
  }
  const overAll = meetings ? null : checkOverAll(query, knowledge.base);
  if (overAll) return { claim, ...overAll, votes: about };
  if (meetings || votes || isOnAnother(query)) return empty("missing");
  if (isOfNoVote(query, about)) return empty("opinion");
  const placed = placeClaimed(query, knowledge);
  if (placed) {
    const { outcome, blocks, evidence } = placed;
    return { claim, verdict: outcome === "corrected" ? "differs" : "in", blocks, evidence, votes: about };
  }
  const names = knowledge.lexicon.read(fold(whole)).filter(({ kind }) => kind === "name");
  const anywhere = decideFor({ query, carried: [], units: [] }, knowledge);
  const { accepted, near, contradicting } = putDown ? inDocument(anywhere, putDown.source) : anywhere;
  const nearly = contradicting.filter((one) => isFromTo(one, query) || mayBeNear(one, query));
  const holding = [...accepted, ...near, ...nearly].filter(
    (one) =>
      holdsAll(one) &&
      (isOfItsTime(one, query) || isFromTo(one, query)) &&
      isInItsWords(one, query) &&
      namesAll(one, names) &&
      pointsTo(one, query, before) &&
      namesSymbols(one, query) &&
      supports(query, one.unit, knowledge.lexicon),
  );
  if (holding.length > 0) return shown(claim, "in", query, holding, about);
  // What else is said of a resolution that is named is not told by what does not name it.
  if (query.symbols.length > 0) return empty("missing");
  const otherwise = (isNegative(query.folded) ? [] : accepted).filter(
    (one) => holdsAll(one) && pointsTo(one, query, before) && endsOtherwise(query, one.unit, knowledge.lexicon),
  );
  if (otherwise.length > 0) return shown(claim, "differs", query, otherwise, about);
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
  if (against.length > 0 && ![...accepted, ...near].some(mayHold))
    return shown(claim, "differs", query, against, about);
  const misnamed = isUnreal(query.folded) ? null : correctName(query, now, knowledge);
  if (misnamed)
    return { claim, verdict: "differs", blocks: misnamed.blocks, evidence: misnamed.evidence, votes: about };
  return empty("missing");
}

/** The fields of a resolution that a statement is held against. */
function fieldsOn(query: Query): readonly string[] {
  return [
    "Body",
    "Adopted",
    "Result",
    ...(positionsIn(query).length > 0 ? ["Voted no", "United States", "South Korea"] : []),
    ...(query.keys.has("third-committee") ? ["Third Committee"] : []),
    ...(query.keys.has("co-sponsor") ? ["Co-sponsors"] : []),
  ];
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

/** A place in an office, first or second or after another, that a statement gives somebody; null if it gives none. */
function placeClaimed(query: Query, { units }: Knowledge): Finding | null {
  if (query.ordinals.length > 0) return answerOffice(query, units, []);
  if (!hasAny(query.keys, ["successor", "predecessor"])) return null;
  const found = answerSequence(query, units)?.finding ?? null;
  return found && /^(?:Yes|No)\b/.test(found.lead) ? found : null;
}
