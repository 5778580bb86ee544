import { expect, it } from "vitest";
import { cannedCore } from "../../standins/core.ts";
import type { Channel } from "../../standins/discord/index.ts";
import { loadWith } from "../../standins/discord/load.ts";
import { openBot } from "./bot.ts";
import { readableOf } from "./readable.ts";

it("answers 1,000 commands at 50 a second: none lost, none doubled, none late, each with its own answer", async () => {
  let channel: Channel | undefined;
  const { discord, log } = await openBot({
    core: cannedCore(),
    before: (one) => {
      channel = one.guild("Newsroom").channel;
    },
  });
  if (!channel) throw new Error("no channel");
  const questions = Array.from({ length: 1_000 }, (_, at) => `question ${at}`);
  const { lost, doubled, late, replies, deeds } = await loadWith(discord, channel, questions, 50);
  expect({ lost, doubled, late }).toEqual({ lost: 0, doubled: 0, late: 0 });
  expect(replies).toHaveLength(1_000);
  const asked = deeds.map(({ reply }) => /You asked: (.*)/.exec(reply ? readableOf(reply) : "")?.[1]);
  expect(asked).toEqual(questions);
  expect(log.at(40)).toEqual([]);
});
