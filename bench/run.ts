import { measureAsking } from "./asking.ts";
import { measureDiscord } from "./discord.ts";
import { measureSlack } from "./slack.ts";
import { measureStart } from "./starting.ts";
import type { Times } from "./times.ts";

/** Prints how fast the bot is on this machine: `npm run bench`. The ratios are what to look at. */
const asking = measureAsking(10);
const { node, ask } = measureStart(15);
const slack = { socket: await measureSlack("Socket Mode", 1_000, 50), http: await measureSlack("HTTP", 1_000, 50) };
const discord = await measureDiscord(1_000, 50);

const row = (name: string, { p50, p99 }: Times, to: Times, more = "") =>
  `${name.padEnd(38)}${p50.toFixed(3).padStart(11)}${p99.toFixed(3).padStart(11)}${(p50 / to.p50).toFixed(2).padStart(10)}${more}`;

console.log(
  [
    `${asking.questions} questions, one after another     p50 ms     p99 ms     ratio`,
    row("bare search, MiniSearch's defaults", asking.defaults, asking.defaults),
    row("bare search in the core's index", asking.search, asking.defaults),
    row("asking the core", asking.ask, asking.defaults),
    "",
    `a program from start to end              p50 ms     p99 ms     ratio    memory`,
    row("node -e 0", node.time, node.time, `${node.memory.toFixed(0).padStart(6)} MiB`),
    row("nkhr ask", ask.time, node.time, `${ask.memory.toFixed(0).padStart(6)} MiB`),
    "",
    `1,000 Slack commands, 50 a second        p50 ms     p99 ms     ratio`,
    row("Socket Mode, a bare Bolt app's echo", slack.socket.echo, slack.socket.echo),
    row("Socket Mode, nkhr", slack.socket.nkhr, slack.socket.echo, `${slack.socket.amiss} amiss`.padStart(10)),
    row("HTTP, a bare Bolt app's echo", slack.http.echo, slack.http.echo),
    row("HTTP, nkhr", slack.http.nkhr, slack.http.echo, `${slack.http.amiss} amiss`.padStart(10)),
    "",
    `1,000 Discord commands, 50 a second      p50 ms     p99 ms     ratio`,
    row("a bare discord.js bot's echo", discord.echo, discord.echo),
    row("nkhr", discord.nkhr, discord.echo, `${discord.amiss} amiss`.padStart(10)),
    "",
    `memory of this process at the end: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`,
  ].join("\n"),
);
