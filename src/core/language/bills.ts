import { matchesOf } from "./text.ts";

/** The numbers of the bills that a folded text names: "h.r. 3012", "hr3012", "s. 4216", "bill no. 3012". */
export const billsIn = (folded: string): readonly string[] => matchesOf(folded, BILL).map(([, number = ""]) => number);

/** The same with the chamber that each was brought in, where that is told: "hr 3012", "s 4216". */
export const billsOfChambers = (folded: string): readonly string[] =>
  matchesOf(folded, OF_CHAMBER).map(([, letters = "", number = ""]) => `${letters.replace(/[^a-z]/g, "")} ${number}`);

const OF_CHAMBER = /\b(h\.? ?r\.?|s\.) ?(\d{3,5})\b/g;

/** Whether a folded text names a bill of Congress by its number. */
export const namesBill = (folded: string): boolean => /\b(?:h\. ?r\.?|hr|s\.) ?\d/.test(folded);

const BILL = /\b(?:h\.? ?r\.?|s\.|bill(?: no\.?)?) ?(\d{3,5})\b/g;
