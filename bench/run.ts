import { output } from "../src/process.ts";
import { measureAsking } from "./asking.ts";
import { measureDiscord } from "./discord.ts";
import type { ChatTimes } from "./in-turns.ts";
import { measureSlack } from "./slack.ts";
import { measureStart } from "./starting.ts";
import type { Times } from "./times.ts";

/** Prints how fast the bot is on this machine: `npm run bench`. The ratios are what to look at. */
const COMMANDS = 1_000;
const PER_SECOND = 50;

const asking = await measureAsking(10);
const { node, ask } = measureStart(15);
const socket = await measureSlack("Socket Mode", COMMANDS, PER_SECOND);
const http = await measureSlack("HTTP", COMMANDS, PER_SECOND);
const discord = await measureDiscord(COMMANDS, PER_SECOND);

await output.write(
  `${[
    head(`${asking.questions} questions, one after another`),
    row("bare search, MiniSearch's defaults", asking.defaults, asking.defaults),
    row("bare search, with beginnings and slips", asking.tolerant, asking.defaults),
    row("bare search in the core's index", asking.search, asking.defaults),
    row("asking the core", asking.ask, asking.defaults),
    "",
    head("a program from start to end", "memory"),
    row("node -e 0", node.time, node.time, mebibytes(node.memory)),
    row("nkhr ask", ask.time, node.time, mebibytes(ask.memory)),
    "",
    ...chat("Slack, Socket Mode", "a bare Bolt app's echo", socket),
    "",
    ...chat("Slack, HTTP", "a bare Bolt app's echo", http),
    "",
    ...chat("Discord", "a bare discord.js bot's echo", discord),
    "",
    `memory of this process at the end: ${mebibytes(process.memoryUsage().rss / 2 ** 20)}`,
  ].join("\n")}\n`,
);

function chat(name: string, bare: string, { echo, different, repeated }: ChatTimes): readonly string[] {
  return [
    head(`${name}: ${COMMANDS} commands, ${PER_SECOND} a second`, "amiss"),
    row(bare, echo, echo),
    row("nkhr, all different", different, echo, String(different.amiss)),
    row("nkhr, all asked before", repeated, echo, String(repeated.amiss)),
  ];
}

function head(what: string, more = ""): string {
  return line(what, "p50 ms", "p99 ms", "ratio", more);
}

function row(name: string, { p50, p99 }: Times, to: Times, more = ""): string {
  return line(name, p50.toFixed(3), p99.toFixed(3), (p50 / to.p50).toFixed(2), more);
}

function line(name: string, ...cells: readonly string[]): string {
  return [name.padEnd(48), ...cells.map((cell) => cell.padStart(11))].join("").trimEnd();
}

function mebibytes(count: number): string {
  return `${count.toFixed(0)} MiB`;
}
