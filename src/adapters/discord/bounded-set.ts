/** A set that forgets what was added first once it is full. */
export interface BoundedSet {
  has(value: string): boolean;
  add(value: string): void;
}

export function createBoundedSet(maxSize: number): BoundedSet {
  const values = new Set<string>();
  return {
    has: (value) => values.has(value),
    add(value) {
      values.add(value);
      const [oldest] = values;
      if (values.size > maxSize && oldest !== undefined) values.delete(oldest);
    },
  };
}
