/** A figure in a folded text. A single number has `low` equal to `high`. */
export interface FigureMention {
  readonly low: number;
  readonly high: number;
  /** `ordinal`: third, 2nd, #3, no. 2; `tier`: Tier 3; `share`: 75 %. */
  readonly kind: "count" | "ordinal" | "tier" | "share";
  /** How the figure bounds what is asked: "at least 50,000" is `least`, "under 100" is `most`, "up to 200,000" `peak`. */
  readonly bound: "exact" | "least" | "most" | "peak";
  readonly start: number;
  readonly end: number;
}

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const SCALES: Readonly<Record<string, number>> = {
  k: 1_000,
  m: 1_000_000,
  mn: 1_000_000,
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  dozen: 12,
};

const DIGITS = "\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:\\.\\d{1,3})?";
const WORDS = `(?:${TENS.join("|")})(?:[- ](?:${UNITS.slice(1, 10).join("|")}))?|${UNITS.slice(1).join("|")}`;
const SCALE = "k|mn?|hundred|thousand|million|dozen";
const NUMBER = `(?:${DIGITS}|(?:${WORDS})|(?:half )?a(?= (?:hundred|thousand|million|dozen)))(?: ?(?:${SCALE})(?![a-z]))?(?: thousand| million)?`;
const LEAST = "at least|more than|over|above|no fewer than|no less than|upwards of|minimum of|>=?";
const MOST = "at most|less than|fewer than|under|below|no more than|<=?";
const PEAK = "up to|as many as|maximum of";

const FIGURE = new RegExp(
  `(?<![\\w/.,'])(?:(${LEAST})|(${MOST})|(${PEAK}))? ?(?:` +
    `tier[ -]?(\\d|${UNITS.slice(1, 5).join("|")})` +
    `|(?:#|no\\.? ?|number )(\\d{1,3}|(?<=number )(?:${UNITS.slice(1, 6).join("|")}))` +
    `|(\\d{1,3})(?:st|nd|rd|th)|(${ORDINALS.slice(1).join("|")})` +
    `|(${NUMBER})(?: ?(?:-|to|and|or) ?(${NUMBER}))?( ?%| ?percent| per ?cent)?` +
    `)(?![\\w/])`,
  "g",
);
const MAYBE = new RegExp(
  `\\d|${UNITS.slice(1).join("|")}|${TENS.join("|")}|${ORDINALS.slice(1).join("|")}|hundred|thousand|million|dozen`,
);

/** The figures of a folded text, in order. Text spans in `taken` (dates, symbols) are passed over. */
export function findFigures(
  folded: string,
  taken: readonly { readonly start: number; readonly end: number }[] = [],
): FigureMention[] {
  const found: FigureMention[] = [];
  if (!MAYBE.test(folded)) return found;
  for (const match of folded.matchAll(FIGURE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (taken.some((span) => span.start < end && start < span.end)) continue;
    const figure = read(match);
    if (figure && !isPronoun(match)) found.push({ ...figure, start, end });
  }
  return found;
}

/** "One of them" counts nothing. */
const isPronoun = (match: RegExpExecArray): boolean => /^ ?(?:one|no one|zero)$/.test(match[0]);

function read(match: RegExpExecArray): Omit<FigureMention, "start" | "end"> | null {
  const [, least, most, peak, tier, numbered, ordinal, ordinalWord, first, second, share] = match;
  const bound = least ? "least" : most ? "most" : peak ? "peak" : "exact";
  if (tier) return single(value(tier), "tier", bound);
  if (numbered ?? ordinal) return single(value(numbered ?? ordinal ?? ""), "ordinal", bound);
  if (ordinalWord) return single(ORDINALS.indexOf(ordinalWord), "ordinal", bound);
  if (first === undefined) return null;
  const kind = share ? "share" : "count";
  if (second === undefined) return single(value(first), kind, bound);
  const high = value(second);
  let low = value(first);
  const scale = scaleOf(second);
  if (scale > 1 && scaleOf(first) === 1 && low < (high / scale) * 10) low *= scale;
  return low < high ? { low, high, kind, bound } : single(low, kind, bound);
}

const single = (
  at: number,
  kind: FigureMention["kind"],
  bound: FigureMention["bound"],
): Omit<FigureMention, "start" | "end"> => ({
  low: at,
  high: at,
  kind,
  bound,
});

const SCALE_AT_END = new RegExp(`(?:${SCALE})(?: thousand| million)?$`);

function scaleOf(text: string): number {
  const scale = SCALE_AT_END.exec(text)?.[0];
  if (!scale) return 1;
  return scale.split(" ").reduce((product, word) => product * (SCALES[word] ?? 1), 1);
}

function value(text: string): number {
  const scale = scaleOf(text);
  const base = text.replace(SCALE_AT_END, "").trim();
  const digits = Number(base.replaceAll(",", ""));
  if (base !== "" && !Number.isNaN(digits)) return digits * scale;
  return (
    base
      .split(/[- ]/)
      .map((word) =>
        word === "half"
          ? -0.5
          : word === "a" || word === ""
            ? 1
            : TENS.includes(word)
              ? TENS.indexOf(word) * 10 + 20
              : Math.max(UNITS.indexOf(word), 0),
      )
      .reduce((sum, part) => sum + part, 0) * scale
  );
}
