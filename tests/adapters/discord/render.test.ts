import { expect } from "vitest";
import { askedLine, asQuestion } from "../../../src/adapters/discord/asked.ts";
import { render } from "../../../src/adapters/discord/render.ts";
import type { Answer } from "../../../src/core/index.ts";
import { describeRenderer } from "../../contract/renderer.ts";
import { violationsOf } from "./limits.ts";
import { readMessages } from "./reader.ts";

const renderWhole = (answer: Answer) =>
  render(answer, { share: true, asked: askedLine({ text: asQuestion(answer.question), context: [] }) });

describeRenderer({
  name: "Discord",
  render: renderWhole,
  violations: (pages) => pages.flatMap(violationsOf),
  read: (pages) => {
    const seen = readMessages(pages);
    expect(seen.live).toEqual([]);
    return seen;
  },
  sizes: { text: [80, 100, 1_800, 2_600, 4_000], count: [5, 22, 25, 40] },
  carried: (text) => text.replace(/\p{Cc}|\p{Surrogate}/gu, (unit) => (/[\t\n\r]/.test(unit) ? unit : "\ufffd")),
});
