/** A word that the command line understands. */
export interface CommandWord {
  readonly name: string;
  /** The word with what may follow it. */
  readonly form: string;
  readonly does: string;
}

/** Commands of the command line alone. Those that are questions, in every chat alike, are the core's. */
export const ownCommands: readonly CommandWord[] = [
  { name: "ask", form: 'ask "QUESTION"', does: "answer one question" },
  { name: "chat", form: "chat", does: "open the chat in this terminal" },
  { name: "data", form: "data check", does: "check the fact base, with --sources against the source texts" },
  {
    name: "discord",
    form: "discord register",
    does: "tell Discord of the commands, with --guild in one server alone",
  },
  { name: "doctor", form: "doctor", does: "look for faults in the settings and in the chats that are set up" },
];
