import { fieldOf } from "./json.ts";

/** What a log may say about an error. Its message is left out: it can quote what somebody typed, or a token. */
interface Fault {
  readonly name: string;
  readonly code?: string;
  /** The platform's own word for it, for example `not_in_channel`. */
  readonly reason?: string;
  readonly status?: number;
  /** Where it was thrown, innermost first. */
  readonly at?: readonly string[];
  readonly cause?: Fault;
}

/** Describes anything that was thrown. Never throws. */
export function faultOf(error: unknown, depth = 3): Fault {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = fieldOf(error, "code");
  const reason = fieldOf(fieldOf(error, "data"), "error") ?? fieldOf(error, "reason");
  const status = fieldOf(error, "statusCode") ?? fieldOf(error, "status");
  const cause = fieldOf(error, "cause") ?? fieldOf(error, "original");
  const at = error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim());
  return {
    name: error.name,
    ...(typeof code === "string" || typeof code === "number" ? { code: String(code) } : {}),
    ...(typeof reason === "string" && /^[\w.-]{1,80}$/.test(reason) ? { reason } : {}),
    ...(typeof status === "number" ? { status } : {}),
    ...(at && at.length > 0 ? { at } : {}),
    ...(cause instanceof Error && depth > 0 ? { cause: faultOf(cause, depth - 1) } : {}),
  };
}
