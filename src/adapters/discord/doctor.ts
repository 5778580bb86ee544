import {
  ApplicationFlags,
  ApplicationIntegrationType,
  DiscordAPIError,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from "discord.js";
import * as z from "zod";
import { type Check, check, printable } from "../check.ts";
import { commandsOfServer, compareCommands } from "./compare-commands.ts";
import { gatewaySchema } from "./gateway.ts";
import { MAX_GUILDS_LISTED } from "./limits.ts";
import { missingPermissions, serverLink, userLink } from "./permissions.ts";
import { connectedTooOften, requestReason, tokenRefused } from "./remedies.ts";
import { type DiscordSettings, type FoundDiscord, portalPage } from "./settings.ts";
import { createTalk } from "./talk.ts";

/** Looks at everything that the Discord adapter needs, without starting it. Never rejects. */
export async function checkDiscord(found: FoundDiscord): Promise<Check[]> {
  const { token } = found;
  const set = check(
    "DISCORD_TOKEN is set",
    token !== undefined,
    `Set DISCORD_TOKEN to the bot's token, from ${portalPage(found.applicationId, "bot")}.`,
  );
  if (token === undefined) return [set];
  const settings: DiscordSettings = { ...found, token };
  const rest = createTalk(settings);
  try {
    const application = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    const servers = await listServers(rest);
    return [
      set,
      check(`Discord accepts DISCORD_TOKEN: ${printable(application.name)}`, true, ""),
      ...checkApplication(settings, application),
      ...(await checkGateway(settings, rest)),
      ...(await checkCommands(settings, application.id, rest, servers)),
      ...checkPermissions(application.id, servers),
      check(`To add the bot to a server: ${serverLink(application.id)}`, true, ""),
      check(`To add its commands to an account, for use anywhere: ${userLink(application.id)}`, true, ""),
    ];
  } catch (error) {
    const reason = requestReason(error, settings);
    const accepted = reason !== tokenRefused(settings);
    return [set, check(accepted ? "Discord answers" : "Discord accepts DISCORD_TOKEN", false, reason)];
  }
}

const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  flags: z.number().nullish(),
  interactions_endpoint_url: z.string().nullish(),
  integration_types_config: z.record(z.string(), z.unknown()).nullish(),
  bot_require_code_grant: z.boolean().nullish(),
  bot_public: z.boolean().nullish(),
});
type Application = z.infer<typeof applicationSchema>;

function checkApplication(settings: DiscordSettings, application: Application): Check[] {
  const { id, flags, interactions_endpoint_url: endpoint, integration_types_config: types } = application;
  const { bot_require_code_grant: grantNeeded, bot_public: open } = application;
  const hasContent =
    ((flags ?? 0) & (ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited)) !== 0;
  const byUsers = !types || String(ApplicationIntegrationType.UserInstall) in types;
  const byServers = !types || String(ApplicationIntegrationType.GuildInstall) in types;
  return [
    check(
      "DISCORD_APPLICATION_ID is the token's application",
      settings.applicationId === undefined || settings.applicationId === id,
      `Set DISCORD_APPLICATION_ID to ${id}, or leave it out.`,
    ),
    settings.messageContent
      ? check(
          "The Message Content intent is switched on (else 4014)",
          hasContent,
          `Turn on "Message Content Intent" at ${portalPage(id, "bot")}, or unset DISCORD_MESSAGE_CONTENT.`,
        )
      : check("No intent is asked for that needs a switch", true, ""),
    check(
      "Interactions come over the gateway",
      !endpoint,
      `Empty "Interactions Endpoint URL" at ${portalPage(id, "information")}.`,
    ),
    check(
      "Servers and people can install the app",
      byUsers && byServers,
      `Tick "User Install" and "Guild Install" at ${portalPage(id, "installation")}.`,
    ),
    check(
      "A link is enough to add the bot",
      !grantNeeded,
      `Turn off "Requires OAuth2 Code Grant" at ${portalPage(id, "bot")}. With it, Discord refuses the links below.`,
    ),
    // Right for a bot of one's own, so no fault.
    ...(open !== false
      ? []
      : [
          check(
            `Its owner alone can add the bot; for others, turn on "Public Bot" at ${portalPage(id, "bot")}`,
            true,
            "",
          ),
        ]),
  ];
}

