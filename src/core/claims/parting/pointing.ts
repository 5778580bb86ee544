import { meant } from "../../base/meant.ts";
import type { FactBase } from "../../base/schema.ts";
import { evidenceText } from "../../finding.ts";
import type { Knowledge } from "../../knowledge.ts";
import { countryIn } from "../../language/keys.ts";
import { fold } from "../../language/text.ts";
import type { Query } from "../../reading/query.ts";
import { unitId } from "../../units.ts";
import type { Agreement } from "../../weighing/agreement.ts";
import type { ClaimVerdict } from "../verdict.ts";
import { subjectIn } from "./clauses.ts";
import { LABEL } from "./lead-in.ts";
import type { Claim } from "./split.ts";
import { withYear } from "./told-times.ts";

/** A statement with the name of whom or what it points back to, where the statement before it was found to be about one. */
export const named = (text: string, before: ClaimVerdict | null, base: FactBase): string =>
  withYear(withPlace(withName(pointing(text, before), before, base), before), before);

/**
 * "The second was held there": in the place that the statement before it names last; "the vote there", "the Council" after
 * one on the Security Council: in that.
 */
function withPlace(text: string, before: ClaimVerdict | null): string {
  if (before !== null && VOTE.test(text) && isOnSecurityCouncil(before))
    return text.replace(THERE, "in the Security Council").replace(COUNCIL, "the Security Council");
  const place = [...(before?.claim.text ?? "").matchAll(IN_PLACE)].at(-1)?.[1];
  return place === undefined ? text : text.replace(THERE, `in ${place}`);
}

const VOTE = /\b(?:vot(?:e|es|ed|ing)|abstain\w*|ballots?)\b/;

const isOnSecurityCouncil = ({ claim, votes }: ClaimVerdict): boolean =>
  votes.meetings.length > 0 || /^(?:[^,]{2,40}, )?the (?:UN |U\.N\. )?Security Council\b/i.test(claim.text);

/** A Council without its name. */
const COUNCIL = /\bthe [Cc]ouncil\b/g;

