import type { Resolution } from "../base/schema.ts";
import { BODY_KEYS } from "../language/body-names.ts";
import { daysOf, inYears, yearAt } from "../language/days.ts";
import { hasAny } from "../language/keys.ts";
import type { Place } from "../language/place.ts";
import { blankOut } from "../language/text.ts";
import { isAbout, type Slot, type Unit } from "../units.ts";
import type { Earlier } from "./earlier.ts";
import { kindOfName, type NameKind } from "./names.ts";
import { OFFICE_KEYS } from "./office-keys.ts";
import { isSame } from "./order.ts";
import { asEnd, isEnd, isPick, isPlace, isStage, picksAnew, shiftOf, timesOf } from "./picking.ts";
import {
  distinct,
  implied,
  isName,
  isTelling,
  JOINED,
  keysOfTerms,
  type Query,
  type QueryTerm,
  withTerms,
} from "./query.ts";
import { strangersIn } from "./vote-terms.ts";

/** A question with what it takes over from the thread. */
export interface Resolved {
  readonly query: Query;
  /** Terms taken over: they steer, but are not asked for again. */
  readonly carried: readonly QueryTerm[];
  /** Units that answered the question before. */
  readonly units: readonly Unit[];
  /** `whole`: stands alone. `swapped`: the earlier question with another year, body or name. `about`: asks on about what was found. */
  readonly kind: "whole" | "swapped" | "about";
  /** Whether nothing of the thread went into it. */
  readonly apart: boolean;
}

const OPENERS = /^(?:and|what about|how about|but|or|then|also|same for|same with|plus|ok and|so and|ok so|now)\b/;
const POINTERS =
  /\b(?:it|its|they|them|their|theirs|he|she|him|her|his|hers|that|those|these|this|there|one|ones|then|same|else|others|thereof|latter|former|mentioned)\b/;
const QUESTION =
  /\b(?:who|whom|whose|when|where|why|how|what|which|did|do|does|was|were|is|are|has|have|had|can|could)\b/;

/** Whether a folded question goes on from one before it by its own words, whatever that was: "and in 2006?", "the one before?" */
export const leansBack = (folded: string): boolean =>
  GOES_ON.test(folded) || NEXT.test(folded) || BARE_POINTER.test(folded);

/** Whether a question asks on about what was found and names nothing new: "who is his wife?", "by whom?" */
export const pointsBack = ({ folded, terms }: Query): boolean => POINTERS.test(folded) || terms.length === 0;

const GOES_ON = /^(?:(?:ok|so|and),? )*(?:and|what about|how about|same (?:for|with))\b/;

/** "Who else?", "when was that?" */
const BARE_POINTER =
  /^(?:(?:who|what|where|when|why|how) else|(?:who|what|where|when|why|how) (?:was|is|were|are|did) (?:he|she|it|that|this|they|those|these|there))\W*$/;

/** "And if they refuse?" */
const CONDITION = /^(?:(?:and|but|or|so) )?(?:what )?if\b/;

/** "And after?", "then who?", "the next one?": what stands next to what was found. */
export const NEXT =
  /^(?:(?:and|then|so|ok|but|who|whom|came|comes) )*(?:(?:(?:what about )?the (?:one|text|resolution|vote) )?(?:after|before)(?: (?:that|this|him|her|it|them|then))?|(?:the |who was |what was |what came |who came )?(?:next|following|previous)(?: (?!years?\b|months?\b|sessions?\b)\w+)?|then(?: who| what)?|who then)\W*$/;

/** Most telling terms that a question may have to be read as a mere swap. */
const MOST_SWAPPED = 2;

