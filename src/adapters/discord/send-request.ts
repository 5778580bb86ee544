import { DefaultRestOptions, type RESTOptions } from "discord.js";

/** How long to wait after a refusal for too many requests that does not say how long, in seconds. */
const RETRY_AFTER_S = 1;

/** What Discord said to something that it did cannot be read. */
export class UnreadError extends Error {
  override readonly name = "UnreadError";
}

/**
 * Sends a request as discord.js does, with two outcomes put so that it sends again what it should: a connection that
 * was closed under the request, as one that lay idle often is, counts as reset; and a 429 without `Retry-After`, which
 * it would repeat at once and without end until Discord bans the address, waits. What was done although the word of it
 * cannot be read rejects with an {@link UnreadError}, so that it is not taken for undone.
 */
export const sendRequest: RESTOptions["makeRequest"] = async (url, init) => {
  try {
    const response = await DefaultRestOptions.makeRequest(url, init);
    if (response.status === 429 && !(Number(response.headers.get("Retry-After")) > 0))
      response.headers.set("Retry-After", String(RETRY_AFTER_S));
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
