import { toldBy } from "../compose/prose.ts";
import { type Finding, notFound } from "../finding.ts";
import type { Earlier } from "../reading/earlier.ts";
import type { Query } from "../reading/query.ts";

/**
 * "Who else was on it?" where what is found is what was just told: the field of the same entry that lists more of them, or
 * that there is nothing else; null where something else was found.
 */
export function othersThan({ folded }: Query, { told, units: [unit] }: Earlier, found: Finding): Finding | null {
  if (!ELSE.test(folded) || found.outcome !== "answered" || found.lead !== told.lead) return null;
  // The rest of a quote may say it.
  if (unit?.kind === "passage") return null;
  const [block] = told.blocks;
  const shown = block?.type === "record" ? block.fields.filter(({ strong }) => strong) : [];
  const names = shown.map(({ value }) => value.replace(/ \(.*$/, ""));
  const slot = unit?.slots.find(
    ({ type, text }) =>
      type === "list" && names.some((name) => text.includes(name)) && shown.every(({ value }) => value !== text),
  );
  return unit && slot
    ? toldBy(unit, slot)
    : notFound("Not in the record: it holds nothing for this beside what was just told.");
}

const ELSE = /\b(?:who|what|where|which|when|how) else\b/;
