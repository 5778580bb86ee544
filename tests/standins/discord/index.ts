import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { commandRoutes } from "./command-routes.ts";
import { createDeed, type Deed } from "./deeds.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createGateway, type Gateway, INTENTS } from "./gateway.ts";
import {
  ALL_PERMISSIONS,
  type Channel,
  type Guild,
  type Message,
  type Person,
  snowflake,
  timeOf,
  type World,
} from "./model.ts";
import { createRest, type RestLog } from "./rest.ts";
import { routesOf, type Scene } from "./routes.ts";
import { fields } from "./rules.ts";
import { channelJson, interactionMemberJson, messageJson, toldJson, userJson } from "./wire.ts";

export type { Deed, Modal } from "./deeds.ts";
export { type Channel, FLAGS, type Guild, type Message, PERMISSIONS, type Person, type World } from "./model.ts";
export { hasSpec } from "./spec.ts";

/** Where an interaction happens: a server, the bot's own direct messages, a place that the bot is not in. */
export type Place = Channel;

export interface Discord {
  /** What `DISCORD_API_URL` is set to. */
  readonly url: string;
  readonly token: string;
  readonly world: World;
  readonly gateway: Gateway;
  readonly rest: RestLog;
  readonly faults: Faults;
  /** Whom messages of the bot have pinged. */
  readonly pings: readonly string[];
  /** What Discord would have refused or closed a connection for. */
  violations(): readonly string[];
  /** A server with one text channel. */
  guild(name: string): { readonly guild: Guild; readonly channel: Channel };
  thread(parent: Channel, under?: Message): Channel;
  dm(person: Person): Channel;
  /** A group that the bot is not in; only the app of a user acts there. */
  group(): Channel;
  say(by: Person, channel: Channel, text: string, more?: Said): Message;
  repeat(message: Message): void;
  edit(message: Message, text: string): void;
  remove(message: Message): void;
  slash(
    by: Person,
    channel: Channel,
    subcommand: string,
    options?: Readonly<Record<string, string | number | boolean>>,
  ): Deed;
  complete(by: Person, channel: Channel, subcommand: string, option: string, typed: string): Deed;
  messageCommand(by: Person, name: string, target: Message): Deed;
  press(by: Person, message: Message, customId: string): Deed;
  choose(by: Person, message: Message, customId: string, values: readonly string[]): Deed;
  submit(by: Person, deed: Deed, values: Readonly<Record<string, string>>): Deed;
  /** Tells of an interaction once more. */
  tellAgain(deed: Deed): void;
  /** Pretends that so many milliseconds have passed since every interaction began. */
  pass(ms: number): void;
  /** How long after it was told the bot first tried to answer, in milliseconds; undefined where it never did. */
  tookMs(deed: Deed): number | undefined;
  /** Messages of the bot, in order. */
  said(): readonly Message[];
  /** Resolves when the bot has read everything and has asked nothing of Discord for a while. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

export interface Said {
  readonly replyTo?: Message;
  readonly pings?: boolean;
  readonly webhook?: boolean;
  readonly system?: boolean;
}

export interface DiscordOptions {
  readonly heartbeatMs?: number;
  /** Intents with a switch in the developer portal that are on; none unless told. */
  readonly privileged?: number;
  readonly shards?: number;
  /** Whether the app is in the servers or only with its users. */
  readonly userInstalledOnly?: boolean;
}

export const MESSAGE_CONTENT = INTENTS.messageContent;

export const person = (name: string, more: Partial<Person> = {}): Person => ({ id: snowflake(), name, ...more });

