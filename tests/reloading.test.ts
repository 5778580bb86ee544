import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { openFactBase } from "../src/core/index.ts";
import { createReloading } from "../src/reloading.ts";

const NOW = new Date("2026-01-01T00:00:00Z");

test("a fact base that was changed is served when it is sound, and the last good one when it is not", async () => {
  const folder = await mkdtemp(join(tmpdir(), "nkhr-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(fileURLToPath(new URL("../data/", import.meta.url)), folder, { recursive: true });
  const opened = openFactBase(folder);
  if (!opened.ok) throw new Error("the shipped fact base has a fault");
  const { core, reload } = createReloading(opened.base, () => openFactBase(folder));
  const names = () => core.topics.map(({ label }) => label);
  const before = names();
  const topic = () => JSON.stringify(core.ask({ text: "topic camps", now: NOW }));
  expect(topic()).toContain("Prison camps");

  const file = join(folder, "topics.json");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace('"Prison camps"', '"Camps and prisons"'));
  expect(reload()).toEqual([]);
  expect(names()).toEqual(before.map((name) => (name === "Prison camps" ? "Camps and prisons" : name)));
  expect(topic(), "an answer from before").toContain("Camps and prisons");

  await writeFile(file, "{");
  expect(reload().length).toBeGreaterThan(0);
  expect(names()).toContain("Camps and prisons");
  expect(core.ask({ text: "60/173", now: NOW }).outcome).toBe("answered");
});
