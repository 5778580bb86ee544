import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** This bot as it is run by whoever installed it. */
export const program = fileURLToPath(new URL("../dist/main.js", import.meta.url));

export interface Program {
  /** Tells it to end, and resolves when it has. */
  stop(): Promise<void>;
}

/** Starts a bot as a process of its own; resolves when it says that it answers, rejects if it ends before. */
export async function startProgram(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Program> {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { PATH: process.env.PATH, ...settings },
  });
  await untilAnswering(child);
  return {
    stop: async () => {
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function untilAnswering(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += String(chunk);
      if (/answers/.test(said)) resolve();
    });
    child.once("close", () => reject(new Error(`ended at start: ${said}`)));
  });
}
