import type { Draft } from "./draft.ts";
import { inOrder } from "./in-order.ts";
import { type Problem, quoted } from "./problem.ts";
import type { Body, Resolution } from "./schema.ts";

type Report = (problem: Omit<Problem, "file" | "id">) => void;

/** What a resolution says in two places, it says the same way: tallies and lists, symbol and body, dates. */
export function checkResolutions({ resolutions }: Draft, report: (problem: Problem) => void): void {
  for (const resolution of resolutions.valid)
    checkResolution(resolution, (problem) => report({ file: resolutions.file, id: resolution.id, ...problem }));
  checkSessions(
    resolutions.valid.filter(({ body }) => body === "council"),
    (id, problem) => report({ file: resolutions.file, id, ...problem }),
  );
}

/** The Council's symbols leave no year, but its sessions follow one another. */
function checkSessions(
  ours: readonly Resolution[],
  report: (id: string, problem: Omit<Problem, "file" | "id">) => void,
): void {
  const inTime = inOrder(ours, ({ adopted }) => adopted);
  for (const [at, { id, adopted }] of inTime.entries()) {
    const before = inTime[at - 1];
    if (before === undefined || sessionOf(before.id) <= sessionOf(id)) continue;
    report(id, {
      field: "adopted",
      message: `${adopted} is after the adoption of ${before.id} on ${before.adopted}, which is of a later session`,
      remedy: "Correct one of the two dates",
    });
  }
}

/** 7 in `A/HRC/RES/7/15`. */
const sessionOf = (id: string): number => Number(/(\d+)\/\d+$/.exec(id)?.[1]);

const symbols: Readonly<Record<Body, string>> = {
  assembly: "A/RES/",
  council: "A/HRC/RES/",
  commission: "E/CN.4/RES/",
};

/** How many states can vote: https://www.un.org/en/about-us/growth-in-un-membership, the Council's and the Commission's seats. */
const MEMBERS: Readonly<Record<Body, number>> = { assembly: 193, council: 47, commission: 53 };

/** The topic that every resolution belongs to. */
const RESOLUTIONS = "resolutions";

/** The years that a symbol leaves: the Commission's have their year, the Assembly's a session from September on. */
function yearsOf(id: string): { readonly first: number; readonly last: number } {
  const [, year, session] = /^E\/CN\.4\/RES\/(\d+)|^A\/RES\/(\d+)/.exec(id) ?? [];
  if (year !== undefined) return { first: Number(year), last: Number(year) };
  if (session !== undefined) return { first: 1_945 + Number(session), last: 1_946 + Number(session) };
  return { first: 0, last: 9_999 };
}

function checkResolution(resolution: Resolution, report: Report): void {
  const { id, body, adopted, vote, votedNo, positions, thirdCommittee, topics } = resolution;
  if (!id.startsWith(symbols[body]))
    report({
      field: "body",
      message: `${quoted(id)} is no symbol of the ${body}`,
      remedy: "Correct the body or the id",
    });
  const { first, last } = yearsOf(id);
  if (Number(adopted.slice(0, 4)) < first || Number(adopted.slice(0, 4)) > last)
    report({
      field: "adopted",
      message: `${adopted} is not in the time of ${quoted(id)}, ${first === last ? first : `${first} to ${last}`}`,
      remedy: "Correct the date or the id",
    });
  for (const [field, tally] of [
    ["vote", vote],
    ["thirdCommittee.vote", thirdCommittee?.vote],
  ] as const)
    if (tally && tally.yes + tally.no + tally.abstain > MEMBERS[body])
      report({
        field,
        message: `counts ${tally.yes + tally.no + tally.abstain} votes, but the ${body} has ${MEMBERS[body]} members`,
        remedy: "Correct the tally",
      });
  if (vote === null && votedNo.length > 0)
    report({
      field: "votedNo",
      message: `names ${votedNo.length} that voted no, but vote is null: adopted without a vote`,
      remedy: "Give the tally in vote, or empty the list",
    });
  if (vote === null && positions !== undefined)
    report({
      field: "positions",
      message: "is given although there was no vote",
      remedy: "Remove it, or give the tally",
    });
  if (vote !== null) checkTally("votedNo", votedNo, vote.no, "voted no", report);
  for (const [country, position] of Object.entries(positions ?? {}))
    if ((position === "no") !== votedNo.includes(country))
      report({
        field: `positions.${country}`,
        message: `is ${quoted(position)}, but votedNo ${position === "no" ? "lacks" : "has"} ${country}`,
        remedy: "Correct the position or the list",
      });
  if (!topics.includes(RESOLUTIONS))
    report({ field: "topics", message: `lacks ${quoted(RESOLUTIONS)}`, remedy: `Add “${RESOLUTIONS}”` });
  if (thirdCommittee !== undefined && body !== "assembly")
    report({ field: "thirdCommittee", message: "is given for another body than the assembly", remedy: "Remove it" });
  if (thirdCommittee?.date !== undefined && thirdCommittee.date > adopted)
    report({
      field: "thirdCommittee.date",
      message: `${thirdCommittee.date} is after the adoption on ${adopted}`,
      remedy: "Correct one of the two dates",
    });
}

/** A list of voters is as long as its tally says, and has everyone once. */
export function checkTally(field: string, list: readonly string[], count: number, what: string, report: Report): void {
  if (list.length !== count)
    report({
      field,
      message: `names ${list.length}, but the tally has ${count} that ${what}`,
      remedy: "Correct the list or the tally",
    });
  for (const [at, name] of list.entries())
    if (list.indexOf(name) !== at) report({ field, message: `${quoted(name)} is there twice`, remedy: "Remove one" });
}
