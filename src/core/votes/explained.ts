import { unreachable } from "../answer.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { enumerate } from "../language/enumerate.ts";
import { timeWords } from "../language/time-words.ts";
import type { Query } from "../reading/query.ts";
import { amountWords } from "./amount.ts";
import { measureWords } from "./measure.ts";
import type { VoteQuestion } from "./reading.ts";
import { DID, TO_VOTE } from "./side.ts";
import { thresholdWords } from "./thresholds.ts";
import type { Often, Wanted } from "./wanted.ts";

/** How a question about votes was read, line by line, for a reader who asks why. */
export function explained(question: VoteQuestion, query: Query): readonly string[] {
  const { bodies, committee, plenary, recorded, named, thresholds } = question;
  const lines = [`Wanted: ${wantedWords(question.wanted)}`];
  if (named.length > 0) lines.push(`Of: ${enumerate(named.map(({ id }) => id))}`);
  if (bodies.length > 0) lines.push(`Of the ${enumerate(bodies.map((body) => BODY_NAMES[body]))}`);
  if (committee) lines.push(plenary ? "In the Third Committee and in the plenary" : "In the Third Committee");
  if (query.dates.length > 0) lines.push(`In: ${enumerate(query.dates.map(timeWords))}`);
  if (recorded !== null) lines.push(recorded ? "Adopted by a recorded vote" : "Adopted without a vote");
  if (thresholds.length > 0) lines.push(`Only those${thresholdWords(thresholds)}`);
  return lines;
}

function wantedWords(wanted: Wanted): string {
  switch (wanted.kind) {
    case "record":
    case "list":
      return "the resolutions";
    case "date":
      return "when they were adopted";
    case "tally":
    case "method":
      return "how the votes went";
    case "reason":
      return "a reason";
    case "switch":
      return "from when on there was no vote";
    case "gaps":
      return "the years in which there was none";
    case "unrecorded":
      return "something that the record does not hold";
    case "cosponsors":
      return wanted.names ? "the names of co-sponsors" : "the number of co-sponsors";
    case "voters":
      return `the states that ${DID[wanted.side]}`;
    case "states":
      return `the states that ${DID[wanted.side]} ${oftenWords(wanted.often)}`;
    case "number":
      return `how many ${wanted.not ? `did not ${TO_VOTE[wanted.side]}` : DID[wanted.side]}`;
    case "mean":
      return `the average of ${measureWords(wanted.measure)}`;
    case "group":
      return "how a group of states voted";
    case "measure":
      return measureWords(wanted.measure);
    case "change":
      return `how ${wanted.measure ? measureWords(wanted.measure) : "the tallies"} differ`;
    case "position":
      return `how ${enumerate(wanted.countries)} voted`;
    case "count":
      return wanted.countries.length > 0
        ? `how often ${enumerate(wanted.countries)} ${wanted.side ? DID[wanted.side] : "voted"}`
        : "how many resolutions there are";
    case "extreme":
      return `the ${wanted.most ? "most" : "fewest"}, by ${measureWords(wanted.measure)}`;
    case "ordinal":
      return wanted.at < 0 ? "the latest" : `number ${wanted.at + 1} in time`;
    default:
      return unreachable(wanted);
  }
}

function oftenWords(often: Often): string {
  if (often === "always") return "every time";
  if (often === "most") return "most often";
  if (often === "once") return "only once";
  return often.low === 1 && often.high === 1 ? "once" : `${amountWords(often)} times`;
}
