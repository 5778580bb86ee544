import { stem as porter2 } from "porter2";
import { rememberingMany } from "../remember.ts";

const LONGEST_WORD = 40;

/**
 * The stem of a folded word by Porter 2 (M. Porter, "The English (Porter2) stemming algorithm", snowballstem.org). Numbers,
 * symbols and very long strings are their own stems.
 */
export const stem = rememberingMany((word) =>
  word.charCodeAt(0) < 97 || word.length > LONGEST_WORD || word.includes("/") ? word : porter2(word),
);
