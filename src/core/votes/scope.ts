import { dateText, MONTHS } from "../base/dates.ts";
import type { FactBase, Resolution } from "../base/schema.ts";
import { type Finding, notFound, notRecorded } from "../finding.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { BEGINNING, daysOf, isOpenBefore, roughDays } from "../language/days.ts";
import { enumerate } from "../language/enumerate.ts";
import { timeWords } from "../language/time-words.ts";
import { meansDocument } from "../reading/names.ts";
import type { Query } from "../reading/query.ts";
import { ORDERED } from "../reading/vote-phrases.ts";
import { happenedIn } from "./happened-in.ts";
import type { VoteQuestion } from "./reading.ts";
import { howWords, nearest, votedOn } from "./shown.ts";
import { type Stage, tallyAt } from "./stage.ts";
import { type Threshold, thresholdWords } from "./thresholds.ts";

interface Scope {
  readonly resolutions: readonly Resolution[];
  /** The dates asked for are those of the Third Committee. */
  readonly committee: boolean;
  /** With a recorded vote or without, where only such are held; null where they may be of either kind. */
  readonly recorded: boolean | null;
}

export function inScope(question: VoteQuestion, query: Query, base: FactBase): Scope {
  const { kind } = question.wanted;
  const month = bareMonth(query);
  if (question.named.length > 0) {
    const named = question.named.length > 1 ? adoptedIn(question.named, month) : question.named;
    const resolutions = kind === "list" ? adoptedSo(named, question.recorded) : named;
    return { resolutions, committee: false, recorded: kind === "list" ? question.recorded : null };
  }
  let set: readonly Resolution[] = base.resolutions;
  if (question.bodies.length > 0) set = set.filter((one) => question.bodies.includes(one.body));
  set = adoptedIn(set, month);
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
  if (OF_ONE.has(kind)) set = theFirst(set, query.folded);
  const so = kind === "position" || kind === "voters" ? set : adoptedSo(set, question.recorded);
  const strictly =
    STRICT.has(kind) || query.dates.length === 0 || query.dates.some(({ precision }) => precision === "range");
  const isHeld = so !== set && (so.length > 0 || strictly);
  if (isHeld) set = so;
  return {
    resolutions: within(set, question.thresholds, question.committee ? "committee" : "final"),
    committee,
    recorded: isHeld ? question.recorded : null,
  };
}

/** Where none is as it is asked for, that is the answer: elsewhere those that there are say how they were adopted. */
const STRICT: ReadonlySet<VoteQuestion["wanted"]["kind"]> = new Set(["list", "count", "ordinal"]);

const adoptedIn = (set: readonly Resolution[], month: Month | null): readonly Resolution[] =>
  month ? set.filter(({ adopted }) => Number(adopted.slice(5, 7)) === month.at) : set;

const adoptedSo = (set: readonly Resolution[], recorded: boolean | null): readonly Resolution[] =>
  recorded === null ? set : set.filter((one) => (one.vote !== null) === recorded);

/** "By 2010", "by the end of 2010": up to then. */
const isLimit = (folded: string, start: number): boolean =>
  /\b(?:by|as of) (?:the )?(?:end of |close of )?$/.test(folded.slice(Math.max(0, start - 20), start));

const NAMES = MONTHS.join("|").toLowerCase();
const IN_MONTH = new RegExp(
  `\\b(?:in|of|during|every|each|any|resolutions[,:]?(?! may)) (${NAMES})\\b|(?<!\\d )\\b((?!may)(?:${NAMES})) (?:resolutions|votes|texts)\\b`,
);

