/** Things by their keys, in the order in which they come. Node 20 has no `Map.groupBy`. */
export function groupBy<One>(all: Iterable<One>, keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
