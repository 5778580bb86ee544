import { findRepeatedNames } from "./json-fault.ts";
import { type Problem, quoted, type Report } from "./problem.ts";
import { idOf, readText } from "./read.ts";
import { fileSchemas } from "./schema.ts";

/**
 * How the files are written: no name twice in an object, of which one value would be lost in silence; and no text that looks
 * like another or like none. A single question does without, because reading every text once more would be a good part of it.
 */
export function checkWriting(directory: string, report: Report): void {
  for (const kind of Object.keys(fileSchemas)) {
    const file = `${kind}.json`;
    const read = readAgain(directory, file);
    if (read === undefined) continue;
    const { text, value } = read;
    for (const { name, line } of findRepeatedNames(text))
      report({
        file,
        message: `at line ${line} an object has the field ${quoted(name)} a second time`,
        remedy: "Remove one of the two",
      });
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const [at, entry] of entries.entries()) {
      const id = Array.isArray(value) ? (idOf(entry) ?? `entry ${at + 1}`) : undefined;
      for (const { field, own } of textsIn(entry, "")) {
        const fault = faultOf(own, kind === "facts" && AS_PRINTED.test(field)) ?? capitalFault(own, field);
        if (fault) report({ file, ...(id === undefined ? {} : { id }), field, ...fault });
      }
    }
  }
}

/** What could be read and is JSON; what is not has been reported by then. */
function readAgain(directory: string, file: string): { readonly text: string; readonly value: unknown } | undefined {
  const text = readText(directory, file, () => undefined);
  try {
    return text === undefined ? undefined : { text, value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Parts of a fact that stand as the source prints them. */
const AS_PRINTED = /^(?:quote|(?:dates|answers)\[\d+\]\.text|figures\[\d+\])$/;

/** All texts in a value, with where they stand; without recursion, so that deep nesting does no harm. */
function textsIn(value: unknown, at: string): readonly { readonly field: string; readonly own: string }[] {
  const found: { readonly field: string; readonly own: string }[] = [];
  const open: { readonly field: string; readonly value: unknown }[] = [{ field: at, value }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { field, value: own } = next;
    if (typeof own === "string") found.push({ field, own });
    else if (typeof own === "object" && own !== null)
      for (const [key, part] of Object.entries(own)) {
        const place = Array.isArray(own) ? `${field}[${key}]` : field === "" ? key : `${field}.${key}`;
        open.push({ field: place, value: part });
      }
  }
  return found.reverse();
}

/** The words of a question are compared in lower case. */
function capitalFault(text: string, field: string): Pick<Problem, "message" | "remedy"> | undefined {
  if (!LOWER_CASE.test(field) || text === text.toLowerCase()) return undefined;
  return { message: `${quoted(text)} has a capital`, remedy: `Write “${text.toLowerCase()}”` };
}

const LOWER_CASE = /\babout\[\d+\]$|^terms\[\d+\]\.words\[\d+\]$|^(?:stop|chat)\[\d+\]$/;

function faultOf(text: string, printed: boolean): Pick<Problem, "message" | "remedy"> | undefined {
  if (/\p{Cs}/u.test(text))
    return { message: "has half of a character (a lone surrogate)", remedy: "Write the whole character, or remove it" };
  if (text.trim() === "") return { message: "is blank", remedy: "Fill it; what is not known is left out or null" };
  if (printed) return undefined;
  const hidden = /[\p{Cc}\p{Cf}]/u.exec(text)?.[0];
  if (hidden !== undefined)
    return {
      message: `has a character that is not seen (U+${hidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")})`,
      remedy: "Remove it",
    };
  if (text !== text.trim()) return { message: `${quoted(text)} has a blank at an end`, remedy: "Remove it" };
  if (text !== text.normalize("NFC"))
    return {
      message: `${quoted(text)} has a letter and its accent as two characters`,
      remedy: "Write them as one (Unicode NFC), as people type them",
    };
  return undefined;
}
