import { type Command, snowflake, type World } from "./model.ts";
import { type Answer, invalid, nothing, ok, type Request, type Route, refusal } from "./rest.ts";
import { fields } from "./rules.ts";

/** The routes that register an application's commands, globally and in one server. */
export function commandRoutes(world: World): Route[] {
  const GLOBAL = "^/applications/(\\d+)/commands";
  const IN_GUILD = "^/applications/(\\d+)/guilds/(\\d+)/commands";
  return [
    ["GET", new RegExp(`${GLOBAL}$`), ({ query }, app) => mine(app, () => list(undefined, query))],
    ["POST", new RegExp(`${GLOBAL}$`), ({ body }, app) => mine(app, () => create(undefined, body))],
    ["PATCH", new RegExp(`${GLOBAL}/(\\d+)$`), ({ body }, app, id) => mine(app, () => change(undefined, id, body))],
    ["DELETE", new RegExp(`${GLOBAL}/(\\d+)$`), (_, app, id) => mine(app, () => remove(undefined, id))],
    ["GET", new RegExp(`${IN_GUILD}$`), ({ query }, app, guild) => inGuild(app, guild, () => list(guild, query))],
    ["POST", new RegExp(`${IN_GUILD}$`), ({ body }, app, guild) => inGuild(app, guild, () => create(guild, body))],
    [
      "PATCH",
      new RegExp(`${IN_GUILD}/(\\d+)$`),
      ({ body }, app, guild, id) => inGuild(app, guild, () => change(guild, id, body)),
    ],
    ["DELETE", new RegExp(`${IN_GUILD}/(\\d+)$`), (_, app, guild, id) => inGuild(app, guild, () => remove(guild, id))],
  ];

  function mine(app: string | undefined, act: () => Answer): Answer {
    return app === world.application.id
      ? act()
      : refusal(403, 20_012, "You are not authorized to perform this action on this application");
  }

  function inGuild(app: string | undefined, guild: string | undefined, act: () => Answer): Answer {
    return mine(app, () =>
      world.guilds.some(({ id }) => id === guild) ? act() : refusal(403, 50_001, "Missing Access"),
    );
  }

  function list(guild: string | undefined, query: URLSearchParams): Answer {
    const shown = world.commands.filter((command) => command.guild === guild);
    return ok(shown.map((command) => wire(command, query.get("with_localizations") === "true")));
  }

  function create(guild: string | undefined, body: Request["body"]): Answer {
    const wrong = faultsOf(body, guild);
    if (wrong.length > 0) return invalid(wrong);
    const part = Object.fromEntries(fields(body));
    const { name } = part;
    const type = part.type ?? 1;
    const existing = world.commands.find(
      (one) => one.guild === guild && one.body.name === name && one.body.type === type,
    );
    const command: Command = { id: existing?.id ?? snowflake(), ...(guild ? { guild } : {}), body: { ...part, type } };
    world.commands = [...world.commands.filter((one) => one !== existing), command];
    return ok(wire(command, true), existing ? 200 : 201);
  }

  function change(guild: string | undefined, id: string | undefined, body: Request["body"]): Answer {
    const command = world.commands.find((one) => one.id === id && one.guild === guild);
    if (!command) return refusal(404, 10_063, "Unknown application command");
    const changed = { ...command, body: { ...command.body, ...Object.fromEntries(fields(body)) } };
    const wrong = faultsOf(changed.body, guild);
    if (wrong.length > 0) return invalid(wrong);
    world.commands = world.commands.map((one) => (one === command ? changed : one));
    return ok(wire(changed, true));
  }

  function remove(guild: string | undefined, id: string | undefined): Answer {
    const command = world.commands.find((one) => one.id === id && one.guild === guild);
    if (!command) return refusal(404, 10_063, "Unknown application command");
    world.commands = world.commands.filter((one) => one !== command);
    return nothing;
  }

  /** As Discord gives a command back: defaults filled in, false and empty things left out of options. */
  function wire({ id, guild, body }: Command, localised: boolean): Record<string, unknown> {
    const { name_localizations, description_localizations, options, ...rest } = body;
    return {
      id,
      application_id: world.application.id,
      version: id,
      default_member_permissions: null,
      type: 1,
      nsfw: false,
      description: "",
      ...(guild ? { guild_id: guild } : { dm_permission: true, contexts: null, integration_types: [0] }),
      ...rest,
      ...(localised
        ? {
            name_localizations: name_localizations ?? null,
            description_localizations: description_localizations ?? null,
          }
        : {}),
      ...(Array.isArray(options) && options.length > 0
        ? { options: options.map((option) => optionWire(option, localised)) }
        : {}),
    };
  }
}

function optionWire(option: unknown, localised: boolean): Record<string, unknown> {
  const { required, autocomplete, name_localizations, description_localizations, options, ...rest } =
    Object.fromEntries(fields(option));
  return {
    ...rest,
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(localised && name_localizations ? { name_localizations } : {}),
    ...(localised && description_localizations ? { description_localizations } : {}),
    ...(Array.isArray(options) && options.length > 0
      ? { options: options.map((one) => optionWire(one, localised)) }
      : {}),
  };
}

/** What Discord refuses of a command beyond its OpenAPI: names, the order of options, 8,000 characters in all. */
function faultsOf(body: unknown, guild: string | undefined): string[] {
  const command = fields(body);
  const found: string[] = [];
  const named = Number(command.get("type") ?? 1) === 1 ? NAME : /^.{1,32}$/u;
  if (!named.test(String(command.get("name")))) found.push("name: String value did not match validation regex");
  if (guild !== undefined && (command.has("contexts") || command.has("integration_types"))) {
    found.push("contexts: cannot be set on a guild command");
  }
  checkOptions(command.get("options"), found);
  if (sizeOf(command) > 8_000) found.push("Command exceeds maximum size (8000)");
  return found;
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function checkOptions(options: unknown, found: string[]): void {
  if (!Array.isArray(options)) return;
  let optional = false;
  const names = new Set<string>();
  for (const one of options) {
    const option = fields(one);
    const name = String(option.get("name"));
    if (!NAME.test(name) || name !== name.toLowerCase()) found.push(`options: ${name} is no name`);
    if (names.has(name)) found.push(`options: ${name} twice`);
    names.add(name);
    for (const localised of Object.values(Object.fromEntries(fields(option.get("name_localizations"))))) {
      if (!NAME.test(String(localised))) found.push(`name_localizations: ${String(localised)}`);
    }
    const required = option.get("required") === true;
    if (required && optional) found.push("options: Required options must be placed before non-required options");
    optional ||= !required;
    const choices = option.get("choices");
    if (Array.isArray(choices) && choices.length > 25) found.push("choices: Must be 25 or fewer in length");
    if (Array.isArray(choices) && option.get("autocomplete") === true) found.push("choices with autocomplete");
    checkOptions(option.get("options"), found);
  }
}

/** Names, descriptions and values, the longest of each language. */
function sizeOf(part: Map<string, unknown>): number {
  const longest = (key: string) =>
    Math.max(
      String(part.get(key) ?? "").length,
      ...[...fields(part.get(`${key}_localizations`)).values()].map((text) => String(text).length),
    );
  const lists = ["options", "choices"].flatMap((key) => {
    const list = part.get(key);
    return Array.isArray(list) ? list.map((one) => sizeOf(fields(one))) : [];
  });
  return (
    longest("name") + longest("description") + String(part.get("value") ?? "").length + lists.reduce((a, b) => a + b, 0)
  );
}
