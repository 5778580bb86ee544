import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const root = new URL("../../", import.meta.url);

export interface Run {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
  readonly ended: Promise<number | null>;
}

/** The program itself, as somebody runs it, with these settings and no others; ended when the test is over. */
export function nkhr(args: readonly string[], environment: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(new URL("src/main.ts", root)), ...args], {
    cwd: fileURLToPath(root),
    env: { PATH: process.env.PATH, HOME: tmpdir(), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said = { out: "", err: "" };
  child.stdout?.on("data", (chunk) => {
    said.out += String(chunk);
  });
  child.stderr?.on("data", (chunk) => {
    said.err += String(chunk);
  });
  return { child, said, ended: new Promise((resolve) => child.once("close", resolve)) };
}
