import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { NOW, openCore } from "../../../eval/ask.ts";
import { readQuestions, sets } from "../../../eval/questions.ts";
import { ask } from "../../../src/adapters/discord/conversation.ts";
import { completionOf } from "../../../src/adapters/discord/parse.ts";
import { render } from "../../../src/adapters/discord/render.ts";
import type { Answer, Block } from "../../../src/core/index.ts";
import { violationsOf } from "./limits.ts";
import { readMessages } from "./reader.ts";

/** What the real core says to every question of the evaluation sets, as Discord shows it. */

const core = openCore();

const bare = (text: string): string => text.replace(/\s+/g, "");

function holds(text: string, context: readonly string[] = []): { answer: Answer; pages: number } {
  const { answer, asked } = ask(core, NOW, { text, context });
  const pages = render(answer, { asked, share: true, topics: core.topics });
  expect(pages.flatMap(violationsOf)).toEqual([]);
  const seen = readMessages(pages);
  expect(seen.live).toEqual([]);
  const quotes = answer.blocks.filter((block): block is Extract<Block, { type: "quote" }> => block.type === "quote");
  expect(seen.quotes).toEqual(quotes.map((quote) => quote.text));
  for (const { text, marks } of quotes) {
    for (const [from, to] of marks) {
      const words = text.slice(from, to).trim();
      expect(seen.bold.some((bold) => bold.includes(words))).toBe(true);
    }
  }
  const cited = answer.blocks.filter((block) => block.type === "quote" || block.type === "record");
  expect(seen.sources).toHaveLength(cited.length);
  expect(bare(seen.text)).toContain(bare(answer.lead));
  expect(seen.suggestions).toEqual(answer.suggestions.map(({ question }) => question));
  return { answer, pages: pages.length };
}

it.each(sets)("shows the answers to the questions of the %s set whole and within the limits", (set) => {
  const questions = readQuestions(set);
  expect(questions.length).toBeGreaterThan(100);
  const shown = questions.map(({ question, context }) => holds(question, context));
  // Who asks for a figure does not want to turn pages.
  expect(shown.filter(({ pages }) => pages === 1).length / shown.length).toBeGreaterThan(0.8);
});

const reference = sets.map((set) => new URL(`../../../../shared/eval/${set}.jsonl`, import.meta.url));

it.skipIf(!reference.every((file) => existsSync(file)))("shows those of the reference data so too", () => {
  const lines = reference.flatMap((file) => readFileSync(file, "utf8").trim().split("\n"));
  const line = z.object({ question: z.string(), context: z.array(z.string()).default([]) });
  for (const { question, context } of lines.map((text) => line.parse(JSON.parse(text)))) holds(question, context);
});

it.each([
  "",
  "help",
  "about",
  "topics",
  "sources",
  "resolutions",
  "resolutions 2005",
  "resolutions 2003-2026",
  "timeline",
  "timeline since 2004",
  "timeline until 2006",
  "timeline 2004-2006",
  "figures",
  "figures camps",
  "topic camps",
  "cite 004-11",
  "cite A/RES/60/173",
  "check The General Assembly adopted 60/173 on 16 December 2004 by 88 votes to 21.",
  "why",
  "gibberish",
])("shows the answer to “%s”", (text) => {
  holds(text);
});

it("completes each option with what the command then answers", () => {
  for (const [subcommand, option, typed] of [
    ["topic", "name", "camp"],
    ["figures", "topic", "camp"],
    ["resolutions", "year", "200"],
    ["resolutions", "body", "coun"],
    ["resolutions", "symbol", "60/1"],
  ] as const) {
    const kind = completionOf(subcommand, option);
    if (kind === undefined) throw new Error(`nothing completes ${option}`);
    const [first] = core.complete(kind, typed);
    expect(first, `${subcommand} ${option}`).toBeDefined();
    const { answer } = holds(`${subcommand} ${first?.value}`);
    expect(answer.outcome, `${subcommand} ${first?.value}`).toBe("answered");
  }
});

it("completes whole values, none too long for Discord to offer", () => {
  for (const kind of ["topic", "body", "year", "symbol"] as const)
    for (const { label, value } of core.complete(kind, ""))
      expect(Math.max(label.length, value.length)).toBeLessThanOrEqual(100);
});
