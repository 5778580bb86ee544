import type { Answer, Block, Evidence } from "../../core/index.ts";
import { visible } from "./visible.ts";

type Table = Extract<Block, { type: "table" }>;

/**
 * An answer as CSV (RFC 4180): its table. Several tables become one, with the caption of each in the first column. An
 * answer without a table, or with one only for what its quotes and records leave over, gives its evidence, one item a
 * row. A checked text gives its claims, and help its lists.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, as spreadsheets themselves write such
 * text; so does one that begins with the full-width form of such a sign, which some of them read alike. Numbers stay
 * numbers.
 */
export function toCsv(answer: Answer): string {
  return rowsOf(answer)
    .map((row) => `${row.map(cell).join(",")}\r\n`)
    .join("");
}

function rowsOf(answer: Answer): readonly (readonly string[])[] {
  if (answer.claims) return claimRows(answer.claims, answer.evidence);
  const tables = answer.blocks.filter((block) => block.type === "table");
  const [table, ...others] = tables;
  const first = answer.blocks.find(({ type }) => type === "table" || type === "quote" || type === "record");
  if (!first && answer.outcome === "help") return listRows(answer.blocks);
  if (!table || first !== table) return evidenceRows(answer.evidence);
  if (others.length === 0) return [labelsOf(table), ...table.rows.map((row) => row.map(({ text }) => text))];
  const labels = [...new Set(tables.flatMap(labelsOf))];
  return [
    ["Table", ...labels],
    ...tables.flatMap((each) =>
      each.rows.map((row) => [
        each.caption,
        ...labels.map((label) => row[each.columns.findIndex((column) => column.label === label)]?.text ?? ""),
      ]),
    ),
  ];
}

/** Each claim of a checked text with what bears on it, one item a row; a claim with nothing has one row too. */
function claimRows(claims: NonNullable<Answer["claims"]>, evidence: readonly Evidence[]): string[][] {
  const [labels = [], ...items] = evidenceRows(evidence);
  return [
    ["Verdict", "Claim", ...labels],
    ...claims.flatMap(({ verdict, text, evidence: ids }) => {
      const own = items.filter(([id = ""]) => ids.includes(id));
      return (own.length > 0 ? own : [labels.map(() => "")]).map((item) => [verdict, text, ...item]);
    }),
  ];
}

/** The items of all lists, what stands out at the beginning of one in a cell of its own. */
function listRows(blocks: readonly Block[]): string[][] {
  const items = blocks.flatMap((block) => (block.type === "list" ? block.items : []));
  const whole = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join("");
  return [
    ["Name", "Text"],
    ...items.map(([first, ...rest]) =>
      first?.strong ? [first.text, whole(rest).replace(/^: /, "")] : ["", whole(first ? [first, ...rest] : rest)],
    ),
  ];
}

const labelsOf = (table: Table): string[] => table.columns.map((column) => column.label);

function evidenceRows(evidence: readonly Evidence[]): string[][] {
  return [
    ["Id", "Text", "Source", "Address", "Certainty"],
    ...evidence.map((item) => {
      const { id, label, url = "", certainty = "" } = item.citation;
      const fields = item.kind === "quote" ? [] : Object.entries(item.fields);
      const text = item.kind === "quote" ? item.quote : fields.map(([name, value]) => `${name}: ${value}`).join("; ");
      return [id, text, label, url, certainty];
    }),
  ];
}

function cell(text: string): string {
  const shown = visible(text);
  const formula = /^[=+\-@\t＝＋－＠]/.test(shown) && !/^[+-]?\d[\d,.]*$/.test(shown);
  const guarded = formula ? `'${shown}` : shown;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
