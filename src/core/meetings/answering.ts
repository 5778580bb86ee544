import { unreachable } from "../answer.ts";
import type { FactBase, Milestone, Tally } from "../base/schema.ts";
import { tallyOf, tallyWords } from "../base/tally.ts";
import { milestonesShown } from "../compose/milestones.ts";
import { bothOf, type Finding, notRecorded, settled } from "../finding.ts";
import { howMany } from "../how-many.ts";
import {
  type Days,
  daysOf,
  isIn,
  isOpenAfter,
  isOpenBefore,
  overlap,
  within,
  yearAt,
  yearsFrom,
} from "../language/days.ts";
import { enumerate } from "../language/enumerate.ts";
import { findFigures } from "../language/figures.ts";
import { fold } from "../language/text.ts";
import { timeWords } from "../language/time-words.ts";
import type { Query } from "../reading/query.ts";
import { BY_NAME, namesGroup } from "../votes/groups.ts";
import { amountOf, extremeWords, type Measure, valueWords } from "../votes/measure.ts";
import { dayOf, gapsIn, type Meeting, meetingsIn, votedOn } from "./meeting.ts";
import { countVotes, positions, reasons, voters } from "./positions.ts";
import { type MeetingsWanted, nthMeeting, readMeetings, timesMet } from "./reading.ts";
import { dayWords, meetingsShown, resultWords } from "./shown.ts";

/** Answers a question about the Security Council's meetings on North Korea from their entries; null if it is none. */
export function answerMeetings(query: Query, base: FactBase): Finding | null {
  const wanted = readMeetings(query);
  if (!wanted) return null;
  const all = meetingsIn(base);
  const claimed = tallyOf(query.folded);
  const dates = timesOf(query);
  const set = dates.length > 0 ? all.filter((one) => dates.some((date) => within(dayOf(one), date))) : all;
  if (set.length === 0)
    return query.asked.type === "person" || wanted.kind === "procedure"
      ? null
      : noMeeting({ ...query, dates }, all, base);
  if (claimed) return claimOf(claimed, set, all);
  if (wanted.kind === "place" && query.asked.confirms && dates.length > 0) return confirmPlace(wanted, set, all);
  const nth = wanted.kind === "place" || dates.length > 0 ? null : nthMeeting(query);
  const picked = nth === null ? set : all.slice(nth - 1, nth);
  if (nth !== null && picked.length === 0) return place(all, nth - 1, false);
  const found = answerWanted(wanted, picked, query, base);
  return found?.outcome === "answered" && presumesAnotherDay(query, dates, set)
    ? { ...found, outcome: "corrected" }
    : found;
}

/** "The 2015 meeting was on 22 October, right?" */
const presumesAnotherDay = ({ asked }: Query, dates: Query["dates"], set: readonly Meeting[]): boolean =>
  asked.confirms && dates.some((date) => date.precision === "day" && !set.some((one) => isIn(dayOf(one), date)));

/** "Before the August 2023 meeting" is about that meeting. */
const timesOf = (query: Query): Query["dates"] =>
  query.dates.map((date) =>
    isOpenBefore(date) && /^ (?:\w+ ){0,2}(?:meeting|session)\b/.test(query.folded.slice(date.end))
      ? { ...date, ...date.named }
      : date,
  );

/** The entries that say that there was no meeting in some of these times. */
const gapsDuring = (times: readonly Days[], base: FactBase): readonly Milestone[] =>
  gapsIn(base).filter(({ from, to }) =>
    times.some((time) => overlap({ from: daysOf(from ?? "").from, to: daysOf(to ?? "").to }, time)),
  );

/** No meeting then: the entry that says so, where there is one; a claim of another day of that year is corrected. */
function noMeeting(query: Query, all: readonly Meeting[], base: FactBase): Finding {
  const when = enumerate(query.dates.map(timeWords));
  const gaps = gapsDuring(query.dates, base);
  if (gaps.length > 0) return settled(milestonesShown(gaps));
  const sameYear = all.filter(({ year }) => query.dates.some((date) => yearAt(date.from) === year));
  if (query.asked.confirms && sameYear.length > 0)
    return {
      ...meetingsShown(
        sameYear,
        `The record has no meeting of ${when}; in that year it was ${enumerate(sameYear.map(dayWords))}.`,
      ),
      outcome: "corrected",
    };
  return notRecorded(
    `No Security Council meeting on North Korea of ${when} is in the record; it holds those of ${enumerate(all.map(dayWords))}.`,
  );
}

