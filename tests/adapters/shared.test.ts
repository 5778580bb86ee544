import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { faultOf } from "../../src/adapters/fault.ts";
import { createFeedback, MAX_COMMENT_LENGTH } from "../../src/adapters/feedback.ts";
import { createHandling } from "../../src/adapters/handling.ts";
import { createSeen, once } from "../../src/adapters/seen.ts";
import { createThreads, MAX_REMEMBERED_LENGTH, rememberAll } from "../../src/adapters/threads.ts";
import { MAX_CONTEXT } from "../../src/core/index.ts";
import { createLog } from "../standins/log.ts";

/** Begins after zero, which the caches take for no time at all. */
function clock(start = 1_000): { now: () => Date; pass: (ms: number) => void } {
  let time = start;
  return {
    now: () => new Date(time),
    pass: (ms) => {
      time += ms;
    },
  };
}

const HOUR = 3_600_000;

describe("the memory of threads", () => {
  test("gives back the last questions of a thread, oldest first, and of no other", () => {
    const threads = createThreads({ now: clock().now });
    for (let at = 0; at < MAX_CONTEXT + 2; at++) threads.remember("a", ` question ${at} `);
    threads.remember("b", "elsewhere");
    const earlier = threads.earlier("a");
    expect(earlier).toHaveLength(MAX_CONTEXT);
    expect(earlier[0]).toBe("question 2");
    expect(earlier.at(-1)).toBe(`question ${MAX_CONTEXT + 1}`);
    expect(threads.earlier("c")).toEqual([]);
  });

  test("forgets a thread after its time, counted from the last question", () => {
    const time = clock();
    const threads = createThreads({ now: time.now });
    threads.remember("a", "one");
    time.pass(12 * HOUR - 1);
    threads.remember("a", "two");
    time.pass(12 * HOUR - 1);
    expect(threads.earlier("a")).toEqual(["one", "two"]);
    time.pass(2);
    expect(threads.earlier("a")).toEqual([]);
    threads.remember("a", "three");
    expect(threads.earlier("a")).toEqual(["three"]);
  });

  test("is bounded: the quietest thread goes first, and long questions are cut between characters", () => {
    const threads = createThreads({ now: clock().now });
    threads.remember("a", "one");
    threads.remember("b", "two");
    threads.remember("a", "three");
    for (let at = 3; at < 1_001; at++) threads.remember(`other ${at}`, "what?");
    threads.remember("c", `${"x".repeat(MAX_REMEMBERED_LENGTH - 1)}😀`);
    expect(threads.earlier("b")).toEqual([]);
    expect(threads.earlier("a")).toEqual(["one", "three"]);
    expect(threads.earlier("c")).toEqual(["x".repeat(MAX_REMEMBERED_LENGTH - 1)]);
  });
});

describe("a question that follows others", () => {
  test("begins a thread with them, and is added alone to one that has begun", () => {
    const threads = createThreads({ now: clock().now });
    rememberAll(threads, "a", { context: ["one", "two"], text: "three" });
    rememberAll(threads, "a", { context: ["four"], text: "five" });
    expect(threads.earlier("a")).toEqual(["one", "two", "three", "five"]);
  });
});

describe("what was seen", () => {
  test("is new once within its time", () => {
    const time = clock();
    const seen = createSeen({ now: time.now });
    expect(seen.first("a")).toBe(true);
    time.pass(HOUR / 4 - 1);
    expect(seen.first("a")).toBe(false);
    expect(seen.first("b")).toBe(true);
    time.pass(2);
    expect(seen.first("a")).toBe(true);
    expect(seen.first("a")).toBe(false);
  });

  test("is new again after it was forgotten", () => {
    const seen = createSeen({ now: clock().now });
    expect(seen.first("a")).toBe(true);
    seen.forget("a");
    seen.forget("b");
    expect(["a", "a", "b"].map((key) => seen.first(key))).toEqual([true, false, true]);
  });

  test("is bounded, the oldest going first", () => {
    const seen = createSeen({ now: clock().now });
    const keys = Array.from({ length: 50_001 }, (_, at) => `key ${at}`);
    expect(keys.every((key) => seen.first(key))).toBe(true);
    expect(seen.first("key 50000")).toBe(false);
    expect(seen.first("key 0")).toBe(true);
  });
});

