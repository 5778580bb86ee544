import { readFileSync, statSync } from "node:fs";

/** The bytes of a regular file; null of anything else, such as a pipe or a device, which may never come to an end. */
export function readRegularFile(path: string): Buffer | null {
  return statSync(path).isFile() ? readFileSync(path) : null;
}

/** What is said of what is no regular file. */
export const NOT_REGULAR = { message: "is no regular file", remedy: "Put the file itself there" } as const;
