import { parseArgs } from "node:util";
import { nearest } from "../../core/index.ts";
import { SNOWFLAKE } from "../snowflake.ts";
import { type CommandWord, ownCommands } from "./commands.ts";

const formats = ["table", "csv", "json", "markdown"] as const;

/** What an answer is printed as; `table` is the form of the chat. */
export type Format = (typeof formats)[number];

/** A question to be asked once, and how its answer is printed. */
export interface AskCommand {
  readonly kind: "ask";
  readonly question: string;
  /** Whether the rest of the question stands on standard input. */
  readonly fromInput: boolean;
  readonly context: readonly string[];
  readonly format: Format;
  /** What is wrong where the words turn out to be unknown to the core too. */
  readonly otherwise?: string;
}

/** What the words and options after `nkhr` ask for. */
export type Command =
  | { readonly kind: "start" | "chat" | "batch" }
  | { readonly kind: "doctor" }
  | { readonly kind: "discord register"; readonly guild: string | undefined }
  /** What was registered in one server is taken away again. */
  | { readonly kind: "discord unregister"; readonly guild: string }
  | AskCommand
  | { readonly kind: "data check"; readonly sources: string | undefined }
  | { readonly kind: "usage" | "version" }
  /** Not understood: what, and what to do. */
  | { readonly kind: "wrong"; readonly problem: string };

/** A command, and what goes for every command. */
interface CommandLine {
  readonly command: Command;
  /** The asker's present, where it was given. */
  readonly now: Date | undefined;
}

const options = {
  format: { type: "string" },
  json: { type: "boolean" },
  batch: { type: "boolean" },
  context: { type: "string", multiple: true },
  now: { type: "string" },
  sources: { type: "string" },
  guild: { type: "string" },
  remove: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

type Values = ReturnType<typeof parse>["values"];

/** Reads the words and options after `nkhr`. `questions` are the commands that are questions. Never throws. */
export function readCommandLine(args: readonly string[], questions: readonly CommandWord[]): CommandLine {
  let words: readonly string[];
  let values: Values;
  try {
    ({ positionals: words, values } = parse(args));
  } catch (error) {
    return { command: wrong(optionProblem(error)), now: undefined };
  }
  const now = values.now === undefined ? undefined : dayOf(values.now);
  if (now === null) return { command: wrong(`--now ${values.now}: write a day as 2005-12-16.`), now: undefined };
  return { command: readCommand(words, values, questions), now };
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });

