import { meant } from "../base/meant.ts";
import { offices } from "../base/schema.ts";
import { hasAny } from "../language/keys.ts";
import type { Earlier } from "../reading/earlier.ts";
import { OFFICE_KEYS } from "../reading/office-keys.ts";
import { isJoined, type QueryTerm } from "../reading/query.ts";
import { isHolder } from "../series/members.ts";
import type { Unit } from "../units.ts";

/** A follow-up on an office or on whoever held it as a question that stands alone; null if it is none. */
export const onOffices = (folded: string, earlier: Earlier): string | null =>
  byName(folded, earlier) ?? ofOther(folded, earlier) ?? ofRow(folded, earlier);

/** "Is she still envoy?", "who was longer in office, him or King?" after one holder of an office: that one, by name. */
function byName(folded: string, { units }: Earlier): string | null {
  const isStill = STILL_IN.test(folded);
  if (!isStill && !LONGER.test(folded)) return null;
  const [name, ...more] = units.flatMap((unit) =>
    unit.kind === "milestone" && isHolder(unit) ? (meant(unit.milestone, "holder")?.value ?? []) : [],
  );
  if (name === undefined || more.length > 0) return null;
  return isStill ? `is ${name} still in office` : folded.replace(THEM, name);
}

const STILL_IN =
  /^(?:(?:and|so|ok|but),? )*(?:is|does) (?:he|she) (?:still|currently|now) (?:in (?:that |the )?(?:office|post|job|position|role)|(?:the |an? )?(?:(?:us |un )?(?:special |human rights )*(?:envoy|rapporteur))|serving|there|(?:holds?|holding|has|have) (?:that|the) (?:office|post|job|position|role))\W*$/;
const THEM = /\b(?:he|she|him|her|his)\b/;
const LONGER = /^(?=.*\b(?:he|she|him|her)\b).*\b(?:longer|shorter)\b/;

/** "Who is he?" after what somebody said: of whom the question before named, where no entry is found to go on from. */
export function ofPerson(folded: string, { query, units: [first] }: Earlier, units: readonly Unit[]): string | null {
  const isOfWhoever = query.asked.type === "person" && !query.defines;
  if (!THEM.test(folded) || /\belse\b/.test(folded) || first?.kind === "milestone" || isOfWhoever) return null;
  const [person, ...more] = query.terms.filter((term) => isPerson(term, units));
  if (person === undefined || more.length > 0) return null;
  return folded.replace(THEIRS, `${person.surface}'s`).replace(EACH_OF_THEM, person.surface);
}

const isPerson = ({ kind, keys }: QueryTerm, units: readonly Unit[]): boolean =>
  kind === "name" &&
  !hasAny(OFFICE_KEYS, keys) &&
  units.some(({ slots }) => slots.some(({ type, own }) => type === "person" && hasAny(own(), keys)));

const THEIRS = /\b(?:his|her(?= (?!(?:in|on|at|to|from|by|before|after|as|for)\b)[a-z]))\b/g;
const EACH_OF_THEM = /\b(?:he|she|him|her)\b/g;

/** "And the rapporteur?" after who is or was envoy: the same of the other office. */
function ofOther(folded: string, { query }: Earlier): string | null {
  const [, other] = OTHER_OFFICE.exec(folded) ?? [];
  const [named, of, ...more] = OFFICE.exec(query.folded) ?? [];
  if (other === undefined || named === undefined || of === other || more.length > 0 || isJoined(query)) return null;
  return query.asked.type === "person" ? query.folded.replace(named, `special ${other}`) : null;
}

const OTHER_OFFICE =
  /^(?:(?:and|ok|so|now|what about|how about|who is|who's),? )*(?:the )?(?:(?:us|un|u\.s\.|u\.n\.) )?(?:special )?(?:human rights )?(envoy|rapporteur)\W*$/;
const OFFICE = /(?:(?:us|un|u\.s\.|u\.n\.) )?(?:special )?(?:human rights )?\b(envoy|rapporteur)\b(?! (?:to|of|for) )/;

/** "Who was the second one?", "how many were there?" after all on an office: of its holders. */
function ofRow(folded: string, { query }: Earlier): string | null {
  const [, place] = IN_ROW.exec(folded) ?? [];
  const isCounted = place === undefined && COUNTED.test(folded);
  const [office, ...more] = place !== undefined || isCounted ? offices.filter((key) => query.keys.has(key)) : [];
  if (office === undefined || more.length > 0 || query.dates.length > 0) return null;
  const name = office.replace("-", " ");
  return isCounted ? `how many ${name}s were there` : `who was the ${place} ${name}`;
}

const IN_ROW =
  /^(?:(?:and|so|ok|but),? )*(?:(?:who|which|what)(?: one)?(?: was| is|'s) )?the (first|second|third|fourth|last|latest)(?: one| of (?:them|those|these))?\W*$/;
const COUNTED =
  /^(?:(?:and|so|ok|but),? )*how many (?:were|are|have) (?:there|they)(?: been)?(?: (?:in all|so far|altogether))?\W*$/;
