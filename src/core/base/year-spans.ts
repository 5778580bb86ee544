/** Years in which something was so, or was not; `last` is null where it goes on. */
export interface YearSpan {
  readonly first: number;
  readonly last: number | null;
  readonly holds: boolean;
}

/** Whether it was so in a year. */
export const isSoIn = (spans: readonly YearSpan[], year: number): boolean =>
  spans.some(({ first, last, holds }) => holds && first <= year && year <= (last ?? Number.POSITIVE_INFINITY));

/** Reads "2008-2018, not 2019-2021, again from 2022", span after span in order of time; null of any other text. */
export function readYearSpans(text: string): readonly YearSpan[] | null {
  const spans = text.split(", ").map(readSpan);
  const whole = spans.filter((span) => span !== null);
  const isAscending = whole.every(({ first }, at) => {
    const before = whole[at - 1];
    return before === undefined || (before.last !== null && before.last < first);
  });
  return whole.length === spans.length && isAscending ? whole : null;
}

function readSpan(text: string): YearSpan | null {
  const [, not, from, first, last] = /^(not )?(?:again )?(from )?(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  if (first === undefined || (from && last) || Number(last ?? first) < Number(first)) return null;
  return { first: Number(first), last: from ? null : Number(last ?? first), holds: !not };
}
