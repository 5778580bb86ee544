import { LogLevel, type Logger as SlackLogger } from "@slack/bolt";
import type { Logger } from "pino";

/**
 * What the SDK logs, into our log. Its debug lines hold whole payloads and are dropped. Its other lines are about
 * connections and requests; what could be a token in them is taken out, and what they quote, which can be what somebody
 * typed. Errors leave their name alone.
 */
export function sdkLogger(logger: Logger, level: "warn" | "debug"): SlackLogger {
  const write = (parts: readonly unknown[]) => logger[level]({ from: "slack sdk" }, parts.map(harmless).join(" "));
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => write(parts),
    error: (...parts) => write(parts),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

function harmless(part: unknown): string {
  if (part instanceof Error) return part.name;
  return String(part)
    .replace(/\bx(?:ox[a-z]|app)-[\w-]+/g, "[token]")
    .replace(/\bwss?:\S+/g, "[address]")
    .replace(/".*"/gs, "[quoted]")
    .slice(0, 300);
}
