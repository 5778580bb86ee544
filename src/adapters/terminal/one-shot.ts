import { type Answer, type Core, unreachable } from "../../core/index.ts";
import { ask } from "./asking.ts";
import type { AskCommand, Format } from "./command-line.ts";
import { MAX_LINE_BYTES } from "./limits.ts";
import { readText } from "./lines.ts";
import type { Look } from "./look.ts";
import { toJsonLine, toMachine } from "./machine.ts";
import type { Output } from "./output.ts";
import { render } from "./render.ts";

/** What a command works with. */
export interface Surroundings {
  readonly core: Core;
  readonly now: () => Date;
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: Output;
  /** For what is not an answer: problems, progress. */
  readonly notices: Output;
  readonly look: Look;
}

/** Exit statuses of the command line. */
export const exit = { answered: 0, notFound: 1, wrong: 2 } as const;

/** Asks one question and prints the answer. Gives the exit status. */
export async function runAsk(
  command: AskCommand,
  { core, now, input, output, notices, look }: Surroundings,
): Promise<number> {
  const piped = command.fromInput ? await readText(input, MAX_LINE_BYTES) : null;
  if (piped?.utf8 === false) {
    await notices.write("nkhr: the input is not UTF-8. Save it as UTF-8.\n");
    return exit.wrong;
  }
  const text = [command.question, piped?.text].filter(Boolean).join(" ");
  const asked = ask(core, { text, context: command.context, now: now() });
  if (!asked.ok) {
    await notices.write(`${asked.log}\n${asked.apology}\n`);
    return exit.wrong;
  }
  const { answer } = asked;
  if (command.otherwise && answer.outcome === "not-found") {
    await notices.write(`nkhr: ${command.otherwise}\n`);
    return exit.wrong;
  }
  await output.write(await inFormat(answer, command.format, look));
  return answer.outcome === "not-found" ? exit.notFound : exit.answered;
}

/** The forms that are asked for less often are loaded when they are. */
async function inFormat(answer: Answer, format: Format, look: Look): Promise<string> {
  switch (format) {
    case "table":
      return `${render(answer, look)}\n`;
    case "json":
      return `${toJsonLine(toMachine(answer, null))}\n`;
    case "csv":
      return (await import("./csv.ts")).toCsv(answer);
    case "markdown":
      return (await import("./markdown.ts")).toMarkdown(answer);
    default:
      return unreachable(format);
  }
}
