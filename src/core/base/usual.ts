/** For each key, the value that most of its entries have; of two that are as frequent, the one that came first. */
export function usual<Entry>(
  all: readonly Entry[],
  keyOf: (one: Entry) => string,
  nameOf: (one: Entry) => string,
): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const one of all) {
    const values = counts.get(keyOf(one)) ?? new Map<string, number>();
    counts.set(keyOf(one), values.set(nameOf(one), (values.get(nameOf(one)) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([key, values]) => [key, [...values].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ""] as const),
  );
}