/** Reads a question in the light of the one before it. */
export function resolve(read: Query, earlier: Earlier | null): Resolved {
  if (!earlier || read.symbols.length > 0) return { query: read, carried: [], units: [], kind: "whole", apart: true };
  const query = withoutShift(read, earlier);
  const alone: Resolved = { query, carried: [], units: [], kind: "whole", apart: query === read };
  const telling = query.terms.filter(isTelling);
  const opens = OPENERS.test(query.folded);
  const points = POINTERS.test(query.folded);
  const body = query.folded.replace(OPENERS, "").trim();
  const asks =
    QUESTION.test(body) &&
    (!/^(?:in|for|at|the|of|on)\b/.test(body) || /, (?:what|who|when|where|why|how|which)\b .{6,}/.test(body));
  const bare =
    !QUESTION.test(query.folded) &&
    query.terms.length + query.dates.length + Math.abs(shiftOf(query.folded)) > 0 &&
    query.terms.every((term) => kindOfName(term) !== "other" || !isTelling(term));
  if (CONDITION.test(query.folded) || NEXT.test(query.folded) || asksForAnother(query, earlier))
    return goOn(query, earlier);
  if (opens && /\b(?:before|after) (?:him|her|them)\b/.test(query.folded)) return goOn(query, earlier);
  const swaps = bare || (opens && !asks);
  const asksAnew =
    shiftOf(query.folded) === 0 &&
    query.asked.type !== null &&
    query.asked.type !== earlier.query.asked.type &&
    telling.length === 0;
  if (swaps && !asksAnew && telling.length <= MOST_SWAPPED) return swap(query, earlier);
  if (opens || points) return goOn(query, earlier);
  return telling.length > 1 || (QUESTION.test(query.folded) && changesSubject(query, earlier))
    ? alone
    : goOn(query, earlier);
}

/**
 * "And his successor?", "and its bill number?", "and the other members?": who came next, or another field of what was found
 * than such as the question before asked for.
 */
function asksForAnother(query: Query, earlier: Earlier): boolean {
  if (PART.test(query.folded) && hasAny(query.keys, ["successor", "predecessor"])) return true;
  const fields = partsAsked(query, earlier);
  return fields.length > 0 && fields.every(({ type }) => type !== earlier.query.asked.type);
}

/** The fields of what was found that are about all that a question names as its part; none where it names none. */
function partsAsked({ folded, terms }: Query, earlier: Earlier): readonly Slot[] {
  return fieldsOf(earlier, PART.test(folded) ? terms : OTHER_PART.test(folded) ? terms.filter(isTelling) : []);
}

/** The fields of what was found that are about all of some terms; none where there is none. */
const fieldsOf = ({ units: [first] }: Earlier, terms: readonly QueryTerm[]): readonly Slot[] =>
  terms.length === 0 ? [] : (first?.slots ?? []).filter((slot) => terms.every((term) => isAbout(term, slot)));

/** "How many people are in the camps?" after "who voted no in 2014?": it speaks of what the question before had nothing of. */
function changesSubject(query: Query, { query: before, units, aboutVotes }: Earlier): boolean {
  const [term] = query.terms.filter(isTelling);
  if (!term || kindOfName(term) !== "other" || before.terms.some((other) => isSame(other, term))) return false;
  return !units.some((unit) => hasAny(unit.keys, term.keys)) && (!aboutVotes || strangersIn(query).includes(term));
}

