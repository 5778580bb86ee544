import { readQuestions, sets } from "../eval/questions.ts";
import { type FactBase, inTurn, openFactBase } from "../src/core/index.ts";
import { questionsOn } from "../src/rehearsal.ts";

/** What is asked in the chats. No command of one kind is among those of another kind that must differ from it. */
export interface Commands {
  /** Asked before anything is measured. */
  readonly warmUp: readonly string[];
  /** Each asked once, and none of them in the warm-up: every answer has to be found. */
  readonly different: readonly string[];
  /** Some questions of the evaluation in turn, again and again, as people and buttons ask what was asked before. */
  readonly repeated: readonly string[];
}

export function commandsFor(count: number, warmUp: number): Commands {
  const questions = [...new Set(sets.flatMap(readQuestions).map(({ question }) => question.trim()))].filter(Boolean);
  const base = data();
  // What the bot itself tries out at its start would be no new question to it.
  const made = madeUp(base, new Set([...questions, ...questionsOn(base)]));
  const missing = count - Math.min(count, questions.length);
  if (made.length < warmUp + missing) throw new Error(`only ${made.length} commands can be made of the data`);
  return {
    warmUp: made.slice(0, warmUp),
    different: alternating(questions.slice(0, count), made.slice(warmUp, warmUp + missing)),
    repeated: Array.from({ length: count }, (_, at) => questions[at % Math.min(ASKED_AGAIN, questions.length)] ?? ""),
  };
}

/** So many commands are asked again and again; what is remembered of them is a part of what there is room for. */
const ASKED_AGAIN = 100;

/** Commands of years, bodies, topics, and states in years, kind by kind in turn, none of them among those asked elsewhere. */
function madeUp({ resolutions, topics, countries }: FactBase, asked: ReadonlySet<string>): readonly string[] {
  const years = [...new Set(resolutions.map(({ adopted }) => adopted.slice(0, 4)))].toSorted();
  const bodies = ["General Assembly", "Human Rights Council", "Commission on Human Rights"];
  const kinds = [
    years.flatMap((from) => years.filter((to) => to > from).map((to) => `timeline ${from}-${to}`)),
    years.flatMap((year) => bodies.map((body) => `resolutions ${year} ${body}`)),
    topics.flatMap(({ name }) => years.map((year) => `what happened to ${name} in ${year}?`)),
    countries.flatMap(({ name }, at) => `how did ${name} vote in ${years[(at + 1) % years.length]}?`),
    resolutions.map(({ id }) => `which states voted against ${id}?`),
    topics.flatMap(({ name }) => [`figures ${name} since 2004`, `sources on ${name}`]),
  ];
  return [...new Set(inTurn(kinds))].filter((command) => !asked.has(command));
}

/** Both lists spread evenly over one another. */
function alternating(some: readonly string[], others: readonly string[]): readonly string[] {
  const placed = [some, others].flatMap((list) => list.map((text, at) => ({ text, place: (at + 0.5) / list.length })));
  return placed.toSorted((a, b) => a.place - b.place).map(({ text }) => text);
}

function data(): FactBase {
  const opened = openFactBase(new URL("../data/", import.meta.url));
  if (!opened.ok) throw new Error("the fact base is broken: npm run build && node dist/main.js data check");
  return opened.base;
}
