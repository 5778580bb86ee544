import { distinctEvidence } from "../compose/evidence.ts";
import { namesNoDay } from "../language/dates.ts";
import { fold } from "../language/text.ts";
import { namesNoDocument } from "../reading/documents.ts";
import { understand } from "../reading/understand.ts";
import { LISTED } from "../statements/times.ts";
import { unitId } from "../units.ts";
import { judgeByCorrection } from "./by-correction.ts";
import { judgeByEntries, judgeByOffice } from "./by-entries.ts";
import { judgeByMotion, judgeByNotable, judgeByOtherText } from "./by-notable.ts";
import { judgeByTitle } from "./by-title.ts";
import { judgeByWords } from "./by-words.ts";
import { type Clause, clausesOf, withSpeaker } from "./parting/clauses.ts";
import { withoutLeadIn } from "./parting/lead-in.ts";
import { beginsWithNoun, topicOf, withAntecedent, withSubject } from "./parting/pointing.ts";
import { isOfUntoldTime, pointingFirst } from "./parting/told-times.ts";
import { judgeByRecord, judgeByTallies } from "./record/by-record.ts";
import { type Among, readStatement, type Statement, unshown } from "./statement.ts";
import {
  deniesAll,
  goesOnAbout,
  isOpining,
  isOpinion,
  leavesOut,
  saysWhatOught,
  statesNothing,
  tellsADifference,
  tellsByAnother,
  tellsFirstSince,
  tellsOfTheRest,
  tellsTimeApart,
} from "./stating.ts";
import { isOfUn, mayTell } from "./teller.ts";
import type { ClaimVerdict } from "./verdict.ts";

/**
 * Holds a sentence against the record by its dates, figures, names and terms: as a whole, or clause by clause where it is
 * not borne out as a whole and the record holds some of its clauses. Opinions and questions are left alone.
 */
export function judge(among: Among): readonly ClaimVerdict[] {
  const { claim, knowledge } = among;
  const found = judgeSentence(claim.text, among);
  const rest = found.some(isTold) ? null : withoutLeadIn(claim.text, knowledge.lexicon);
  const again = rest === null ? [] : judgeSentence(rest, among);
  return again.some(isTold) && areOfTheText(again, claim.text.slice(0, -(rest ?? "").length)) ? again : found;
}

/** "A/RES/63/190: …" is said of that text, and told by no other. */
function areOfTheText(verdicts: readonly ClaimVerdict[], leadIn: string): boolean {
  const [symbol] = SYMBOL.exec(leadIn) ?? [];
  return (
    symbol === undefined ||
    verdicts.filter(isTold).every(({ evidence }) => evidence.some(({ citation }) => citation.id === symbol))
  );
}

const SYMBOL = /\b[AES]\/[\w./-]*\w/;

const isTold = ({ verdict }: ClaimVerdict): boolean => verdict === "in" || verdict === "differs";

function judgeSentence(text: string, among: Among): readonly ClaimVerdict[] {
  const { claim } = among;
  const whole = judgeStatement(text, among);
  const isOfVotes = whole.evidence.some(({ citation }) => VOTED_ON.test(citation.id));
  if (whole.verdict === "opinion" || (whole.verdict === "in" && !(isOfVotes && ASIDE.test(text)))) return [whole];
  const parts = judgeClauses(clausesOf(text), whole, among);
  if (whole.verdict === "in") return parts.length > 1 ? parts : [whole];
  const isWhole = parts.every(({ verdict }) => verdict === whole.verdict);
  if (!isWhole && parts.some(isTold)) return parts;
  return [whole.verdict === "missing" && isOpining(claim) ? { ...whole, verdict: "opinion" } : whole];
}

/** "Egypt, a permanent member, abstained": what is said beside a vote is told by no list of votes. */
const ASIDE = /^[^,]{2,60}, (?:which|who|whose|an?|the|then|now|still|not) [^,]{3,}, /;

/** Resolutions, and meetings of the Security Council. */
const VOTED_ON = /^(?:[AE]\/|security-council\/)/;

function judgeClauses(clauses: readonly Clause[], whole: ClaimVerdict, among: Among): readonly ClaimVerdict[] {
  const parts: ClaimVerdict[] = [];
  let { before } = among;
  for (const clause of clauses) {
    // What is added may be what differs, and is part of a statement that is borne out.
    if (clause.added && (whole.verdict === "differs" || parts.at(-1)?.verdict !== "in")) return [];
    const found = judgeClause(inCouncil(asTally(clause, before), whole.claim.text), { ...among, before });
    const leansOnNothing = clause.leans === true && found.verdict === "in" && parts.at(-1)?.verdict !== "in";
    const part = leansOnNothing ? notBorneOut(found) : found;
    parts.push(part);
    before = goneOn(before, part);
  }
  return parts;
}

