import { commandsFor } from "./commands.ts";
import { program } from "./program.ts";
import { type Times, timesOf } from "./times.ts";

/** Commands answered in a loopback chat, by a bare bot that echoes and by this bot, in turns. */
export interface ChatTimes {
  /** From the command to the reply, in milliseconds. */
  readonly echo: Times;
  readonly different: Measured;
  readonly repeated: Measured;
}

/** This bot's times for one kind of commands. */
export interface Measured extends Times {
  /** Commands that were lost, doubled or answered or acknowledged late. */
  readonly amiss: number;
}

/** A bot in a chat of its own, and people who send it commands. */
export interface Running {
  load(texts: readonly string[], perSecond: number): Promise<Load>;
  stop(): Promise<void>;
}

interface Load {
  readonly replies: readonly number[];
  readonly lost: number;
  readonly doubled: number;
  readonly late: number;
}

/** Rounds in turn, so that whatever else the machine does weighs on all. */
const ROUNDS = 5;

/** Commands before the measured ones, for the compiler to warm up. */
const WARM_UP = 200;

/**
 * Sends so many commands that are all different, and so many that were all asked before, at a steady rate. Each program is
 * a process of its own, as it is when it runs; `start` runs one, with these arguments to node.
 */
export async function measureInTurns(
  start: (args: readonly string[]) => Promise<Running>,
  echoProgram: string,
  commands: number,
  perSecond: number,
): Promise<ChatTimes> {
  const { warmUp, different, repeated } = commandsFor(commands, WARM_UP);
  const turns = [
    { texts: different, running: await start(["--import", "tsx", echoProgram]) },
    { texts: different, running: await start([program]) },
    { texts: repeated, running: await start([program]) },
  ] as const;
  for (const { running, texts } of turns)
    await running.load(texts === repeated ? [...warmUp, ...new Set(repeated)] : warmUp, perSecond);
  const loads = turns.map((): Load[] => []);
  const size = Math.ceil(commands / ROUNDS);
  for (let from = 0; from < commands; from += size) {
    for (const [at, { running, texts }] of turns.entries()) {
      loads[at]?.push(await running.load(texts.slice(from, from + size), perSecond));
    }
  }
  await Promise.all(turns.map(({ running }) => running.stop()));
  const [echo = [], ofDifferent = [], ofRepeated = []] = loads;
  return { echo: measured(echo), different: measured(ofDifferent), repeated: measured(ofRepeated) };
}

function measured(loads: readonly Load[]): Measured {
  return {
    ...timesOf(loads.flatMap(({ replies }) => replies)),
    amiss: loads.reduce((sum, { lost, doubled, late }) => sum + lost + doubled + late, 0),
  };
}
