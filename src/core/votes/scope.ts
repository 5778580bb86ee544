import { dateText } from "../base/dates.ts";
import type { FactBase, Resolution } from "../base/schema.ts";
import { type Finding, notFound, notRecorded } from "../finding.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { BEGINNING, isOpenBefore } from "../language/days.ts";
import { enumerate } from "../language/enumerate.ts";
import { timeWords } from "../language/time-words.ts";
import { meansDocument } from "../reading/names.ts";
import type { Query } from "../reading/query.ts";
import { ORDERED } from "../reading/vote-phrases.ts";
import { happenedIn } from "./happened-in.ts";
import type { Threshold, VoteQuestion } from "./reading.ts";
import { howWords, nearest } from "./shown.ts";
import { type Stage, tallyAt } from "./stage.ts";
import { yearOf } from "./words.ts";

interface Scope {
  readonly resolutions: readonly Resolution[];
  /** The dates asked for are those of the Third Committee. */
  readonly committee: boolean;
}

export function inScope(question: VoteQuestion, query: Query, base: FactBase): Scope {
  if (question.named.length > 0) return { resolutions: question.named, committee: false };
  let set: readonly Resolution[] = base.resolutions;
  if (question.bodies.length > 0) set = set.filter((one) => question.bodies.includes(one.body));
  const month = bareMonth(query);
  if (month !== null) set = set.filter((one) => Number(one.adopted.slice(5, 7)) === month);
  let committee = false;
  const dates = query.dates.map((date) => (isLimit(query.folded, date.start) ? { ...date, from: BEGINNING } : date));
  if (dates.length > 0) {
    const dated = set.flatMap((one) => {
      const how = dates.map((date) => happenedIn(one, date)).filter((at) => at !== null);
      return how.length > 0 ? [{ one, how }] : [];
    });
    const adopted = dated.filter(({ how }) => how.includes("adopted"));
    committee = adopted.length === 0 && dated.length > 0;
    set = (committee ? dated : adopted).map(({ one }) => one);
  }
  if (OF_ONE.has(question.wanted.kind)) set = theFirst(set, query.folded);
  if (question.recorded !== null && question.wanted.kind !== "position" && question.wanted.kind !== "voters") {
    const filtered = set.filter((one) => (one.vote !== null) === question.recorded);
    const strictly =
      query.dates.length === 0 ||
      query.dates.some(({ precision }) => precision === "range") ||
      question.wanted.kind === "count" ||
      question.wanted.kind === "ordinal";
    if (filtered.length > 0 || strictly) set = filtered;
  }
  return {
    resolutions: withinThreshold(set, question.threshold, question.committee ? "committee" : "final"),
    committee,
  };
}

/** "By 2010", "by the end of 2010": up to then. */
const isLimit = (folded: string, start: number): boolean =>
  /\b(?:by|as of) (?:the )?(?:end of |close of )?$/.test(folded.slice(Math.max(0, start - 20), start));

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** "In March", of any year: a month that no date takes up. */
function bareMonth({ folded, dates }: Query): number | null {
  const match =
    /\b(?:in|of|during|every|each|any) (january|february|march|april|may|june|july|august|september|october|november|december)\b/.exec(
      folded,
    );
  if (!match?.[1] || dates.some(({ start, end }) => start <= match.index + match[0].length && match.index <= end))
    return null;
  return MONTHS.indexOf(match[1]) + 1;
}

/** What is asked of one text as well as of many. */
const OF_ONE: ReadonlySet<VoteQuestion["wanted"]["kind"]> = new Set(["position", "voters", "number", "group"]);

/** "Against the very first text", "on the latest one": that one alone, whoever did what on it. */
function theFirst(set: readonly Resolution[], folded: string): readonly Resolution[] {
  const [, place] = ORDERED.exec(folded) ?? [];
  if (place === undefined) return set;
  return /first|earliest/.test(place) ? set.slice(0, 1) : set.slice(-1);
}

function withinThreshold(set: readonly Resolution[], threshold: Threshold | null, stage: Stage): readonly Resolution[] {
  if (!threshold) return set;
  return set.filter((one) => {
    const votes = tallyAt(one, stage)?.[threshold.side];
    return votes !== undefined && votes >= threshold.low && votes <= threshold.high;
  });
}

export function notInScope(question: VoteQuestion, query: Query, base: FactBase): Finding {
  const bodies =
    question.bodies.length > 0 ? ` of the ${enumerate(question.bodies.map((body) => BODY_NAMES[body]))}` : "";
  const how = howWords(question);
  const times = query.dates.length > 0 ? ` for ${enumerate(query.dates.map(timeWords))}` : "";
  const first = base.resolutions[0];
  const last = base.resolutions[base.resolutions.length - 1];
  const covers = first && last ? ` The record covers ${dateText(first.adopted)} to ${dateText(last.adopted)}.` : "";
  const before = query.dates.some(isOpenBefore);
  const say =
    (question.explicit || question.bodies.length > 0) && !before && !meansDocument(query) ? notRecorded : notFound;
  return say(
    `No resolution${bodies} on human rights in North Korea${how} is in the record${times}.${covers}`,
    nearestInTime(question, query, base),
  );
}

export function nearestSymbols(typed: string, base: FactBase): Finding["blocks"] {
  const numbers = typed.match(/\d+/g)?.map(Number) ?? [];
  const [session = 0, number = 0] = numbers.slice(-2);
  const far = (one: Resolution): number => {
    const [a = 0, b = 0] = (one.id.match(/\d+/g) ?? []).map(Number).slice(-2);
    return Math.abs(a - session) * 100 + Math.abs(b - number);
  };
  return nearest([...base.resolutions].sort((a, b) => far(a) - far(b) || a.id.localeCompare(b.id)));
}

function nearestInTime(question: VoteQuestion, query: Query, base: FactBase): Finding["blocks"] {
  const asked = Math.floor((query.dates[0]?.from ?? 0) / 10_000);
  const ours = base.resolutions.filter((one) => question.bodies.length === 0 || question.bodies.includes(one.body));
  return nearest(
    [...ours].sort(
      (a, b) => Math.abs(yearOf(a) - asked) - Math.abs(yearOf(b) - asked) || a.adopted.localeCompare(b.adopted),
    ),
  );
}
