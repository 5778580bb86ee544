import { matchesOf } from "./text.ts";

/** A folded text with the bills of Congress that it names in their usual form: "hr3012" and "h.r.3012" are "h.r. 3012". */
export const withBills = (folded: string): string =>
  MAY_NAME_BILL.test(folded) ? folded.replace(HOUSE_BILL, "h.r. $1").replace(SENATE_BILL, "s. $1") : folded;

const MAY_NAME_BILL = /[rs]\.? ?\d{3}/;
const HOUSE_BILL = /(?<![\w.'])h\.? ?r\.? ?(\d{3,5})(?![\w/])/g;
/** Without its dot an "s" before a year is none. */
const SENATE_BILL = /(?<![\w.'])s(?:\. ?| ?(?!(?:19|20)\d\d\b))(\d{3,5})(?![\w/])/g;

/** The numbers of the bills that a folded text names: "h.r. 3012", "hr3012", "s. 4216", "bill no. 3012". */
export const billsIn = (folded: string): readonly string[] => matchesOf(folded, BILL).map(([, number = ""]) => number);

/** A bill whose chamber is told. */
interface ChamberBill {
  readonly chamber: "house" | "senate";
  readonly number: string;
}

/** The bills that a folded text names with the chamber that each was brought in: "h.r. 3012", "s. 4216". */
export const billsOfChambers = (folded: string): readonly ChamberBill[] =>
  matchesOf(folded, OF_CHAMBER).map(([, letters = "", number = ""]) => ({
    chamber: letters.startsWith("h") ? "house" : "senate",
    number,
  }));

const OF_CHAMBER = /\b(h\.? ?r\.?|s\.) ?(\d{3,5})\b/g;

/** Whether a folded text names a bill of Congress by its number. */
export const namesBill = (folded: string): boolean => /\b(?:h\. ?r\.?|hr|s\.) ?\d/.test(folded);

/** How a folded text names a bill by its number. */
export const BILL = /\b(?:h\.? ?r\.?|s\.|bill(?: no\.?)?) ?(\d{3,5})\b/g;
