/** The places of the greatest values, the greatest first, ties in order: `most` of them at most, none `behind` by more. */
export function mostOf(values: Float64Array, most: number, behind = Number.POSITIVE_INFINITY): readonly number[] {
  const places: number[] = [];
  const valueAt = (rank: number): number => values[places[rank] ?? -1] ?? Number.NEGATIVE_INFINITY;
  let needed = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value < needed) continue;
    if (places.length >= most && value <= valueAt(most - 1)) continue;
    let rank = Math.min(places.length, most - 1);
    while (rank > 0 && valueAt(rank - 1) < value) {
      places[rank] = places[rank - 1] ?? 0;
      rank -= 1;
    }
    places[rank] = at;
    needed = Math.max(valueAt(0) - behind, valueAt(most - 1));
  }
  const least = valueAt(0) - behind;
  return places.filter((at) => (values[at] ?? 0) >= least);
}
