/** A word that the command line understands. */
export interface CommandWord {
  readonly name: string;
  /** What may follow it. */
  readonly takes: string;
  readonly does: string;
}

/** Commands of the command line alone. */
export const ownCommands: readonly CommandWord[] = [
  { name: "ask", takes: '"QUESTION"', does: "answer one question; - reads it from standard input" },
  { name: "chat", takes: "", does: "open the chat in this terminal" },
  { name: "data", takes: "check", does: "check the fact base, with --sources against the source texts" },
  { name: "discord", takes: "register", does: "tell Discord of the commands, with --guild in one server alone" },
  { name: "doctor", takes: "", does: "look for faults in the settings and in the chats that are set up" },
];

/** Commands that are questions: the same words work in every chat. */
export const questionCommands: readonly CommandWord[] = [
  { name: "resolutions", takes: "[YEAR|RANGE|BODY|SYMBOL]", does: "list resolutions, or show one" },
  { name: "timeline", takes: "[RANGE]", does: "what happened when" },
  { name: "figures", takes: "[TOPIC]", does: "figures, each with its source and date" },
  { name: "topic", takes: "NAME", does: "what the record holds on a topic" },
  { name: "topics", takes: "", does: "list the topics" },
  { name: "sources", takes: "", does: "list the sources" },
  { name: "check", takes: "TEXT", does: "compare a text with the record; - reads it from standard input" },
  { name: "cite", takes: "ID", does: "cite a fact or a record" },
  { name: "why", takes: "", does: "how the last answer was found" },
  { name: "help", takes: "[COMMAND]", does: "what can be asked" },
];

export const commandNames: readonly string[] = [...ownCommands, ...questionCommands].map(({ name }) => name);
