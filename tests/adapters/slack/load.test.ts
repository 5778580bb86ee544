import { describe, expect, test } from "vitest";
import { loadWith } from "../../standins/slack/load.ts";
import { openStage, transports, wordsOf } from "./stage.ts";

describe.concurrent.each(transports)("under load over %s", (transport) => {
  test("1,000 commands at 50 a second: none lost, none doubled, none late, each with its own answer", async () => {
    const stage = await openStage(transport);
    const texts = Array.from({ length: 1_000 }, (_, at) => `question ${at}`);
    const { lost, doubled, late, acks } = await loadWith(stage.slack, texts, 50);
    expect({ lost, doubled, late }).toEqual({ lost: 0, doubled: 0, late: 0 });
    expect(Math.max(...acks)).toBeLessThan(3_000);
    const asked = stage.slack.workspace.messages.map((message) => /You asked: (.*)/.exec(wordsOf(message))?.[1]);
    expect(asked.toSorted()).toEqual(texts.toSorted());
    expect(stage.log.at(40)).toEqual([]);
    await stage.stop();
  });
});