describe("what is done once", () => {
  const seen = () => createSeen({ now: () => new Date(0) });
  const act = async () => undefined;

  test("is not done again", async () => {
    const one = seen();
    expect(await once(one, "a", act)).toBe(true);
    expect(await once(one, "a", act)).toBe(false);
    expect(await once(one, "b", act)).toBe(true);
  });

  test("is done again where it failed", async () => {
    const one = seen();
    await expect(once(one, "a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await once(one, "a", act)).toBe(true);
  });

  test("is done again when it is over where it may be, and not meanwhile", async () => {
    const one = seen();
    let end = () => {};
    const first = once(one, "a", () => new Promise((resolve) => (end = resolve)), { again: true });
    expect(await once(one, "a", act, { again: true })).toBe(false);
    end();
    expect(await first).toBe(true);
    expect(await once(one, "a", act, { again: true })).toBe(true);
  });
});

describe("the feedback file", () => {
  let folder = "";
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test("gets one line an entry, whole also when entries come together, readable by its owner alone", async () => {
    folder = await mkdtemp(join(tmpdir(), "nkhr-"));
    const path = join(folder, "deep", "feedback.jsonl");
    const feedback = createFeedback(path, () => new Date(0));
    const entry = { platform: "slack", verdict: "wrong", outcome: "answered", evidence: ["004-11"] } as const;
    await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        feedback.record({ ...entry, question: `line\n"${at}"`, comment: "x".repeat(at * 100) }),
      ),
    );
    const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).question)).toEqual(
      Array.from({ length: 50 }, (_, at) => `line\n"${at}"`),
    );
    expect(Object.keys(JSON.parse(lines[0] ?? ""))).toEqual([
      "at",
      "platform",
      "verdict",
      "question",
      "outcome",
      "evidence",
    ]);
    expect(JSON.parse(lines[49] ?? "").comment).toHaveLength(MAX_COMMENT_LENGTH);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test("rejects where it cannot be written, and the next entry is tried again", async () => {
    folder = await mkdtemp(join(tmpdir(), "nkhr-"));
    const feedback = createFeedback(folder, () => new Date(0));
    const entry = { platform: "slack", verdict: "helpful", question: "q", outcome: "help", evidence: [] } as const;
    await expect(feedback.record(entry)).rejects.toThrow(/EISDIR/);
    await expect(feedback.record(entry)).rejects.toThrow(/EISDIR/);
  });
});

describe("handling events", () => {
  test("a failure is one log line without the error's text, under the reference that the asker is told", async () => {
    const { lines, logger } = createLog();
    const handling = createHandling(logger);
    let told = "";
    const failing = async () => {
      throw new Error("SECRET question text", { cause: new TypeError("SECRET too") });
    };
    handling.run("slash", failing, async (reference) => {
      told = reference;
    });
    expect(await handling.settled(5_000)).toBe(true);
    expect(told).toMatch(/^[0-9a-f]{8}$/);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      level: 50,
      reference: told,
      event: "slash",
      told: true,
      fault: { name: "Error", cause: { name: "TypeError" } },
    });
    expect(lines[0]).not.toContain("SECRET");
  });

  test("an apology that fails too is said in the same line, with why", async () => {
    const { lines, logger } = createLog();
    const handling = createHandling(logger);
    const fail = (error: Error) => () => Promise.reject(error);
    handling.run("slash", fail(new Error("SECRET")), fail(new TypeError("SECRET too")));
    await handling.settled(5_000);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 50, told: false, fault: { name: "Error" }, untold: { name: "TypeError" } },
    ]);
    expect(lines[0]).not.toContain("SECRET");
  });

  test("what nobody asked leaves no line, unless it fails", async () => {
    const { lines, logger } = createLog();
    const handling = createHandling(logger);
    const work = (failing: boolean) => async (handled: { ignore(): void }) => {
      handled.ignore();
      if (failing) throw new Error("no");
    };
    handling.run("message", work(false), async () => {});
    handling.run("message", work(true), async () => {});
    await handling.settled(5_000);
    expect(lines.map((line) => JSON.parse(line).level)).toEqual([50]);
  });

  test("settles when the last work is done, and says when it is not", async () => {
    const { logger } = createLog();
    const handling = createHandling(logger);
    let finish = () => {};
    const work = new Promise<void>((resolve) => {
      finish = resolve;
    });
    handling.run(
      "slash",
      () => work,
      async () => {},
    );
    expect(await handling.settled(20)).toBe(false);
    finish();
    expect(await handling.settled(5_000)).toBe(true);
  });
});

test("a fault keeps the platform's own word and leaves out sentences", () => {
  const error = Object.assign(new Error("An API error occurred: not_in_channel"), {
    code: "slack_webapi_platform_error",
    data: { ok: false, error: "not_in_channel", response_metadata: { messages: ["SECRET"] } },
  });
  expect(faultOf(error)).toMatchObject({ code: "slack_webapi_platform_error", reason: "not_in_channel" });
  expect(JSON.stringify(faultOf(error))).not.toContain("SECRET");
  expect(faultOf("SECRET")).toEqual({ name: "string" });
  expect(faultOf(null)).toEqual({ name: "object" });
});
