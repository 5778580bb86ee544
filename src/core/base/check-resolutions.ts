import { checkSessions, checkTime, SYMBOLS } from "./check-adoptions.ts";
import { checkTally, checkVote } from "./check-votes.ts";
import type { Draft } from "./draft.ts";
import { type Fault, quoted, type Report } from "./problem.ts";
import type { Resolution } from "./schema.ts";

/** What a resolution says in two places, it says the same way: tallies and lists, symbol and body, dates. */
export function checkResolutions({ resolutions }: Draft, report: Report): void {
  for (const resolution of resolutions.valid) {
    const reportOne: Report<Fault> = (problem) => report({ file: resolutions.file, id: resolution.id, ...problem });
    checkResolution(resolution, reportOne);
    checkTime(resolution, reportOne);
    checkVote(resolution, reportOne);
    checkCoSponsors(resolution, reportOne);
    checkAddress(resolution, reportOne);
  }
  checkSessions(
    resolutions.valid.filter(({ body }) => body === "council"),
    (id, problem) => report({ file: resolutions.file, id, ...problem }),
  );
}

/** The topic that every resolution belongs to. */
const RESOLUTIONS = "resolutions";

function checkResolution(resolution: Resolution, report: Report<Fault>): void {
  const { id, body, vote, votedNo, positions, topics } = resolution;
  if (!id.startsWith(SYMBOLS[body]))
    report({
      field: "body",
      message: `${quoted(id)} is no symbol of the ${body}`,
      remedy: "Correct the body or the id",
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
}

/** Where what is notable tells the number of co-sponsors, it is the one in figures. */
function checkCoSponsors({ coSponsors, notable }: Resolution, report: Report<Fault>): void {
  if (coSponsors === undefined) return;
  for (const [at, { text }] of notable.entries()) {
    const [, told] = /(?<![\d,.])(\d{1,3}) (?:states|countries|members) co-sponsored/.exec(text) ?? [];
    if (told !== undefined && Number(told) !== coSponsors)
      report({
        field: "coSponsors",
        message: `is ${coSponsors}, but notable[${at}].text says ${quoted(text)}`,
        remedy: "Correct one of the two",
      });
  }
}

/** Addresses of the UN's documents end with the symbol: `https://undocs.org/en/A/RES/60/173`. */
function checkAddress({ id, url }: Resolution, report: Report<Fault>): void {
  const { hostname, pathname } = new URL(url);
  if (!DOCUMENTS.has(hostname)) return;
  const [, symbol] = /^\/(?:[a-z]{2}\/)?((?:A|E|S|ST)\/.+?)\/?$/.exec(pathname) ?? [];
  if (symbol !== undefined && symbol.toUpperCase() !== id)
    report({
      field: "url",
      message: `is the address of ${quoted(symbol)}`,
      remedy: `Write the address of ${id}`,
    });
}

const DOCUMENTS: ReadonlySet<string> = new Set(["undocs.org", "www.undocs.org", "docs.un.org"]);