/** A Discord on a port of its own: the gateway and the REST routes that a bot uses, with people in it. */
export async function openDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const id = snowflake();
  const bot: Person = { id, name: "nkhr", bot: true };
  const world: World = {
    application: { id, name: "nkhr" },
    token: `${Buffer.from(id).toString("base64url")}.standin.${"x".repeat(24)}`,
    bot,
    guilds: [],
    channels: new Map(),
    messages: [],
    commands: [],
    privileged: options.privileged ?? 0,
    shards: options.shards ?? 1,
  };
  const deeds = new Map<string, Deed>();
  const faults = createFaults();
  let port = 0;
  const gatewayUrl = () => `ws://127.0.0.1:${port}`;
  const scene: Scene = { world, deeds, gateway: () => gateway, gatewayUrl, pings: [], age: 0, answered: new Map() };
  const { server, log } = createRest(world, [...commandRoutes(world), ...routesOf(scene)], faults, ({ path }) => {
    const id = /^\/interactions\/(\d+)\//.exec(path)?.[1];
    if (id !== undefined && !scene.answered.has(id)) scene.answered.set(id, performance.now());
  });
  const gateway = createGateway(server, world, gatewayUrl, options.heartbeatMs ?? 45_000);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;

  function add(channel: Channel): Channel {
    world.channels.set(channel.id, channel);
    channel.guild?.channels.push(channel);
    return channel;
  }

  function tell(name: string, message: Message): void {
    if (message.channel.hidden) return;
    gateway.dispatch(
      name,
      ({ intents }) => toldJson(world, message, (intents & INTENTS.messageContent) !== 0),
      message.channel.guild?.id,
    );
  }

  function act(by: Person, channel: Channel, json: Record<string, unknown>, on?: Message): Deed {
    const userInstalled = options.userInstalledOnly === true || channel.hidden === true;
    const context = channel.guild ? 0 : channel.kind === "dm" ? 1 : 2;
    const deed = createDeed(world, {
      user: by,
      channel,
      userInstalled,
      ...(on ? { on } : {}),
      json: {
        channel_id: channel.id,
        channel: { ...channelJson(channel), permissions: "2147483647" },
        ...(channel.guild
          ? {
              guild_id: channel.guild.id,
              guild: { id: channel.guild.id, locale: "en-US", features: [] },
              guild_locale: "en-US",
              member: interactionMemberJson(by),
            }
          : { user: userJson(by) }),
        locale: by.locale ?? "en-US",
        app_permissions: String(channel.guild?.permissions ?? ALL_PERMISSIONS),
        entitlements: [],
        attachment_size_limit: 10_485_760,
        authorizing_integration_owners: userInstalled ? { "1": by.id } : { "0": channel.guild?.id ?? "0" },
        context,
        ...json,
      },
    });
    deeds.set(deed.token, deed);
    gateway.dispatch("INTERACTION_CREATE", () => deed.json, channel.guild?.id);
    return deed;
  }

  const commandId = (name: string) => world.commands.find(({ body }) => body.name === name)?.id ?? "1";

  const discord: Discord = {
    url: `http://127.0.0.1:${port}/api`,
    token: world.token,
    world,
    gateway,
    rest: log,
    faults,
    pings: scene.pings,
    violations: () => [...log.violations, ...gateway.log.violations],
    guild(name) {
      const guild: Guild = { id: snowflake(), name, channels: [], permissions: ALL_PERMISSIONS };
      world.guilds.push(guild);
      return { guild, channel: add({ id: snowflake(), kind: "text", name: "general", guild }) };
    },
    thread(parent, under) {
      const guild = parent.guild ? { guild: parent.guild } : {};
      const thread = add({ id: under?.id ?? snowflake(), kind: "thread", name: "thread", parent, ...guild });
      gateway.dispatch("THREAD_CREATE", () => ({ ...channelJson(thread), newly_created: true }), parent.guild?.id);
      return thread;
    },
    dm(recipient) {
      const found = [...world.channels.values()].find((one) => one.kind === "dm" && one.recipient?.id === recipient.id);
      return found ?? add({ id: snowflake(), kind: "dm", name: "dm", recipient });
    },
    group: () => add({ id: snowflake(), kind: "group", name: "group", hidden: true }),
    say(by, channel, text, more = {}) {
      const message: Message = {
        id: snowflake(),
        at: new Date(),
        channel,
        author: by,
        content: text,
        components: [],
        flags: 0,
        ...more,
      };
      world.messages.push(message);
      tell("MESSAGE_CREATE", message);
      return message;
    },
    repeat: (message) => tell("MESSAGE_CREATE", message),
    edit(message, text) {
      message.content = text;
      message.edited = new Date();
      tell("MESSAGE_UPDATE", message);
    },
    remove(message) {
      message.deleted = true;
      gateway.dispatch(
        "MESSAGE_DELETE",
        () => ({
          id: message.id,
          channel_id: message.channel.id,
          ...(message.channel.guild ? { guild_id: message.channel.guild.id } : {}),
        }),
        message.channel.guild?.id,
      );
    },
    slash(by, channel, subcommand, values = {}) {
      const given = Object.entries(values).map(([name, value]) => ({
        name,
        type: typeof value === "boolean" ? 5 : typeof value === "number" ? 4 : 3,
        value,
      }));
      return act(by, channel, {
        type: 2,
        data: {
          id: commandId("nkhr"),
          name: "nkhr",
          type: 1,
          options: [{ name: subcommand, type: 1, options: given }],
        },
      });
    },
    complete(by, channel, subcommand, option, typed) {
      const focused = { name: option, type: 3, value: typed, focused: true };
      return act(by, channel, {
        type: 4,
        data: {
          id: commandId("nkhr"),
          name: "nkhr",
          type: 1,
          options: [{ name: subcommand, type: 1, options: [focused] }],
        },
      });
    },
    messageCommand(by, name, target) {
      return act(by, target.channel, {
        type: 2,
        data: {
          id: commandId(name),
          name,
          type: 3,
          target_id: target.id,
          resolved: { messages: { [target.id]: messageJson(world, target) } },
        },
      });
    },
    press: (by, message, customId) =>
      act(
        by,
        message.channel,
        { type: 3, message: messageJson(world, message), data: { component_type: 2, custom_id: customId, id: 1 } },
        message,
      ),
    choose: (by, message, customId, values) =>
      act(
        by,
        message.channel,
        {
          type: 3,
          message: messageJson(world, message),
          data: { component_type: 3, custom_id: customId, values, id: 1 },
        },
        message,
      ),
    submit(by, deed, values) {
      const message = deed.on ? { message: messageJson(world, deed.on) } : {};
      const filled = Object.entries(values).map(([name, value], at) => ({
        type: 18,
        id: at * 2 + 1,
        component: { type: 4, id: at * 2 + 2, custom_id: name, value },
      }));
      return act(
        by,
        deed.channel,
        { type: 5, ...message, data: { custom_id: deed.modal?.custom_id ?? "", components: filled } },
        deed.on,
      );
    },
    tellAgain: (deed) => gateway.dispatch("INTERACTION_CREATE", () => deed.json, deed.channel.guild?.id),
    pass(ms) {
      scene.age += ms;
    },
    tookMs({ id, toldAt }) {
      const answeredAt = scene.answered.get(id);
      return answeredAt === undefined ? undefined : answeredAt - toldAt;
    },
    said: () => world.messages.filter(({ author }) => author.id === bot.id),
    async quiet() {
      await gateway.read();
      const answered = () => [...deeds.values()].every(({ id }) => scene.answered.has(id) || ageOf(id) > 2_000);
      while (!answered()) await pause(5);
      // Bot and stand-in share a process: a pause alone may pass while the bot has had no turn.
      for (let still = 0; still < 3; ) {
        const before = log.requests.length;
        await pause(15);
        await gateway.read();
        still = log.open > 0 || log.requests.length > before ? 0 : still + 1;
      }
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return discord;
}

/** All text that a message shows, markup and all. */
export function textOf(message: Message): string {
  const parts: string[] = [message.content];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else {
      const part = fields(value);
      const content = part.get("content");
      if (typeof content === "string") parts.push(content);
      visit2(part.get("components"));
    }
  };
  const visit2 = (value: unknown): void => {
    if (Array.isArray(value)) visit(value);
  };
  visit2(message.components);
  return parts.filter((part) => part !== "").join("\n");
}

/** The buttons and menus of a message: custom id and label. */
export function controlsOf(message: Message): { readonly id: string; readonly label: string }[] {
  const found: { id: string; label: string }[] = [];
  const visit = (value: unknown): void => {
    const part = fields(value);
    const id = part.get("custom_id");
    if (typeof id === "string") found.push({ id, label: String(part.get("label") ?? part.get("placeholder") ?? "") });
    const children = part.get("components");
    if (Array.isArray(children)) for (const child of children) visit(child);
    if (part.has("accessory")) visit(part.get("accessory"));
  };
  for (const component of message.components) visit(component);
  return found;
}

const ageOf = (id: string): number => Date.now() - timeOf(id);

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
