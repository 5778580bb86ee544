import { closeSync, createReadStream, fstatSync, openSync } from "node:fs";
import type { Readable } from "node:stream";
import { isatty } from "node:tty";
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

const startedAtTerminal = isatty(0);

/** Whether the terminal that the program was started at was closed, which sends a SIGHUP as `kill -HUP` does. Under nohup it was started at none. */
export function isHungUp(): boolean {
  if (!startedAtTerminal) return false;
  try {
    closeSync(openSync("/dev/tty", "r"));
    return false;
  } catch {
    return true;
  }
}

/** Ends as a program without a terminal does. By itself Node would set that back to how it was, and fail at it. */
export function hangUp(): void {
  process.removeAllListeners("SIGHUP");
  process.kill(process.pid, "SIGHUP");
}

/** Says what is wrong and gives the status for it. */
export async function refuse(problems: readonly string[]): Promise<number> {
  await notices.write(problems.map((problem) => `nkhr: ${problem}\n`).join(""));
  return exit.wrong;
}
