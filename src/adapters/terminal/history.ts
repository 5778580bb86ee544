import { readFile, writeFile } from "node:fs/promises";
import { MAX_HISTORY } from "./limits.ts";
import { codeOf, type Output } from "./output.ts";

/** What was typed in earlier chats. A file that cannot be used is said to be one, and the chat goes on without. */
interface History {
  /** The lines, newest first; none where there is no file yet. */
  read(): Promise<readonly string[]>;
  /** Keeps the lines, newest first. */
  write(newestFirst: readonly string[]): Promise<void>;
}

/** The history in a file; without one nothing is kept. */
export function openHistory(path: string | undefined, notices: Output): History {
  const failed = (what: string, preposition: string) => async (error: unknown) => {
    await notices.write(`The history could not be ${what} ${preposition} ${path} (${codeOf(error)}).\n`);
    return [];
  };
  return {
    read: async () => (path === undefined ? [] : readLines(path).catch(failed("read", "from"))),
    async write(newestFirst) {
      if (path !== undefined) await writeLines(path, newestFirst).catch(failed("written", "to"));
    },
  };
}

async function readLines(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").filter(Boolean).reverse().slice(0, MAX_HISTORY);
}

/** Newest last, readable by its owner alone. */
async function writeLines(path: string, newestFirst: readonly string[]): Promise<void> {
  const lines = newestFirst.slice(0, MAX_HISTORY).toReversed();
  await writeFile(path, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
}
