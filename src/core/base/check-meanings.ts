import { type Fault, quoted, type Report } from "./problem.ts";
import type { Meaning, Milestone, Tally } from "./schema.ts";
import { tallyOf, tallyText, tallyWords } from "./tally.ts";
import { readYearSpans } from "./year-spans.ts";

const NO_VOTE = "no procedural vote";

/** Whether a value is written as the program reads it, and how that is. */
const forms: Readonly<
  Partial<Record<Meaning, { readonly isRight: (value: string) => boolean; readonly form: (value: string) => string }>>
> = {
  "procedural-vote": {
    isRight: (value) => value === NO_VOTE || [tallyText, tallyWithWords].some((text) => value === inTally(value, text)),
    form: (value) => inTally(value, tallyWithWords) ?? `11-2-2 (11 yes, 2 no, 2 abstentions)” or “${NO_VOTE}`,
  },
  "meeting-record": { isRight: (value) => /^S\/PV\.\d+$/.test(value), form: () => "S/PV.7353" },
  "law-number": { isRight: (value) => /^Public Law \d+-\d+$/.test(value), form: () => "Public Law 108-333" },
  "hearing-number": { isRight: (value) => /^S\. Hrg\. \d+-\d+$/.test(value), form: () => "S. Hrg. 114-814" },
  "assembly-co-sponsor": { isRight: isYears, form: () => "2008-2018, not 2019-2021, again from 2022" },
  "council-co-sponsor": { isRight: isYears, form: () => "2009-2018, not 2019-2022, again from 2023" },
  estimate: { isRight: (value) => /\d/.test(value), form: () => "80,000-120,000" },
};

/** Each meaning is there once, and its value is written so that it can be read; what surely has one is not without. */
export function checkMeanings({ fields }: Milestone, report: Report<Fault>): void {
  const met = new Set<Meaning>();
  for (const [at, { means, value, type }] of fields.entries()) {
    if (means === undefined) {
      const missing = meaningOf(value);
      if (missing !== undefined)
        report({
          field: `fields[${at}].means`,
          message: `is missing, although ${quoted(value)} looks like ${quoted(missing)}`,
          remedy: `Add “means”: “${missing}”`,
        });
      continue;
    }
    if (met.has(means))
      report({
        field: `fields[${at}].means`,
        message: `another field means ${quoted(means)}`,
        remedy: "Keep it in one of the two",
      });
    met.add(means);
    if (means === "estimate" && type !== "figure")
      report({
        field: `fields[${at}].type`,
        message: `is ${quoted(type)}, but the field means “estimate”`,
        remedy: "Write “figure”, or remove the meaning",
      });
    const other = TOGETHER[means]?.find((one) => !fields.some((field) => field.means === one));
    if (other !== undefined)
      report({
        field: "fields",
        message: `none means ${quoted(other)}, although one means ${quoted(means)}`,
        remedy: `Add “means”: “${other}” to the field that says it`,
      });
    const form = forms[means];
    if (form && !form.isRight(value))
      report({
        field: `fields[${at}].value`,
        message: `${quoted(value)} cannot be read as ${quoted(means)}`,
        remedy: `Write it like “${form.form(value)}”`,
      });
  }
}

/** What is told together, so that the one without the other would be told by halves. */
const TOGETHER: Readonly<Partial<Record<Meaning, readonly Meaning[]>>> = {
  "assembly-co-sponsor": ["council-co-sponsor"],
  "council-co-sponsor": ["assembly-co-sponsor"],
  "hearing-number": ["hearing-title", "committee"],
};

/** What a value that stands without a meaning surely has to mean. */
function meaningOf(value: string): Meaning | undefined {
  if (/^\d+-\d+-\d+ \(.*\byes\b/.test(value)) return "procedural-vote";
  if (/^(?:by )?(?:voice vote|unanimous consent)$/i.test(value)) return "confirmation";
  return (["meeting-record", "law-number", "hearing-number"] as const).find((means) => forms[means]?.isRight(value));
}

const tallyWithWords = (tally: Tally): string => `${tallyText(tally)} (${tallyWords(tally)})`;

function inTally(value: string, write: (tally: Tally) => string): string | null {
  const tally = tallyOf(value);
  return tally && write(tally);
}

function isYears(value: string): boolean {
  return readYearSpans(value) !== null;
}
