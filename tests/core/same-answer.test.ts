import { expect, test } from "vitest";
import { readQuestions, sets } from "../../eval/questions.ts";
import { createKnowledge } from "../../src/core/create-knowledge.ts";
import { createCore } from "../../src/core/index.ts";
import { base, NOW } from "./asking.ts";

/** What each text is answered with by a core that is asked them all, in this order. */
function answersIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const core = createCore(base);
  return new Map(texts.map((text) => [text, JSON.stringify(core.ask({ text, now: NOW }))]));
}

test("the same question has the same answer, whatever was asked before it", () => {
  const questions = [...new Set(sets.flatMap(readQuestions).map(({ question }) => question))];
  const texts = [...questions, ...questions.map((question) => `check ${question}`)];
  const [forwards, backwards] = [answersIn(texts), answersIn(texts.toReversed())];
  expect(texts.filter((text) => forwards.get(text) !== backwards.get(text))).toEqual([]);
  // The first question of a core.
  const some = texts.filter((_, at) => at % 25 === 0);
  expect(some.filter((text) => answersIn([text]).get(text) !== forwards.get(text))).toEqual([]);
});

test("what a word is does not wait for another that is known of nowhere", () => {
  const kindIn = (...texts: readonly string[]) => {
    const { lexicon } = createKnowledge(base);
    return texts.map((text) => lexicon.read(text)[0]?.kind).at(-1);
  };
  expect(kindIn("spoke up")).toBe(kindIn("qwertyuiop", "spoke up"));
});
