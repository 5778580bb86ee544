/** The first of each list, then the second of each, and so on. */
export function inTurn<One>(lists: readonly (readonly One[])[]): readonly One[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
