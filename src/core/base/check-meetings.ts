import { checkTally } from "./check-votes.ts";
import { namesIn } from "./meant.ts";
import { type Fault, quoted, type Report } from "./problem.ts";
import type { Field, Milestone } from "./schema.ts";
import { castOf, tallyOf, tallyText, voteOf } from "./tally.ts";

/** https://main.un.org/securitycouncil/en/content/current-members */
const SEATS = 15;

/** Charter of the United Nations, article 27 (2): https://www.un.org/en/about-us/un-charter/full-text */
const NEEDED = 9;

/**
 * A vote of the Security Council: no more than there are seats and as many as carry it, lists of who voted no and who
 * abstained, and a summary that says the same.
 *
 * @param countries the names that lists may have
 */
export function checkMeeting(milestone: Milestone, countries: ReadonlySet<string>, report: Report<Fault>): void {
  const { id, from, fields, summary } = milestone;
  const meant = new Map(fields.flatMap((field, at) => (field.means ? [[field.means, { at, ...field }] as const] : [])));
  const vote = meant.get("procedural-vote");
  const tally = voteOf(milestone);
  for (const [means, count] of [
    ["voted-no", tally?.no ?? 0],
    ["abstained", tally?.abstain ?? 0],
  ] as const) {
    const list = meant.get(means);
    if (list) {
      const names = namesIn(list.value);
      checkTally(`fields[${list.at}].value`, names, count, VOTED[means], report);
      const told = clauseBefore(summary, VOTED[means]);
      const other = names.find((name) => told !== null && !spaced(told).includes(spaced(name)));
      if (told !== null && other !== undefined && names.every((name) => countries.has(name)))
        report({
          field: `fields[${list.at}].value`,
          message: `names ${other}, but the summary says that ${quoted(told.replace(/^[\s,]+/, ""))} ${VOTED[means]}`,
          remedy: "Correct one of the two",
        });
    } else if (count > 0)
      report({
        field: "fields",
        message: `none means ${quoted(means)}, but the tally has ${count} that ${VOTED[means]}`,
        remedy: `Add “means”: “${means}” to the field that lists them, or correct the tally`,
      });
  }
  if (!vote) return;
  if (tally && castOf(tally) > SEATS)
    report({
      field: `fields[${vote.at}].value`,
      message: `counts ${castOf(tally)} votes, but the Security Council has ${SEATS} members`,
      remedy: "Correct the tally",
    });
  else if (tally && tally.yes < NEEDED)
    report({
      field: `fields[${vote.at}].value`,
      message: `has ${tally.yes} yes, but a meeting needs ${NEEDED}`,
      remedy: "Correct the tally",
    });
  else checkTalliesTold(vote, summary, report);
  if (from === null || !id.endsWith(`/${from}`))
    report({
      field: "from",
      message: `${from ?? "null"} is not the day that ends the id of a meeting`,
      remedy: "Correct from; an id that nobody has cited yet can be corrected instead",
    });
  else checkDay(fields, from, report);
}

const VOTED = { "voted-no": "voted no", abstained: "abstained" } as const;

function checkDay(fields: readonly Field[], from: string, report: Report<Fault>): void {
  const at = fields.findIndex(({ type, date }) => type === "date" && date !== undefined);
  if (fields.some(({ date }) => date === from)) return;
  report({
    field: at < 0 ? "fields" : `fields[${at}].date`,
    message:
      at < 0 ? "none has the meeting's day as its date" : `${fields[at]?.date} is not the meeting's day, ${from}`,
    remedy: at < 0 ? `Add a field of type date with the day ${from}` : "Correct one of the two dates",
  });
}

/** The summary tells the tally of the field, where it tells one. */
function checkTalliesTold(
  { at, value }: Pick<Field, "value"> & { readonly at: number },
  summary: string,
  report: Report<Fault>,
): void {
  const [own, told] = [tallyOf(value), tallyOf(summary)];
  if (told === null || (own !== null && tallyText(own) === tallyText(told))) return;
  report({
    field: `fields[${at}].value`,
    message: `is ${quoted(value)}, but the summary says ${quoted(tallyText(told))}`,
    remedy: "Correct one of the two",
  });
}

/** What stands in a summary before "voted no" or "abstained", back to what is said of something else; null without it. */
function clauseBefore(summary: string, words: string): string | null {
  const end = summary.indexOf(` ${words}`);
  if (end < 0) return null;
  const before = summary.slice(0, end);
  const begins = ["; ", ". ", ...Object.values(VOTED)].map((mark) => {
    const at = before.lastIndexOf(mark);
    return at < 0 ? 0 : at + mark.length;
  });
  return before.slice(Math.max(...begins));
}

/** The words of a text, each with a blank before and after it. */
const spaced = (text: string): string => ` ${(text.match(/[\p{L}\p{M}]+/gu) ?? []).join(" ")} `;
