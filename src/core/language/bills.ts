import { matchesOf } from "./text.ts";

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

const BILL = /\b(?:h\.? ?r\.?|s\.|bill(?: no\.?)?) ?(\d{3,5})\b/g;
