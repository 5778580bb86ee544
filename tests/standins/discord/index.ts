import { once } from "node:events";
import { accountRoutes } from "./account-routes.ts";
import { commandRoutes } from "./command-routes.ts";
import type { Deed } from "./deeds.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createGateway, type Gateway, INTENTS } from "./gateway.ts";
import { interactionRoutes } from "./interaction-routes.ts";
import { messageRoutes } from "./message-routes.ts";
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
import { createPeople, type People } from "./people.ts";
import { createRest, type RestLog } from "./rest.ts";
import type { Scene } from "./scene.ts";
import { channelJson } from "./wire.ts";

export type { Deed, Modal } from "./deeds.ts";
export { type Channel, FLAGS, type Guild, type Message, PERMISSIONS, type Person, type World } from "./model.ts";
export { controlsOf, textOf } from "./shown.ts";
export { hasSpec } from "./spec.ts";

export interface Discord extends People {
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
  /** A thread that the bot has not heard of. */
  archived(parent: Channel): Channel;
  dm(person: Person): Channel;
  /** A group that the bot is not in; only the app of a user acts there. */
  group(): Channel;
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

export interface DiscordOptions {
  readonly heartbeatMs?: number;
  /** Intents with a switch in the developer portal that are on; none unless told. */
  readonly privileged?: number;
  readonly shards?: number;
  /** How often the bot may still connect today; 990 unless told. */
  readonly connectionsLeft?: number;
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
    application: { id, name: "nkhr", grantNeeded: false, open: true },
    token: `${Buffer.from(id).toString("base64url")}.standin.${"x".repeat(24)}`,
    bot,
    guilds: [],
    channels: new Map(),
    messages: [],
    commands: [],
    privileged: options.privileged ?? 0,
    shards: options.shards ?? 1,
    connectionsLeft: options.connectionsLeft ?? 990,
  };
  const deeds = new Map<string, Deed>();
  const faults = createFaults();
  let port = 0;
  const gatewayUrl = () => `ws://127.0.0.1:${port}`;
  const scene: Scene = { world, deeds, gateway: () => gateway, gatewayUrl, pings: [], age: 0, answered: new Map() };
  const { server, log } = createRest(
    world,
    [...commandRoutes(world), ...accountRoutes(scene), ...messageRoutes(scene), ...interactionRoutes(scene)],
    faults,
    ({ path, arrivedAt }) => {
      const id = /^\/interactions\/(\d+)\//.exec(path)?.[1];
      if (id !== undefined && !scene.answered.has(id)) scene.answered.set(id, arrivedAt);
    },
  );
  const gateway = createGateway(server, world, gatewayUrl, options.heartbeatMs ?? 45_000);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const listening = server.address();
  port = typeof listening === "object" && listening ? listening.port : 0;

  function add(channel: Channel): Channel {
    world.channels.set(channel.id, channel);
    channel.guild?.channels.push(channel);
    return channel;
  }

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
    archived: (parent) =>
      add({
        id: snowflake(),
        kind: "thread",
        name: "old",
        parent,
        archived: true,
        ...(parent.guild ? { guild: parent.guild } : {}),
      }),
    dm(recipient) {
      const found = [...world.channels.values()].find((one) => one.kind === "dm" && one.recipient?.id === recipient.id);
      return found ?? add({ id: snowflake(), kind: "dm", name: "dm", recipient });
    },
    group: () => add({ id: snowflake(), kind: "group", name: "group", hidden: true }),
    ...createPeople(scene, options.userInstalledOnly === true),
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

const ageOf = (id: string): number => Date.now() - timeOf(id);

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
