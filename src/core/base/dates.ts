/** In their order, as dates are printed. */
export const MONTHS: readonly string[] =
  "January February March April May June July August September October November December".split(" ");

/** EDTF's numbers for the seasons are 21 to 24. */
export const SEASONS: readonly string[] = ["spring", "summer", "autumn", "winter"];

/** A date of the fact base in words: `16 December 2005`, `December 2005`, `spring 2006`, `2005`. */
export function dateText(date: string): string {
  const { year, month, season, day } = partsOf(date);
  const middle = month ? MONTHS[month - 1] : season ? SEASONS[season - 21] : undefined;
  return [day, middle, year].filter((part) => part !== undefined).join(" ");
}

/**
 * Whether words that print a date mean the given one. The words may leave out the year ("April 5"); whatever else the
 * date holds they have to print, and they may print nothing that it does not hold.
 */
export function printsDate(words: string, date: string): boolean {
  const printed = printedParts(words);
  const { year, month, season, day } = partsOf(date);
  const yearPrinted = printed.years.length > 0 || month !== undefined || season !== undefined;
  return (
    yearPrinted &&
    printed.years.every((other) => other === year) &&
    same(printed.months, month) &&
    same(printed.seasons, season) &&
    same(printed.days, day)
  );
}

/** Whether words that print a date print its year too. */
export const printsYear = (words: string): boolean => printedParts(words).years.length > 0;

/**
 * The dates that a text prints as {@link dateText} writes them, in order, each as fine as it stands there: of "18 October
 * 2004" neither "8 October 2004" nor "October 2004" nor "2004".
 */
export function datesIn(text: string): readonly string[] {
  const parts = text.match(/[\p{L}\p{M}]+|\d+|[^\p{L}\p{M}\d]+/gu) ?? [];
  return parts.flatMap((year, at) => {
    if (!YEAR.test(year)) return [];
    const [name, gap] = [parts[at - 2], parts[at - 1]];
    if (name === undefined || gap !== " ") return [year];
    const month = MONTHS.indexOf(name) + 1;
    const season = SEASONS.indexOf(name);
    if (month === 0) return [season < 0 ? year : `${year}-${season + 21}`];
    const day = parts[at - 3] === " " ? parts[at - 4] : undefined;
    return [[year, inTwo(month), ...(day !== undefined && DAY.test(day) ? [inTwo(Number(day))] : [])].join("-")];
  });
}

const YEAR = /^(?:19|20)\d\d$/;
const DAY = /^\d\d?$/;

const inTwo = (part: number): string => String(part).padStart(2, "0");

/** Whether a text is one date in words and nothing else, as {@link dateText} writes it. */
export function isDateText(text: string): boolean {
  return wholeDate.test(text);
}

const wholeDate = new RegExp(`^(?:(?:\\d{1,2} )?(?:${MONTHS.join("|")}) |(?:${SEASONS.join("|")}) )?\\d{4}$`);

interface Parts {
  readonly year: number;
  readonly month: number | undefined;
  readonly season: number | undefined;
  readonly day: number | undefined;
}

function partsOf(date: string): Parts {
  const [year = 0, second, day] = date.split("-").map(Number);
  const isSeason = second !== undefined && second > 12;
  return { year, month: isSeason ? undefined : second, season: isSeason ? second : undefined, day };
}

function printedParts(words: string) {
  const lower = words.toLowerCase().replaceAll(/\bfall\b/g, "autumn");
  const names = lower.match(/[a-z]+/g) ?? [];
  const numbers = lower.match(/\d+/g) ?? [];
  return {
    years: numbers.filter((digits) => digits.length === 4).map(Number),
    days: numbers.filter((digits) => digits.length <= 2).map(Number),
    months: names.flatMap((name) => numberOf(name, MONTHS, 3, 1)),
    seasons: names.flatMap((name) => numberOf(name, SEASONS, 6, 21)),
  };
}

/** The number of the name that the word is, or abbreviates with at least `shortest` letters. */
function numberOf(word: string, list: readonly string[], shortest: number, first: number): readonly number[] {
  const at = word.length < shortest ? -1 : list.findIndex((name) => name.toLowerCase().startsWith(word));
  return at < 0 ? [] : [at + first];
}

function same(printed: readonly number[], wanted: number | undefined): boolean {
  return wanted === undefined ? printed.length === 0 : printed.length > 0 && printed.every((part) => part === wanted);
}
