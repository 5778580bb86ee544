/** What a text says as JSON; undefined where it is none. */
export function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** A field of what came from outside; undefined where there is none. */
export function fieldOf(holder: unknown, key: string): unknown {
  return isObject(holder) ? holder[key] : undefined;
}

/** Whether something from outside has fields at all. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
