import { hasAny } from "../language/keys.ts";
import type { Lexicon } from "../language/lexicon.ts";
import type { Span } from "../language/span.ts";
import { isName, type Query } from "./query.ts";

/**
 * Whether a statement turns about who did something to whom: what acts in it is only acted upon in the evidence, or the
 * other way round. Told from the order of the names around a word that both share, "was appointed by" read as passive.
 */
export function isReversed(query: Query, evidence: string, lexicon: Lexicon): boolean {
  const said = query.spans;
  const held = lexicon.read(evidence);
  if (isDoneByAnother(query, held, evidence)) return true;
  if (areOthers(addresseesIn(said, query.folded), addresseesIn(held, evidence))) return true;
  return said.filter(isAct).some((act) => {
    const own = sameAs(act, held).filter(isAct);
    if (own.length !== 1 || !own[0]) return false;
    const [a, b] = [partsOf(act, said, query.folded), partsOf(own[0], held, evidence)];
    return (
      isOnlyOther(a.doing, b.doing, b.done) || isOnlyOther([...a.done, ...a.others], [...b.done, ...b.others], b.doing)
    );
  });
}

/** "The United Nations amplified …", where the United States does: whoever is told to do it there is another. */
const isDoneByAnother = ({ spans, folded }: Query, held: readonly Span[], evidence: string): boolean =>
  spans.filter(tellsDeed).some((act) => {
    const doer = BECOMES_LAW.test(act.surface) ? null : doerOf(act, spans, folded);
    const own = sameAs(act, held).filter(tellsDeed);
    return (
      doer !== null &&
      areOthers(
        [doer],
        own.flatMap((one) => namesLeadingTo(one, held, evidence)),
      )
    );
  });

/** "Urged UNHCR to give China access", "UNHCR is asked to", where China is called upon: whom somebody wants to do something. */
const addresseesIn = (spans: readonly Span[], folded: string): readonly Span[] =>
  spans.flatMap((act) => {
    if (!WANTS.test(act.surface)) return [];
    const isAsked = ({ end }: Span): boolean => BEING_ASKED.test(folded.slice(end, act.start));
    return spans
      .flatMap(asDoer)
      .filter((one) =>
        isAsked(one)
          ? /^ (?:on |upon )?to \w/.test(folded.slice(act.end))
          : /^ (?:on |upon )?(?:the )?$/.test(folded.slice(act.end, one.start)) && TO_DO.test(folded.slice(one.end)),
      );
  });

const BEING_ASKED = /^ (?:is|are|was|were|(?:has|have|had) been) (?:\w+ly )?(?:being )?$/;

const WANTS = /^(?:urg|ask|call|press|push|want|request|appeal|implor|encourag|invit)/;
const TO_DO = /^ (?:government |regime |leadership )?to \w/;

/**
 * "Prisoners tortured officials", where officials torture prisoners: whoever is right before what is done in the one stands
 * only behind it in the other, and nowhere before the same.
 */
export function isTurnedRound({ spans, folded }: Query, evidence: string, lexicon: Lexicon): boolean {
  const held = lexicon.read(evidence);
  if (isDoneByObject(spans, folded, held, evidence)) return true;
  return spans.filter(tellsDeed).some((act) => {
    const isActive = (span: Span, text: string): boolean =>
      !isPassive(span, text) &&
      !LISTED.test(text.slice(0, span.start)) &&
      !/ by /.test(text.slice(span.end)) &&
      !CLEARS_CHAMBER.test(text.slice(span.start));
    const own = nearestTo(act, sameAs(act, held))
      .filter((span) => tellsDeed(span) && isActive(span, evidence))
      .map((one) => ({ one, other: subjectOf(one, held, evidence) }));
    if (!isActive(act, folded) || own.length === 0 || OPENS.test(folded.slice(act.start))) return false;
    const subject = subjectOf(act, spans, folded);
    const alike = own.filter(({ other }) => subject !== null && other !== null && isSame(subject, other));
    const object = objectOf(act, spans, folded);
    const isDoneBefore = ({ one, other }: (typeof own)[number]): boolean =>
      object !== null && standsOnlyBefore(object, one, held) && !isRelative(other, evidence);
    if (alike.length > 0) return alike.every(isDoneBefore);
    return (
      own.every(isDoneBefore) ||
      (isOfPeople(subject) && own.every(({ other }) => isOfPeople(other))) ||
      own.some(({ other }) => other !== null && standsBehind(other, act, spans, folded)) ||
      (subject !== null && own.every(({ one }) => standsBehind(subject, one, held, evidence)))
    );
  });
}

/** Of words that may mean one those that are the same word, where any is: "invite", and not "visit". */
function nearestTo({ stems }: Span, spans: readonly Span[]): readonly Span[] {
  const same = spans.filter((one) => one.stems.some((key) => stems.includes(key)));
  return same.length > 0 ? same : spans;
}

