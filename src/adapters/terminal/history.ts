import { readFile, writeFile } from "node:fs/promises";
import { MAX_HISTORY } from "./limits.ts";

/** The chat's history from a file, newest first; empty where there is none yet. */
export async function readHistory(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
  return text.split("\n").filter(Boolean).reverse().slice(0, MAX_HISTORY);
}

/** Writes the history, newest last, readable by its owner alone. */
export async function writeHistory(path: string, newestFirst: readonly string[]): Promise<void> {
  const lines = newestFirst.slice(0, MAX_HISTORY).toReversed();
  await writeFile(path, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
}
