/** The same function, which gives the result of the call before where it is called with the same again. */
export function rememberingLatest<Given, Result>(work: (given: Given) => Result): (given: Given) => Result {
  let last: { readonly given: Given; readonly result: Result } | undefined;
  return (given) => {
    if (last?.given !== given) last = { given, result: work(given) };
    return last.result;
  };
}

/** How many results are kept; when there are more, all are worked out anew. */
const MANY = 20_000;

/** The same function of a text, which keeps the results of many. */
export function rememberingMany<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (known.size >= MANY) known.clear();
    known.set(text, result);
    return result;
  };
}

/** The same function of an object, which keeps the result of each for as long as there is the object. */
export function rememberingEach<Given extends object, Result>(
  work: (given: Given) => Result,
): (given: Given) => Result {
  const known = new WeakMap<Given, { readonly result: Result }>();
  return (given) => {
    const before = known.get(given);
    if (before !== undefined) return before.result;
    const result = work(given);
    known.set(given, { result });
    return result;
  };
}

/** What is worked out when it is first asked for, and kept. */
export function once<Result>(work: () => Result): () => Result {
  let kept: { readonly result: Result } | undefined;
  return () => {
    kept ??= { result: work() };
    return kept.result;
  };
}
