import { DefaultRestOptions, type RESTOptions } from "discord.js";
import { DEFAULT_WAIT_MS, LONGEST_WAIT_MS, retryAfterMs } from "../retry-after.ts";

/** What Discord said to something that it did cannot be read. */
export class UnreadError extends Error {
  override readonly name = "UnreadError";
}

/**
 * Sends a request as discord.js does, with two outcomes put so that it sends again what it should: a connection that
 * was closed under the request, as one that lay idle often is, counts as reset; and a 429 whose `Retry-After` it cannot
 * read or keep to, which it would repeat at once and without end until Discord bans the address, waits. What was done although the word of it
 * cannot be read rejects with an {@link UnreadError}, so that it is not taken for undone.
 */
export const sendRequest: RESTOptions["makeRequest"] = async (url, init) => {
  try {
    const response = await DefaultRestOptions.makeRequest(url, init);
    const { headers } = response;
    const waitMs = retryAfterMs(headers.get("Retry-After"), Date.now()) || DEFAULT_WAIT_MS;
    if (response.status === 429) headers.set("Retry-After", secondsOf(waitMs));
    const reset = headers.get("X-RateLimit-Reset-After");
    if (reset !== null) headers.set("X-RateLimit-Reset-After", secondsOf(retryAfterMs(reset, Date.now())));
    // Nothing is said with a 204, also where a proxy calls that nothing JSON.
    if (response.status === 204) headers.delete("Content-Type");
    if (!response.ok || init.method === "GET") return response;
    const read = response.json.bind(response);
    return Object.assign(response, {
      json: () => read().catch((cause: unknown) => Promise.reject(new UnreadError("unread", { cause }))),
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "UND_ERR_SOCKET") error.code = "ECONNRESET";
    throw error;
  }
};

const secondsOf = (waitMs: number): string => String(Math.min(waitMs, LONGEST_WAIT_MS) / 1_000);
