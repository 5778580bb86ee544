import { isDeepStrictEqual } from "node:util";
import { ApplicationCommandType, type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from "discord.js";
import * as z from "zod";
import { commands, isOwn } from "./commands.ts";

/** A command as Discord has it. */
const registeredSchema = z.looseObject({ id: z.string().regex(/^\d+$/), name: z.string(), type: z.number() });
type Registered = z.infer<typeof registeredSchema>;
type Command = RESTPostAPIApplicationCommandsJSONBody;

/** What to do so that Discord's list of commands is what `commands.ts` says. */
interface Comparison {
  readonly create: readonly Command[];
  readonly change: readonly { readonly id: string; readonly command: Command }[];
  readonly remove: readonly { readonly id: string; readonly name: string }[];
  readonly keep: readonly Command[];
}

/** The address of the list of commands: everywhere, or in one server. */
export function commandsRoute(applicationId: string, guildId?: string) {
  return guildId ? Routes.applicationGuildCommands(applicationId, guildId) : Routes.applicationCommands(applicationId);
}

/**
 * Compares with Discord's list. An activity's entry point, which Discord makes by itself, is left alone, and so is what
 * else one server has: no version of this bot registers there by itself.
 */
export async function compareCommands(
  rest: Pick<REST, "get">,
  applicationId: string,
  guildId?: string,
): Promise<Comparison> {
  const existing = await listCommands(rest, applicationId, guildId);
  const pairs = commands
    .map((command) => (guildId ? inGuild(command) : command))
    .map((command) => ({
      command,
      found: existing.find(({ name, type }) => name === command.name && type === (command.type ?? 1)),
    }));
  const kept = new Set(pairs.map(({ found }) => found?.id));
  return {
    create: pairs.flatMap(({ command, found }) => (found ? [] : [command])),
    change: pairs.flatMap(({ command, found }) =>
      found && differs(command, found) ? [{ id: found.id, command }] : [],
    ),
    keep: pairs.flatMap(({ command, found }) => (found && !differs(command, found) ? [command] : [])),
    remove: guildId
      ? []
      : existing.filter(({ id, type }) => !kept.has(id) && type !== ApplicationCommandType.PrimaryEntryPoint),
  };
}

/** What a server has of commands for it alone: those named as ours are, and those of somebody else. */
export async function commandsOfServer(
  rest: Pick<REST, "get">,
  applicationId: string,
  guildId: string,
): Promise<{ readonly own: readonly Registered[]; readonly others: readonly Registered[] }> {
  const existing = await listCommands(rest, applicationId, guildId);
  return {
    own: existing.filter(({ name, type }) => isOwn(name, type)),
    others: existing.filter(({ name, type }) => !isOwn(name, type)),
  };
}

async function listCommands(
  rest: Pick<REST, "get">,
  applicationId: string,
  guildId?: string,
): Promise<readonly Registered[]> {
  const query = new URLSearchParams({ with_localizations: "true" });
  return z.array(registeredSchema).parse(await rest.get(commandsRoute(applicationId, guildId), { query }));
}

/** A server's own command works there alone, whoever installed the app. */
function inGuild(command: Command): Command {
  const { integration_types: _types, contexts: _contexts, ...rest } = command;
  return rest;
}

/** Whether Discord has something else for a key that is wanted; it adds keys of its own and leaves out what is empty. */
function differs(wanted: object, found: Registered): boolean {
  return !isDeepStrictEqual(plainly(wanted), only(plainly(found), plainly(wanted)));
}

/** Without what means the same as leaving it out, and with lists of numbers in order. */
function plainly(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(plainly);
    return list.every((item) => typeof item === "number") ? list.sort((a, b) => a - b) : list;
  }
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value)
    .map(([key, inner]): [string, unknown] => [key, plainly(inner)])
    .filter(([, inner]) => !(inner === undefined || inner === null || inner === false || isEmpty(inner)));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** The keys of the command itself that are wanted. Of its options every key counts. */
function only(found: unknown, wanted: unknown): unknown {
  if (typeof found !== "object" || found === null || typeof wanted !== "object" || wanted === null) return found;
  const keys = new Set([...Object.keys(wanted), "options", "name_localizations", "description_localizations"]);
  return Object.fromEntries(Object.entries(found).filter(([key]) => keys.has(key)));
}
