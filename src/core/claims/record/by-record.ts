import { evidenceOfMilestone, evidenceOfResolution, milestoneCard, resolutionCard } from "../../compose/evidence.ts";
import { isUnreal } from "../../reading/denial.ts";
import type { Query } from "../../reading/query.ts";
import { checkMeetings, type MeetingVerdict } from "../../statements/meetings.ts";
import { positionsIn } from "../../statements/positions.ts";
import { checkVotes, type VoteVerdict } from "../../statements/votes.ts";
import { isOnAnother } from "../../votes/reading.ts";
import { verdictBy } from "../shown.ts";
import { type Statement, unshown } from "../statement.ts";
import type { ClaimVerdict, Held, Votes } from "../verdict.ts";
import { checkChange } from "./change.ts";
import { checkCount } from "./count.ts";
import { checkNoVote } from "./no-vote.ts";
import { checkNobody } from "./nobody.ts";
import { checkOnlyThen } from "./only-then.ts";
import { checkOrder } from "./order.ts";
import { checkOverAll } from "./over-all.ts";
import { checkTimes } from "./times.ts";

/** Holds a change from one vote to another against both, and what nobody did against the tally; null where a statement tells of none. */
export function judgeByTallies(statement: Statement): ClaimVerdict | null {
  const { query, knowledge } = statement;
  const held = isUnreal(query.folded)
    ? null
    : (checkChange(query, knowledge.base) ?? checkNobody(query, knowledge.base) ?? checkNoVote(query, knowledge.base));
  return held && verdictOn(statement, held);
}

/** Holds a statement on votes against the record of resolutions and meetings; null where it is on something else. */
export function judgeByRecord(statement: Statement): ClaimVerdict | null {
  const { query, about, knowledge } = statement;
  const { base } = knowledge;
  const isReal = !isUnreal(query.folded);
  const worked = isReal
    ? (checkCount(query, base) ?? checkOnlyThen(query, base) ?? checkTimes(query, base) ?? checkOrder(query, base))
    : null;
  if (worked) return verdictOn(statement, worked);
  const meetings = checkMeetings(query, base, about.meetings);
  const isOpen = meetings === null || meetings.verdict === "differs";
  const votes = isOpen ? checkVotes(query, base, about.resolutions) : null;
  // "The Council" alone may be either: what is not so of the one may be so of the other, where that is not told to differ too.
  const isEither = COUNCIL_ALONE.test(query.folded) && isOpen && votes?.verdict !== "differs";
  if (isReal && meetings && meetings.verdict !== "unknown" && votes?.verdict !== "in" && !isEither)
    return verdictOn(statement, ofMeetings(meetings));
  if (isReal && votes && votes.verdict !== "unknown") {
    const { resolutions } = votes;
    return { ...verdictOn(statement, ofVotes(votes, query)), votes: { state: about.state, resolutions, meetings: [] } };
  }
  const overAll = meetings ? null : checkOverAll(query, base);
  if (overAll) return verdictOn(statement, overAll);
  if (meetings || votes || isOnAnother(query)) return unshown(statement, "missing");
  return isOfNoVote(query, about) ? unshown(statement, "opinion") : null;
}

/** "The Council voted 27-6-14 in 2015": either of the two. */
const COUNCIL_ALONE = /\bthe council\b/;

const verdictOn = (statement: Statement, held: Held): ClaimVerdict =>
  held.verdict === "unknown" ? unshown(statement, "missing") : verdictBy(statement, held.verdict, held);

function ofMeetings({ verdict, meetings }: MeetingVerdict): Held {
  const entries = meetings.slice(0, MOST_MEETINGS).map(({ milestone }) => milestone);
  return {
    verdict,
    blocks: entries.map((one) => milestoneCard(one, ["Date", "Procedural vote", "Voted no", "Abstained"])),
    evidence: entries.map(evidenceOfMilestone),
  };
}

const ofVotes = ({ verdict, resolutions }: VoteVerdict, query: Query): Held => ({
  verdict,
  blocks: resolutions.map((one) => resolutionCard(one, fieldsOn(query))),
  evidence: resolutions.map(evidenceOfResolution),
});

/** So many entries show who voted how. */
const MOST_MEETINGS = 6;

/** The fields of a resolution that a statement is held against. */
function fieldsOn(query: Query): readonly string[] {
  return [
    "Body",
    "Adopted",
    "Result",
    ...(positionsIn(query).length > 0 ? ["Voted no", "United States", "South Korea"] : []),
    ...(query.keys.has("third-committee") ? ["Third Committee"] : []),
    ...(query.keys.has("co-sponsor") ? ["Co-sponsors"] : []),
  ];
}

/** How a state voted, where nothing says in which vote: any vote would bear it out. */
const isOfNoVote = (query: Query, { resolutions, meetings }: Votes): boolean =>
  resolutions.length + meetings.length + query.dates.length + query.figures.length === 0 &&
  positionsIn(query).length > 0 &&
  !OVER_ALL.test(query.folded);

const OVER_ALL = /\b(?:always|never|ever|every|each|all|any|only|first|last|times|years|often|consistently|usually)\b/;
