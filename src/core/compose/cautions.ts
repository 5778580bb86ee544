import type { AnswerType, FactBase, Note } from "../base/schema.ts";
import { yearAt } from "../language/days.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { holdsTerm, isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { once } from "../remember.ts";

/** The caution that speaks of all that a question speaks of, for where nothing answers it; null if none does. */
export type CautionOn = (query: Query) => Note | null;

export function createCautions(base: FactBase, lexicon: Lexicon): CautionOn {
  const notes = once(() => base.notes.map((note) => ({ note, keys: lexicon.keysOf([note.text], false) })));
  return (query) => {
    const terms = query.terms.filter(isMatter);
    if (query.outside || terms.length === 0 || !MAY_TELL.has(query.asked.confirms ? null : query.asked.type))
      return null;
    const counts = terms.map((term) => notes().filter(({ keys }) => holdsTerm(keys, term)).length);
    const most = Math.min(...counts);
    if (terms.length < 2 ? most !== 1 || !terms[0]?.surface.includes(" ") : most === 0 || most > FEW) return null;
    const found = notes().filter(
      ({ note: { text }, keys }) =>
        terms.every((term) => holdsTerm(keys, term)) &&
        query.dates.every(({ from }) => text.includes(String(yearAt(from)))),
    );
    return found.length === 1 ? (found[0]?.note ?? null) : null;
  };
}

/** What a caution may tell of: whether something is so, who did it and why, where no entry does. */
const MAY_TELL: ReadonlySet<AnswerType | null> = new Set([null, "person", "organisation", "reason"]);

/** What stands in so few of them tells which one is meant. */
const FEW = 2;

const isMatter = (term: QueryTerm): boolean => isTelling(term) && !term.keys.includes("@North Korea");