/** "The vote was 11-2-2": held against the meetings meant. */
function claimOf(claimed: Tally, set: readonly Meeting[], all: readonly Meeting[]): Finding {
  const same = ({ tally }: Meeting): boolean =>
    tally !== null && tally.yes === claimed.yes && tally.no === claimed.no && tally.abstain === claimed.abstain;
  const holding = set.filter(same);
  if (holding.length > 0) return meetingsShown(holding, `Yes: ${holding.map(lineOf).join(" ")}`, ["Procedural vote"]);
  const elsewhere = all.filter(same).map((one) => ` That was the tally of ${dayWords(one)}.`);
  return {
    ...meetingsShown(set, `No: ${set.map(lineOf).join(" ")}${elsewhere.join("")}`, ["Procedural vote"]),
    outcome: "corrected",
  };
}

const lineOf = (one: Meeting): string => `${dayWords(one)}: ${resultWords(one)}.`;

function answerWanted(wanted: MeetingsWanted, set: readonly Meeting[], query: Query, base: FactBase): Finding {
  switch (wanted.kind) {
    case "procedure":
      return procedure(set, wanted.of, query);
    case "members":
      return notRecorded(
        "Who sat in the Security Council is not in the record; it holds the no votes and the abstentions.",
      );
    case "record":
      return records(set);
    case "position":
      return positions(set, wanted.countries, wanted.side, query.asked);
    case "reason":
      return reasons(set, wanted.countries, wanted.side);
    case "voters":
      return ofGroup(voters(set, wanted), query);
    case "measure":
      return meetingsShown(set.slice(0, MOST_MEETINGS), set.map((one) => measureLine(one, wanted.measure)).join(" "), [
        "Procedural vote",
      ]);
    case "extreme":
      return extreme(set, wanted.measure, wanted.most);
    case "count":
      return wanted.side ? countVotes(set, wanted.countries, wanted.side) : count(set, wanted.voted);
    case "place":
      return place(set, wanted.at, wanted.voted);
    case "unvoted":
      return unvoted(set);
    case "meetings":
      return list(set, query, base);
    default:
      return unreachable(wanted);
  }
}

/** "Which African states voted no?": all that did, and that the record does not tell which are African. */
const ofGroup = (found: Finding, query: Query): Finding =>
  found.outcome === "answered" && namesGroup(query) ? { ...found, lead: `${BY_NAME}. ${found.lead}` } : found;

/** How such votes are taken, as the entries tell it. */
function procedure(set: readonly Meeting[], of: "veto" | "votes", { asked, figures }: Query): Finding {
  const labels = of === "veto" ? ["Veto", "Votes needed"] : ["Votes needed", "Veto"];
  const told = labels.flatMap((label) => {
    const values = set.flatMap(({ milestone }) => milestone.fields.filter((field) => field.label === label));
    return values.slice(0, 1).map(({ value }) => `${label}: ${value}.`);
  });
  if (told.length === 0) return notRecorded("How these votes are taken is not in the record.");
  const claimed =
    of === "votes" && (asked.confirms || asked.states) ? figures.find(({ kind }) => kind === "count") : undefined;
  if (claimed === undefined) return meetingsShown(set, told.join(" "), labels);
  const isSo = findFigures(fold(told[0] ?? "")).some(({ low }) => low === claimed.low);
  return {
    ...meetingsShown(set, `${isSo ? "Yes" : "No"}: ${told.join(" ")}`, labels),
    outcome: isSo ? "answered" : "corrected",
  };
}

const MOST_MEETINGS = 10;

function unvoted(set: readonly Meeting[]): Finding {
  const found = set.filter(({ tally }) => tally === null);
  return found.length === 0
    ? notRecorded("There was a procedural vote before each of these meetings.")
    : meetingsShown(found, found.map(lineOf).join(" "), ["Procedural vote"]);
}

function records(set: readonly Meeting[]): Finding {
  const known = set.filter(({ record }) => record !== null);
  if (known.length === 0)
    return notRecorded(`The meeting record of ${enumerate(set.map(dayWords))} is not named in the record.`);
  return meetingsShown(known, known.map((one) => `${dayWords(one)}: ${one.record}.`).join(" "), ["Meeting record"]);
}

const measureLine = (one: Meeting, measure: Measure): string =>
  one.tally
    ? `${dayWords(one)}: ${valueWords(measure, one.tally)} (${tallyWords(one.tally)}).`
    : `${dayWords(one)}: no procedural vote.`;