const IN_PLACE =
  /\b(?:in|at|to) (?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)((?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)/gu;
const THERE =
  /\b(?<!\bfrom )there\b(?! (?:is|are|has|have|had|will|would|can|could)\b)(?! (?:was|were) (?!\d)(?:an?|no|the|one|two)\b)/;

/**
 * "It has also been …", "its authorization lapsed" after a statement that begins with a country or is found in an entry:
 * that country, or what the entry is called. Null where it does not point back so.
 */
export function withSubject(text: string, before: ClaimVerdict | null, { lexicon, base }: Knowledge): string | null {
  if (before === null || !ITS.test(text)) return null;
  const first = lexicon.read(fold(before.claim.text)).find(({ kind }) => kind !== "stop");
  const entry = base.milestones.find(({ id }) =>
    before.evidence.some((one) => one.kind === "record" && one.record === id),
  );
  const subject = (first && countryIn(first.keys)) ?? entry?.name.replace(/(?: of|,) \d{4}$/, "");
  return subject === undefined ? null : text.replace(ITS, (it) => (/s$/i.test(it) ? `${subject}'s` : subject));
}

const ITS = /^its?\b/i;

/**
 * What a statement after another may point back to, in the words of the text: its subject, where that is named and the
 * statement itself does not point back, or else what the one before it is about.
 */
export function topicOf({ claim: { text } }: ClaimVerdict, before: ClaimVerdict | null): string | undefined {
  const [subject = ""] = subjectIn(text.replace(LABEL, "")).replace(PLACED, "").split(/[,…]/);
  const isOwn = subject.length <= LONGEST_TOPIC && NAMED.test(subject) && !(before?.topic && PRONOUN.test(text));
  return isOwn ? subject.trim() : before?.topic;
}

/** "In its 2006 report the State Department": what comes before the subject without a comma. */
const PLACED = /^(?:In|On|At|By|Since|After|During|Under) .*?(?=\bthe \p{Lu})/u;
const LONGEST_TOPIC = 60;
const PRONOUN = /\b(?:its?|he|she|his|her|him)\b/i;
/** A subject with a name, which the beginning of a sentence alone does not make. */
const NAMED =
  /^(?!(?:It|Its|He|His|She|Her|They|Their|The|This|That|These|Those|An?|In|On|No|Some|Many|One|There|What|All|Both|Each)\b)\p{Lu}|\S.* \p{Lu}/u;

/**
 * A statement that points back with what it means in the place of the pronoun: the subject of the one before, or what that
 * counts for "the second". Null where it points to nothing, or whom it means of several is not told.
 */
export function withAntecedent(text: string, before: ClaimVerdict | null): string | null {
  const [ordinal] = ORDINAL_ALONE.exec(text) ?? [];
  const [counted, ...others] = [...(before?.claim.text ?? "").matchAll(COUNTED)].map(([, noun = ""]) => noun);
  if (ordinal !== undefined && counted !== undefined && others.length === 0)
    return `${ordinal.replace(/ one$/, "")} ${counted.replace(/s$/, "")}${text.slice(ordinal.length)}`;
  const topic = before?.topic;
  if (topic === undefined) return null;
  const rest = before?.claim.text.replace(topic, "") ?? "";
  if (HE_OR_SHE.test(text) && ANOTHER_NAME.test(rest)) return null;
  const replaced = text
    .replace(ITS_OWN, /s$/i.test(topic) ? `${topic}'` : `${topic}'s`)
    .replace(SUBJECT, topic)
    .replace(OBJECT, topic);
  return replaced === text ? null : replaced;
}

const ORDINAL_ALONE =
  /^the (?:first|second|third|fourth|fifth|last)(?: one)?(?= (?:was|were|is|took|came|had|opened|met|in|on|at)\b)/i;
const COUNTED = /\b(?:two|three|four|five|six|\d+) (?:[\p{L}.-]+ ){0,3}?(\p{Ll}{3,}s)\b/gu;
const HE_OR_SHE = /\b(?:he|she|his|her|him)\b/i;
const ITS_OWN = /^(?:its|his|her)\b/i;
const SUBJECT = /^(?:it|he|she)\b/i;
const OBJECT =
  /(?<=\S (?:\p{L}+ed|for|of|to|by|with|set|made|led) )(?:it|him)(?=[,.;]|$| (?:in|on|by|for|at|from|to|with)\b)/u;

/** "He is from Thailand" after a statement on a holder of an office: that holder. */
function withName(text: string, before: ClaimVerdict | null, base: FactBase): string {
  const [resolution, ...others] = before?.votes.resolutions ?? [];
  if (resolution && others.length === 0 && TEXT.test(text)) return text.replace(TEXT, resolution.id);
  const state = before?.votes.state;
  if (state && STATE.test(text))
    return text.replace(STATE, (it, time = "") => (/it$/i.test(it) ? `${time}${state}` : `${state} `));
  if (!PERSON.test(text)) return text;
  const [first] = before?.evidence ?? [];
  const entry = base.milestones.find(({ id }) => first?.kind === "record" && id === first.record);
  const name = entry ? meant(entry, "holder")?.value : holderNamed(before, base);
  return name === undefined ? text : text.replace(PERSON, name);
}

/** "The current rapporteur is Elizabeth Salmón", which nothing was found of: the one holder of an office that it names, and nobody else. */
function holderNamed(before: ClaimVerdict | null, base: FactBase): string | undefined {
  const said = before?.evidence.length === 0 ? before.claim.text : "";
  const names = base.milestones.flatMap((one) => meant(one, "holder")?.value ?? []);
  const [name, ...others] = names.filter((each) => said.includes(each));
  const rest = name === undefined ? "" : said.replace(name, "");
  return others.length === 0 && !ANOTHER_NAME.test(rest) ? name : undefined;
}

/** A name of two words, or a title before one. */
const ANOTHER_NAME =
  /(?<=\S )(?!(?:North|South) Korea|United (?:States|Nations)|Human Rights|Special (?:Envoy|Rapporteur))\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

const PERSON = /^(?:he|she)\b/i;

/** "It voted in favour in 2006": the state that the statement before told of. */
const STATE =
  /^(?:((?:in|on) [^,]{4,20}?,? )?it(?= (?:(?:also|then|again|later|had|has) )*(?:vot|abstain|support|oppos|back|reject))|(?=(?:voted|abstained|opposed|supported|backed)\b))/i;

/** "It passed 22-7-18": the resolution that the statement before was about. */
const TEXT = /^it(?= (?:(?:was|had|has|also|then|been) )*(?:adopted|passed|approved|got|received|won|carried|had \d))/i;

/** "The Commission was set up in 2013" after a statement on the Commission of Inquiry: it. */
function pointing(text: string, before: ClaimVerdict | null): string {
  const [words, noun = ""] = DEFINITE.exec(text) ?? [];
  const isMeant =
    words !== undefined &&
    before?.evidence.some((one) => fold(`${one.citation.label} ${evidenceText(one)}`).includes(noun.toLowerCase()));
  return isMeant ? `It${text.slice(words.length)}` : text;
}

/** Whether a statement begins with a noun that may mean what the one before it was about: "The Commission was …". */
export const beginsWithNoun = (text: string): boolean => DEFINITE.test(text);

/**
 * "The law had cleared the House", "the Council followed": there are several of the kind, and what no entry bears out may
 * be of another than the one that comes nearest.
 */
export const isOfOneOfMany = (text: string): boolean => ONE_OF_MANY.test(text) || DID_SO.test(text);

/** "The Assembly had already done so": what, is not told here. */
const DID_SO = /\b(?:do|does|did|done|doing) (?:so|the same|likewise)\b/;

/** A verb comes next, so that the noun is what is told of. */
const DOES =
  "(?= (?:was|were|is|are|has|had|have|did|does|will|\\w+ed|met|held|began|ran|gave|made|sat|took|left|went)\\b)";

const ONE_OF_MANY = new RegExp(
  `^The (?:law|bill|report|Council|council|meeting|order|estimate|article|mandate|office|hearing)${DOES}`,
);

/** A noun that names nothing by itself, at the beginning of a statement. */
const DEFINITE = new RegExp(
  `^The (commission|council|inquiry|act|law|bill|report|envoy|rapporteur|conferences?|mandate|post|office|meeting|hearing|order|estimate|editorial|article)${DOES}`,
  "i",
);

/** "It was signed in 2004", "his successor": of what the statement before was found in. */
export function pointsTo({ unit }: Agreement, { folded }: Query, before: ClaimVerdict | null): boolean {
  if (!POINTING.test(folded)) return true;
  return before?.evidence.some(({ citation }) => citation.id === unitId(unit)) ?? false;
}

/** "The president signed it": what the statement before was found in, where it was found. */
export function isObject({ unit }: Agreement, { folded }: Query, before: ClaimVerdict | null): boolean {
  if (!/\b(?:it|them)\b/.test(folded) || POINTING.test(folded)) return true;
  return before?.evidence.some(({ citation }) => citation.id === unitId(unit)) ?? false;
}

const POINTING = /^(?:it|its|he|his|she|her|they|their|this|that|these|those)\b/;

/** Whether a claim begins with whom or what the one before it was about. */
export const goesOn = ({ text }: Claim): boolean => POINTING.test(text.toLowerCase());

/** Whether a statement begins by pointing back: "it was signed". */
export const pointsBack = ({ folded }: Query): boolean => POINTING.test(folded);
