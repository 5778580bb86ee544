/** The places of the greatest values, the greatest first, ties in order: `most` of them at most, none `behind` by more. */
export function mostOf(values: Float64Array, most: number, behind = Number.POSITIVE_INFINITY): readonly number[] {
  const places: number[] = [];
  const greatest: number[] = [];
  let needed = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    const isFull = places.length === most;
    if (value < needed || (isFull && value <= (greatest[most - 1] ?? 0))) continue;
    let rank = isFull ? most - 1 : places.length;
    for (; rank > 0; rank -= 1) {
      const above = greatest[rank - 1] ?? 0;
      if (above >= value) break;
      greatest[rank] = above;
      places[rank] = places[rank - 1] ?? 0;
    }
    greatest[rank] = value;
    places[rank] = at;
    needed = (greatest[0] ?? 0) - behind;
  }
  const count = greatest.findIndex((value) => value < needed);
  return count < 0 ? places : places.slice(0, count);
}