function extreme(set: readonly Meeting[], measure: Measure, most: boolean): Finding {
  const voted = set.flatMap((one) => (one.tally ? [{ one, value: amountOf(measure, one.tally) }] : []));
  const values = voted.map(({ value }) => value);
  const best = most ? Math.max(...values) : Math.min(...values);
  const winners = voted.filter(({ value }) => value === best).map(({ one }) => one);
  if (winners.length === 0) return notRecorded("There was no procedural vote at these meetings.");
  const lead = winners.map((one) => measureLine(one, measure).replace(/\.$/, "")).join("; ");
  return meetingsShown(winners, `${lead}: ${extremeWords(measure, most)} of ${voted.length} procedural votes.`, [
    "Procedural vote",
  ]);
}

function count(set: readonly Meeting[], voted: boolean): Finding {
  const found = voted ? votedOn(set) : set;
  const votes = votedOn(set).length;
  const lead = voted
    ? `${howMany(found.length, "procedural vote")} in the record, at the meetings of ${enumerate(found.map(dayWords))}.`
    : `${howMany(found.length, "public Security Council meeting")} on the situation in North Korea in the record, ${votes} of them after a procedural vote: ${enumerate(found.map(dayWords))}.`;
  return found.length === 0
    ? notRecorded("There was no procedural vote at these meetings.")
    : meetingsShown(found, lead);
}

function place(set: readonly Meeting[], at: number, voted: boolean): Finding {
  const found = voted ? votedOn(set) : set;
  if (found.length === 0) return notRecorded("There was no procedural vote at these meetings.");
  const one = found.at(at);
  if (!one) return notRecorded(`The record holds ${found.length}: those of ${enumerate(found.map(dayWords))}.`);
  const word = at === 0 ? "The first" : at === -1 ? "The latest" : `Number ${at + 1}`;
  return meetingsShown([one], `${word} in the record: ${one.milestone.summary}`);
}

/** "Did it first meet in 2015?": held against the first of all. */
function confirmPlace(
  { at, voted }: Extract<MeetingsWanted, { kind: "place" }>,
  set: readonly Meeting[],
  all: readonly Meeting[],
): Finding {
  const found = place(all, at, voted);
  const isThen = set.some(({ milestone }) => found.evidence.some(({ citation }) => citation.id === milestone.id));
  if (found.outcome !== "answered") return found;
  return isThen
    ? { ...found, lead: `Yes. ${found.lead}` }
    : { ...found, outcome: "corrected", lead: `No. ${found.lead}` };
}

/** The years without a meeting, of those that a claim of each year is about, up to the last that had one. */
function yearsWithout(set: readonly Meeting[], { dates: [date] }: Query): readonly number[] {
  const held = set.map(({ year }) => year);
  const [first, last] = [Math.min(...held), Math.max(...held)];
  const from = date && !isOpenBefore(date) ? yearAt(date.from) : first;
  const to = date && !isOpenAfter(date) ? Math.max(yearAt(date.to), last) : last;
  return yearsFrom(from, to).filter((year) => !held.includes(year));
}

/** "Every year since 2014", of which some had no meeting. */
function noneIn(years: readonly number[], set: readonly Meeting[], base: FactBase): Finding {
  const gaps = gapsDuring(
    years.map((year) => daysOf(String(year))),
    base,
  );
  const found = meetingsShown(
    set,
    `No: the record has none of ${enumerate(years.map(String))}. It has ${set.length}: ${enumerate(set.map(dayWords))}.`,
  );
  return { ...found, ...bothOf(milestonesShown(gaps), found), outcome: "corrected" };
}

const EVERY_YEAR =
  /\b(?:meet|met|hold|held|meetings?|session|discuss\w*|debate\w*|take up|took up)\b.*(?:\b(?:every|each) year\b|\bannually\b|\byearly\b)/;

function list(set: readonly Meeting[], query: Query, base: FactBase): Finding {
  const [one] = set;
  if (one && set.length === 1) return meetingsShown([one], one.milestone.summary, ["Procedural vote"]);
  const missed = EVERY_YEAR.test(query.folded) && query.asked.confirms ? yearsWithout(set, query) : [];
  if (missed.length > 0) return noneIn(missed, set, base);
  const times = timesMet(query);
  const isOther = query.asked.confirms && times !== null && times !== set.length;
  const answer = isOther ? "No: " : query.asked.confirms ? "Yes, " : "";
  const found = meetingsShown(
    set,
    `${answer}${set.length} meetings on the situation in North Korea in the record: ${set.map((each) => `${dayWords(each)} (${resultWords(each)})`).join("; ")}.`,
  );
  return isOther ? { ...found, outcome: "corrected" } : found;
}