/** A month of any year: its number and name, and where it stands. */
interface Month {
  readonly at: number;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** "In March", of any year: a month that no date takes up. */
export function bareMonth({ folded, dates }: Pick<Query, "folded" | "dates">): Month | null {
  const match = IN_MONTH.exec(folded);
  if (!match) return null;
  const [start, end] = [match.index, match.index + match[0].length];
  if (dates.some((date) => date.start <= end && start <= date.end)) return null;
  const at = MONTHS.findIndex((name) => name.toLowerCase() === (match[1] ?? match[2]));
  return { at: at + 1, name: MONTHS[at] ?? "", start, end };
}

/** What is asked of one text as well as of many. */
const OF_ONE: ReadonlySet<VoteQuestion["wanted"]["kind"]> = new Set(["position", "voters", "number", "group"]);

/** "Against the very first text", "in the last vote": that one alone, whoever did what on it. */
function theFirst(set: readonly Resolution[], folded: string): readonly Resolution[] {
  const [, place, noun = ""] = ORDERED.exec(folded) ?? [];
  if (place === undefined) return set;
  const ours = /vote|ballot/.test(noun) ? votedOn(set) : set;
  return /first|earliest|oldest/.test(place) ? ours.slice(0, 1) : ours.slice(-1);
}

const within = (set: readonly Resolution[], thresholds: readonly Threshold[], stage: Stage): readonly Resolution[] =>
  thresholds.length === 0
    ? set
    : set.filter((one) => {
        const tally = tallyAt(one, stage);
        return tally && thresholds.every(({ side, low, high }) => low <= tally[side] && tally[side] <= high);
      });

export function notInScope(question: VoteQuestion, query: Query, base: FactBase): Finding {
  const bodies =
    question.bodies.length > 0 ? ` of the ${enumerate(question.bodies.map((body) => BODY_NAMES[body]))}` : "";
  const how = howWords(question);
  const times = query.dates.length > 0 ? ` for ${enumerate(query.dates.map(timeWords))}` : "";
  const month = bareMonth(query);
  const during = month ? ` in ${month.name}` : "";
  const first = base.resolutions[0];
  const last = base.resolutions[base.resolutions.length - 1];
  const covers = first && last ? ` The record covers ${dateText(first.adopted)} to ${dateText(last.adopted)}.` : "";
  const before = query.dates.some(isOpenBefore);
  const say =
    (question.explicit || question.bodies.length > 0) && !before && !meansDocument(query) ? notRecorded : notFound;
  const other = ofTheOther(question, query, base);
  const instead = other
    ? ` It was the ${BODY_NAMES[other.body]} then: ${other.id}, ${dateText(other.adopted)}.`
    : covers;
  return say(
    `No resolution${bodies} on human rights in North Korea${how}${thresholdWords(question.thresholds)}${during} is in the record${times}.${instead}`,
    other ? nearest([other]) : nearestInTime(question, query, base),
  );
}

/** "The Council's vote in April 2005": the text of the Commission, which it took the place of in 2006 (A/RES/60/251); and the other way round. */
function ofTheOther(
  { bodies: [body, ...more], thresholds }: VoteQuestion,
  { dates }: Query,
  base: FactBase,
): Resolution | null {
  const other = body === "council" ? "commission" : body === "commission" ? "council" : null;
  if (other === null || more.length + thresholds.length > 0 || dates.length === 0) return null;
  const then = base.resolutions.filter((one) => one.body === other && dates.some((date) => happenedIn(one, date)));
  return then.length === 1 ? (then[0] ?? null) : null;
}

export function nearestSymbols(typed: string, base: FactBase): Finding["blocks"] {
  const numbers = typed.match(/\d+/g)?.map(Number) ?? [];
  const [session = 0, number = 0] = numbers.slice(-2);
  const far = (one: Resolution): number => {
    const [a = 0, b = 0] = (one.id.match(/\d+/g) ?? []).map(Number).slice(-2);
    return Math.abs(a - session) * 100 + Math.abs(b - number);
  };
  const away = new Map(base.resolutions.map((one) => [one, far(one)]));
  const between = (a: Resolution, b: Resolution): number => (away.get(a) ?? 0) - (away.get(b) ?? 0);
  return nearest([...base.resolutions].sort((a, b) => between(a, b) || a.id.localeCompare(b.id)));
}

function nearestInTime(question: VoteQuestion, query: Query, base: FactBase): Finding["blocks"] {
  const { from, to } = query.dates[0] ?? { from: BEGINNING, to: BEGINNING };
  const ours = base.resolutions.filter((one) => question.bodies.length === 0 || question.bodies.includes(one.body));
  const away = ({ adopted }: Resolution): number => {
    const day = daysOf(adopted).from;
    return Math.max(roughDays(from) - roughDays(day), roughDays(day) - roughDays(to));
  };
  return nearest([...ours].sort((a, b) => away(a) - away(b)));
}
