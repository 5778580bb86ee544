import { createReadStream, fstatSync } from "node:fs";
import type { Readable } from "node:stream";
import { createOutput, exit } from "./adapters/terminal/index.ts";

/** Answers. */
export const output = createOutput(process.stdout);

/** What is no answer: problems, for whoever runs the program. */
export const notices = createOutput(process.stderr);

/** Standard input. Node takes a directory there for an input without a byte; read as a file, it is said to be one. */
export function openInput(): Readable {
  const { stdin } = process;
  return fstatSync(stdin.fd).isDirectory() ? createReadStream("", { fd: stdin.fd }) : stdin;
}

/** Calls back once when the process is told to end. */
export function onEnd(end: () => void): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
}

/** Says what is wrong and gives the status for it. */
export async function refuse(problems: readonly string[]): Promise<number> {
  await notices.write(problems.map((problem) => `nkhr: ${problem}\n`).join(""));
  return exit.wrong;
}
