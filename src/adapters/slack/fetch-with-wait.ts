import { retryAfterMs } from "../retry-after.ts";

/**
 * fetch for Slack's client, which reads seconds alone and takes whatever else asks to wait for a failure of its own.
 * Rejects like fetch; reading the body does so too when the signal aborts, whoever still holds the request by then.
 */
export async function fetchWithWait(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = heeding(init?.signal ?? null, await fetch(input, init));
  const header = response.headers.get("retry-after");
  if (response.status !== 429 || /^\d+$/.test(header ?? "")) return response;
  const headers = new Headers(response.headers);
  headers.set("retry-after", String(Math.ceil(retryAfterMs(header, Date.now()) / 1_000)));
  return new Response(response.body, { status: response.status, headers });
}

/**
 * Node's fetch holds what ties a signal to a body only weakly: once that is collected as garbage, which Slack's client
 * allows while it reads, a body that stalls is waited for without the client's timeout. A pipe holds its signal.
 */
function heeding(signal: AbortSignal | null, response: Response): Response {
  if (!signal || !response.body || response.status > MAX_STATUS) return response;
  return new Response(response.body.pipeThrough(new TransformStream(), { signal }), response);
}

/** The highest status that a `Response` can be made with (https://fetch.spec.whatwg.org/#dom-response). */
const MAX_STATUS = 599;