/** "And in 2006?", "what about China?", "and the GA?": the earlier question, with what is new in the place of its like. */
function swap(next: Query, earlier: Earlier): Resolved {
  const before = earlier.query;
  const query = behind(next, before);
  const kinds = new Set<NameKind>(query.terms.map(kindOfName));
  if (query.dates.length > 0) kinds.add("source");
  // Where a body sits stands for it.
  const total = IN_TOTAL.test(query.folded);
  if (total || /\b(?:geneva|new york)\b/.test(query.folded)) kinds.add("body");
  const renames = namesAnother(query, earlier);
  const named = othersNamed(before);
  const isAnother = named.length === 1 && othersNamed(query).length === 1 && !PART.test(next.folded);
  const isOfDeed = query.terms.some(isDeed);
  const picks = isPick(query);
  const isOfPart = PART.test(next.folded) || partsAsked(next, earlier).length > 0;
  const kept = before.terms.filter(
    (term) =>
      !(isOfPart && !isName(term)) &&
      (!kinds.has(kindOfName(term)) || kindOfName(term) === "other") &&
      !(renames && isNameAmong(term, earlier.units)) &&
      !(isAnother && named.includes(term)) &&
      !(isOfDeed && isDeed(term)) &&
      !(picks && isPlace(term)),
  );
  const replaced = before.terms.filter((term) => !kept.includes(term));
  const one = kinds.has("body") ? null : shiftedFrom(query, earlier);
  const terms = distinct([
    ...kept,
    ...(replaced.some(isEnd) ? query.terms.map(asEnd) : query.terms),
    ...(one ? [bodyOf(one)] : []),
  ]);
  const merged: Query = {
    ...before,
    folded: `${blankOut(before.folded, replaced)}${JOINED}${next.folded}`,
    terms,
    spans: [...before.spans.filter(({ start }) => !replaced.some((term) => term.start === start)), ...query.spans],
    keys: keysOfTerms(terms),
    dates:
      query.dates.length > 0
        ? query.dates
        : total || kinds.has("source") || (isAnother && named.some((term) => kindOfName(term) === "source"))
          ? []
          : shifted(timesOf(query, earlier), query.folded),
    figures: kinds.has("body") && query.figures.length === 0 ? placesOf(before) : figuresOf(query, before),
    sections: query.sections,
    ordinals: picks ? query.ordinals : before.ordinals,
    symbols:
      query.dates.length > 0 || kinds.has("body") || picksAnew(query, earlier) || shiftOf(query.folded) !== 0
        ? []
        : before.symbols,
    outside: query.outside,
  };
  // "And RFA?" after "is it back?" is of what that was found in.
  const units = /\b(?:it|they)\b/.test(before.folded) ? earlier.units : [];
  return { query: merged, carried: [], units, kind: "swapped", apart: false };
}

/** "And its report?" after when an inquiry was set up: what was done to the whole was not done to the part. */
const PART = /^(?:and |or |what about |how about )*(?:its|his|her|their) [a-z]/;

/** "And the report?", which may be that of something else. */
const OTHER_PART = /^(?:and |or |what about |how about )*the (?:other )?[a-z]/;

/** What follows, as it stands in the text of both. */
function behind(query: Query, { folded }: Query): Query {
  const by = folded.length + JOINED.length;
  const moved = <Part extends Place>(part: Part): Part => ({
    ...part,
    start: part.start + by,
    end: part.end + by,
  });
  return {
    ...query,
    terms: query.terms.map(moved),
    spans: query.spans.map(moved),
    dates: query.dates.map(moved),
    figures: query.figures.map((figure) => ({ ...moved(figure), noun: figure.noun && moved(figure.noun) })),
  };
}

/** "And the Council?" after "what was the first Assembly resolution?": its first. */
const placesOf = ({ figures }: Query): Query["figures"] => figures.filter(({ kind }) => kind === "ordinal");

/** "And the first?" is the first of what the question before picked from. */
function figuresOf({ figures }: Query, before: Query): Query["figures"] {
  const after = before.terms.find(isPlace)?.end;
  const noun =
    before.figures.find(({ kind }) => kind === "ordinal")?.noun ??
    before.terms.find(({ start }) => after !== undefined && start >= after);
  return figures.map((figure) =>
    figure.kind === "ordinal" && figure.noun === null && noun ? { ...figure, noun } : figure,
  );
}

/** "And for religious freedom?" after the trafficking list, "and Sung Kim?" after King: what did not answer before. */
const namesAnother = ({ terms }: Query, { units }: Earlier): boolean => {
  const names = terms.filter((term) => isTelling(term) && kindOfName(term) === "other" && !isDeed(term));
  return (
    names.length > 0 &&
    units.length > 0 &&
    !units.slice(0, 1).some(({ keys }) => names.some((term) => hasAny(keys, term.keys)))
  );
};

/** "And sworn in?" after when she was confirmed: another thing that was done. Who voted how is swapped by itself. */
const isDeed = (term: QueryTerm): boolean => term.kind === "act" && isTelling(term) && kindOfName(term) === "other";

