import { checkTally } from "./check-resolutions.ts";
import { namesIn } from "./meant.ts";
import { type Problem, quoted } from "./problem.ts";
import type { Field, Milestone } from "./schema.ts";
import { voteOf } from "./tally.ts";

type Report = (problem: Omit<Problem, "file" | "id">) => void;

/** https://main.un.org/securitycouncil/en/content/current-members */
const SEATS = 15;

/** A vote of the Security Council: no more than there are seats, and lists of who voted no and who abstained. */
export function checkMeeting(milestone: Milestone, report: Report): void {
  const { id, from, fields } = milestone;
  const meant = new Map(fields.flatMap((field, at) => (field.means ? [[field.means, { at, ...field }] as const] : [])));
  const vote = meant.get("procedural-vote");
  const tally = voteOf(milestone);
  for (const [means, count] of [
    ["voted-no", tally?.no ?? 0],
    ["abstained", tally?.abstain ?? 0],
  ] as const) {
    const list = meant.get(means);
    if (list) checkTally(`fields[${list.at}].value`, namesIn(list.value), count, VOTED[means], report);
    else if (count > 0)
      report({
        field: "fields",
        message: `none means ${quoted(means)}, but the tally has ${count} that ${VOTED[means]}`,
        remedy: `Add “means”: “${means}” to the field that lists them, or correct the tally`,
      });
  }
  if (!vote) return;
  if (tally && tally.yes + tally.no + tally.abstain > SEATS)
    report({
      field: `fields[${vote.at}].value`,
      message: `counts ${tally.yes + tally.no + tally.abstain} votes, but the Security Council has ${SEATS} members`,
      remedy: "Correct the tally",
    });
  if (from === null || !id.endsWith(`/${from}`))
    report({
      field: "from",
      message: `${from ?? "null"} is not the day that ends the id of a meeting`,
      remedy: "Correct from; an id that nobody has cited yet can be corrected instead",
    });
  else checkDay(fields, from, report);
}

const VOTED = { "voted-no": "voted no", abstained: "abstained" } as const;

function checkDay(fields: readonly Field[], from: string, report: Report): void {
  const at = fields.findIndex(({ type, date }) => type === "date" && date !== undefined);
  if (fields.some(({ date }) => date === from)) return;
  report({
    field: at < 0 ? "fields" : `fields[${at}].date`,
    message:
      at < 0 ? "none has the meeting's day as its date" : `${fields[at]?.date} is not the meeting's day, ${from}`,
    remedy: at < 0 ? `Add a field of type date with the day ${from}` : "Correct one of the two dates",
  });
}
