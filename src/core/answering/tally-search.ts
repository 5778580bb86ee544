import { dateText } from "../base/dates.ts";
import type { FactBase, Resolution, Tally } from "../base/schema.ts";
import { tallyOf, tallyWords } from "../base/tally.ts";
import { methodWords, thirdCommitteeWords } from "../compose/resolution-words.ts";
import type { Finding } from "../finding.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { meetingsIn } from "../meetings/meeting.ts";
import { meetingsShown } from "../meetings/shown.ts";
import type { Query } from "../reading/query.ts";
import { readBodies, readSymbols } from "../votes/bodies.ts";
import { happenedIn } from "../votes/happened-in.ts";
import { records, votedOn } from "../votes/shown.ts";

/** "Which vote was 9-5-1?", "it was 123-16-51 in 2011": a whole tally, looked for or held against the vote meant; null if none is named. */
export function answerTally(query: Query, base: FactBase): Finding | null {
  const claimed = tallyOf(query.folded);
  if (!claimed || query.keys.has("amendment") || isDate(query)) return null;
  const bodies = readBodies(query, true);
  const { named, unknown } = readSymbols(query, base);
  if (unknown.length > 0) return null;
  const scope = (named.length > 0 ? named : base.resolutions).filter(
    (one) =>
      (bodies.length === 0 || bodies.includes(one.body)) && query.dates.every((date) => happenedIn(one, date) !== null),
  );
  const holding = scope.filter((one) => isSame(one.vote, claimed) || isSame(one.thirdCommittee?.vote, claimed));
  if (holding.length > 0) {
    const found = records(holding, (one) => leadOf(one, claimed, query), ["Result", "Third Committee"]);
    const elsewhere = holding.every((one) => isElsewhere(one, claimed, query));
    return { ...found, outcome: elsewhere ? "corrected" : "answered", final: true };
  }
  const meetings = meetingsIn(base).filter(({ tally }) => isSame(tally, claimed));
  if (query.dates.length + bodies.length + named.length === 0)
    return meetings.length > 0
      ? meetingsShown(meetings, meetings.map(({ milestone }) => milestone.summary).join(" "), ["Procedural vote"])
      : null;
  const voted = votedOn(scope);
  const meant = voted.length > 0 ? voted : scope;
  if (meant.length === 0 || meant.length > MOST_MEANT) return null;
  const verdict = query.asked.confirms && meant.length === 1 ? "No: " : "";
  return {
    ...records(meant, (one) => `${verdict}${one.id} was adopted on ${dateText(one.adopted)} ${methodWords(one)}.`, [
      "Result",
    ]),
    outcome: "corrected",
    final: true,
  };
}

/** "16/12/05" is a day. */
const isDate = ({ folded, dates }: Query): boolean =>
  tallyOf(dates.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, folded)) === null;

const MOST_MEANT = 3;

const isSame = (tally: Tally | null | undefined, { yes, no, abstain }: Tally): boolean =>
  tally !== null && tally !== undefined && tally.yes === yes && tally.no === no && tally.abstain === abstain;

/** The Third Committee and the plenary vote apart: the tally of the one is none of the other's. */
function isElsewhere(one: Resolution, claimed: Tally, query: Query): boolean {
  const { vote, thirdCommittee: third } = one;
  if (query.keys.has("third-committee")) return !isSame(third?.vote, claimed);
  return query.asked.confirms && (!isSame(vote, claimed) || isOfCommitteesDay(one, query));
}

/** "Was the 88-21-60 vote in November 2005?": then only the Third Committee voted. */
const isOfCommitteesDay = (one: Resolution, { dates }: Query): boolean =>
  dates.some((date) => happenedIn(one, date) === "committee");

function leadOf(one: Resolution, claimed: Tally, query: Query): string {
  const elsewhere = isElsewhere(one, claimed, query);
  const verdict = elsewhere ? "No: " : query.asked.confirms ? "Yes: " : "";
  const { thirdCommittee: third } = one;
  if (third && !isSame(one.vote, claimed))
    return elsewhere
      ? `${verdict}${tallyWords(claimed)} was the Third Committee's vote; ${one.id} was adopted ${methodWords(one)}.`
      : `${verdict}Third Committee: ${thirdCommitteeWords(third)}; it became ${one.id}, adopted ${methodWords(one)}.`;
  const plenary = `${tallyWords(claimed)} was the vote on ${one.id} (${BODY_NAMES[one.body]}, ${dateText(one.adopted)})`;
  if (!elsewhere) return `${verdict}${plenary}.`;
  const known = third?.vote
    ? `Third Committee: ${thirdCommitteeWords(third)}`
    : "the Third Committee's tally is not in the record";
  return `${verdict}${plenary}; ${known}.`;
}