async function checkGateway({ shards: sharding }: DiscordSettings, rest: REST): Promise<Check[]> {
  const { shards, session_start_limit: limit } = gatewaySchema.parse(await rest.get(Routes.gatewayBot()));
  return [
    check(
      `Discord lets the bot connect (${limit.remaining} times more today)`,
      limit.remaining > 0,
      connectedTooOften(limit.reset_after),
    ),
    check(
      "One connection is enough, or DISCORD_SHARDS=auto is set",
      shards === 1 || sharding === "auto",
      `Discord recommends ${shards} connections. Set DISCORD_SHARDS=auto.`,
    ),
  ];
}

/** In how many servers is looked for commands of their own; one in which something is tried out is among a few. */
const SERVERS_SEARCHED = 20;

async function checkCommands(
  settings: DiscordSettings,
  applicationId: string,
  rest: REST,
  servers: readonly Server[],
): Promise<Check[]> {
  const { create, change, remove } = await compareCommands(rest, applicationId);
  const names = [...create, ...change.map(({ command }) => command), ...remove].map(({ name }) => name);
  const checks = [
    check(
      "The commands are registered as they are now",
      names.length === 0,
      `To do: ${names.join(", ")}. Start the bot, or run: nkhr discord register`,
    ),
  ];
  for (const { id, name } of servers.slice(0, SERVERS_SEARCHED)) {
    const once = `The commands stand once in ${printable(name)}`;
    try {
      const registered = await ownCommands(applicationId, rest, id);
      if (registered.every((own) => create.some((missing) => missing.name === own))) continue;
      checks.push(
        check(
          once,
          false,
          `They are registered for that server alone too, so people there see each twice. Run: nkhr discord register --guild ${id} --remove`,
        ),
      );
    } catch (error) {
      checks.push(check(once, false, `This could not be looked at. ${requestReason(error, settings)}`));
    }
  }
  if (servers.length > SERVERS_SEARCHED) {
    const searched = `${SERVERS_SEARCHED} of ${servers.length} servers`;
    checks.push(check(`Looked in ${searched} whether the commands stand twice; the others were left out`, true, ""));
  }
  return checks;
}

/** The names of our commands that are registered in one server alone; none where the bot may not see them. */
async function ownCommands(applicationId: string, rest: REST, guildId: string): Promise<readonly string[]> {
  try {
    return (await commandsOfServer(rest, applicationId, guildId)).own.map(({ name }) => name);
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess) return [];
    throw error;
  }
}

const serversSchema = z.array(z.object({ id: z.string(), name: z.string(), permissions: z.string() }));
type Server = z.infer<typeof serversSchema>[number];

async function listServers(rest: REST): Promise<readonly Server[]> {
  const servers: Server[] = [];
  for (;;) {
    const after = servers.at(-1)?.id;
    const query = new URLSearchParams({ limit: String(MAX_GUILDS_LISTED), ...(after ? { after } : {}) });
    const page = serversSchema.parse(await rest.get(Routes.userGuilds(), { query }));
    servers.push(...page);
    if (page.length < MAX_GUILDS_LISTED) return servers;
  }
}

function checkPermissions(applicationId: string, servers: readonly Server[]): Check[] {
  const lacking = servers.flatMap(({ id, name, permissions }) => {
    const missing = missingPermissions(permissions);
    if (missing.length === 0) return [];
    return check(
      `May answer in ${printable(name)}`,
      false,
      `Missing: ${missing.join(", ")}. Whoever runs the server can add them: ${serverLink(applicationId, id)}`,
    );
  });
  const count = servers.length - lacking.length;
  return [...lacking, check(`In ${count} ${count === 1 ? "server" : "servers"} with all that is needed`, true, "")];
}