/** What opened by itself was opened by somebody. */
const OPENS = /^(?:opened|started|closed)(?= (?:in|on|at|since)\b|[.,]|$)/;

/** "A bureau was supported by the Endowment", where a bureau supports the Endowment: whom it is done to only does it there. */
const isDoneByObject = (spans: readonly Span[], folded: string, held: readonly Span[], evidence: string): boolean =>
  spans.filter(tellsDeed).some((act) => {
    if (!PASSIVE.test(folded.slice(0, act.start)) || !/ by /.test(folded.slice(act.end))) return false;
    const whom = spans.filter((span) => span.end <= act.start && (isName(span) || NOUNS.has(span.kind)));
    const isActive = ({ start, end }: Span): boolean =>
      !PASSIVE.test(evidence.slice(0, start)) &&
      !LISTED.test(evidence.slice(0, start)) &&
      !/^ by /.test(evidence.slice(end));
    const own = sameAs(act, held).filter(
      (one) => tellsDeed(one) && isActive(one) && !isRelative(subjectOf(one, held, evidence), evidence),
    );
    return own.length > 0 && whom.some((span) => own.every((one) => standsOnlyBefore(span, one, held)));
  });

/** "Was nominated in January, confirmed in July and sworn in": what was done to somebody one after the other. */
const LISTED = /\b(?:is|are|was|were|been|being) \w+ed\b[^;]*(?:, | and )(?:and )?$/;
/** "The Act, which the House passed": what stands before it is what it did something to. */
const isRelative = (doer: Span | null, evidence: string): boolean =>
  doer !== null && /\b(?:which|that|whom) (?:the )?$/.test(evidence.slice(0, doer.start));

/** The name or noun before what is done, with what helps the verb between. */
function subjectOf(act: Span, spans: readonly Span[], folded: string): Span | null {
  const isNoun = ({ kind, surface }: Span): boolean => NOUNS.has(kind) && !/^\d/.test(surface);
  return leadingTo(
    act,
    spans.filter((span) => isName(span) || isNoun(span)),
    folded,
  );
}

/** "Prisoners", "government officials": who may do something and are no names. */
const isOfPeople = (span: Span | null): boolean =>
  span !== null &&
  /(?:prisoner|inmate|detainee|victim|refugee|defector|witness|official|guard|soldier|officer|authoritie|citizen|people|person|women|girl|child)/.test(
    span.surface,
  );

/** The name right behind what is done: whom it is done to. */
function objectOf(act: Span, spans: readonly Span[], folded: string): Span | null {
  const next = spans.find(({ start, kind }) => start >= act.end && kind !== "stop");
  const isNext = next !== undefined && /^ (?:the |an? )?$/.test(folded.slice(act.end, next.start));
  return isNext && asDoer(next).length > 0 ? next : null;
}

/** Whether what a term means is told before a deed alone. */
function standsOnlyBefore(what: Span, act: Span, spans: readonly Span[]): boolean {
  const same = sameAs(what, spans);
  return same.length > 0 && same.every(({ end }) => end <= act.start);
}

/** Whether what a term means stands behind a deed, and not before it, nor as who it is done by. */
function standsBehind(what: Span, act: Span, spans: readonly Span[], folded: string): boolean {
  const same = sameAs(what, spans);
  return (
    same.length > 0 && same.every(({ start }) => start >= act.end && !/\bby (?:the )?$/.test(folded.slice(0, start)))
  );
}

/** Whether a word tells what somebody does. */
export const tellsDeed = ({ kind, surface }: Pick<Span, "kind" | "surface">): boolean =>
  kind === "act" || (kind !== "name" && (DONE.test(surface) || DOES.test(surface)));

/** Verbs of the present that the vocabulary has as no act, since nobody asks for them. */
const DOES =
  /^(?:allow|ask|back|commit|condemn|deny|denie|deserve|describe|fund|praise|punish|send|suffer|support|urge|violate)(?:s|ing)?$/;

/** Whose name stands before what is done as its subject, with what is added to the name or helps the verb between. */
const doerOf = (act: Span, spans: readonly Span[], folded: string): Span | null =>
  leadingTo(act, spans.flatMap(asDoer), folded);

/** All names that may be its subject: of "Freedom House, an NGO, hosted it" both. */
const namesLeadingTo = (act: Span, spans: readonly Span[], folded: string): readonly Span[] =>
  spans.flatMap(asDoer).filter((span) => doerOf(act, [span], folded) !== null);