/** Who or what is named and is no state and no body that votes: "and VOA?" after when RFA stopped is of that one instead. */
const othersNamed = ({ terms }: Query): readonly QueryTerm[] =>
  terms.filter(
    (term) =>
      term.kind === "name" &&
      isTelling(term) &&
      (OTHERS.has(kindOfName(term)) || term.keys.includes("commission-of-inquiry")),
  );

const OTHERS: ReadonlySet<NameKind> = new Set(["other", "source"]);

/** Whether a term names what was found, or somebody in it. */
const isNameAmong = (term: QueryTerm, units: readonly Unit[]): boolean =>
  (kindOfName(term) === "other" || term.keys.includes("commission-of-inquiry")) &&
  units.some(({ keys, nameKeys }) => hasAny(nameKeys, term.keys) || (term.kind === "name" && hasAny(keys, term.keys)));

/** "The year before", "the year after": the dates of the question before, moved; a day's year, of which another day is meant. */
function shifted(dates: Query["dates"], folded: string): Query["dates"] {
  const by = shiftOf(folded);
  return dates.map((date) => (by !== 0 && date.precision === "day" ? inYears(yearOf(date), by) : inYears(date, by)));
}

const yearOf = (date: Query["dates"][number]): Query["dates"][number] => ({
  ...date,
  ...daysOf(String(yearAt(date.from))),
  precision: "year",
});

/** "Next year then?" after a question about 2010 means 2011, and not the year that follows on today. */
function withoutShift(query: Query, earlier: Earlier): Query {
  if (shiftOf(query.folded) === 0 || timesOf(query, earlier).length === 0) return query;
  const dates = query.dates.filter(({ start, end }) => shiftOf(query.folded.slice(start, end)) === 0);
  return dates.length === query.dates.length ? query : { ...query, dates };
}

/** "Who else was on it?", "why?": a question of its own about what was found before. */
function goOn(query: Query, earlier: Earlier): Resolved {
  const before = earlier.query;
  const own = new Set(query.terms.map(kindOfName));
  const isOfField = fieldsOf(earlier, query.terms.filter(isTelling)).length > 0;
  const carried = before.terms.filter(
    (term) =>
      isTelling(term) &&
      // What whoever is asked about holds is said of them already.
      !(isOfField && (isDeed(term) || hasAny(OFFICE_KEYS, term.keys))) &&
      !query.terms.some((mine) => isSame(mine, term)) &&
      !(own.has(kindOfName(term)) && kindOfName(term) !== "other"),
  );
  // "When?" after "and the second?" is of the second.
  const ordinals = query.ordinals.length > 0 || query.terms.some(isTelling) ? query.ordinals : before.ordinals;
  return { query: { ...query, ordinals }, carried, units: earlier.units, kind: "about", apart: false };
}

