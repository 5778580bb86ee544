import { type CommandWord, ownCommands } from "./commands.ts";

/** Said when a chat opens. */
export const welcome =
  "Ask about the international response to human rights abuses in North Korea. A number asks a suggestion, help shows what can be asked, exit leaves.";

/** What `nkhr --help` prints. `questions` are the commands that are questions. */
export function usage(questions: readonly CommandWord[]): string {
  return `nkhr answers questions about the international response to human rights abuses in North Korea, with the source's
own words.

Usage:
  nkhr                     start the bot: in the chats that are set up, else in this terminal
  nkhr ask "QUESTION"      answer one question
  nkhr ask --batch         answer questions from standard input, one JSON object a line
  nkhr why "QUESTION"      how the answer to it is found
  nkhr COMMAND [WORDS]     ask for what a command names; - as the last word reads the rest from standard input

Commands:
${lines(questions.filter(({ name }) => name !== "why"))}

${lines(ownCommands)}

Options:
  --format FORM            table (as in the chat), csv, json or markdown
  --json                   the same as --format json
  --context "QUESTION"     an earlier question, for ask, why and COMMAND; may be given several times, oldest first
  --now YYYY-MM-DD         the day that "last year" and the like count from; the record stays as it is
  --sources DIR            the directory with the source texts, for data check
  --guild ID               the server to register in, for discord register
  --remove                 take the commands of that one server away again
  -h, --help               show this
  -v, --version            show the version

Exit status: 0 answered, 1 not in the record, 2 wrong usage, input that cannot be read or a broken fact base. With
--batch: 0, or 2 when a line or the input could not be read.
`;
}

function lines(commands: readonly CommandWord[]): string {
  const widest = Math.max(...commands.map(({ form }) => form.length));
  return commands.map(({ form, does }) => `  ${form.padEnd(widest)}  ${does}`).join("\n");
}
