import { MAX_LABEL_COLUMNS, MAX_LABEL_SHARE, MIN_VALUE_COLUMNS } from "./limits.ts";
import { type Look, proseColumns } from "./look.ts";
import { prose, runs } from "./prose.ts";
import { oneLine } from "./visible.ts";
import { widthOf } from "./width.ts";

const indent = "    ";

/** A label and its value. */
interface Pair {
  readonly label: string;
  readonly value: string;
  readonly strong?: true | undefined;
}

/** Labels and values, each pair on lines of its own, the values below each other. */
export function pairs(look: Look, all: readonly Pair[]): string {
  const widest = Math.max(...all.map(({ label }) => widthOf(oneLine(label))));
  const column = Math.min(widest, MAX_LABEL_COLUMNS, Math.floor(proseColumns(look) * MAX_LABEL_SHARE));
  const values = indent.length + column + 2;
  const room = proseColumns(look) - values;
  return all
    .flatMap(({ label, value, strong }) => {
      const shown = oneLine(label);
      const space = column - widthOf(shown);
      const line = [{ text: value, ...(strong ? { strong } : {}) }];
      const below = room < MIN_VALUE_COLUMNS && (space < 0 || widthOf(oneLine(value)) > room);
      const rest = " ".repeat(below ? indent.length + 2 : values);
      if (space >= 0 && !below) return [runs(look, line, { first: indent + shown + " ".repeat(space + 2), rest })];
      return [prose(look, label, { first: indent, rest: indent }), runs(look, line, { first: rest, rest })];
    })
    .join("\n");
}
