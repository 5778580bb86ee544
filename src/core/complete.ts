import { unreachable } from "./answer.ts";
import { dateText } from "./base/dates.ts";
import type { FactBase } from "./base/schema.ts";
import type { Completion, CompletionKind } from "./core.ts";
import { BODY_NAMES } from "./language/body-names.ts";
import { fold } from "./language/text.ts";

/** Completions for a command's option while it is typed: those that begin with what was typed first, then those that hold it. */
export function complete(kind: CompletionKind, typed: string, base: FactBase): readonly Completion[] {
  const wanted = fold(typed);
  const begins: Completion[] = [];
  const holds: Completion[] = [];
  for (const option of optionsOf(kind, base)) {
    const label = fold(option.label);
    if (label.startsWith(wanted) || fold(option.value).startsWith(wanted)) begins.push(option);
    else if (label.includes(wanted)) holds.push(option);
  }
  return [...begins, ...holds];
}

function optionsOf(kind: CompletionKind, base: FactBase): readonly Completion[] {
  switch (kind) {
    case "topic":
      return base.topics.map(({ id, name }) => ({ label: name, value: id }));
    case "body":
      return Object.entries(BODY_NAMES).map(([value, label]) => ({ label, value }));
    case "year":
      return [...new Set(base.resolutions.map((one) => one.adopted.slice(0, 4)))]
        .sort()
        .reverse()
        .map((year) => ({ label: year, value: year }));
    case "symbol":
      return base.resolutions.map((one) => ({ label: `${one.id}, ${dateText(one.adopted)}`, value: one.id })).reverse();
    default:
      return unreachable(kind);
  }
}
