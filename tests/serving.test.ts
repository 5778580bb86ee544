import { describe, expect, test } from "vitest";
import { type Adapter, StartError } from "../src/adapters/adapter.ts";
import { type MakeAdapter, serve } from "../src/serving.ts";

function later(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Serves adapters of those names; what was said, which were stopped, and how each is told that it cannot go on. */
function stage(starts: Readonly<Record<string, () => Promise<void>>>, part = false) {
  const said: string[] = [];
  const stopped: string[] = [];
  const fatal = new Map<string, (reason: string) => void>();
  const told = later();
  const makers = Object.entries(starts).map(
    ([name, start]): MakeAdapter =>
      (onFatal): Adapter => {
        fatal.set(name, onFatal);
        return { name, start, stop: async () => void stopped.push(name) };
      },
  );
  const served = serve(makers, {
    say: async (text) => said.push(text),
    part,
    ready: () => undefined,
    told: told.promise,
    describe: () => "something failed.",
  });
  return { said, stopped, fatal, tell: told.resolve, served };
}

const at = async () => undefined;

describe("serving", () => {
  test("says what answers, and stops it when it is told to", async () => {
    const { said, stopped, tell, served } = stage({ slack: at, discord: at });
    await expect.poll(() => said).toEqual(["nkhr answers in slack and discord.\n"]);
    expect(stopped).toEqual([]);
    tell();
    expect(await served).toEqual([]);
    expect(stopped).toEqual(["slack", "discord"]);
  });

  test("leaves saying what answers to the process that it is a part of, and says what goes wrong", async () => {
    const { said, fatal, served } = stage({ discord: at }, true);
    await expect.poll(() => [...fatal.keys()]).toEqual(["discord"]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    fatal.get("discord")?.("Discord refuses the token.");
    expect(await served).toEqual(["Discord refuses the token."]);
    expect(said).toEqual(["nkhr: Discord refuses the token.\n"]);
  });

  test("goes on with one where another does not start", async () => {
    const { said, tell, served } = stage({
      slack: () => Promise.reject(new StartError("Slack refuses the token.")),
      discord: at,
    });
    await expect.poll(() => said).toEqual(["nkhr: Slack refuses the token.\n", "nkhr answers in discord.\n"]);
    tell();
    expect(await served).toEqual(["Slack refuses the token."]);
  });

  test("ends by itself where none starts, or none is left", async () => {
    const none = stage({ slack: () => Promise.reject(new Error("secret")) });
    expect(await none.served).toEqual(["slack: something failed."]);
    expect(none.said.join("")).not.toContain("answers");
    const left = stage({ slack: at });
    await expect.poll(() => left.said).toHaveLength(1);
    left.fatal.get("slack")?.("Slack refuses the token.");
    expect(await left.served).toEqual(["Slack refuses the token."]);
  });

  test("is told to end while one still starts: that one is stopped, and why it did not start is nobody's affair", async () => {
    const starting = later();
    const { said, stopped, tell, served } = stage({
      slack: at,
      discord: () => starting.promise.then(() => Promise.reject(new StartError("stopped"))),
    });
    tell();
    expect(await served).toEqual([]);
    expect(stopped).toEqual(["slack", "discord"]);
    starting.resolve();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(said.filter((line) => line.startsWith("nkhr: "))).toEqual([]);
  });
});
