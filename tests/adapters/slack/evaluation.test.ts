import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readQuestions, sets } from "../../../eval/questions.ts";
import { render } from "../../../src/adapters/slack/render.ts";
import { homeView } from "../../../src/adapters/slack/views.ts";
import { createCore, openFactBase } from "../../../src/core/index.ts";
import { faultsIn, pingsIn, stringsIn } from "../../standins/slack/blocks.ts";
import { buttonsIn, quotesIn, shownText, sourcesIn } from "./reading.ts";

const opened = openFactBase(fileURLToPath(new URL("../../../data/", import.meta.url)), {});
if (!opened.ok) throw new Error("the shipped fact base is broken");
const core = createCore(opened.base);
const now = new Date("2026-11-21T12:00:00Z");

const questions = sets.flatMap(readQuestions);

const commands = ["", "help", "about", "topics", "sources", "resolutions", "timeline", "figures", "topic camps"];
const grammar = [
  ...commands,
  "cite 004-11",
  "cite A/RES/60/173",
  "timeline 2004-2006",
  "resolutions 2003-2026",
  "gibberish",
];

describe.each(["message", "view"] as const)("in a %s", (surface) => {
  const hold = (text: string, context: readonly string[]) => {
    const answer = core.ask({ text, context, now });
    const pages = render(answer, {
      surface,
      ask: { text, context, origin: "person" },
      shareable: true,
      withQuestion: true,
    });
    const blocks = pages.flatMap((page) => page.blocks);
    for (const page of pages) {
      expect(faultsIn(page.blocks, surface === "message" ? "message" : "modal")).toEqual([]);
      expect(stringsIn(page.blocks, ["type"]).join("").length).toBeLessThanOrEqual(9_000);
      expect(page.text.length).toBeLessThanOrEqual(4_000);
      expect(page.text.length).toBeGreaterThan(0);
    }
    expect(pingsIn(blocks)).toEqual([]);
    expect(quotesIn(blocks)).toEqual(answer.blocks.flatMap((block) => (block.type === "quote" ? [block.text] : [])));
    const cited = answer.blocks.filter((block) => block.type === "quote" || block.type === "record");
    expect(sourcesIn(blocks)).toHaveLength(cited.length);
    expect(shownText(blocks).replace(/\s+/g, "")).toContain(answer.lead.replace(/\s+/g, ""));
    const asking = buttonsIn(blocks).filter((button) => button.action_id.startsWith("ask"));
    expect(asking).toHaveLength(answer.suggestions.length);
    return pages.length;
  };

  test("the answer to every question of the evaluation sets is within Slack's limits and whole", () => {
    expect(questions.length).toBeGreaterThan(500);
    const pages = questions.map(({ question, context = [] }) => hold(question, context));
    // Most answers are one message: who asks for a figure does not want to turn pages.
    expect(pages.filter((count) => count === 1).length / pages.length).toBeGreaterThan(0.9);
  });

  test.each(grammar)("so is the answer to: %s", (text) => {
    hold(text, []);
  });
});

test("help is one screen: one message", () => {
  const answer = core.ask({ text: "help", now });
  expect(render(answer, { surface: "message", ask: { text: "help", context: [], origin: "person" } })).toHaveLength(1);
});

test("the Home tab is within Slack's limits and has a button for each topic", () => {
  const { blocks } = homeView(core, now);
  expect(faultsIn(blocks, "home")).toEqual([]);
  expect(buttonsIn(blocks).map((button) => button.label)).toEqual(core.topics.map((topic) => topic.label));
  expect(shownText(blocks)).toMatch(/fact base[\s\S]*resolutions up to[\s\S]*Topics[\s\S]*What is stored about you/);
});
