import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { z } from "zod";
import type { World } from "./model.ts";
import { fields } from "./rules.ts";
import { guildJson, unavailableGuildJson, userJson } from "./wire.ts";

/** Version 10 of Discord's gateway: JSON, uncompressed. */
export interface Gateway {
  /** Tells every session whose shard it concerns; sessions that are away get it when they resume. */
  dispatch(name: string, data: (session: Session) => unknown, guildId?: string): void;
  /** Sends an event again with the number it had, as after a resume that went wrong. */
  repeatLast(name: string): void;
  /** Closes every connection with a code; sessions stay resumable unless told. */
  drop(code: number, options?: { readonly forget?: boolean }): void;
  /** Cuts every connection without a word. */
  cut(): void;
  /** Asks to reconnect (op 7). */
  reconnect(): void;
  /** Says that the session is no longer valid (op 9). */
  invalidate(resumable: boolean): void;
  /** Sends a packet as it is, which Discord need not mean. */
  tell(packet: object): void;
  /** How many sessions are connected. */
  live(): number;
  /** Resolves when every client has answered a heartbeat request, and so has read what was sent before. */
  read(): Promise<void>;
  /** Closes the next connections at identify with this code. */
  refuseIdentify(code: number, times?: number): void;
  /** Says nothing on the next connections. */
  mute(times: number): void;
  /** Leaves the next heartbeats without an answer. */
  ignoreHeartbeats(times: number): void;
  readonly log: GatewayLog;
  close(): void;
}

export interface GatewayLog {
  identifies: number;
  resumes: number;
  replayed: number;
  connections: number;
  /** The intents and shards that clients asked for. */
  readonly identified: { readonly intents: number; readonly shard: readonly [number, number] }[];
  /** What clients did that Discord would close the connection for. */
  readonly violations: string[];
}

export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  readonly history: { readonly s: number; readonly t: string; readonly d: unknown }[];
  sequence: number;
  socket: WebSocket | undefined;
}

export const INTENTS = { guilds: 1, guildMessages: 1 << 9, directMessages: 1 << 12, messageContent: 1 << 15 } as const;
const ALL_INTENTS = 0x3_33f_ffff;
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

const shardSchema = z.tuple([z.int(), z.int()]).catch([0, 1]);

