import type { Answer } from "../answer.ts";
import { nearest } from "../language/spelling.ts";
import { checkCommand } from "./check.ts";
import { citeCommand } from "./cite.ts";
import type { RunCommand, Setting } from "./command.ts";
import { whyCommand } from "./explain.ts";
import { figuresCommand } from "./figures.ts";
import { aboutCommand, helpCommand, smallTalk } from "./help.ts";
import { sourcesCommand } from "./sources.ts";
import { timelineCommand } from "./timeline.ts";
import { bareTopic, topicCommand, topicsCommand } from "./topics.ts";

/** `resolutions 2005 council` is read like any question about resolutions, and so is no command of its own here. */
const COMMANDS: ReadonlyMap<string, RunCommand> = new Map([
  ["timeline", timelineCommand],
  ["figures", figuresCommand],
  ["topic", topicCommand],
  ["topics", topicsCommand],
  ["sources", sourcesCommand],
  ["check", checkCommand],
  ["cite", citeCommand],
  ["why", whyCommand],
  ["help", helpCommand],
  ["about", aboutCommand],
]);

const NAMES: readonly string[] = [...COMMANDS.keys(), "resolutions"];

const FIRST_WORD = /^\/?(?:nkhr\s+)?([a-z]+)\b[:\s]*/i;

/** Runs the command that a text begins with; null if it is a plain question. */
export function runCommand(text: string, setting: Setting): Answer | null {
  const match = FIRST_WORD.exec(text);
  const run = match?.[1] ? COMMANDS.get(match[1].toLowerCase()) : undefined;
  const answer = match && run ? run({ text, rest: text.slice(match[0].length).trim() }, setting) : null;
  return answer ?? smallTalk(text, setting) ?? bareTopic(text, setting);
}

/** The same text with the command that its first word was meant for, as in `timelin 2005`; null if it was for none. */
export function meantCommand(text: string): string | null {
  const match = FIRST_WORD.exec(text);
  const typed = match?.[1]?.toLowerCase() ?? "";
  const meant = nearest(typed, NAMES);
  return match && meant && meant !== typed ? `${meant} ${text.slice(match[0].length).trim()}`.trim() : null;
}
