import type { Client } from "discord.js";
import type { Logger } from "pino";
import { faultOf } from "../fault.ts";

/**
 * Keeps what discord.js cannot read from ending the process: it throws where nothing catches that. Such an event is a
 * line in the log. What it looks for in every interaction and nothing here needs is filled in.
 */
export function guardPackets(client: Client, logger: Logger): void {
  const handle: unknown = Reflect.get(client.ws, "handlePacket");
  if (typeof handle !== "function") throw new Error("discord.js hands its packets over in another way");
  Reflect.set(client.ws, "handlePacket", (packet: unknown, ...more: readonly unknown[]): unknown => {
    try {
      return Reflect.apply(handle, client.ws, [complete(packet), ...more]);
    } catch (error) {
      logger.warn({ fault: faultOf(error), type: typeOf(packet) }, "an event from Discord could not be read");
      return true;
    }
  });
}

function complete(packet: unknown): unknown {
  if (typeOf(packet) !== "INTERACTION_CREATE" || !isObject(packet) || !isObject(packet.d)) return packet;
  return { ...packet, d: { entitlements: [], authorizing_integration_owners: {}, ...packet.d } };
}

function typeOf(packet: unknown): string | undefined {
  return isObject(packet) && typeof packet.t === "string" ? packet.t : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
