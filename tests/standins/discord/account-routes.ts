import { INTENTS } from "./gateway.ts";
import { type Channel, type Person, snowflake, type World } from "./model.ts";
import { type Answer, ok, type Request, type Route, refusal } from "./rest.ts";
import { fields } from "./rules.ts";
import type { Scene } from "./scene.ts";
import { channelJson, userJson } from "./wire.ts";

/** The routes about the bot itself: its account, its application, its servers, the gateway, direct messages. */
export function accountRoutes(scene: Scene): Route[] {
  const { world, deeds } = scene;
  return [
    ["GET", /^\/gateway$/, () => ok({ url: scene.gatewayUrl() })],
    [
      "GET",
      /^\/gateway\/bot$/,
      () =>
        ok({
          url: scene.gatewayUrl(),
          shards: world.shards,
          session_start_limit: {
            total: 1_000,
            remaining: world.connectionsLeft,
            reset_after: 14_400_000,
            max_concurrency: 16,
          },
        }),
    ],
    [
      "GET",
      /^\/users\/@me$/,
      () => ok({ ...userJson(world.bot), mfa_enabled: false, locale: "en-US", verified: true }),
    ],
    ["GET", /^\/users\/@me\/guilds$/, () => ok(world.guilds.map(myGuild))],
    ["GET", /^\/applications\/@me$/, () => ok(application(world))],
    ["GET", /^\/oauth2\/applications\/@me$/, () => ok(application(world))],
    ["POST", /^\/users\/@me\/channels$/, openDm],
  ];

  function openDm({ body }: Request): Answer {
    const id = String(fields(body).get("recipient_id"));
    const found = [...world.channels.values()].find(({ kind, recipient }) => kind === "dm" && recipient?.id === id);
    const person =
      world.messages.find(({ author }) => author.id === id)?.author ??
      [...deeds.values()].find(({ user }) => user.id === id)?.user;
    if (!found && !person) return refusal(400, 50_033, "Invalid Recipient(s)");
    const channel: Channel = found ?? {
      id: snowflake(),
      kind: "dm",
      name: "dm",
      ...(person ? { recipient: person } : {}),
    };
    world.channels.set(channel.id, channel);
    return ok(channelJson(channel));
  }
}

function myGuild({ id, name, permissions }: World["guilds"][number]) {
  return { id, name, icon: null, banner: null, owner: false, permissions: String(permissions), features: [] };
}

function application(world: World) {
  const owner: Person = { id: "100000000000000001", name: "Owner" };
  const flags = (world.privileged & INTENTS.messageContent) !== 0 ? 1 << 19 : 0;
  return {
    id: world.application.id,
    name: world.application.name,
    icon: null,
    description: "",
    type: null,
    bot: userJson(world.bot),
    bot_public: world.application.open,
    bot_require_code_grant: world.application.grantNeeded,
    verify_key: "0".repeat(64),
    flags,
    flags_new: String(flags),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userJson(owner),
    approximate_guild_count: world.guilds.length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: ["bot", "applications.commands"],
    integration_types_config: { "0": {}, "1": {} },
    ...world.application.more,
  };
}
