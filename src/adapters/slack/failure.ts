import { webApi } from "@slack/bolt";
import { errors } from "undici";

/**
 * What can be done about a failed call. `wait`: again, as soon as Slack allows. `again`: it may work in a moment.
 * `blocks`: the same without blocks. `revoked`: nothing works until a person acts. `closed`: another way.
 */
export type Failure =
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "again" | "blocks" | "revoked" | "closed" };

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

/** Reads any error of a call. */
export function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: "wait", ms: error.retryAfter * 1_000 };
  if (error instanceof webApi.WebAPIHTTPError) return { kind: error.statusCode >= 500 ? "again" : "closed" };
  if (error instanceof webApi.WebAPIRequestError) return { kind: "again" };
  if (error instanceof webApi.WebAPIPlatformError) return failureFor(error.data.error);
  if (error instanceof ResponseUrlError) {
    if (error.status === 429) return { kind: "wait", ms: error.retryAfterMs };
    if (error.status >= 500) return { kind: "again" };
    return failureFor(error.reason);
  }
  // No connection, or no answer in time.
  if (error instanceof errors.UndiciError || isNetworkError(error)) return { kind: "again" };
  return { kind: "closed" };
}

/** Whether Slack refuses the token itself. */
export function isRevoked(reason: string): boolean {
  return revoked.has(reason);
}

const revoked = new Set([
  "account_inactive",
  "invalid_auth",
  "not_authed",
  "team_disabled",
  "token_expired",
  "token_revoked",
  "user_removed_from_team",
]);

const again = new Set(["fatal_error", "internal_error", "request_timeout", "service_unavailable", "team_added_to_org"]);

const blocks = new Set([
  "block_mismatch",
  "invalid_attachments",
  "invalid_blocks",
  "invalid_blocks_format",
  "msg_blocks_too_long",
  "msg_too_long",
  "view_too_large",
]);

function isNetworkError(error: unknown): boolean {
  return error instanceof Error && "code" in error && "syscall" in error;
}

/** Some limits come as a word with a status of 200, and without a time. */
const limited = new Set(["ratelimited", "rate_limited"]);

function failureFor(reason: string): Failure {
  if (limited.has(reason)) return { kind: "wait", ms: 1_000 };
  if (isRevoked(reason)) return { kind: "revoked" };
  if (again.has(reason)) return { kind: "again" };
  return { kind: blocks.has(reason) ? "blocks" : "closed" };
}
