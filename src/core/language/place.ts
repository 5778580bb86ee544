/** Where something stands in a folded text, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a pattern matches. */
export const placeOf = ({ index, 0: { length } }: RegExpExecArray): Place => ({ start: index, end: index + length });

/** Whether two places have something in common. */
export const meets = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;

/** Whether the first place lies within the second. */
export const isInside = (inner: Place, outer: Place): boolean => outer.start <= inner.start && inner.end <= outer.end;
