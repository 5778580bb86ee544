import type { FactBase, Resolution, Source } from "../base/schema.ts";
import { nothingFound } from "../compose/nothing-found.ts";
import { type Finding, settled } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import { namesNoDay } from "../language/dates.ts";
import { hasAny } from "../language/keys.ts";
import { fold } from "../language/text.ts";
import { askedOf, withInquiry, withOther, withYears } from "../reading/documents.ts";
import type { Earlier } from "../reading/earlier.ts";
import { pointsBack, type Resolved, resolve, withScope } from "../reading/follow-up.ts";
import type { Query } from "../reading/query.ts";
import { understand } from "../reading/understand.ts";
import { once } from "../remember.ts";
import { type Unit, unitId } from "../units.ts";
import { answerMotion } from "../votes/motions.ts";
import { answerNotable, WHICH_TEXT } from "../votes/notable.ts";
import { wayOf } from "../votes/wanted.ts";
import type { Judged } from "../weighing/agreement.ts";
import type { Decision } from "../weighing/decide.ts";
import { answerBoth } from "./both.ts";
import { heldAgainst } from "./claimed.ts";
import { answerElapsed, type Elapsed } from "./elapsed.ts";
import { answerFilled } from "./filled.ts";
import { goesOnInScope, type RecordAnswer } from "./from-record.ts";
import { type Heard, hear } from "./hear.ts";
import { answerHeldThen } from "./held-then.ts";
import { asksOfItself, inDocument, unnamedIn } from "./in-document.ts";
import type { Ask, Interpretation } from "./interpretation.ts";
import { correctName } from "./misnaming.ts";
import {
  correctBody,
  correctOffice,
  correctOrigin,
  correctPlace,
  correctRow,
  correctRowDate,
  correctWhere,
} from "./misplaced.ts";
import { ofPerson } from "./on-offices.ts";
import { othersThan } from "./others.ts";
import { answerQuoted } from "./quoted.ts";
import { reasonOf } from "./reasons.ts";
import { tellInDocument, tellOf, tellSaidBy, withoutUnsaid } from "./said-about.ts";
import { decideBySides, decideFor, merged } from "./search.ts";
import { settle } from "./settle.ts";
import { standingAlone } from "./standing-alone.ts";
import { tellByCaution, tellWhyApart } from "./telling-apart.ts";
import { asksWhence, sourcesOf } from "./whence.ts";
import { answerWished } from "./wished.ts";

/** The command that is read like a question; as a command it stands alone. */
const COMMAND = /^\/?(?:nkhr\s+)?resolutions\b/i;

/**
 * Reads one question in the light of the one before, looks for it in every way there is, and settles on a finding.
 *
 * 1. What asks of more than one finding: two questions in one, the time between two, whence the answer before is, why, who else.
 * 2. Else what the record of votes and meetings says, what the dated entries say by their order, the passages and entries
 *    that the judge picks, what is notable about a resolution, in this order; a rule is heard only if what was learned
 *    trusts it. Where an entry has another in the place of whoever is named, that is put right; where nothing was found, a
 *    last resort is tried.
 * 3. What is claimed is held against the record by the rules of `check`.
 */
