import { fileURLToPath } from "node:url";
import { openDiscord } from "../tests/standins/discord/index.ts";
import { loadWith } from "../tests/standins/discord/load.ts";
import { type ChatTimes, measureInTurns, type Running } from "./in-turns.ts";
import { startProgram } from "./program.ts";

const echoProgram = fileURLToPath(new URL("echo-discord.ts", import.meta.url));

/** Commands over a loopback Discord, against a bare discord.js bot. */
export function measureDiscord(commands: number, perSecond: number): Promise<ChatTimes> {
  return measureInTurns(start, echoProgram, commands, perSecond);
}

async function start(args: readonly string[]): Promise<Running> {
  const discord = await openDiscord();
  const { channel } = discord.guild("Newsroom");
  const running = await startProgram(args, { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url });
  return {
    load: (texts, perSecond) => loadWith(discord, channel, texts, perSecond),
    stop: async () => {
      await running.stop();
      await discord.close();
    },
  };
}
