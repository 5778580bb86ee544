import { checkMeanings } from "./check-meanings.ts";
import { checkMeeting } from "./check-meetings.ts";
import { datesIn, dateText, isDateText } from "./dates.ts";
import type { Draft } from "./draft.ts";
import { type Fault, quoted, type Report } from "./problem.ts";
import type { Milestone } from "./schema.ts";

/** What a milestone says in two places, it says the same way, and what the program takes a value for can be read in it. */
export function checkMilestones({ milestones, countries }: Draft, report: Report): void {
  const names = new Set(countries.ids);
  for (const milestone of milestones.valid) {
    const reportOne: Report<Fault> = (problem) => report({ file: milestones.file, id: milestone.id, ...problem });
    checkTime(milestone, reportOne);
    checkFields(milestone, reportOne);
    checkMeanings(milestone, reportOne);
    checkMeeting(milestone, names, reportOne);
    checkHolder(milestone, reportOne);
  }
}

/** Begin and end are in order, and an answer that shows the entry shows them too. */
function checkTime({ name, summary, from, to, fields }: Milestone, report: Report<Fault>): void {
  if (from !== null && to !== null && to < from.slice(0, to.length))
    report({ field: "to", message: `${to} is before ${from}`, remedy: "Correct one of the two dates" });
  const shown = new Set([name, summary, ...fields.map(({ value }) => value)].flatMap(datesIn));
  for (const [field, date] of [
    ["from", from],
    ["to", from === to ? null : to],
  ] as const) {
    if (date !== null && !shown.has(date))
      report({
        field,
        message: `${date} is ${quoted(dateText(date))} in words, which neither a field nor the summary has`,
        remedy: "Correct the date, or say it in a field or the summary",
      });
  }
}

function checkFields({ fields }: Milestone, report: Report<Fault>): void {
  const labels = new Set<string>();
  for (const [at, { label, value, type, date }] of fields.entries()) {
    if (labels.has(label))
      report({
        field: `fields[${at}].label`,
        message: `${quoted(label)} is there twice`,
        remedy: "Give each field a label of its own",
      });
    labels.add(label);
    if (date !== undefined && !datesIn(value).includes(date))
      report({
        field: `fields[${at}].date`,
        message: `${date} is ${quoted(dateText(date))} in words, and the value ${quoted(value)} has no such date`,
        remedy: "Correct the date or the value",
      });
    if (date === undefined && type === "date" && isDateText(value))
      report({
        field: `fields[${at}].date`,
        message: `is missing, although the value ${quoted(value)} is a date`,
        remedy: "Add the date in figures",
      });
    const range = type === "figure" ? RANGE.exec(value) : null;
    if (range && inNumber(range[2]) < inNumber(range[1]))
      report({
        field: `fields[${at}].value`,
        message: `${quoted(value)} ends with less than it begins with`,
        remedy: "Correct one of the two figures",
      });
  }
}

/** Two figures with nothing but a dash between, and no third: something may well fall "from 415 to 89". */
const RANGE = /(?<![\d,.-])(\d[\d,]*)[-–](\d[\d,]*)(?![\d,.-])/;

const inNumber = (figure = ""): number => Number(figure.replaceAll(",", ""));

/** Somebody who held an office is named, and the entry is named for them; a vacancy or the office itself names nobody. */
function checkHolder({ name, office, from, fields }: Milestone, report: Report<Fault>): void {
  const at = fields.findIndex(({ means }) => means === "holder");
  const field = fields[at];
  if (office?.role !== "holder") {
    if (field)
      report({
        field: `fields[${at}].means`,
        message: `is “holder”, but the entry ${office ? `is a ${office.role}` : "is on no office"}`,
        remedy: "Correct office.role, or remove the meaning",
      });
  } else if (!field)
    report({
      field: "fields",
      message: "none means “holder”, although the entry is on somebody who held the office",
      remedy: "Add “means”: “holder” to the field with the person's name",
    });
  else if (field.type !== "person" || !name.startsWith(field.value))
    report({
      field: `fields[${at}].value`,
      message: `${quoted(field.value)} is not the person that the name ${quoted(name)} begins with`,
      remedy: "Write the person's name the same way in both, with type person",
    });
  if (office !== undefined && office.role !== "mandate" && from === null)
    report({ field: "from", message: `is null in a ${office.role}`, remedy: "Write when it began, the year at least" });
}