function readCommand(words: readonly string[], values: Values, questions: readonly CommandWord[]): Command {
  if (values.help) return { kind: "usage" };
  if (values.version) return { kind: "version" };
  const format = formats.find((each) => each === (values.format ?? (values.json ? "json" : "table")).toLowerCase());
  if (!format) return wrong(`--format ${values.format}: write one of ${formats.join(", ")}.`);
  if (values.json && format !== "json")
    return wrong(`--json does not go with --format ${format}: write one of the two.`);
  const [first = "", ...rest] = words;
  const name = values.batch ? `${first} --batch` : first || "nkhr alone";
  const allow = (...allowed: readonly string[]): Command | undefined => {
    const other = Object.keys(values).find((option) => option !== "now" && !allowed.includes(option));
    return other === undefined ? undefined : wrong(`--${other} does not go with ${name}. See nkhr --help.`);
  };
  const ask = (asked: readonly string[]): AskCommand => {
    const fromInput = asked.at(-1) === "-";
    const question = (fromInput ? asked.slice(0, -1) : asked).join(" ");
    return { kind: "ask", question, fromInput, context: values.context ?? [], format };
  };

  if (values.batch) {
    if (first !== "ask" || rest.length > 0)
      return wrong("--batch goes with ask alone: nkhr ask --batch < questions.jsonl");
    return allow("batch", "json", ...(format === "json" ? ["format"] : [])) ?? { kind: "batch" };
  }
  switch (first.toLowerCase()) {
    case "":
      if (words.length > 0)
        return wrong('The question is empty. Write it after ask: nkhr ask "how many camps are there?"');
      return allow() ?? { kind: "start" };
    case "chat":
      if (rest.length > 0) return wrong("chat takes no words.");
      return allow() ?? { kind: "chat" };
    case "doctor":
      if (rest.length > 0) return wrong("doctor takes no words.");
      return allow() ?? { kind: "doctor" };
    case "discord":
      if (rest.length !== 1 || rest[0] !== "register")
        return wrong("discord takes one word: nkhr discord register [--guild ID [--remove]]");
      if (values.guild !== undefined && !SNOWFLAKE.test(values.guild))
        return wrong(`--guild ${values.guild}: write the server's id, a number (Copy Server ID in Discord).`);
      if (!values.remove) return allow("guild") ?? { kind: "discord register", guild: values.guild };
      if (values.guild === undefined)
        return wrong("--remove goes with --guild: nkhr discord register --guild ID --remove");
      return allow("guild", "remove") ?? { kind: "discord unregister", guild: values.guild };
    case "data":
      if (rest.length !== 1 || rest[0] !== "check")
        return wrong("data takes one word: nkhr data check [--sources DIR]");
      return allow("sources") ?? { kind: "data check", sources: values.sources };
    case "ask":
      if (rest.length === 0)
        return wrong('The question is missing. Write it after ask: nkhr ask "how many camps are there?"');
      return allow("format", "json", "context") ?? ask(rest);
    case "why":
      return allow("format", "json", "context") ?? readWhy(rest, ask);
    default:
      return allow("format", "json", "context") ?? readWords(words, ask, questions);
  }
}

/**
 * `why` explains the last answer, and a shell has none: there it explains the answer to the question that follows it as
 * one argument. Several words are a question that begins with "why".
 */
function readWhy(rest: readonly string[], ask: (words: readonly string[]) => AskCommand): Command {
  const [question = "", ...more] = rest;
  if (more.length > 0 || question === "-") return ask(["why", ...rest]);
  const explanation = ask(["why this answer"]);
  if (question.trim() !== "") return { ...explanation, context: [...explanation.context, question] };
  if (explanation.context.length > 0) return explanation;
  return wrong(
    'why explains an answer. Write its question after it, in quotation marks: nkhr why "how many camps are there?"',
  );
}

/** A command that is a question, a question without `ask`, or a slip of the fingers. */
function readWords(
  words: readonly string[],
  ask: (words: readonly string[]) => AskCommand,
  questions: readonly CommandWord[],
): Command {
  const [first = ""] = words;
  const isQuestion = questions.some(({ name }) => name === first.toLowerCase());
  if (isQuestion || words.length > 2 || first.includes(" ")) return ask(words);
  const meant = nearest(
    first,
    [...ownCommands, ...questions].map(({ name }) => name),
  );
  const unknown = `${JSON.stringify(first)} is no command.`;
  if (meant) return wrong(`${unknown} Did you mean ${meant}? See nkhr --help.`);
  return { ...ask(words), otherwise: `${unknown} To ask a question, write nkhr ask "…"; see nkhr --help.` };
}

const wrong = (problem: string): Command => ({ kind: "wrong", problem });

/** What `parseArgs` found wrong, without its advice on its own syntax. */
function optionProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const name = /'-{1,2}([^\s',=<]+)/.exec(message)?.[1];
  const meant = name && nearest(name, Object.keys(options));
  return `${message.split(/\. |\n/)[0] ?? "Unknown option"}.${meant && meant !== name ? ` Did you mean --${meant}?` : ""} See nkhr --help.`;
}

/** The middle of a day, so that it is the same day in most places; null where there is no such day. */
function dayOf(text: string): Date | null {
  const day = new Date(`${text}T12:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
    ? day
    : null;
}