/** The last of some spans that leads to what is done; null where that is only what a preposition speaks of. */
function leadingTo(act: Span, spans: readonly Span[], folded: string): Span | null {
  const leads = ({ end }: Span): boolean => end <= act.start && LEADS_TO_DEED.test(folded.slice(end, act.start));
  const last = spans.findLast(leads);
  return !last || PREPOSITION.test(folded.slice(0, last.start)) ? null : last;
}

const LEADS_TO_DEED =
  /^(?: (?:government|regime|leadership|authorities))?(?:, [^,;:.]{2,70},| \([^()]{1,50}\),?)?(?: (?:has|have|had|also|first|later|then|now|still|again|once|never|not|did|to|\w+ed|(?!(?:i|wa)s )\w+s|\w+ly))* $/;
const PREPOSITION = /\b(?:of|in|on|from|with|against|for|by|at|about|between|and|or) (?:the )?$/;

/** Who may be told of as doing something: also bodies that are no names, since they tell hardly any two passages apart. */
const asDoer = (span: Span): readonly Span[] =>
  hasAny(BODIES, span.keys) ? [{ ...span, kind: "name" }] : asName(span);

/** Whether a term names somebody who may do something: also one of these bodies. */
export const namesDoer = (span: Span): boolean => isName(span) || hasAny(BODIES, span.keys);

const BODIES: ReadonlySet<string> = new Set(["un", "state-department", "congress", "president", "secretary-general"]);

/** "Within the White House": whether what something is said to be within is of a name that the folded evidence does not have. */
export const isWithinAnother = ({ spans, folded }: Query, evidence: string): boolean =>
  spans.some(
    (span) =>
      (isName(span) || span.kind === "plain") &&
      /\bwithin (?:the )?$/.test(folded.slice(0, span.start)) &&
      !evidence.includes(span.surface.replace(/^the /, "")),
  );

/** Whoever a statement tells to have done something. */
export const allDoing = ({ spans, folded }: Query): readonly Span[] => doersOf(spans, folded);

/** Whoever a folded text tells to do what an act is, as its subject or behind "by". */
export const agentsOf = (act: Span, spans: readonly Span[], folded: string): readonly Span[] =>
  sameAs(act, spans)
    .filter(tellsDeed)
    .flatMap((one) => [
      ...namesLeadingTo(one, spans, folded),
      ...spans.filter(({ start }) => start >= one.end && /^[^,;:]* by (?:the )?$/.test(folded.slice(one.start, start))),
    ]);

/** The countries and bodies that a statement tells to have done something. */
export const bodiesDoing = (query: Query): readonly Span[] =>
  allDoing(query).filter((span) => isCountry(span) || hasAny(BODIES, span.keys));

/** Who is told to do something in a folded text. */
export const doersIn = (text: string, lexicon: Lexicon): readonly Span[] => doersOf(lexicon.read(text), text);

const doersOf = (spans: readonly Span[], folded: string): readonly Span[] =>
  spans.filter(tellsDeed).flatMap((act) => doerOf(act, spans, folded) ?? []);

/** "Hosted by the State Department": whether whoever a statement says that something was done by is named in the evidence. */
export function namesDoers({ spans, folded }: Query, held: ReadonlySet<string>): boolean {
  const doers = spans.filter(({ kind, start }) => kind !== "stop" && DONE_BY.test(folded.slice(0, start)));
  return doers.every(
    ({ kind, keys }) => (kind !== "plain" && !keys.includes("un") && !isName({ kind })) || hasAny(held, keys),
  );
}

/** Whom something is told to: "told the National Assembly", "presented to the Council". */
export const addresseesOf = (spans: readonly Span[], folded: string): readonly Span[] =>
  spans.flatMap(asDoer).filter(({ start }) => TOLD_TO.test(folded.slice(0, start)));

const TOLD_TO = /\b(?:told|(?:presented|submitted|addressed|reported|recommendations) to) (?:the )?$/;

const DONE_BY = /\b(?:is|are|was|were|be|been|being)\b[^,;:]{2,40} by (?:the )?$/;

const NOUNS: ReadonlySet<Span["kind"]> = new Set(["plain", "word", "common", "broad"]);

/**
 * What a statement says that somebody does, with whoever does it: "was passed by the House" is done by the House, and so is
 * what "passed the House".
 */
export const deedsIn = ({ spans, folded }: Query): readonly { readonly act: Span; readonly doing: readonly Span[] }[] =>
  spans.filter(isAct).map((act) => {
    const { doing, done } = partsOf(act, spans, folded);
    return { act, doing: [...doing, ...done.filter(({ surface }) => CHAMBER.test(surface))] };
  });

const isAct = ({ kind, surface }: Span): boolean =>
  kind === "act" || ((kind === "plain" || kind === "word" || kind === "common") && DONE.test(surface));