export function interpret(text: string, before: Earlier | null, now: Date, knowledge: Knowledge): Interpretation {
  const asking = read(text, before, now, knowledge);
  const { query, resolved, command } = asking;
  const decision = once(() => decideOn(asking, knowledge));
  const heard = hear({ before, resolved, command, ofDocument: asking.source !== null }, decision, knowledge);
  const found = notableOr(settleOn(asking, decision, heard), asking, heard, knowledge);
  const whence = sourcesAsked(asking, decision, found);
  const why =
    resolved.kind === "about" && before !== null
      ? (tellWhyApart(query, before.units, knowledge) ?? reasonOf(query, before))
      : null;
  const others = before && othersThan(query, before, found);
  const elapsed = elapsedAsked(asking, knowledge);
  const told =
    noDay(asking, decision) ??
    bothAsked(asking, knowledge) ??
    elapsed?.finding ??
    heldThenAsked(asking, knowledge) ??
    whence ??
    why ??
    others ??
    placed(asking, decision, found, knowledge) ??
    (mayAskOthers(asking) && resolved.kind === "whole" ? tellByCaution(query, knowledge) : null) ??
    lastResort(asking, decision, found, knowledge) ??
    found;
  const { record, votes } = heard;
  const isOfRecord = ({ lead, evidence }: Finding): boolean =>
    record !== null && evidence[0] === record.finding.evidence[0] && lead === record.finding.lead;
  // What one document does not say is no less so for what is said elsewhere.
  const isUnsaid = asking.source !== null && told.outcome === "not-found";
  const held =
    resolved.kind === "whole" && !isUnsaid
      ? heldAgainst({ text, query, told, fromRecord: isOfRecord(told) }, now, knowledge)
      : null;
  const finding = held ?? told;
  const inItsScope = (): Query => {
    const goesOn =
      before?.aboutVotes &&
      record !== null &&
      isOfRecord(finding) &&
      (resolved.kind === "about" || goesOnInScope(query, before));
    if (!goesOn) return query;
    const { dates, symbols } = withScope(query, before);
    return { ...query, dates, symbols };
  };
  return {
    query,
    decision,
    finding,
    fromRecord:
      elapsed && finding === elapsed.finding ? elapsed.read : record && isOfRecord(finding) ? record.read : [],
    alone: asking.alone,
    earlier: () =>
      whence && before
        ? before
        : {
            told: finding,
            query: merged(inItsScope(), resolved.carried),
            // What a question on something found does not find leaves that to be asked on about.
            ...(finding.outcome === "not-found" && before !== null && resolved.kind === "about" && pointsBack(query)
              ? { units: before.units, resolutions: before.resolutions, aboutVotes: before.aboutVotes }
              : {
                  units: finding.outcome === "not-found" ? [] : unitsOf(finding, knowledge.units),
                  resolutions: finding.outcome === "answered" ? resolutionsOf(finding, knowledge.base) : [],
                  aboutVotes: votes?.outcome === "answered" || isOfResolution(finding),
                }),
          },
  };
}

/** One question as it was read. */
interface Asking {
  readonly text: string;
  readonly now: Date;
  /** What came before it in its thread. */
  readonly before: Earlier | null;
  readonly resolved: Resolved;
  readonly query: Query;
  /** Whether it is the command that is read like a question. */
  readonly command: boolean;
  /** The one document that it is asked of. */
  readonly source: Source | null;
  /** Whether nothing of what came before it matters to it. */
  readonly alone: boolean;
}

function read(text: string, before: Earlier | null, now: Date, knowledge: Knowledge): Asking {
  const folded = fold(text);
  const asked = before && (standingAlone(folded, before) ?? ofPerson(folded, before, knowledge.units));
  const named = nameDocument(asked ?? text, before, knowledge);
  const understood = understand(named, knowledge.lexicon, now);
  const command = COMMAND.test(text);
  const resolved =
    asked === null ? resolve(understood, command ? null : before) : { ...resolve(understood, null), apart: false };
  const { query } = resolved;
  const source = command ? null : askedOf(named, knowledge.documents);
  const alone = before === null || (resolved.apart && !goesOnInScope(query, before) && !asksWhence(folded));
  return { text, now, before, resolved, query, command, source, alone };
}

/** What the passages and entries come to for it. */
function decideOn({ text, now, before, resolved, query, source }: Asking, knowledge: Knowledge): Decision {
  const whole = decideFor(resolved, knowledge);
  const anywhere = (resolved.kind === "whole" && decideBySides(text, query, whole, now, knowledge)) || whole;
  const swapped = before !== null && resolved.kind === "swapped" ? ofTheNamed(anywhere, query, before) : anywhere;
  const told = withoutUnsaid(swapped, query, knowledge.lexicon);
  return source ? inDocument(told, source) : told;
}

/** Settles on what was heard, or on what the passages and entries come to. A command is answered from the record alone. */
function settleOn({ query, command }: Asking, decision: () => Decision, { votes, sequence }: Heard): Finding {
  if (!command) return settle(query, decision(), votes, sequence);
  const found = votes ?? sequence;
  if (found) return found;
  const { accepted, near } = decision();
  return nothingFound(query, { ...decision(), near: [...accepted, ...near] });
}

/** That nothing is of "31 November 2015". */
const noDay = ({ query }: Asking, decision: () => Decision): Finding | null =>
  query.dates.length > 0 && namesNoDay(query.folded)
    ? settled(nothingFound(query, decision(), "no month has such a day."))
    : null;

