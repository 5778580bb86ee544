import type { CompletionKind, Core } from "../../core/index.ts";
import type { CommandWord } from "./commands.ts";
import { MAX_COMPLETIONS } from "./limits.ts";

const kinds: Readonly<Record<string, readonly CompletionKind[]>> = {
  resolutions: ["year", "body", "symbol"],
  timeline: ["year"],
  figures: ["topic"],
  topic: ["topic"],
  cite: ["symbol"],
};

/** What the tab key offers for a line: command words first, then what may follow them. */
export function complete(core: Core, commands: readonly CommandWord[], line: string): [readonly string[], string] {
  const [, command, typed = ""] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
  if (command === undefined) {
    const names = commands.map(({ name, form }) => (form === name ? name : `${name} `));
    return [names.filter((name) => name.startsWith(line)), line];
  }
  const values = (kinds[command] ?? []).flatMap((kind) =>
    core
      .complete(kind, typed)
      .slice(0, MAX_COMPLETIONS)
      .map(({ value }) => value),
  );
  return [values.filter((value) => value.toLowerCase().startsWith(typed.toLowerCase())), typed];
}
