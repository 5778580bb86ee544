/** "<t:1418860800:D>", which Discord shows as a date; escaped, it is shown as it stands. */
const TIME = /(?<!\\)<t:(-?\d{1,13})(?::[a-zA-Z])?>/g;

/** Largest number of milliseconds from 1970 that is a date. */
const LAST = 8.64e15;

/** A text with the days in the place of Discord's timestamps, in UTC: 18 December 2014. */
export function readTimes(text: string): string {
  return text.replace(TIME, (whole, seconds: string) => {
    const ms = Number(seconds) * 1_000;
    return Math.abs(ms) <= LAST ? DAY.format(ms) : whole;
  });
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