/** "…, with 27 in favour, 6 against and 14 abstaining", after what is told of one text: that was adopted so. */
const asTally = (clause: Clause, before: ClaimVerdict | null): Clause =>
  clause.added && TALLIED.test(clause.text) && before?.votes.resolutions.length === 1
    ? { ...clause, statement: `It passed ${clause.text}` }
    : clause;

const TALLIED = /^(?:with|by) \d.*\b(?:in favou?r|against|votes?|abst\w+|yes|no)\b/;

/** "Egypt, which had voted no in the Security Council in 2016, abstained in 2017": in the same place. */
const inCouncil = (clause: Clause, sentence: string): Clause =>
  /\bSecurity Council\b/.test(sentence) && VOTED.test(clause.statement) && !BODY.test(clause.statement)
    ? { ...clause, statement: `${clause.statement.replace(/[.\s]+$/, "")} in the Security Council.` }
    : clause;

const VOTED = /\b(?:voted|abstain\w*|opposed)\b/;
const BODY = /\b(?:Council|Assembly|Commission|Committee|Senate|House|Congress|UNGA|HRC|GA)\b|\b[AE]\/[A-Z\d]/;

function judgeClause({ text, statement, added }: Clause, among: Among): ClaimVerdict {
  const found = judgeStatement(statement, { ...among, claim: { text } });
  return added && found.verdict === "differs" ? notBorneOut(found) : found;
}

const notBorneOut = (one: ClaimVerdict): ClaimVerdict => ({ ...one, verdict: "missing", blocks: [], evidence: [] });

/** What a statement after another points back to: to what that was found in, or to what was found before it. */
export const goneOn = (before: ClaimVerdict | null, last: ClaimVerdict): ClaimVerdict =>
  withItsTopic(last.evidence.length > 0 || before === null ? last : { ...last, evidence: before.evidence }, before);

/** A statement as the next one points back to it. */
export const withItsTopic = (last: ClaimVerdict, before: ClaimVerdict | null): ClaimVerdict => ({
  ...last,
  topic: topicOf(last, before),
});

function judgeStatement(text: string, among: Among): ClaimVerdict {
  const found = judgeSaid(text, among);
  // Whom "he" means is not known after a statement that was not found, so that nothing contradicts it.
  const isLoose = among.before?.verdict === "missing" && POINTING.test(text);
  const isOfNobody = among.before?.verdict === "missing" && SUBJECTLESS.test(text);
  return isOfNobody || (isLoose && found.verdict === "differs") ? notBorneOut(found) : found;
}

/** "…, but never got through the Senate": what did not is said before. */
const SUBJECTLESS =
  /^(?:(?:never|not|then|later|only|also|still|again|\p{Ll}+ly) )*(?:did|does|was|were|is|are|has|have|had|got|went|came|left|fell|lost|\p{Ll}{2,}ed)\b/u;

const POINTING = /^(?:it|its|he|his|she|her|they|their)\b/i;

function judgeSaid(text: string, among: Among): ClaimVerdict {
  const said = withoutCleft(asNever(pointingFirst(text)));
  const found = judgePointing(said, among);
  if (found.verdict !== "missing") return found;
  const whole = withAntecedent(said, among.before);
  const told = whole === null ? null : judgePointing(whole, { ...among, before: null });
  return told?.verdict === "in" ? told : found;
}

function judgePointing(said: string, among: Among): ClaimVerdict {
  const found = judgeText(withSpeaker(said), among);
  if (found.verdict !== "missing") return found;
  const whole = withSubject(said, among.before, among.knowledge);
  if (whole !== null) {
    const judged = judgeText(whole, among);
    return judged.verdict === "missing" ? (judgeByDate(whole, among) ?? judged) : judged;
  }
  const other = judgeByDate(said, among) ?? judgeWithOrigin(said, among);
  if (other !== null) return other;
  // What its noun alone points to does not tell it: the noun may name it by itself.
  return beginsWithNoun(said) && among.before !== null ? judgeText(said, { ...among, before: null }) : found;
}

/** "No rapporteur has ever been let in": the rapporteur has never been. */
const asNever = (text: string): string =>
  text.replace(NOBODY_EVER, (_, who: string, has: string) => `The ${who} ${has} never`);

const NOBODY_EVER =
  /^(?:No|None of the(?: (?:two|three|four|five|six))?) ([\p{L} ]{3,40}?) (has|have|had|was|were) ever\b/u;

/** "It was Robert King who said so": he said so. */
const withoutCleft = (text: string): string => text.replace(CLEFT, "$1$2 ");

const CLEFT = /(^|, )it (?:is|was) (?!not\b)(\p{L}[^,;]{2,60}?) who /iu;

