import { type Fault, quoted, type Report } from "./problem.ts";
import type { Body, Resolution, Tally } from "./schema.ts";
import { castOf } from "./tally.ts";

/** A tally that a body can have, with which a text is adopted, and with room for every position that is recorded. */
export function checkVote({ body, vote, thirdCommittee, positions }: Resolution, report: Report<Fault>): void {
  const hasRoom = checkCount("vote", vote, body, report);
  checkCount("thirdCommittee.vote", thirdCommittee?.vote, body, report);
  const recorded = Object.entries(positions ?? {});
  if (body === "assembly")
    for (const [country] of recorded.filter(([, position]) => position === "not a member"))
      report({
        field: `positions.${country}`,
        message: "is “not a member”, but every member of the United Nations is one of the assembly",
        remedy: "Write how it voted or that it did not take part; leave out a state that is no member",
      });
  if (!vote || !hasRoom) return;
  const room = {
    yes: vote.yes,
    abstain: vote.abstain,
    "did not take part": MEMBERS[body] - castOf(vote),
  } as const;
  for (const position of ["yes", "abstain", "did not take part"] as const) {
    const count = recorded.filter(([, own]) => own === position).length;
    if (count > room[position])
      report({
        field: "positions",
        message: `has ${count} that are ${quoted(position)}, but the tally leaves ${room[position]}`,
        remedy: "Correct the positions or the tally",
      });
  }
}

/** A list of voters is as long as its tally says, and has everyone once. */
export function checkTally(
  field: string,
  list: readonly string[],
  count: number,
  what: string,
  report: Report<Fault>,
): void {
  if (list.length !== count)
    report({
      field,
      message: `names ${list.length}, but the tally has ${count} that ${what}`,
      remedy: "Correct the list or the tally",
    });
  for (const [at, name] of list.entries())
    if (list.indexOf(name) !== at) report({ field, message: `${quoted(name)} is there twice`, remedy: "Remove one" });
}

/** How many states can vote: https://www.un.org/en/about-us/growth-in-un-membership, the Council's and the Commission's seats. */
const MEMBERS: Readonly<Record<Body, number>> = { assembly: 193, council: 47, commission: 53 };

/** Whether the tally fits the body, and carries: a text is adopted by a majority of those who vote yes or no. */
function checkCount(field: string, tally: Tally | null | undefined, body: Body, report: Report<Fault>): boolean {
  if (!tally) return true;
  if (castOf(tally) > MEMBERS[body])
    report({
      field,
      message: `counts ${castOf(tally)} votes, but the ${body} has ${MEMBERS[body]} members`,
      remedy: "Correct the tally",
    });
  else if (tally.yes <= tally.no)
    report({
      field,
      message: `has ${tally.yes} yes and ${tally.no} no, with which no text is adopted`,
      remedy: "Correct the tally; perhaps the two are swapped",
    });
  else return true;
  return false;
}
