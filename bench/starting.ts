import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Times, timesOf } from "./times.ts";

/** How a program starts, does its work and ends. */
export interface Start {
  readonly time: Times;
  /** The most memory that it had at once, in MiB. */
  readonly memory: number;
}

const program = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/** One `nkhr ask` against an empty `node`, run in turn `times` times. */
export function measureStart(times: number): { readonly node: Start; readonly ask: Start } {
  const node = ["-e", "0"];
  const ask = [program, "ask", "when was 60/173 adopted?"];
  const rounds = Array.from({ length: times }, () => [timeOf(node), timeOf(ask)] as const);
  return {
    node: { time: timesOf(rounds.map(([time]) => time)), memory: memoryOf(node) },
    ask: { time: timesOf(rounds.map(([, time]) => time)), memory: memoryOf(ask) },
  };
}

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}; build first: npm run build`);
  return performance.now() - start;
}

/** What the program itself reports at its end, through a channel of its own. */
function memoryOf(args: readonly string[]): number {
  const report =
    'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));';
  const watch = `--import=data:text/javascript,${encodeURIComponent(report)}`;
  const { output } = spawnSync(process.execPath, [watch, ...args], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  return Number(output[3]) / 1_024;
}
