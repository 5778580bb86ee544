import { inTurn } from "../in-turn.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Resolved } from "../reading/follow-up.ts";
import { isName, type Query, termOf, withTerms } from "../reading/query.ts";
import { comparedSides } from "../reading/sides.ts";
import { isHolder } from "../series/members.ts";
import type { Unit } from "../units.ts";
import type { Judged } from "../weighing/agreement.ts";
import { contradicts, type Decision, decide, type Field, lookAt } from "../weighing/decide.ts";
import type { Judge } from "../weighing/judge.ts";

/** Below what has to be held, above what is passed over. */
const CARRIED_WEIGHT = 0.9;

/** A question with the terms that it takes over, which steer but are not asked for again. */
export function merged(query: Query, carried: readonly Query["terms"][number][]): Query {
  if (carried.length === 0) return query;
  const terms = [...query.terms, ...carried.map((term) => termOf(term, CARRIED_WEIGHT))];
  return withTerms(query, terms);
}

/** A question as it is asked of the units, with what it takes over, and what it is looked for in. */
interface Search {
  readonly query: Query;
  readonly field: Field;
}

/** What a question that was read in its thread is looked for in: what is promising, and what answered before. */
export function searchFor({ query, carried, units }: InThread, { judge, retriever, ...knowledge }: Knowledge): Search {
  const wide = merged(query, carried);
  const heard = judge.hear(wide, { carried, units });
  const beside = besideOf(units, knowledge.units);
  const candidates = judge.promising(heard, retriever.find(wide));
  const before = [...units, ...beside].filter((unit) => !candidates.some((one) => one.unit === unit));
  return {
    query: wide,
    field: {
      candidates: [...candidates, ...before.map((unit) => ({ unit, rank: RANK_BEFORE }))],
      heard,
      context: carried.length > 0 || units.length > 0 ? { carried, units, beside } : undefined,
    },
  };
}

/** The rank of what is looked at because of the question before. */
const RANK_BEFORE = 0.5;

type InThread = Pick<Resolved, "query" | "carried" | "units">;

/** What the units come to for a question that was read in its thread. */
export function decideFor(resolved: InThread, knowledge: Knowledge): Decision {
  const { query, units } = resolved;
  const { query: wide, field } = searchFor(resolved, knowledge);
  const { judge } = knowledge;
  if (query.asked.compares && query.dates.length === 1)
    return decide({ ...wide, dates: [], figures: [] }, field, judge);
  const decision = pointingBack(query, units, ofWhom(wide, units, decide(wide, field, judge)));
  if (decision.accepted.length > 0 || query.asked.confirms) return decision;
  if (query.dates.length < 2 || query.dates.length > MOST_COMPARED) return decision;
  return decideByDate(wide, field, judge) ?? decision;
}

/**
 * What contradicts a question in nothing of all that shares terms with it, the likeliest first: also what is too unlikely
 * an answer to be weighed for one.
 */
export function agreeingWith(query: Query, { judge, retriever }: Knowledge): readonly Judged[] {
  const heard = judge.hear(query, { carried: [], units: [] });
  const { judged } = judge.judge(query, heard, lookAt(query, retriever.find(query)));
  return judged.filter((one) => !contradicts(one));
}

/** A comparison of two matters is two questions: what answers either, in turn, where both have an answer of their own. */
export function decideBySides(
  text: string,
  query: Query,
  whole: Decision,
  now: Date,
  knowledge: Knowledge,
): Decision | null {
  if (!query.asked.compares) return null;
  const sides = comparedSides(text, query, knowledge.lexicon, now);
  if (!sides) return null;
  const [left, right] = sides.map((side) => decideFor({ query: side, carried: [], units: [] }, knowledge).accepted);
  if (!left?.[0] || !right?.[0] || left[0].unit === right[0].unit) return null;
  const held = new Set(whole.accepted.map(({ unit }) => unit));
  if (held.has(left[0].unit) && held.has(right[0].unit)) return null;
  return {
    accepted: bestInTurn([left.slice(0, MOST_A_SIDE), right.slice(0, MOST_A_SIDE)]),
    near: [],
    contradicting: [],
    likely: whole.likely,
    doubt: whole.doubt,
    prospect: whole.prospect,
  };
}

const MOST_A_SIDE = 2;

/** The passages right before and after each, in the same source. */
function besideOf(units: readonly Unit[], all: readonly Unit[]): readonly Unit[] {
  const beside = units.flatMap((unit) => {
    if (unit.kind !== "passage") return [];
    return [all[unit.at - 1], all[unit.at + 1]].filter(
      (other): other is Unit => other?.kind === "passage" && other.source === unit.source,
    );
  });
  return beside.filter((unit) => !units.includes(unit));
}

const PERSON = /\b(?:he|she|him|her|his|hers)\b/;
const PRONOUN = /\b(?:he|she|him|her|his|hers|it|its|they|them|their|that|those|there)\b/;

/** "Until when was he in office?" where it may be any of several holders of an office: no entry rather than another. */
function ofWhom({ folded, terms }: Query, before: readonly Unit[], decision: Decision): Decision {
  if (!PERSON.test(folded) || terms.some(isName)) return decision;
  const other = decision.accepted.filter(({ unit }) => !before.includes(unit));
  if (other.filter(({ unit }) => unit.kind === "milestone" && isHolder(unit)).length < 2) return decision;
  const accepted = decision.accepted.filter((one) => !other.includes(one));
  return { ...decision, accepted, near: [...other, ...decision.near] };
}

/** "When was she sworn in?" means whom the last answer was about, if that answers it. */
function pointingBack(query: Query, before: readonly Unit[], decision: Decision): Decision {
  if (before.length === 0) return decision;
  if (!PRONOUN.test(query.folded)) return decision;
  const [best] = decision.accepted;
  const same = decision.accepted.filter(
    ({ unit, score }) => before.includes(unit) && score >= (best?.score ?? 0) * FAR_BEHIND,
  );
  const only = PERSON.test(query.folded) ? same.filter(({ unit }) => unit === before[0]) : [];
  return same.length > 0 ? { ...decision, accepted: only.length > 0 ? only : same } : decision;
}

/** What was shown before is not meant where it answers so much less likely than something else. */
const FAR_BEHIND = 0.1;

/** More dates than this are no comparison, and each costs another look at every candidate. */
const MOST_COMPARED = 6;

/** "2006 versus 2015": what agrees with one of the dates each. */
function decideByDate(query: Query, field: Field, judge: Judge): Decision | null {
  const parts = query.dates.map((date) => decide({ ...query, dates: [date] }, field, judge));
  if (parts.some((part) => part.accepted.length === 0)) return null;
  return {
    accepted: bestInTurn(parts.map(({ accepted }) => accepted)),
    near: [],
    contradicting: [],
    likely: Math.min(...parts.map(({ likely }) => likely)),
    doubt: Math.max(...parts.map(({ doubt }) => doubt)),
    prospect: null,
  };
}

/** The best of each in turn, none twice. */
function bestInTurn(parts: readonly (readonly Judged[])[]): readonly Judged[] {
  const found = inTurn(parts);
  return found.filter(({ unit }, at) => found.findIndex((other) => other.unit === unit) === at);
}