/** A question about votes goes on in the scope of the one before: its bodies, years and symbols, unless it names its own. */
export function withScope(query: Query, earlier: Earlier): Query {
  const states = earlier.query.terms.filter(({ kind }) => kind === "country");
  if (states.length > 0 && CHANGES_ITS_MIND.test(query.folded) && query.dates.length === 0) {
    const terms = distinct([
      ...states,
      ...earlier.query.terms.filter(({ keys }) => keys.includes("vote")),
      ...query.terms,
    ]);
    return { ...withTerms(query, terms), dates: [], symbols: [] };
  }
  const hasBody = query.terms.some((term) => kindOfName(term) === "body" && !isStage(term));
  const one = hasBody || query.dates.length > 0 ? null : shiftedFrom(query, earlier);
  if (one)
    return {
      ...withTerms(query, [...(query.terms.some(isTelling) ? query : earlier.query).terms, bodyOf(one)]),
      dates: shifted(timesOf(query, earlier), query.folded),
      symbols: [],
    };
  const total = IN_TOTAL.test(query.folded);
  const before = total ? { ...earlier.query, dates: [], symbols: [] } : earlier.query;
  const scoped = query.dates.length > 0 || query.symbols.length > 0;
  const anew = total || picksAnew(query, earlier);
  if (!scoped && !anew && earlier.resolutions.length > 0 && !hasBody)
    return {
      ...withTerms(query, [...withVote(query, before), ...stagesOf(query, before)]),
      symbols: earlier.resolutions.map((one) => one.id.toLowerCase()),
    };
  // "When was the last time?" after "did South Korea ever abstain?" is of that state and that side.
  const isBare = !scoped && query.terms.every((term) => isPlace(term) || !isTelling(term));
  const scope = before.terms.filter(
    (term) =>
      (kindOfName(term) === "body" && !total) ||
      (isBare && (kindOfName(term) === "country" || kindOfName(term) === "side")) ||
      (isOrder(term) && !(anew && isPlace(term))) ||
      ((isTelling(term) || total) && (term.keys.includes("resolution") || term.keys.includes("vote"))),
  );
  const hasSide = query.terms.some((term) => kindOfName(term) === "side");
  const bodies = scope.filter(
    (term) => !(hasBody && kindOfName(term) === "body") && !(hasSide && kindOfName(term) === "side"),
  );
  const terms = [
    ...query.terms,
    ...bodies.filter((term) => !query.terms.some((mine) => mine.keys[0] === term.keys[0])),
  ];
  return {
    ...withTerms(query, terms),
    dates: scoped ? comparedIn(query, before) : anew && !total ? timesOf(query, earlier) : before.dates,
    symbols: scoped ? query.symbols : anew ? [] : before.symbols,
  };
}

/** The one resolution that was named before, where a question is of so many years before or after it; else null. */
function shiftedFrom({ folded }: Query, { query, resolutions: [one, ...more] }: Earlier): Resolution | null {
  return one && more.length === 0 && query.symbols.length > 0 && shiftOf(folded) !== 0 ? one : null;
}

/** The body of a resolution, as if it had been named: "the year after" goes on in it. */
const bodyOf = ({ body }: Resolution): QueryTerm =>
  implied({ kind: "name", surface: body, keys: [BODY_KEYS[body]], weight: CARRIED_BODY });

/** Below what has to be held. */
const CARRIED_BODY = 0.9;

/** "Did they ever change their mind?" is about all votes of the state of the question before. */
const CHANGES_ITS_MIND =
  /\b(?:chang\w+ (?:its|their|his|her) (?:mind|vote|position|stance|tune)|switch(?:ed)?(?: sides?)?(?: later| since| ever)?|flip(?:ped)?|always (?:vote[ds]? )?(?:so|that way|like that))\b/;

/** "How many in total then?" goes beyond the body and the time of the question before. */
const IN_TOTAL = /\b(?:in total|in all|all in all|altogether|all together|overall|taken together)\b/;

/** "Was that more than 2010?": the time of the question before beside the other. */
const comparedIn = ({ dates, folded }: Query, before: Query): Query["dates"] =>
  dates.length === 1 && before.dates.length === 1 && THAN.test(folded) ? [...dates, ...before.dates] : dates;

const THAN = /\b(?:more|fewer|less|higher|lower|bigger|smaller|larger|better|worse) (?:\w+ ){0,4}?than\b/;

/** "When was that?" after the Third Committee's vote is of that, unless it asks for the adoption. */
const stagesOf = ({ terms, keys }: Query, before: Query): readonly QueryTerm[] =>
  terms.some(isStage) || keys.has("adopt") ? [] : before.terms.filter(isStage);

const isOrder = (term: QueryTerm): boolean =>
  term.keys.some((key) => ["most", "fewest", "first", "last", "newest", "vote-yes", "vote-no"].includes(key));

/** "And Russia?" after "did China vote no": the side goes on to be asked for. */
function withVote(query: Query, before: Query): readonly QueryTerm[] {
  return query.terms.length > 0
    ? query.terms
    : before.terms.filter((term) => kindOfName(term) === "side" || term.keys.includes("vote"));
}
