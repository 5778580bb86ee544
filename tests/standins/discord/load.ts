import { type Channel, type Deed, type Discord, person } from "./index.ts";

/** What became of commands at a steady rate. */
export interface Load {
  /** From the event to the arrival of the reply, in milliseconds, for those that were answered. */
  readonly replies: readonly number[];
  readonly lost: number;
  readonly doubled: number;
  /** Answered after Discord's three seconds. */
  readonly late: number;
  readonly deeds: readonly Deed[];
}

/** Asks each question by a command, each by another person, so many a second. */
export async function loadWith(
  discord: Discord,
  channel: Channel,
  questions: readonly string[],
  perSecond: number,
): Promise<Load> {
  const deeds: Deed[] = [];
  const before = discord.rest.requests.length;
  const began = performance.now();
  for (const [at, question] of questions.entries()) {
    const wait = began + (at * 1_000) / perSecond - performance.now();
    if (wait > 0) {
      await new Promise((resolve) => {
        setTimeout(resolve, wait);
      });
    }
    deeds.push(discord.slash(person(`Person ${at}`), channel, "ask", { question }));
  }
  await discord.quiet();
  const replies = deeds.flatMap((deed) => discord.tookMs(deed) ?? []);
  const callbacks = discord.rest.requests.slice(before).filter(({ path }) => path.endsWith("/callback")).length;
  const lost = deeds.filter(({ reply }) => reply === undefined).length;
  return { replies, lost, doubled: callbacks - replies.length, late: replies.filter((ms) => ms > 3_000).length, deeds };
}
