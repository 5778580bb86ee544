import { EVIDENCE, PROSPECT, QUESTION } from "./measures.ts";
import { quoted, type Report } from "./problem.ts";
import { REWRITE } from "./read.ts";
import type { Weights } from "./schema.ts";

/** Beyond this no weight says more, in log odds; the largest that was ever learned are below 10. */
export const MOST = 100;

/** Each thing that the program measures has a weight, no other has one, and each is a number that training can come to. */
export function checkWeights(weights: Weights, report: Report): void {
  const reportOne: ReportField = (field, message) => report({ file: "training.json", field, message, remedy: REWRITE });
  const { evidence, question, unheard, confidence, told, counts } = weights;
  checkNames("evidence", evidence, EVIDENCE, reportOne);
  checkNames("question", question, QUESTION, reportOne);
  for (const [field, own] of Object.entries({ evidence, question, told, "": { unheard } }))
    for (const [name, weight] of Object.entries(own))
      if (Math.abs(weight) > MOST) reportOne(field === "" ? name : `${field}.${name}`, `is ${weight}, beyond ${MOST}`);
  checkTrees(confidence, reportOne);
  // The other names of what rules tell come and go with the questions that training had.
  for (const name of ["told", "read: told"])
    if (!Object.hasOwn(told, name)) reportOne("told", `has no weight of ${quoted(name)}`);
  for (const [field, count] of [
    ["confidence", confidence.length],
    ["told", Object.keys(told).length],
  ] as const)
    if (count !== counts[field]) reportOne(field, `has ${count} parts, but counts says ${counts[field]}`);
}

type ReportField = (field: string, message: string) => void;

function checkNames(
  field: string,
  weights: Readonly<Record<string, number>>,
  names: readonly string[],
  report: ReportField,
): void {
  const known = new Set(names);
  for (const name of names)
    if (!Object.hasOwn(weights, name)) report(field, `has no weight of ${quoted(name)}, which the program measures`);
  for (const name of Object.keys(weights))
    if (!known.has(name)) report(field, `has a weight of ${quoted(name)}, which the program does not measure`);
}

function checkTrees(trees: Weights["confidence"], report: ReportField): void {
  const known = new Set<string>(PROSPECT);
  for (const [at, { asks, says }] of trees.entries()) {
    const pairs = asks.split(", ").map((ask) => ask.split(" > "));
    const unknown = pairs.find(([name = ""]) => !known.has(name))?.[0];
    if (unknown !== undefined)
      report(`confidence[${at}].asks`, `asks for ${quoted(unknown)}, which the program does not measure`);
    for (const [field, numbers] of [
      ["asks", pairs.map(([, limit = ""]) => limit)],
      ["says", says.split(" ")],
    ] as const) {
      const large = numbers.find((number) => !(Math.abs(Number(number)) <= MOST));
      if (large !== undefined) report(`confidence[${at}].${field}`, `has ${quoted(large)}, beyond ${MOST}`);
    }
  }
}
