import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { fetchWithWait } from "../../../src/adapters/slack/fetch-with-wait.ts";

const TIMEOUT_MS = 300;

test("a body that stalls is given up on in time, though nobody holds its request any more", async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"ok":');
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  // As Slack's client asks; and nothing holds the signal or the response while the body is read.
  const begin = async () => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    return fetchWithWait(`http://127.0.0.1:${port}/`, { method: "POST", body: "{}", redirect: "error", signal });
  };
  const read = async () => (await begin()).text();
  const collecting = setInterval(collectGarbage, 20);
  try {
    const waited = setTimeout(10 * TIMEOUT_MS, "still waiting");
    await expect(Promise.race([read(), waited])).rejects.toMatchObject({ name: "TimeoutError" });
  } finally {
    clearInterval(collecting);
    server.closeAllConnections();
    server.close();
  }
});

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}
