import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { readQuestions, sets } from "../eval/questions.ts";
import { type Deed, openDiscord, person } from "../tests/standins/discord/index.ts";
import { type Times, timesOf } from "./times.ts";

/** A bot under load: from the event that tells it of a command to its reply. */
export interface Load {
  readonly times: Times;
  readonly lost: number;
  readonly doubled: number;
}

/** How many commands come before the measure begins. */
const WARM_UP = 300;

/**
 * Commands at a steady rate, the questions of the evaluation, each by another person, to a bare discord.js bot that
 * repeats what it hears and to this one, each in a process of its own against the same stand-in.
 */
export async function measureDiscord(count: number, perSecond: number): Promise<{ echo: Load; nkhr: Load }> {
  return { echo: await load("echo", count, perSecond), nkhr: await load("nkhr", count, perSecond) };
}

async function load(bot: "echo" | "nkhr", count: number, perSecond: number): Promise<Load> {
  const discord = await openDiscord();
  const { channel } = discord.guild("Newsroom");
  const file = fileURLToPath(new URL(`bots/${bot}.ts`, import.meta.url));
  const child = fork(file, [discord.url, discord.token], { execArgv: ["--import", "tsx"] });
  while (discord.gateway.live() === 0) await pause(20);
  await discord.quiet();
  const questions = sets.flatMap((set) => readQuestions(set).map(({ question }) => question));
  const ask = (at: number): Deed =>
    discord.slash(person(`Person ${at}`), channel, "ask", { question: questions[at % questions.length] ?? "" });
  const deeds: Deed[] = [];
  const began = performance.now();
  for (let at = 0; at < WARM_UP + count; at++) {
    const wait = began + (at * 1_000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    deeds.push(ask(at));
  }
  await discord.quiet();
  child.kill();
  await once(child, "exit");
  await discord.close();
  const measured = deeds.slice(WARM_UP);
  const lost = deeds.filter(({ reply }) => reply === undefined).length;
  const callbacks = discord.rest.requests.filter(({ path }) => path.endsWith("/callback")).length;
  return {
    times: timesOf(measured.flatMap((deed) => discord.tookMs(deed) ?? [])),
    lost,
    doubled: callbacks - (deeds.length - lost),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