/** "Extended in 2008, 2012 and 2018": in the record where it is for each of the dates; else null. */
function judgeByDate(said: string, among: Among): ClaimVerdict | null {
  const { folded, dates } = understand(said, among.knowledge.lexicon, among.now);
  const [first, last] = [dates[0], dates.at(-1)];
  const isList =
    dates.length <= MOST_LISTED &&
    dates.every(({ start }, at) => at === 0 || LISTED.test(folded.slice(dates[at - 1]?.end, start)));
  if (!first || !last || first === last || !isList) return null;
  const [head, tail] = [folded.slice(0, first.start), folded.slice(last.end)];
  const judged = dates.map(({ start, end }) => judgeText(`${head}${folded.slice(start, end)}${tail}`, among));
  if (!judged[0] || judged.some(({ verdict }) => verdict !== "in")) return null;
  return {
    ...judged[0],
    blocks: judged.flatMap(({ blocks }) => blocks),
    evidence: distinctEvidence(judged.flatMap(({ evidence }) => evidence)),
  };
}

/** Dates of a list that are looked for one by one. */
const MOST_LISTED = 6;

/**
 * "Vitit Muntarbhorn of Thailand was the first", "took over from Thailand's Vitit Muntarbhorn": where somebody is from is held
 * for itself; null where nobody's is told.
 */
function judgeWithOrigin(said: string, among: Among): ClaimVerdict | null {
  const isCountry = (name: string): boolean =>
    among.knowledge.lexicon.read(fold(name)).some(({ kind }) => kind === "country");
  const origins = [...said.matchAll(ORIGIN), ...said.matchAll(OWN_COUNTRY)].flatMap(({ 0: words, groups }) => {
    const { name = "", country = "" } = groups ?? {};
    return isCountry(country) && !isCountry(name) ? [{ words, name, country }] : [];
  });
  if (origins.length === 0 || origins.length > MOST_ORIGINS) return null;
  const rest = judgeText(
    origins.reduce((text, { words, name }) => text.replace(words, name), said),
    among,
  );
  for (const { name, country } of origins) {
    const from = judgeText(`${name} is from ${country}.`, among);
    if (from.verdict === "differs") return from;
    if (from.verdict !== "in") return null;
  }
  return rest.verdict === "in" || rest.verdict === "differs" ? rest : null;
}

/** More are looked for one by one in no sentence. */
const MOST_ORIGINS = 3;

const [NAME, COUNTRY] = ["\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}", "\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?"];
const ORIGIN = new RegExp(`(?<name>${NAME}) of (?<country>${COUNTRY})(?![\\p{L}'’])`, "gu");
const OWN_COUNTRY = new RegExp(`(?<country>${COUNTRY})['’]s (?<name>${NAME})(?![\\p{L}'’])`, "gu");

/** What no rule looks at, whatever else a statement says. */
const BEYOND = [
  deniesAll,
  leavesOut,
  tellsTimeApart,
  tellsByAnother,
  tellsFirstSince,
  tellsOfTheRest,
  tellsADifference,
];

function judgeText(said: string, among: Among): ClaimVerdict {
  const statement = readStatement(said, among);
  const found = judgeRead(said, statement, among);
  return found.verdict === "in" && !isOfItsTeller(found, statement) ? unshown(statement, "missing") : found;
}

/** "The editorial says that China voted no": what is put down to a document or to somebody is borne out by what tells it so. */
function isOfItsTeller({ evidence }: ClaimVerdict, statement: Statement): boolean {
  const { source, teller, knowledge } = statement;
  if (source === null && teller.length === 0) return true;
  const units = knowledge.units.filter((unit) => evidence.some(({ citation }) => citation.id === unitId(unit)));
  return units.length === 0 ? source === null && teller.every(isOfUn) : units.some((unit) => mayTell(statement, unit));
}

function judgeRead(said: string, statement: Statement, among: Among): ClaimVerdict {
  const { query, source } = statement;
  const told = statesNothing(query)
    ? null
    : (judgeByWords(statement) ?? judgeByTitle(statement) ?? judgeByMotion(statement));
  if (told) return told;
  if (statesNothing(query) || saysWhatOught(query) || (isOpinion(query) && !goesOnAbout(query, among.before)))
    return unshown(statement, "opinion");
  const ofTallies = judgeByTallies(statement);
  if (ofTallies) return ofTallies;
  // What shares the words of what is denied altogether bears it out as little as it contradicts it.
  const isOfNoTime = namesNoDay(query.folded) || isOfUntoldTime(query) || namesNoDocument(said, among.knowledge.base);
  // That nobody held an office the record tells of itself.
  const ofNobody = !isOfNoTime && deniesAll(query) ? judgeByOffice(statement) : null;
  if (ofNobody) return ofNobody;
  if (isOfNoTime || BEYOND.some((tells) => tells(query))) return unshown(statement, "missing");
  const recorded = source ? null : judgeByRecord(statement);
  if (recorded && isTold(recorded)) return recorded;
  const found = recorded ?? judgeByEntries(statement);
  const entry = isTold(found) ? found : (judgeByNotable(statement) ?? found);
  return isTold(entry) ? entry : (judgeByOtherText(statement) ?? judgeByCorrection(statement) ?? entry);
}
