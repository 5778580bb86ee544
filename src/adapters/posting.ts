import { Agent } from "undici";

/** What came back of a request, read to its end. */
export interface Posted {
  readonly status: number;
  /** The header by which the other side asks to wait. */
  readonly retryAfter: string | undefined;
  readonly text: string;
}

interface Posting {
  readonly headers: Readonly<Record<string, string>>;
  /** How long the status, and after it each part of the body, may take to come, in milliseconds. */
  readonly timeoutMs: number;
}

/** How long a connection is kept for the next request, in milliseconds, unless the other side says how long it keeps it. */
const KEPT_MS = 60_000;

/**
 * Connections of our own. Those that undici shares belong to whichever copy of undici was loaded first, Node's or an
 * SDK's, and are closed after four idle seconds: the next answer would wait for a new one.
 */
const connections = new Agent({ keepAliveTimeout: KEPT_MS });

/**
 * Posts JSON with undici's own call, which takes a fraction of the time of fetch for a request as small as this.
 * Resolves with whatever the other side says, and rejects where it was not reached, or not in time.
 */
export async function postJson(url: string, message: object, { headers, timeoutMs }: Posting): Promise<Posted> {
  const { origin, pathname, search } = new URL(url);
  const response = await connections.request({
    origin,
    path: pathname + search,
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(message),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const [retryAfter] = [response.headers["retry-after"]].flat();
  return { status: response.statusCode, retryAfter, text: await response.body.text() };
}
