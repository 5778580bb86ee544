import { StartError } from "./adapters/adapter.ts";
import type { DiscordSettings, Registered, Unregistered } from "./adapters/discord/index.ts";
import { exit } from "./adapters/terminal/index.ts";
import { chatProblems, readDiscord } from "./chat-config.ts";
import { readConfig, readEnvironment } from "./config.ts";
import { output, refuse } from "./process.ts";

/** Tells Discord of the commands, everywhere or in one server, without starting the bot; says what that changed. */
export async function registerDiscordCommands(guild: string | undefined): Promise<number> {
  const { registerDiscord } = await import("./adapters/discord/index.ts");
  const status = await report((settings) => registerDiscord(settings, guild));
  if (guild !== undefined && status === exit.answered) await output.write(`${twice(guild)}\n`);
  return status;
}

/** Takes away what was registered in one server, and says what that was. */
export async function unregisterDiscordCommands(guild: string): Promise<number> {
  const { unregisterDiscord } = await import("./adapters/discord/index.ts");
  return report((settings) => unregisterDiscord(settings, guild));
}

const twice = (guild: string) =>
  `A bot that runs registers its commands everywhere, so people in this server see each twice then. To take these away: nkhr discord register --guild ${guild} --remove`;

/** Does something about the commands where the settings allow it; its report has the names of commands. */
async function report(act: (settings: DiscordSettings) => Promise<Registered | Unregistered>): Promise<number> {
  const found = readEnvironment();
  const config = readConfig(found.environment);
  const problems = [
    ...(config.ok ? [] : config.problems),
    ...(found.problem === undefined ? chatProblems(found.environment).discord : [found.problem]),
  ];
  if (problems.length > 0) return refuse(problems);
  const { token, ...settings } = readDiscord(found.environment);
  if (token === undefined) return refuse(["DISCORD_TOKEN is not set. docs/discord.md says where to get it."]);
  try {
    const done: readonly [string, readonly string[]][] = Object.entries(await act({ ...settings, token }));
    await output.write(done.map(([what, names]) => `${what.padEnd(10)} ${names.join(", ") || "none"}\n`).join(""));
    return exit.answered;
  } catch (error) {
    if (error instanceof StartError) return refuse([error.message]);
    throw error;
  }
}
