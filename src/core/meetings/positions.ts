import { type Finding, notRecorded } from "../finding.ts";
import { enumerate } from "../language/enumerate.ts";
import { capitalised } from "../language/text.ts";
import type { Asked } from "../reading/query.ts";
import { beOf, inSentence } from "../votes/position.ts";
import { DID, type Side } from "../votes/side.ts";
import { type Meeting, votedOn } from "./meeting.ts";
import type { MeetingsWanted } from "./reading.ts";
import { dayWords, meetingsShown } from "./shown.ts";

const positionIn = (country: string, { no, abstain }: Meeting): Side | null =>
  no.includes(country) ? "no" : abstain.includes(country) ? "abstain" : null;

/** Who voted no or abstained is complete; a state that did neither voted yes or had no vote, and which is not recorded. */
export function positions(
  set: readonly Meeting[],
  countries: readonly string[],
  side: Side | null,
  { confirms, states }: Pick<Asked, "confirms" | "states">,
): Finding {
  const voted = votedOn(set);
  if (voted.length === 0) return withoutVote(set);
  const [country] = countries;
  const telling = voted.filter((one) => countries.some((name) => positionIn(name, one) !== null));
  if (telling.length === 0 || !country) return neither(voted, countries, side, states);
  const lines = countries.map((name) => line(name, telling, confirms ? side : null, voted.length === 1));
  const found = meetingsShown(telling, lines.join(" "), ["Voted no", "Abstained"]);
  return states && lines.every((one) => one.startsWith(DENIED)) ? { ...found, outcome: "corrected" } : found;
}

const withoutVote = (set: readonly Meeting[]): Finding =>
  meetingsShown(set, `There was no procedural vote at the meeting of ${enumerate(set.map(dayWords))}.`, [
    "Procedural vote",
  ]);

const DENIED = "No: ";

/** "Why did Japan vote no in 2014?": it did not; why others did is not recorded. */
export function reasons(set: readonly Meeting[], countries: readonly string[], side: Side | null): Finding {
  const voted = votedOn(set);
  const did = voted.some((one) => countries.some((country) => positionIn(country, one) === side));
  if (voted.length > 0 && !did && side !== "yes") return neither(voted, countries, side, true);
  return notRecorded(
    `Reasons for votes are not in the record. ${set.map(({ milestone }) => milestone.summary).join(" ")}`,
  );
}

function line(country: string, telling: readonly Meeting[], side: Side | null, single: boolean): string {
  const name = capitalised(inSentence(country));
  const parts = (["no", "abstain"] as const).flatMap((each) => {
    const days = telling.filter((one) => positionIn(country, one) === each).map(dayWords);
    return days.length > 0 ? [`${DID[each]} on ${enumerate(days)}`] : [];
  });
  if (parts.length === 0) return `${name} is neither among the no votes nor among the abstentions.`;
  const holds = side !== null && telling.some((one) => positionIn(country, one) === side);
  const answer = side === null || (!holds && !single) ? "" : holds ? "Yes: " : DENIED;
  return `${answer}${name} ${enumerate(parts)}.`;
}

function neither(voted: readonly Meeting[], countries: readonly string[], side: Side | null, states: boolean): Finding {
  const names = enumerate(countries.map(inSentence));
  const lead = `${capitalised(names)} ${beOf(countries)} neither among those that voted no nor among those that abstained on ${enumerate(voted.map(dayWords))}`;
  if (side === "no" || side === "abstain")
    return {
      ...meetingsShown(
        voted,
        `${DENIED}${names} ${beOf(countries)} not among those that ${DID[side]} on ${enumerate(voted.map(dayWords))}.`,
        ["Voted no", "Abstained"],
      ),
      outcome: states ? "corrected" : "answered",
    };
  return notRecorded(`${lead}; who voted yes, and who sat in the Council, is not in the record.`);
}

/** Who voted on a side, meeting by meeting. */
export function voters(
  set: readonly Meeting[],
  { side, always, besides }: Pick<Extract<MeetingsWanted, { kind: "voters" }>, "side" | "always" | "besides">,
): Finding {
  if (side === "yes")
    return notRecorded(
      "Which states voted yes in the Security Council is not in the record; it holds the no votes and the abstentions.",
    );
  const voted = votedOn(set);
  if (voted.length === 0) return withoutVote(set);
  const all = (one: Meeting): readonly string[] => (side === "no" ? one.no : one.abstain);
  const others = besides.filter((country) => !voted.some((one) => all(one).includes(country)));
  const onSide = (one: Meeting): readonly string[] => all(one).filter((country) => !besides.includes(country));
  const named = voted.map(onSide);
  if (always && voted.length > 1) {
    const steady = (named[0] ?? []).filter((country) => named.every((ours) => ours.includes(country)));
    return meetingsShown(
      voted,
      `${capitalised(DID[side])} in all ${voted.length} procedural votes: ${steady.length > 0 ? enumerate(steady) : "nobody"}.`,
    );
  }
  const lines = voted.map((one) => `${dayWords(one)}: ${enumerate(onSide(one)) || "nobody"}.`).join(" ");
  const did = `${capitalised(DID[side])}${others.length === 0 && besides.length > 0 ? ` besides ${enumerate(besides.map(inSentence))}` : ""}`;
  const lead = `${did}${voted.length === 1 ? " on " : ": "}${lines}`;
  const labels = [side === "no" ? "Voted no" : "Abstained"];
  // "Rwanda abstained, who else?": it did not.
  return others.length > 0
    ? {
        ...meetingsShown(voted, `${lead} Not among them: ${enumerate(others.map(inSentence))}.`, labels),
        outcome: "corrected",
      }
    : meetingsShown(voted, lead, labels);
}

/** How often states voted on a side. */
export function countVotes(set: readonly Meeting[], countries: readonly string[], side: Side): Finding {
  const names = enumerate(countries.map(inSentence));
  if (side === "yes") return notRecorded(`How often ${names} voted yes in the Security Council is not in the record.`);
  const voted = votedOn(set);
  const found = voted.filter((one) => countries.every((name) => positionIn(name, one) === side));
  const times = `${found.length} of the ${voted.length} procedural votes in the record`;
  if (found.length === 0)
    return meetingsShown(
      voted,
      `${capitalised(names)} ${DID[side]} in none of the ${voted.length} procedural votes in the record.`,
    );
  return meetingsShown(found, `${capitalised(names)} ${DID[side]} in ${times}: ${enumerate(found.map(dayWords))}.`);
}
