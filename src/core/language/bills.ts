import { matchesOf } from "./text.ts";

/** The numbers of the bills that a folded text names: "h.r. 3012", "hr3012", "s. 4216", "bill no. 3012". */
export const billsIn = (folded: string): readonly string[] => matchesOf(folded, BILL).map(([, number = ""]) => number);

const BILL = /\b(?:h\.? ?r\.?|s\.|bill(?: no\.?)?) ?(\d{3,5})\b/g;
