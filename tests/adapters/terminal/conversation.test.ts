import { expect, it } from "vitest";
import { createConversation } from "../../../src/adapters/terminal/conversation.ts";
import { MAX_QUESTION_LENGTH } from "../../../src/core/index.ts";
import { cannedCore } from "../../standins/core.ts";
import { plainLook } from "./plain-look.ts";

it("remembers a question that is too long up to a whole character", () => {
  const core = cannedCore();
  const { reply } = createConversation({ core, now: () => new Date(0) });
  const kept = "x".repeat(MAX_QUESTION_LENGTH - 1);
  reply(`${kept}😀`, plainLook);
  reply("and in 2006?", plainLook);
  expect(core.asked.at(-1)?.context).toEqual([kept]);
});
