import { isUtf8 } from "node:buffer";
import { join } from "node:path";
import type { z } from "zod";
import { accepts } from "./accept.ts";
import { findJsonFault } from "./json-fault.ts";
import { type Fault, type Problem, quoted, type Report, shortened } from "./problem.ts";
import { NOT_REGULAR, readRegularFile } from "./read-file.ts";
import { NO_ADDRESS, NO_DATE, NO_DAY } from "./schema.ts";
import type { Table } from "./table.ts";

/** What could be read of one file. */
export interface Entries<Entry> {
  readonly file: string;
  /** The entries that have the right shape. */
  readonly valid: readonly Entry[];
  /**
   * Ids of all entries, also of those with a wrong shape, in order; undefined where the file could not be read at all,
   * so that nothing can be said about references to it.
   */
  readonly ids: readonly string[] | undefined;
}

/** Reads a file of the data directory that holds a list, and reports every fault in reading it and in its shape. */
export function readEntries<Entry>(
  directory: string,
  file: string,
  schema: z.ZodType<Entry>,
  report: Report,
): Entries<Entry> {
  const value = readJson(directory, file, report);
  if (value === undefined) return { file, valid: [], ids: undefined };
  if (!Array.isArray(value)) {
    report({ file, message: "is not a list", remedy: "Put the entries between “[” and “]”" });
    return { file, valid: [], ids: undefined };
  }
  const entries: readonly unknown[] = value;
  if (entries.length === 0 && file !== MAY_BE_EMPTY) {
    report({ file, message: "has no entries", remedy: "Restore them" });
    return { file, valid: [], ids: undefined };
  }
  const valid: Entry[] = [];
  const ids: string[] = [];
  const fits = accepts(schema);
  for (const [at, entry] of entries.entries()) {
    const own = idOf(entry);
    if (own !== undefined) ids.push(own);
    if (fits(entry)) {
      valid.push(entry);
      continue;
    }
    const result = schema.safeParse(entry);
    if (result.success) valid.push(result.data);
    else
      for (const issue of result.error.issues) report({ file, id: own ?? `entry ${at + 1}`, ...fault(issue, entry) });
  }
  return { file, valid, ids };
}

/** Without cautions everything can still be answered. */
const MAY_BE_EMPTY = "notes.json";

/** Reads a file of the data directory that holds one object. */
export function readObject<Value>(
  directory: string,
  file: string,
  schema: z.ZodType<Value>,
  report: Report,
): Value | undefined {
  const value = readJson(directory, file, report);
  if (value === undefined) return undefined;
  if (accepts(schema)(value)) return value;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) report({ file, ...fault(issue, value) });
  return undefined;
}

/** Reads a table that a program wrote; whether its lines are in order, only a thorough check looks at. */
export function readTable(directory: string, file: string, report: Report): Table | undefined {
  const table = readText(directory, file, report)?.replaceAll("\r\n", "\n");
  if (table === undefined || table.endsWith("\n")) return table;
  report({ file, message: "ends in the middle of a line", remedy: REWRITE });
  return undefined;
}

/** What to do about a file that `npm run learn` writes. */
export const REWRITE = "Restore the file, or write it anew with “npm run learn”";

/** The file's JSON; undefined, which JSON cannot hold, after a report. */
function readJson(directory: string, file: string, report: Report): unknown {
  const text = readText(directory, file, report);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    const { line, column, expected } = findJsonFault(text);
    report({
      file,
      message: `is not JSON: at line ${line}, column ${column} there should be ${expected}`,
      remedy: "Correct the file there",
    });
    return undefined;
  }
}

/** The file's text, which says something; undefined after a report. */
export function readText(directory: string, file: string, report: Report): string | undefined {
  let bytes: Buffer | null;
  try {
    bytes = readRegularFile(join(directory, file));
  } catch (error) {
    report({ file, ...unreadable(error, directory) });
    return undefined;
  }
  if (bytes === null) {
    report({ file, ...NOT_REGULAR });
    return undefined;
  }
  if (!isUtf8(bytes)) {
    report({ file, message: "is not UTF-8", remedy: "Save it as UTF-8" });
    return undefined;
  }
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  if (text.trim() === "") {
    const remedy = file.endsWith(".tsv") ? REWRITE : "Restore it";
    report({ file, message: "is empty", remedy });
    return undefined;
  }
  return text;
}

function unreadable(error: unknown, directory: string): Pick<Problem, "message" | "remedy"> {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return { message: `is missing in ${directory}`, remedy: "Restore the file" };
  return { message: `cannot be read (${String(code ?? error)})`, remedy: "Make it a file that can be read" };
}

/** What an entry is named by, whatever else it holds. */
export function idOf(entry: unknown): string | undefined {
  if (typeof entry !== "object" || entry === null) return undefined;
  const id = "id" in entry ? entry.id : "name" in entry ? entry.name : undefined;
  return typeof id === "string" && id !== "" ? id : undefined;
}

/** A fault in the shape, in plain words. */
function fault(issue: z.core.$ZodIssue, entry: unknown): Fault {
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
  const field = path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
  return { ...(field === "" ? {} : { field }), ...explain(issue, valueAt(entry, path)) };
}

function explain(issue: z.core.$ZodIssue, value: unknown): Pick<Problem, "message" | "remedy"> {
  if (issue.code === "unrecognized_keys")
    return {
      message: `unknown field${issue.keys.length > 1 ? `s ${shortened(issue.keys.join(", "))}` : ""}`,
      remedy: "Remove it, or correct its name",
    };
  if (value === undefined) return { message: "is missing", remedy: "Add the field" };
  const given = typeof value === "string" ? `${quoted(value)} ` : "";
  if (typeof value === "string" && WAYS.has(issue.message))
    return { message: `${given}is ${issue.message}`, remedy: WAYS.get(issue.message)?.(value) ?? "" };
  if (issue.code === "invalid_type") {
    const wanted = KINDS.get(issue.expected) ?? issue.expected;
    return { message: `is ${kindOf(value)}, not ${wanted}`, remedy: `Write ${wanted} there` };
  }
  if (issue.code === "too_small" && (value === "" || Array.isArray(value)))
    return { message: "is empty", remedy: "Fill it; what is not known is left out or null, where the field allows it" };
  if (issue.code === "too_small" && typeof value === "number")
    return { message: `is ${value}, less than ${issue.minimum}`, remedy: "Correct the value" };
  if (issue.code === "invalid_value")
    return { message: `${given}is none of ${issue.values.map(String).join(", ")}`, remedy: "Write one of these" };
  return { message: `${given}is not accepted (${issue.message})`, remedy: "Correct the value" };
}

/** What to write instead of a text that is no address, no date or no day. */
const WAYS: ReadonlyMap<string, (value: string) => string> = new Map([
  [
    NO_ADDRESS,
    (value) =>
      /\s/.test(value) ? "Remove the blank, or write %20 in its place" : "Write the whole address, from https:// on",
  ],
  [NO_DATE, () => "Write 2005-12-16, 2005-12, 2005, or 2006-21 for spring 2006"],
  [NO_DAY, dayWay],
]);

function dayWay(value: string): string {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])-\d\d$/.exec(value) ?? [];
  if (year === undefined || month === undefined) return "Write year, month and day of a real day, 2005-12-16";
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `Write a real day; ${year}-${month} has ${days}`;
}

/** What a JSON value is, and what the schema wants, in the same words. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["object", "an object"],
  ["record", "an object"],
]);

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return KINDS.get(Array.isArray(value) ? "array" : typeof value) ?? typeof value;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here: unknown = value;
  for (const key of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = Reflect.get(here, key);
  }
  return here;
}
