import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Check } from "./adapters/check.ts";
import { chatProblems, feedbackFileOf, readChatConfig, readDiscord, readSlack } from "./chat-config.ts";
import { type Environment, type FoundEnvironment, givenIn, readConfig } from "./config.ts";
import { openFactBase, problemText } from "./core/index.ts";

/** Looks at the settings, the fact base and the chats without starting them, with a remedy for each fault. */
export async function examine({ environment, problem }: FoundEnvironment): Promise<readonly Check[]> {
  const config = readConfig(environment);
  const chats = readChatConfig(environment);
  const problems = [
    ...(problem === undefined ? [] : [problem]),
    ...(config.ok ? [] : config.problems),
    ...(chats.ok ? chats.config.problems : chats.problems),
  ];
  return [
    check("The settings can be read", problems),
    ...(config.ok ? [checkData(config.config.dataDirectory)] : []),
    ...(await checkChats(environment, problem === undefined)),
  ];
}

/**
 * `whole`: whether all that is set is in the environment, so that what is not there is not set. A chat whose settings
 * are wrong is not asked: what would come of it has the cause that is said already.
 */
async function checkChats(environment: Environment, whole: boolean): Promise<readonly Check[]> {
  const slack = readSlack(environment);
  const discord = readDiscord(environment);
  const wrong = chatProblems(environment);
  const hasDiscord = discord.token !== undefined || discord.applicationId !== undefined;
  const hasFeedback = slack !== undefined || hasDiscord || givenIn(environment).NKHR_FEEDBACK !== undefined;
  return [
    ...(whole && slack === undefined && !hasDiscord
      ? [check("No chat is set up, so nkhr answers in this terminal", [])]
      : []),
    ...(hasFeedback ? [checkFeedback(feedbackFileOf(environment))] : []),
    ...(slack && wrong.slack.length === 0 ? await (await import("./adapters/slack/index.ts")).checkSlack(slack) : []),
    ...(hasDiscord && wrong.discord.length === 0
      ? await (await import("./adapters/discord/index.ts")).checkDiscord(discord)
      : []),
  ];
}

function checkData(directory: string): Check {
  const opened = openFactBase(directory, { thorough: true });
  return check("The fact base is sound", opened.ok ? [] : opened.problems.map(problemText));
}

function checkFeedback(file: string): Check {
  const problem = unwritable(file);
  return check(
    "Feedback can be written",
    problem === undefined ? [] : [`${problem} Or set NKHR_FEEDBACK to another file.`],
  );
}

/** What keeps a file from being appended to, or from being made with the directories that lead to it. Makes neither. */
function unwritable(file: string): string | undefined {
  const found = statOf(file);
  if (found && !found.isFile() && !found.isCharacterDevice() && !found.isFIFO())
    return `${file} is no file. Remove it.`;
  if (found)
    return mayWrite(file) ? undefined : `${file} may not be written to. Allow it for the user that runs the bot.`;
  let directory = dirname(file);
  while (!statOf(directory) && directory !== dirname(directory)) directory = dirname(directory);
  if (!statOf(directory)?.isDirectory()) return `${directory} is no directory, so ${file} cannot be made. Remove it.`;
  return mayWrite(directory)
    ? undefined
    : `${file} cannot be made: ${directory} may not be written to. Allow it for the user that runs the bot.`;
}

const statOf = (path: string) => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // Below a file, or in a directory that may not be looked into: for us it is not there.
    return undefined;
  }
};

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const check = (name: string, problems: readonly string[]): Check => ({
  name,
  ok: problems.length === 0,
  remedy: problems.join("\n"),
});
