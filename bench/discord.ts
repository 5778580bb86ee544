import { fileURLToPath } from "node:url";
import { readQuestions, sets } from "../eval/questions.ts";
import { type Channel, type Discord, openDiscord } from "../tests/standins/discord/index.ts";
import { type Load, loadWith } from "../tests/standins/discord/load.ts";
import { program, startProgram } from "./program.ts";
import { type Times, timesOf } from "./times.ts";

/** Commands answered over a loopback Discord, by a bare discord.js bot that echoes and by this bot, in turns. */
export interface DiscordTimes {
  /** From the event to the arrival of the reply, in milliseconds. */
  readonly echo: Times;
  readonly nkhr: Times;
  /** Commands of this bot that were lost, doubled or answered late. */
  readonly amiss: number;
}

/** Rounds in turn, so that whatever else the machine does weighs on both. */
const ROUNDS = 5;

/** Commands before the measured ones, for the compiler to warm up. */
const WARM_UP = 200;

const echoProgram = fileURLToPath(new URL("echo-discord.ts", import.meta.url));

/** Each program is a process of its own, as it is when it runs. */
export async function measureDiscord(commands: number, perSecond: number): Promise<DiscordTimes> {
  const questions = sets.flatMap(readQuestions).map(({ question }) => question);
  const texts = Array.from({ length: commands }, (_, at) => questions[at % questions.length] ?? "resolutions");
  const echo = await start(["--import", "tsx", echoProgram]);
  const nkhr = await start([program]);
  await echo.load(texts.slice(0, WARM_UP), perSecond);
  await nkhr.load(texts.slice(0, WARM_UP), perSecond);
  const loads: { echo: Load; nkhr: Load }[] = [];
  const size = Math.ceil(commands / ROUNDS);
  for (let at = 0; at < commands; at += size) {
    const part = texts.slice(at, at + size);
    loads.push({ echo: await echo.load(part, perSecond), nkhr: await nkhr.load(part, perSecond) });
  }
  await Promise.all([echo.stop(), nkhr.stop()]);
  return {
    echo: timesOf(loads.flatMap((load) => load.echo.replies)),
    nkhr: timesOf(loads.flatMap((load) => load.nkhr.replies)),
    amiss: loads.reduce((sum, { nkhr: { lost, doubled, late } }) => sum + lost + doubled + late, 0),
  };
}

interface Running {
  load(questions: readonly string[], perSecond: number): Promise<Load>;
  stop(): Promise<void>;
}

async function start(args: readonly string[]): Promise<Running> {
  const discord: Discord = await openDiscord();
  const { channel }: { channel: Channel } = discord.guild("Newsroom");
  const running = await startProgram(args, { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url });
  return {
    load: (questions, perSecond) => loadWith(discord, channel, questions, perSecond),
    stop: async () => {
      await running.stop();
      await discord.close();
    },
  };
}
