/** The same function, which gives the result of the call before where it is called with the same again. */
export function rememberingLatest<Given, Result>(work: (given: Given) => Result): (given: Given) => Result {
  let last: { readonly given: Given; readonly result: Result } | undefined;
  return (given) => {
    if (last?.given !== given) last = { given, result: work(given) };
    return last.result;
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