export function createGateway(server: Server, world: World, address: () => string, heartbeatMs: number): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const waiting = new Map<WebSocket, (() => void)[]>();
  const refusals: number[] = [];
  let ignored = 0;
  let muted = 0;
  let count = 0;
  const log: GatewayLog = {
    identifies: 0,
    resumes: 0,
    replayed: 0,
    connections: 0,
    identified: [],
    violations: [],
  };

  server.on("upgrade", (request, socket, head) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (url.pathname !== "/" || url.searchParams.get("v") !== "10" || url.searchParams.get("encoding") !== "json") {
      log.violations.push(`a gateway address of ${request.url}`);
      socket.destroy();
      return;
    }
    if (url.searchParams.has("compress")) log.violations.push("asked for compression, which the stand-in has not");
    sockets.handleUpgrade(request, socket, head, (client) => connected(client));
  });

  function connected(client: WebSocket): void {
    log.connections += 1;
    if (muted > 0) {
      muted -= 1;
      return;
    }
    const own = () => [...sessions.values()].find(({ socket }) => socket === client);
    const close = (code: number, why: string) => {
      log.violations.push(why);
      client.close(code, why);
    };
    client.on("error", () => undefined);
    client.on("close", () => {
      const session = own();
      if (session) session.socket = undefined;
      for (const done of waiting.get(client) ?? []) done();
      waiting.delete(client);
    });
    client.on("message", (raw) => {
      const packet = parse(String(raw));
      if (!packet) return close(4002, "not JSON");
      const data = fields(packet.get("d"));
      switch (packet.get("op")) {
        case 1:
          if (ignored > 0) ignored -= 1;
          else send(client, { op: 11, d: null, s: null, t: null });
          for (const done of waiting.get(client) ?? []) done();
          waiting.delete(client);
          return;
        case 2: {
          if (own()) return close(4005, "identified twice");
          const refusal = refusals.shift();
          if (refusal !== undefined) return client.close(refusal);
          identify(client, data);
          return;
        }
        case 6:
          if (own()) return close(4005, "resumed twice");
          resume(client, data);
          return;
        case 3:
        case 4:
        case 8:
          if (!own()) close(4003, "spoke before identifying");
          return;
        default:
          close(4001, `opcode ${String(packet.get("op"))}`);
      }
    });
    send(client, { op: 10, d: { heartbeat_interval: heartbeatMs, _trace: [] }, s: null, t: null });
  }

  function identify(client: WebSocket, data: Map<string, unknown>): void {
    log.identifies += 1;
    const intents = Number(data.get("intents"));
    const [shard, shards] = shardSchema.parse(data.get("shard"));
    const properties = fields(data.get("properties"));
    for (const key of ["os", "browser", "device"]) {
      if (typeof properties.get(key) !== "string") log.violations.push(`identify without properties.${key}`);
    }
    if (bare(data.get("token")) !== world.token) return void client.close(4004, "Authentication failed.");
    if (!Number.isInteger(intents) || (intents & ~ALL_INTENTS) !== 0)
      return void client.close(4013, "Invalid intent(s).");
    if ((intents & PRIVILEGED & ~world.privileged) !== 0) return void client.close(4014, "Disallowed intent(s).");
    if (shard >= shards) return void client.close(4010, "Invalid shard.");
    log.identified.push({ intents, shard: [shard, shards] });
    count += 1;
    const session: Session = {
      id: `session${count}`,
      intents,
      shard: [shard, shards],
      history: [],
      sequence: 0,
      socket: client,
    };
    sessions.set(session.id, session);
    const guilds = world.guilds.filter((guild) => concerns(session, guild.id));
    tell(session, "READY", {
      v: 10,
      user: { ...userJson(world.bot), mfa_enabled: false, verified: true, email: null },
      guilds: guilds.map(unavailableGuildJson),
      session_id: session.id,
      session_type: "normal",
      resume_gateway_url: address(),
      shard: [shard, shards],
      application: { id: world.application.id, flags: 0 },
      private_channels: [],
      relationships: [],
      presences: [],
      user_settings: {},
      guild_join_requests: [],
      geo_ordered_rtc_regions: [],
      _trace: [],
    });
    for (const guild of guilds) if (!guild.away) tell(session, "GUILD_CREATE", guildJson(world, guild));
  }

  function resume(client: WebSocket, data: Map<string, unknown>): void {
    log.resumes += 1;
    const session = sessions.get(String(data.get("session_id")));
    const from = Number(data.get("seq"));
    if (bare(data.get("token")) !== world.token || !session || !(from <= session.sequence)) {
      send(client, { op: 9, d: false, s: null, t: null });
      return;
    }
    session.socket = client;
    for (const { s, t, d } of session.history.filter((event) => event.s > from)) {
      log.replayed += 1;
      send(client, { op: 0, s, t, d });
    }
    tell(session, "RESUMED", { _trace: [] });
  }

  function tell(session: Session, t: string, d: unknown): void {
    session.sequence += 1;
    const event = { s: session.sequence, t, d };
    session.history.push(event);
    if (session.history.length > 5_000) session.history.shift();
    if (session.socket) send(session.socket, { op: 0, ...event });
  }

  const connectedSessions = () => [...sessions.values()].filter((session) => session.socket);

  return {
    log,
    dispatch(name, data, guildId) {
      for (const session of sessions.values()) if (concerns(session, guildId)) tell(session, name, data(session));
    },
    repeatLast(name) {
      for (const session of connectedSessions()) {
        const event = session.history.findLast(({ t }) => t === name);
        if (event && session.socket) send(session.socket, { op: 0, ...event });
      }
    },
    drop(code, { forget = false } = {}) {
      for (const session of connectedSessions()) {
        if (forget) sessions.delete(session.id);
        session.socket?.close(code);
        session.socket = undefined;
      }
    },
    cut() {
      for (const session of connectedSessions()) {
        session.socket?.terminate();
        session.socket = undefined;
      }
    },
    reconnect() {
      for (const { socket } of connectedSessions()) if (socket) send(socket, { op: 7, d: null, s: null, t: null });
    },
    invalidate(resumable) {
      for (const session of connectedSessions()) {
        if (session.socket) send(session.socket, { op: 9, d: resumable, s: null, t: null });
        session.socket = undefined;
        if (!resumable) sessions.delete(session.id);
      }
    },
    tell(packet) {
      for (const { socket } of connectedSessions()) if (socket) send(socket, packet);
    },
    live: () => connectedSessions().length,
    async read() {
      await Promise.all(
        connectedSessions().map(
          ({ socket }) =>
            new Promise<void>((done) => {
              if (!socket) return done();
              waiting.set(socket, [...(waiting.get(socket) ?? []), done]);
              send(socket, { op: 1, d: null, s: null, t: null });
            }),
        ),
      );
    },
    refuseIdentify(code, times = 1) {
      for (let at = 0; at < times; at++) refusals.push(code);
    },
    mute(times) {
      muted += times;
    },
    ignoreHeartbeats(times) {
      ignored += times;
    },
    close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };
}

function concerns({ shard: [shard, shards] }: Session, guildId?: string): boolean {
  return guildId === undefined ? shard === 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards)) === shard;
}

function send(client: WebSocket, packet: object): void {
  if (client.readyState === client.OPEN) client.send(JSON.stringify(packet));
}

function parse(raw: string): Map<string, unknown> | undefined {
  try {
    return fields(JSON.parse(raw));
  } catch {
    return undefined;
  }
}

/** Discord takes a token with and without the word before it here. */
const bare = (token: unknown): string => String(token).replace(/^Bot /, "");
