import type { AnswerType } from "../base/schema.ts";
import { findingOf } from "../compose/prose.ts";
import type { Finding } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import { hasAny } from "../language/keys.ts";
import type { Place } from "../language/place.ts";
import { isContinent, titled } from "../language/text.ts";
import { asksWithDenial } from "../reading/denial.ts";
import { kindOfName } from "../reading/names.ts";
import type { Query, QueryTerm } from "../reading/query.ts";
import { understand } from "../reading/understand.ts";
import type { Judged } from "../weighing/agreement.ts";
import { speaksAlike } from "../weighing/speaks-alike.ts";
import { mayLieIn } from "./misplaced.ts";
import { decideFor } from "./search.ts";

/** A name in a place of a statement where the evidence may have another. */
interface Named extends Place {
  readonly terms: readonly QueryTerm[];
  readonly role: "doer" | "place" | "origin";
}

/**
 * What the evidence says where a statement names somebody or some place else: "Clinton signed the Act" is asked as "who
 * signed the Act", and what answers that is held against the name. Null where nothing does, or it is the same name.
 */
export function correctName(query: Query, now: Date, knowledge: Knowledge): Finding | null {
  // Who adopts and who co-sponsors is told elsewhere, and one of many does not rule out another.
  if (hasAny(query.keys, ["resolution", "co-sponsor"])) return null;
  const { type } = query.asked;
  const mayDiffer = ({ role }: Named): boolean =>
    type === null || PRESUMING.has(type) || (role === "place" && type !== "place" && type !== "country");
  for (const named of namesIn(query).filter(mayDiffer)) {
    const finding = misnamed(named, query, now, knowledge);
    if (finding) return finding;
  }
  return null;
}

/** What else may be asked of what somebody is presumed to have done: "when did Obama sign it?" */
const PRESUMING: ReadonlySet<AnswerType> = new Set(["date", "reason"]);

function misnamed(named: Named, query: Query, now: Date, knowledge: Knowledge): Finding | null {
  const { folded } = query;
  const { start, end, terms, role } = named;
  const text = `${folded.slice(0, start)}${WORDS[role]}${folded.slice(end)}`.replace(ASKS_ELSE, "");
  const read = understand(text, knowledge.lexicon, now);
  const type = TYPES[role][0] ?? null;
  const asked = { ...query.asked, type, head: null, reason: false, confirms: false, keyword: false };
  const question: Query = { ...read, asked };
  const { accepted, near } = decideFor({ query: question, carried: [], units: [] }, knowledge);
  // A continent rules out no city in it.
  const isWide = ({ slot }: Judged): boolean => slot !== null && isContinent(slot.text);
  const best = accepted[0] && isWide(accepted[0]) ? [...accepted, ...near].find((one) => !isWide(one)) : accepted[0];
  if (!best?.slot || !best.gives || best.missing.length > 0 || best.held.length === 0) return null;
  const isCountry = terms.some(({ kind }) => kind === "country");
  if (!TYPES[role].includes(best.slot.type) || (role === "doer" && isCountry !== (best.slot.type === "country")))
    return null;
  const { slot } = best;
  if (role === "place" && terms.some((term) => mayLieIn(term, slot))) return null;
  // "The secretary of state" tells no other name than that of whoever held the office.
  if (best.slot.type === "person" && !/\p{Lu}/u.test(best.slot.text)) return null;
  const isSaid = ({ unit }: Judged): boolean => terms.some(({ keys }) => hasAny(unit.keys, keys));
  if ([...accepted, ...near].some((one) => isSaid(one) && one.coverage >= RELATED)) return null;
  // Where it is asked when or why, another of its row may be meant.
  const ordinals = PRESUMING.has(query.asked.type ?? "date") && !query.asked.confirms ? [] : query.ordinals;
  if (!isOfOneEvent({ ...question, ordinals }, best) || ALSO.test(folded)) return null;
  if (!speaksAlike(query, best.unit) || asksWithDenial(folded)) return null;
  const finding = findingOf(question, [best]);
  return (
    finding && {
      ...finding,
      outcome: "corrected",
      lead: `The record does not say “${titled(folded.slice(start, end))}”. It says: ${finding.lead}`,
    }
  );
}

/** What is told by its day, its place in a row or its name was done once; what China does, Laos may do too. */
const isOfOneEvent = ({ dates, ordinals }: Query, { held, unit }: Judged): boolean =>
  dates.length + ordinals.length > 0 || held.some(({ keys }) => hasAny(unit.nameKeys, keys));

const ALSO = /\b(?:too|also|as well|either|another|besides)\b/;

/** So much of the rest of the statement has to be held for that the name may be meant there. */
const RELATED = 0.5;

/** What asks for something else than the name: "why did who sign it". */
const ASKS_ELSE = /^(?:(?:so|and|but) )?(?:why|when|how come) (?=(?:did|was|were|has|had) )/;

/** What asks for the name in its place. */
const WORDS: Readonly<Record<Named["role"], string>> = { doer: "who", place: "where", origin: "which country" };

/** What the evidence may have in the place of such a name, the likeliest first. */
const TYPES: Readonly<Record<Named["role"], readonly AnswerType[]>> = {
  doer: ["person", "organisation", "country"],
  place: ["place", "country"],
  origin: ["country"],
};

/** The names of a statement that do something in it, or that it happens in. */
function namesIn({ terms, folded }: Query): readonly Named[] {
  return runsOf(terms.filter(mayName), folded).flatMap((run): readonly Named[] => {
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    const before = folded.slice(0, start);
    const acts =
      terms.some((term) => term.start > end && isAct(term) && BETWEEN.test(folded.slice(end, term.start))) ||
      (before === "" && HAS.test(folded.slice(end)));
    const origin =
      FROM.test(before) || (OF.test(before) && terms.some(({ kind, end }) => kind === "name" && end === start - 4));
    const place = IN.test(before) ? "place" : origin ? "origin" : null;
    const role = (acts && !DONE_TO.test(before)) || BY.test(before) ? "doer" : place;
    return role ? [{ start, end, terms: run, role }] : [];
  });
}

/** Terms that stand next to each other are one name: "kofi annan". */
function runsOf(terms: readonly QueryTerm[], folded: string): readonly (readonly QueryTerm[])[] {
  const runs: QueryTerm[][] = [];
  for (const term of [...terms].sort((a, b) => a.start - b.start)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && folded.slice(last.end, term.start) === " ") run.push(term);
    else runs.push([term]);
  }
  return runs;
}

const mayName = (term: QueryTerm): boolean => {
  const { kind, keys } = term;
  return (
    (kind === "name" || kind === "country" || kind === "unknown" || kind === "word") &&
    kindOfName(term) !== "body" &&
    !keys.includes("@North Korea") &&
    !keys.includes("@United States")
  );
};

const isAct = ({ kind, surface }: QueryTerm): boolean =>
  kind === "act" || /(?:ed|ught|wrote|led|held|gave|made|ran)$/.test(surface);

/** Whoever a statement begins with has something: "Kim Jong Un had absolute power". */
const HAS = /^ (?:has|had|holds|held|wields?|wielded) /;

const BETWEEN = /^ (?:(?:has|have|had|also|then|again|really|first) )*$/;
const BY = /\bby (?:the |u\.s\. |us )?(?:president |secretary |senator |ambassador |mr\.? |ms\.? |dr\.? )?$/;
const IN = /\b(?:in|at) (?:the )?$/;
const FROM = /\bfrom $/;
const OF = / of $/;

/** "Was Iran designated": to whom it is done. */
const DONE_TO = /\b(?:is|are|was|were|been|be|being) (?:the )?$/;