/** What is notable about a resolution, where nothing else answers what is asked of one; else what was settled on. */
function notableOr(settled: Finding, { query, source }: Asking, heard: Heard, { units }: Knowledge): Finding {
  const { read, record, votes, sequence, trusted } = heard;
  // Of what is no fifth no resolution tells, nor which estimate is the lowest one.
  const isOfRow = settled.lead === sequence?.lead;
  const open =
    !query.outside &&
    !source &&
    (record?.strained ||
      (!votes?.final && !isOfRow && (settled.outcome === "not-found" || isOfTexts(query, settled, votes))));
  const notable = open ? (answerMotion(query, units) ?? trusted(answerNotable(query, units))?.finding) : undefined;
  return (notable && wholeOf(notable, read, query)) ?? notable ?? settled;
}

/** The sources of the answer before, where they are asked for and nothing else answers. */
function sourcesAsked(
  { text, before, query, resolved }: Asking,
  decision: () => Decision,
  found: Finding,
): Finding | null {
  if (before === null || !asksWhence(fold(text))) return null;
  const gives = query.asked.type !== null && decision().accepted[0]?.gives === true && resolved.kind !== "swapped";
  return found.outcome === "answered" && gives ? null : sourcesOf(before.told);
}

/** Whether a question may ask others that are each asked for themselves. */
const mayAskOthers = ({ query, command, source }: Asking): boolean => !(command || source || query.outside);

const askingOthers =
  ({ now }: Asking, knowledge: Knowledge): Ask =>
  (text, before) =>
    interpret(text, before, now, knowledge);

/** The time between two that are each asked for by their dates. */
const elapsedAsked = (asking: Asking, knowledge: Knowledge): Elapsed | null =>
  mayAskOthers(asking)
    ? answerElapsed(asking.text, asking.before, asking.now, askingOthers(asking, knowledge), knowledge.base)
    : null;

/** Who held an office when something happened. */
const heldThenAsked = (asking: Asking, knowledge: Knowledge): Finding | null =>
  mayAskOthers(asking)
    ? answerHeldThen(asking.text, asking.before, askingOthers(asking, knowledge), knowledge.base)
    : null;

/** Each of two questions in one. */
const bothAsked = (asking: Asking, knowledge: Knowledge): Finding | null =>
  mayAskOthers(asking) ? answerBoth(asking.text, asking.before, askingOthers(asking, knowledge)) : null;

/** Who it was instead, where an entry has another in the place that is claimed for somebody. */
function placed(
  { query, resolved, command, source }: Asking,
  decision: () => Decision,
  found: Finding,
  { units }: Knowledge,
): Finding | null {
  if (command || source || query.outside || found.final !== undefined) return null;
  const { accepted, near } = decision();
  const weighed = [...accepted, ...near];
  const misnamed = correctBody(query, weighed) ?? correctOffice(query, weighed, units);
  if (misnamed) return misnamed;
  const isOpen = query.asked.confirms || found.outcome === "not-found";
  if (!isOpen && query.ordinals.length !== 1) return null;
  const row = correctRow(query, weighed) ?? correctRowDate(query, weighed);
  if (row || !isOpen) return row;
  const where = correctWhere(query, weighed);
  if (where) return where;
  return correctPlace(query, weighed, found) ?? correctOrigin(query, weighed, found, resolved.units[0]);
}

/** All that were adopted with a vote or without, where they are asked for and what is notable is of some of them; else null. */
function wholeOf(notable: Finding, read: RecordAnswer | null, { keys }: Query): Finding | null {
  if (
    !hasAny(keys, ["without-vote", "recorded-vote"]) ||
    !read ||
    read.strained ||
    read.way !== wayOf("list") ||
    read.finding.outcome !== "answered"
  )
    return null;
  const listed = new Set(read.finding.evidence.map(({ citation }) => citation.id));
  return notable.evidence.every(({ citation }) => listed.has(citation.id)) ? read.finding : null;
}

/**
 * What is left to say of what nothing answers: what a document does not tell of itself, what tells two apart, what an
 * entry that is named says of something, whose words are quoted, who it was instead.
 */
