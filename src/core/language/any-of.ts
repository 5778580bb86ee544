/** A pattern for any of several, each of which is written, and read, by itself. All have the same flags. */
export const anyOf = (...patterns: readonly [RegExp, ...RegExp[]]): RegExp =>
  new RegExp(joined(patterns), patterns[0].flags);

/** The same for whole words. */
export const anyWord = (...patterns: readonly [RegExp, ...RegExp[]]): RegExp =>
  new RegExp(String.raw`\b(?:${joined(patterns)})\b`, patterns[0].flags);

/** What any of several is read by, within a longer pattern. */
export const joined = (patterns: readonly RegExp[]): string => patterns.map(({ source }) => source).join("|");
