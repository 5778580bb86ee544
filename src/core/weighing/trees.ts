import type { Training } from "../base/schema.ts";

type Trees = Training["confidence"];

/**
 * Puts trees to use: the sum of what each says, in log odds, of values in the order of their names. A tree asks one
 * value after the other whether it is above a limit; its answers, as a binary number, pick what it says.
 */
export function createTrees(names: readonly string[], trees: Trees): (values: readonly number[]) => number {
  const asked = trees.map(({ asks }) => asks.split(", ").map((ask) => ask.split(" > ")));
  const depths = Uint8Array.from(asked, (asks) => asks.length);
  const places = Int16Array.from(asked.flat(), ([name]) => names.indexOf(name ?? ""));
  const limits = Float64Array.from(asked.flat(), ([, limit]) => Number(limit));
  const says = Float64Array.from(trees.flatMap((tree) => tree.says.split(" ")).map(Number));
  const measured = new Float64Array(names.length);
  return (values) => {
    for (let place = 0; place < measured.length; place += 1) measured[place] = values[place] ?? 0;
    let total = 0;
    let at = 0;
    let from = 0;
    for (let tree = 0; tree < depths.length; tree += 1) {
      const end = at + (depths[tree] ?? 0);
      let leaf = 0;
      let leaves = 1;
      for (; at < end; at += 1) {
        // Counted, not branched on: nobody can foresee what a tree answers.
        leaf = 2 * leaf + Number((measured[places[at] ?? 0] ?? 0) > (limits[at] ?? 0));
        leaves *= 2;
      }
      total += says[from + leaf] ?? 0;
      from += leaves;
    }
    return total;
  };
}