function lastResort(asking: Asking, decision: () => Decision, found: Finding, knowledge: Knowledge): Finding | null {
  if (found.final !== undefined) return null;
  const { text, query, source, resolved, command, now } = asking;
  const unnamed = source && (found.outcome === "not-found" || asksOfItself(query)) ? unnamedIn(source, query) : null;
  if (unnamed || found.outcome !== "not-found") return unnamed;
  if (query.outside) return command ? null : answerWished(text, askingOthers(asking, knowledge));
  const nearest = decision().near.map(({ unit }) => unit);
  const rule =
    tellWhyApart(query, nearest, knowledge) ??
    (source
      ? tellInDocument(query, decision().near, source)
      : (tellSaidBy(query, knowledge) ?? tellOf(query, knowledge)));
  if (rule) return rule;
  const quoted = query.asked.confirms
    ? null
    : (answerQuoted(text, knowledge.units) ??
      (resolved.kind === "whole" ? answerFilled(text, query, decision().near, now, knowledge) : null));
  return quoted ?? (resolved.kind === "whole" && !command ? correctName(query, now, knowledge) : null);
}

/** Whether a question is read as it would be with nothing asked before it. */
export const standsAlone = (text: string, before: Earlier | null, now: Date, knowledge: Knowledge): boolean =>
  read(text, before, now, knowledge).alone;

/** Reads one question in the light of the one before. */
export const readInThread = (text: string, before: Earlier | null, now: Date, knowledge: Knowledge): Resolved =>
  read(text, before, now, knowledge).resolved;

/** The text with the year in the place of how a document is told, "the other article" too. */
const nameDocument = (text: string, before: Earlier | null, { documents }: Knowledge): string => {
  const [first] = before?.units ?? [];
  const isOnEstimates = before?.query.keys.has("camp") ?? false;
  const other = withOther(text, first?.kind === "passage" ? first.source : null, documents);
  return withYears(withInquiry(other, isOnEstimates), documents);
};

/**
 * "And KINU?", "and Amnesty?" after an estimate: what is of that name alone, and an entry of the same group that holds all
 * that is said and has what is asked for. "And UNICEF?": nothing that has not that name.
 */
function ofTheNamed(whole: Decision, { asked, terms }: Query, { query: before, units }: Earlier): Decision {
  const named = whole.accepted.filter(({ missing }) => missing.every(({ kind }) => kind !== "name"));
  if (named.length > 0) return { ...whole, accepted: named };
  // "And confirmed?" after when somebody was appointed is of nobody else.
  const isOfDeed = terms.some(({ kind, start }) => kind === "act" && start > before.folded.length);
  const isOfOther = ({ missing }: Judged): boolean =>
    missing.some(({ kind, start }) => kind === "name" && (isOfDeed || start > before.folded.length));
  const near = [...whole.accepted.filter(isOfOther), ...whole.near];
  const decision = { ...whole, accepted: whole.accepted.filter((one) => !isOfOther(one)), near };
  if (decision.accepted.length > 0 || asked.confirms || asked.type === null) return decision;
  const groups = new Set(units.flatMap((unit) => (unit.kind === "milestone" ? unit.milestone.group : [])));
  const alike = decision.near.filter(
    ({ unit, missing, held, gives }) =>
      unit.kind === "milestone" && groups.has(unit.milestone.group) && missing.length === 0 && held.length > 1 && gives,
  );
  return alike.length > 0 ? { ...decision, accepted: alike } : decision;
}

/** "Which resolution …": what no resolution answers is not answered by an entry that mentions one. */
function isOfTexts({ folded }: Query, finding: Finding, votes: Finding | null): boolean {
  return isOfResolution(finding) ? votes === null : WHICH_TEXT.test(folded);
}

const MOST_REMEMBERED = 4;

/** The units that a finding shows, best first, for follow-ups to ask on about. */
function unitsOf(finding: Finding, units: readonly Unit[]): readonly Unit[] {
  const shown = finding.evidence.map(({ citation }) => citation.id);
  const found = shown.flatMap((id) => units.find((unit) => unit.kind !== "notable" && unitId(unit) === id) ?? []);
  return found.slice(0, MOST_REMEMBERED);
}

/** What stands on a resolution is asked on about as one, however it was found. */
const isOfResolution = ({ evidence: [first] }: Finding): boolean =>
  first?.kind === "record" && /^[AE]\//.test(first.record);

/** The resolutions that a finding shows, where they are few enough to be asked on about. */
function resolutionsOf(finding: Finding, base: FactBase): readonly Resolution[] {
  const ids = new Set(finding.evidence.flatMap((item) => (item.kind === "record" ? [item.record] : [])));
  const found = base.resolutions.filter((one) => ids.has(one.id));
  return found.length <= FEW_RESOLUTIONS ? found : [];
}

const FEW_RESOLUTIONS = 3;
