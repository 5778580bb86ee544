import { once } from "node:events";
import { createServer } from "node:http";
import { expect, it } from "vitest";
import { sendRequest } from "../../../src/adapters/discord/send-request.ts";
import { createTalk } from "../../../src/adapters/discord/talk.ts";

/** What discord.js gets to read of headers that Discord, or something in between, sends. */
async function read(status: number, headers: Readonly<Record<string, string>>) {
  const { url, close } = await serve(status, headers);
  const response = await sendRequest(url, { method: "GET" });
  await response.json();
  close();
  return [response.headers.get("retry-after"), response.headers.get("x-ratelimit-reset-after")];
}

/** A server that says the same to everything. */
async function serve(status: number, headers: Readonly<Record<string, string>>) {
  const server = createServer((_request, response) => void response.writeHead(status, headers).end("{}"));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

it.each([
  ["2.5", "2.5"],
  ["0", "1"],
  ["-1", "1"],
  ["soon", "1"],
  ["Infinity", "1"],
  ["3000000", "3600"],
  ["9".repeat(400), "3600"],
  ["Wed, 21 Oct 2099 07:28:00 GMT", "3600"],
])("a limit that asks to wait %s s is waited for %s s", async (asked, waited) => {
  expect(await read(429, { "retry-after": asked })).toEqual([waited, null]);
});

it("a limit that does not say how long is waited for a second", async () => {
  expect(await read(429, {})).toEqual(["1", null]);
});

it("the time at which a route is free again is no later than a timer can wait", async () => {
  expect(await read(200, { "x-ratelimit-reset-after": "0" })).toEqual([null, "0"]);
  expect(await read(200, { "x-ratelimit-reset-after": "0.25" })).toEqual([null, "0.25"]);
  expect(await read(200, { "x-ratelimit-reset-after": "3000000" })).toEqual([null, "3600"]);
});

it("what is done without a word counts as done, also where a proxy calls that word JSON", async () => {
  const { url, close } = await serve(204, { "content-type": "application/json" });
  const rest = createTalk({ token: "a.b.c", apiUrl: url });
  await expect(rest.delete("/applications/1/commands/2")).resolves.toBeDefined();
  await expect(rest.post("/interactions/1/a/callback", { auth: false, body: { type: 6 } })).resolves.toBeDefined();
  close();
});
