import { isDeepStrictEqual } from "node:util";
import { ApplicationCommandType, type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from "discord.js";
import { z } from "zod";
import { commands } from "./commands.ts";

/** What registering did, by the commands' names. */
export interface Registered {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

const registeredSchema = z.looseObject({ id: z.string(), name: z.string(), type: z.number() });
type Existing = z.infer<typeof registeredSchema>;

/**
 * Makes Discord's list of this application's commands what `commands.ts` says, in one server or everywhere, and
 * touches only what differs. An activity's entry point, which Discord makes by itself, is left alone.
 */
export async function registerCommands(
  rest: Pick<REST, "get" | "post" | "patch" | "delete">,
  applicationId: string,
  guildId?: string,
): Promise<Registered> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const one = (id: `${bigint}`) => `${route}/${id}` as const;
  const listed = await rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) });
  const existing = z.array(registeredSchema).parse(listed);
  const wanted = commands.map((command) => (guildId ? inGuild(command) : command));

  const report = {
    created: [] as string[],
    changed: [] as string[],
    removed: [] as string[],
    unchanged: [] as string[],
  };
  const kept = new Set<string>();
  for (const command of wanted) {
    const found = existing.find(({ name, type }) => name === command.name && type === (command.type ?? 1));
    if (found) kept.add(found.id);
    if (!found) {
      await rest.post(route, { body: command });
      report.created.push(command.name);
    } else if (differs(command, found)) {
      await rest.patch(one(snowflake(found.id)), { body: command });
      report.changed.push(command.name);
    } else report.unchanged.push(command.name);
  }
  for (const stale of existing) {
    if (kept.has(stale.id) || stale.type === ApplicationCommandType.PrimaryEntryPoint) continue;
    await rest.delete(one(snowflake(stale.id)));
    report.removed.push(stale.name);
  }
  return report;
}

function snowflake(id: string): `${bigint}` {
  return `${BigInt(id)}`;
}

/** A server's own command works there alone, whoever installed the app. */
function inGuild(command: RESTPostAPIApplicationCommandsJSONBody): RESTPostAPIApplicationCommandsJSONBody {
  const { integration_types: _types, contexts: _contexts, ...rest } = command;
  return rest;
}

/** Whether Discord has something else for a key that is wanted; it adds keys of its own and leaves out what is empty. */
function differs(wanted: object, found: Existing): boolean {
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
