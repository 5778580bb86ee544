import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from "discord.js";
import * as z from "zod";
import { StartError } from "../adapter.ts";
import { commandsOfServer, commandsRoute, compareCommands } from "./compare-commands.ts";
import { serverLink } from "./permissions.ts";
import { createdTooOften, requestReason, tooManyCommands } from "./remedies.ts";
import type { DiscordSettings } from "./settings.ts";
import { createTalk } from "./talk.ts";

/** What registering did, by the commands' names. */
export interface Registered {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Makes Discord's list of commands what `commands.ts` says, everywhere or in one server; touches only what differs. */
export async function registerCommands(
  rest: Pick<REST, "get" | "post" | "patch" | "delete">,
  applicationId: string,
  guildId?: string,
): Promise<Registered> {
  const route = commandsRoute(applicationId, guildId);
  const { create, change, remove, keep } = await compareCommands(rest, applicationId, guildId);
  for (const command of create) await rest.post(route, { body: command });
  for (const { id, command } of change) await rest.patch(`${route}/${id}`, { body: command });
  for (const { id } of remove) await removeCommand(rest, `${route}/${id}`);
  return {
    created: create.map(({ name }) => name),
    changed: change.map(({ command }) => command.name),
    removed: remove.map(({ name }) => name),
    unchanged: keep.map(({ name }) => name),
  };
}

/** What taking a server's own commands away did, by the commands' names. */
export interface Unregistered {
  readonly removed: readonly string[];
  /** Commands that are not ours. */
  readonly left: readonly string[];
}

/** Registers without starting the bot. Rejects with a {@link StartError} that says what to do. */
export function registerDiscord(settings: DiscordSettings, guildId?: string): Promise<Registered> {
  return withApplication(settings, guildId, (rest, applicationId) => registerCommands(rest, applicationId, guildId));
}

/**
 * Takes away what was registered in one server alone, so that the commands for everywhere do not stand there twice;
 * leaves alone what is not ours. Rejects with a {@link StartError} that says what to do.
 */
export function unregisterDiscord(settings: DiscordSettings, guildId: string): Promise<Unregistered> {
  return withApplication(settings, guildId, async (rest, applicationId) => {
    const { own, others } = await commandsOfServer(rest, applicationId, guildId);
    for (const { id } of own) await removeCommand(rest, `${commandsRoute(applicationId, guildId)}/${id}`);
    return { removed: own.map(({ name }) => name), left: others.map(({ name }) => name) };
  });
}

/** Takes a command away, also where somebody else just did. */
async function removeCommand(rest: Pick<REST, "delete">, route: `/${string}`): Promise<void> {
  try {
    await rest.delete(route);
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownApplicationCommand)) throw error;
  }
}

async function withApplication<Report>(
  settings: DiscordSettings,
  guildId: string | undefined,
  act: (rest: REST, applicationId: string) => Promise<Report>,
): Promise<Report> {
  const rest = createTalk(settings);
  let applicationId = settings.applicationId;
  try {
    applicationId ??= z.object({ id: z.string() }).parse(await rest.get(Routes.currentApplication())).id;
    return await act(rest, applicationId);
  } catch (error) {
    throw new StartError(whyNot(error, settings, applicationId, guildId), { cause: error });
  }
}

function whyNot(error: unknown, settings: DiscordSettings, applicationId?: string, guildId?: string): string {
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  if (code === RESTJSONErrorCodes.MissingAccess && applicationId && guildId)
    return `The bot is not in server ${guildId}. Add it: ${serverLink(applicationId, guildId)}`;
  if (code === RESTJSONErrorCodes.NotAuthorizedToPerformThisActionOnThisApplication && settings.applicationId)
    return "DISCORD_APPLICATION_ID is not the token's application. Leave it out, or see with nkhr doctor what it is.";
  if (code === RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached) return createdTooOften;
  if (code === RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached) return tooManyCommands;
  return requestReason(error, settings);
}
