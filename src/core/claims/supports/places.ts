/** The capitals in which something is said to have been, one or some among others: "in Seoul, Tokyo and Pyongyang". */
export const capitalsIn = (folded: string): readonly string[] =>
  (folded.match(IN_PLACES) ?? []).flatMap((places) => places.match(CAPITAL) ?? []);

const IN_PLACES = /\bin [a-z]+(?:(?:, (?:and |or )?| and | or )[a-z]+)*/g;

/** A capital that stands for its country elsewhere, and a continent for its region; what happened in it did not happen in the country alone. */
const CAPITAL =
  /\b(?:asia|africa|europe|america|pyongyang|seoul|beijing|moscow|tokyo|washington|havana|hanoi|tehran)\b/g;
