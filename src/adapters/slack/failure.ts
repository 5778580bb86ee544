import { webApi } from "@slack/bolt";
import { fieldOf } from "../json.ts";
import { DEFAULT_WAIT_MS } from "../retry-after.ts";

/**
 * What can be done about a failed call. `wait`: again, as soon as Slack allows. `again`: it was not done, and may work
 * in a moment. `unknown`: it may have been done. `blocks`: the same without blocks. `revoked`: nothing works until a
 * person acts. `closed`: another way.
 */
export type Failure =
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "again" | "unknown" | "blocks" | "revoked" | "closed" };

/** A response URL that was refused. */
export class ResponseUrlError extends Error {
  override readonly name = "ResponseUrlError";
  readonly status: number;
  readonly reason: string;
  readonly retryAfterMs: number;
  constructor(status: number, reason: string, retryAfterMs = 0) {
    super(`response URL: ${status} ${reason}`);
    this.status = status;
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Slack closed a new connection of Socket Mode instead of saying hello on it. */
export class DismissedError extends Error {
  override readonly name = "DismissedError";
  readonly reason: string;
  constructor(reason: string) {
    super(`dismissed: ${reason}`);
    this.reason = reason;
  }
}

/** What Slack gives as the reason where Socket Mode is turned off in the app's settings. */
export const LINK_DISABLED = "link_disabled";

/** Reads any error of a call. */
export function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: "wait", ms: error.retryAfter * 1_000 };
  if (error instanceof webApi.WebAPIHTTPError) return failureWith(error.statusCode) ?? { kind: "closed" };
  if (error instanceof webApi.WebAPIPlatformError) {
    return isWord(error.data.error) ? failureFor(error.data.error) : { kind: isPage(error) ? "again" : "unknown" };
  }
  if (error instanceof ResponseUrlError) {
    if (error.status === 429) return { kind: "wait", ms: error.retryAfterMs };
    if (error.status < 300 && !isWord(error.reason)) return { kind: "again" };
    return failureWith(error.status) ?? failureFor(error.reason);
  }
  if (error instanceof DismissedError) return { kind: error.reason === LINK_DISABLED ? "closed" : "again" };
  // No connection; or one that broke off, or on which no answer came in time.
  return { kind: codesOf(error).some((code) => UNCONNECTED.test(code)) ? "again" : "unknown" };
}

/** Slack's errors are one word. Anything else, or none, is from something in between, or an answer that broke off. */
export function isWord(reason: unknown): boolean {
  return typeof reason === "string" && /^\w{1,60}$/.test(reason) && reason !== "ok";
}

/** Whether a page answers, which is something in between that did not let the request through. */
function isPage({ data }: webApi.WebAPIPlatformError): boolean {
  return /^\s*</.test(data.error);
}

/** The codes of an error and of what caused it, innermost last. */
function codesOf(error: unknown): string[] {
  const code = fieldOf(error, "code");
  const cause = fieldOf(error, "original") ?? fieldOf(error, "cause");
  return [...(typeof code === "string" ? [code] : []), ...(cause === undefined ? [] : codesOf(cause))];
}

/** Codes of a request that was not sent, since no connection came about: no name, no route, nobody there, no trust. */
const UNCONNECTED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|E(?:HOST|NET)UNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_(?:SSL|TLS)_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/;

/** Whether the app is refused because it is not in the channel: /invite lets it in. */
export function isUninvited(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && UNINVITED.has(error.data.error);
}

/** Slack says of a private channel that the app is not in that there is none. */
const UNINVITED = new Set(["channel_not_found", "not_in_channel"]);

/** Whether Slack refuses the token itself. */
export function isRevoked(reason: string): boolean {
  return REVOKED.has(reason);
}

const REVOKED = new Set([
  "account_inactive",
  "invalid_auth",
  "not_authed",
  "team_disabled",
  "token_expired",
  "token_revoked",
  "user_removed_from_team",
]);

const AGAIN = new Set(["request_timeout", "team_added_to_org"]);

/** Slack's own faults. It says of them that some aspect of the operation may have succeeded. */
const UNKNOWN = new Set(["fatal_error", "internal_error", "service_unavailable"]);

const BLOCKS = new Set([
  "block_mismatch",
  "invalid_attachments",
  "invalid_blocks",
  "invalid_blocks_format",
  "msg_blocks_too_long",
  "msg_too_long",
  "view_too_large",
]);

/** What a status says where it says enough. Whatever failed may have done so after the message was taken. */
function failureWith(status: number): Failure | undefined {
  if (status >= 500) return { kind: "unknown" };
  return status === 408 ? { kind: "again" } : undefined;
}

/** Some limits come as a word with a status of 200, and without a time. */
const LIMITED = new Set(["ratelimited", "rate_limited"]);

function failureFor(reason: string): Failure {
  if (LIMITED.has(reason)) return { kind: "wait", ms: DEFAULT_WAIT_MS };
  if (isRevoked(reason)) return { kind: "revoked" };
  if (AGAIN.has(reason)) return { kind: "again" };
  if (UNKNOWN.has(reason)) return { kind: "unknown" };
  return { kind: BLOCKS.has(reason) ? "blocks" : "closed" };
}