const DONE = /(?:ed|ught|sent|gave|made|told|set up|held)(?: (?:on|for|upon))?$/;

interface Parts {
  readonly doing: readonly Span[];
  readonly done: readonly Span[];
  /** What stands after a passive without a "by": where to, for whom. It does nothing. */
  readonly others: readonly Span[];
}

/** What may stand between a name and what it does or is done to it. */
const BETWEEN =
  /^(?:[" ]+(?:has|have|had|is|are|was|were|be|been|being|do|does|did|not|never|ever|also|first|later|then|once|more|again|still|\w+ed to|\w+ly))*[" ]+$/;
const PASSIVE =
  /\b(?:is|are|was|were|be|been|being)(?: (?:not|never|ever|also|first|later|then|once|more|again|still|\w+ly))* $/;

/** "Was signed", "became law", "took the oath": what stands before it had it done to it. */
const isPassive = ({ start, surface }: Span, folded: string): boolean =>
  PASSIVE.test(folded.slice(0, start)) || BECOMES_LAW.test(surface);

const BECOMES_LAW = /^(?:bec[ao]mes? law|t(?:ake|ook)s? the oath)$/;

/** "H.R. 4240 passed the House": the House did so. */
const CLEARS_CHAMBER = /^(?:pass|clear)(?:ed|es|s)? (?:the )?(?:us )?(?:house|senate|congress)\b/;

/** Only the name right before it does it, or is what it is done to, with one beside that, "RFA and VOA"; what stands after it in its clause is the other side. */
function partsOf(act: Span, spans: readonly Span[], folded: string): Parts {
  const names = spans.flatMap(asName);
  const listed = LISTED.exec(folded.slice(0, act.start));
  const [start, helping] = listed ? [listed.index, "was "] : [act.start, ""];
  // "Turner's nomination" is nothing that she did.
  const next = names.filter(
    ({ end, surface }) =>
      end <= start && !surface.endsWith("'s") && BETWEEN.test(`${folded.slice(end, start)}${helping}`),
  );
  const isBeside = ({ start, end }: Span): boolean =>
    /^ and (?:the )?$/.test(folded.slice(end, next[0]?.start)) && !PREPOSITION.test(folded.slice(0, start));
  const before = next.length === 1 ? [...names.filter(isBeside), ...next] : next;
  const clauseEnd = act.end + (/[,;:.]/.exec(folded.slice(act.end))?.index ?? folded.length);
  const after = names.filter(({ start }) => start >= act.end && start < clauseEnd);
  if (!listed && !isPassive(act, folded) && !isDatedBeside(act, folded)) {
    // "The bill cleared the House": the House did so.
    const passing = act.keys.includes("win-passage") ? after.filter(({ surface }) => CHAMBER.test(surface)) : [];
    return { doing: [...before, ...passing], done: after.filter((name) => !passing.includes(name)), others: [] };
  }
  const by = folded.indexOf(" by ", act.start);
  const isDoing = ({ start }: Span): boolean => by >= 0 && start > by;
  return { doing: after.filter(isDoing), done: before, others: after.filter((name) => !isDoing(name)) };
}

/** "Country Reports released March 8": were released then. */
const isDatedBeside = ({ surface, end }: Span, folded: string): boolean =>
  /^(?:released|published|issued|signed|adopted)$/.test(surface) && DATE_NEXT.test(folded.slice(end));

const DATE_NEXT = /^ (?:\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d)/;

/** "The North Korean government" is the country, and a chamber acts like whoever has a name. */
function asName(span: Span): readonly Span[] {
  if (CHAMBER.test(span.surface)) return [{ ...span, kind: "name" }];
  if (span.keys.includes("north-korean")) return [{ ...span, kind: "country", keys: ["@North Korea"] }];
  return isName(span) ? [span] : [];
}

const CHAMBER = /^(?:the |us )*(?:senate|house(?: of representatives)?|congress)$/;

const isCountry = ({ kind }: Span): boolean => kind === "country";

/** One country did it, or had it done to it, and another is said to have. */
const areOthers = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((span) => isAmong(span, b));

/** Some of the names stand on the other side there, and none of them on the same. */
const isOnlyOther = (names: readonly Span[], same: readonly Span[], other: readonly Span[]): boolean =>
  names.some((name) => isAmong(name, other) && !isAmong(name, same));

/** Whether two spans may mean the same. */
export const isSame = (a: Pick<Span, "keys">, b: Pick<Span, "keys">): boolean =>
  a.keys.some((key) => b.keys.includes(key));

const isAmong = (span: Span, spans: readonly Span[]): boolean => spans.some((one) => isSame(span, one));

/** Those of some spans that may mean what one does. */
export const sameAs = (span: Span, spans: readonly Span[]): readonly Span[] => spans.filter((one) => isSame(span, one));
