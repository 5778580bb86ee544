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

/** The name that is nearest to what was typed, at most two letters away and not all of it. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const word = typed.toLowerCase().slice(0, 40);
  const within = Math.min(2, Math.ceil(word.length / 2) - 1);
  return names
    .map((name) => ({ name, distance: distance(word, name) }))
    .filter((each) => each.distance <= within)
    .sort((a, b) => a.distance - b.distance)[0]?.name;
}

/** How many letters have to be put in, taken out or exchanged, neighbours that changed places counting once. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      here[column] = Math.min(
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + cost,
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = above;
    above = here;
  }
  return above[b.length] ?? 0;
}
