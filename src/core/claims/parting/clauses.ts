/** A part of a sentence that says something of its own. */
export interface Clause {
  /** As it stands in the sentence; what another part says is left out of it as "…". */
  readonly text: string;
  /** The same as a sentence of its own, with what it shares with the part before it. */
  readonly statement: string;
  /** It is added to another after a comma and has no verb of its own: what is read of it can be borne out, not contradicted. */
  readonly added?: true;
  /** It has the subject of the part before it and says nothing of its own of when or of whom: "and held hearings there". */
  readonly leans?: true;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The clauses of a sentence that makes several statements, each with its subject: "Turner was nominated in January,
 * confirmed in July and sworn in in October", "King, who left in 2017, was …". Empty where it makes one, and where
 * somebody says it, since what is said reaches to the end; and where it is longer or has more of them than people write.
 */
export function clausesOf(sentence: string): readonly Clause[] {
  if (sentence.length > LONGEST) return [];
  if (SAYING.test(sentence)) return besideSaying(sentence);
  const { rest, asides } = partAsides(sentence);
  const coordinated = coordinate(rest);
  const clauses = [...(coordinated.length + asides.length > 1 ? coordinated : withoutTail(rest)), ...asides];
  const placeOf = ({ text }: Clause): number => sentence.indexOf(text.split(" …")[0] ?? text);
  return clauses.length < 2 || clauses.length > MOST ? [] : clauses.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Characters of a sentence. */
const LONGEST = 800;

/** Clauses of a sentence: each is looked for by itself. */
const MOST = 8;

/** The words before the verb of a sentence, without what leads up to them; empty where there is no verb, or nothing before it. */
export function subjectIn(sentence: string): string {
  const from = introOf(sentence).length;
  const verb = wordsIn(sentence).find((word) => word.start >= from && isVerb(word));
  return sentence
    .slice(from, verb?.start ?? from)
    .replace(OF_VERB, " ")
    .trim();
}

/** "…, ending a vacancy", "…, after Marzuki Darusman": what is added to a statement after a comma, beside it. */
function withoutTail(sentence: string): readonly Clause[] {
  const intro = introOf(sentence);
  const [, main = "", added = ""] = TAIL.exec(sentence.slice(intro.length)) ?? [];
  const whole = main === "" ? "" : `${intro}${main}`;
  const [{ statement = "" } = {}] = coordinate(whole);
  if (added === "" || statement === "") return [];
  const subject = statement.slice(0, wordsIn(statement).find(isVerb)?.start ?? 0);
  return [
    { text: `${whole} …`, statement },
    { text: added, statement: bare(`${subject}${added}`), added: true },
  ];
}

const TAIL =
  /^(.*?[^\d,],?.*?), ((?:with|without|after|before|under|despite|(?!(?:during|including|according|pending|regarding|concerning)\b)\p{Ll}{2,}ing|joined by|followed by|thanks to|because of|due to|the (?:most|fewest|first|last|highest|lowest)|an?)\b(?!.* (?:and|or) \p{Lu}).*)$/u;

/** "“The people deserve the truth,” said Robert King, the envoy" as "Robert King said that the people deserve the truth". */
export const withSpeaker = (sentence: string): string =>
  sentence
    .replace(QUOTED, (_, said: string, who: string) => `${who} said that ${said}`)
    .replace(ESTIMATED, (_, said: string, who: string, does: string) => `${who} ${does} that ${said}.`);

const QUOTED = /^["“]([^"”]{10,600}?)[,.]?["”],? (?:said|says) ([^,.]{3,60}?)(?:, [^.]{0,100})?\.?$/;

/** "Up to 120,000 people are in the camps, KINU estimated." */
const ESTIMATED =
  /^((?:[^,]|,(?=\d)){10,200}), ((?:the )?\p{Lu}[^,;]{2,60}?) (estimated|estimates|reckoned|reckons|believes)\.?$/u;

/** "Robert King, the envoy, said that …": who says it is told beside, and what is said stays whole. */
function besideSaying(sentence: string): readonly Clause[] {
  const { rest, asides } = partAsides(sentence);
  const saying = sentence.search(SAYING);
  const isBefore = asides.every(({ text }) => sentence.indexOf(text) < saying);
  return asides.length > 0 && isBefore ? [{ text: rest.trim(), statement: bare(rest) }, ...asides] : [];
}

const SAYING =
  /\b(?:said|says?|told|tells?|claim(?:s|ed)|stated|argue[sd]|believe[sd]?|thinks?|thought|writes|wrote|called? (?:on|for)|urge[sd]?)\b/;

const WORD = /[\p{L}\p{N}$€£](?:[\p{L}\p{N}.,'’/–-]*[\p{L}\p{N}])?|[,…]/gu;

const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));

/** Forms that are a verb, or mostly are one; a name that looks like one has a capital. */
const VERB =
  /^(?:is|are|was|were|has|have|had|does|did|will|would|may|(?:co-|re-)?(?!(?:hundr|ne|inde|spe|se|fe|exce|proce|succe|sacr|nak|r)ed$)[a-z]{2,}ed|held|took|taken|gave|given|made|met|began|begun|became|left|led|ran|sat|set|fell|rose|went|came|got|saw|kept|paid|spent|sent|brought|built|found|won|lost|sworn|chosen|shown|stood|heard|spoke|sought|drew|withdrew|broke|chose|grew|wrote|said|says|told|stated)$/;
const isVerb = (word: Word | undefined): boolean => word !== undefined && VERB.test(word.text);

/** A form that needs "was" before it: "sworn in", "confirmed by", "signed in". */
const PASSIVE = /^(?:sworn|chosen|shown|taken|given|begun|[a-z]{2,}ed(?= (?:by|in|on|at|for|to|into|from|with|as)\b))/;
const BEING = /^(?:is|are|was|were|has been|have been|had been)\b/;

const isComma = (word: Word | undefined): boolean => word?.text === ",";
const isJoint = (word: Word | undefined): boolean => word !== undefined && /^(?:and|or)$/.test(word.text);

/** "In 2005, …": what comes before the subject, with its comma; empty where nothing does. "In 2005 it voted, …" is more than that. */
function introOf(text: string): string {
  const [intro = "", word = ""] =
    /^(in|on|by|at|since|after|before|during|until|from|according to)\b[^,]{2,60}(?:, ?\d[^,]{0,20})?,\s/i.exec(text) ??
    [];
  return /^(?:in|on|at|during)$/i.test(word) && wordsIn(intro).some(isVerb) ? "" : intro;
}

/** What stands between commas beside a name or the subject, as statements of their own, and the sentence without it. */
function partAsides(sentence: string): { readonly rest: string; readonly asides: Clause[] } {
  const words = wordsIn(sentence);
  const from = introOf(sentence).length;
  const firstVerb = words.find((word) => word.start >= from && isVerb(word));
  const asides: Clause[] = [];
  let rest = "";
  let kept = 0;
  for (const [at, word] of words.entries()) {
    if (!isComma(word) || word.start < Math.max(from, kept)) continue;
    const next = words[at + 1];
    const end = words.slice(at + 2).find((one, later) => isComma(one) && !isDigit(words[at + 3 + later]));
    const beside = firstVerb !== undefined && word.start < firstVerb.start;
    const [, share = "", pronoun = ""] = RELATIVE.exec(sentence.slice(next?.start)) ?? [];
    const relative = pronoun !== "";
    if (!next || isDigit(next) || !(relative || (end && isVerb(words[words.indexOf(end) + 1])))) continue;
    const isOnThing = !beside && !/^whom?$/.test(pronoun);
    const owner = beside
      ? sentence.slice(from, word.start)
      : ((isOnThing ? thingBefore(sentence, kept, word.start) : null) ??
        NAME.exec(sentence.slice(kept, word.start).slice(-LONGEST_NAME))?.[0] ??
        "");
    const upTo = end?.start ?? sentence.length;
    const said = sentence.slice(relative ? next.start + share.length + pronoun.length : next.start, upTo).trim();
    const whose = beside ? "" : subjectIn(sentence);
    // A symbol or a date between commas belongs to what the sentence is about, and is no statement of its own.
    if (owner.trim() === "" || !/\s/.test(said) || (!relative && !beside) || SYMBOL.test(said)) continue;
    asides.push(
      ...asideOn(
        owner.trim().replace(/^(?:its|their)\b/, whose === "" ? "$&" : `${whose}'s`),
        `${share}${pronoun}`,
        said,
        sentence.slice(sentence.lastIndexOf(owner.trim(), word.start), upTo),
      ),
    );
    rest += `${sentence.slice(kept, word.start)} …`;
    kept = end?.end ?? sentence.length;
  }
  return { rest: rest + sentence.slice(kept), asides };
}

/** "Who", "which", "whose", "most of which": what a clause beside a name or a thing begins with. */
const RELATIVE = /^((?:most|many|some|all|none|two|three|four) of )?(whom?|which|whose)\b/;

/** "Set up an office in Seoul, which …": the thing that stands last before a place; null where none does. */
function thingBefore(sentence: string, from: number, to: number): string | null {
  const [thing, article = ""] = THING.exec(sentence.slice(from, to).slice(-LONGEST_NAME)) ?? [];
  if (thing === undefined) return null;
  return /^an?$/i.test(article) ? thing.replace(article, "the") : thing;
}

const THING = /(?<![\p{L}\d,.-])(the|an?|its|their|\d{1,3})\s(?!.*\s(?:the|an?|its|their)\s)[^,;:…]{2,}\s*$/u;

/**
 * What is said beside a name or a thing: "King, who left": King left; "Lefkowitz, whom Bush chose": Bush chose Lefkowitz;
 * "Kirby, a judge": Kirby was a judge.
 * @param withOwner the same with what it stands beside, as the sentence has it
 */
function asideOn(owner: string, relative: string, said: string, withOwner: string): readonly Clause[] {
  if (relative === "whose") return [{ text: `whose ${said}`, statement: bare(`${owner.trim()}'s ${said}`) }];
  if (relative.includes(" of ")) {
    const of = relative.slice(0, relative.lastIndexOf(" "));
    return [{ text: `${relative} ${said}`, statement: bare(`${of} ${owner.replace(/^(?=\d)/, "the ")} ${said}`) }];
  }
  if (relative === "whom" || (relative === "which" && DOER.test(said))) {
    const end = wordsIn(said).find(isVerb)?.end ?? said.length;
    return [{ text: `${relative} ${said}`, statement: bare(`${said.slice(0, end)} ${owner}${said.slice(end)}`) }];
  }
  const [first, ...more] = coordinate(`${owner} ${relative === "" ? "was " : ""}${said}`);
  if (!first) return [];
  const own = first.text
    .replace(owner, relative)
    .replace(/^\s*was\b/, "")
    .trim();
  // A name alone would claim nothing.
  return [{ ...first, text: BARE_NAME.test(said) || own === "" ? withOwner : own }, ...more];
}

/** "Which Congress renewed": whoever does it stands first. */
const DOER = /^(?:the )?\p{Lu}/u;

/** "Vitit Muntarbhorn", said of the first rapporteur. */
const BARE_NAME = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*$/u;

const SYMBOL = /^(?:(?:resolution|document) )?[AES]\/[A-Z\d]|^(?:of|in|from|on) (?:\w+ )?\d{4}$/;

const isDigit = (word: Word | undefined): boolean => word !== undefined && /^\d/.test(word.text);

const LONGEST_NAME = 60;

/** A name at the end of a text. */
const NAME = /(?:\p{Lu}[\p{L}.'’-]*\s+)*\p{Lu}[\p{L}.'’-]*\s*$/u;

/**
 * What joins a clause to the one before it: its predicate alone, a subject too, an ordinal in the place of another, or
 * another object with its date, "the Senate on 28 September".
 */
interface Boundary {
  readonly kind: "predicate" | "subject" | "ordinal" | "object";
  /** Where the part before it ends, and where it begins. */
  readonly end: number;
  readonly start: number;
}

/** The parts that stand beside one another, with a predicate each. */
function coordinate(text: string): readonly Clause[] {
  const words = wordsIn(text);
  const intro = introOf(text);
  const firstVerb = words.find((word) => word.start >= intro.length && isVerb(word));
  if (!firstVerb) return [{ text: text.trim(), statement: bare(text) }];
  const boundaries = boundariesIn(words, text, words.indexOf(firstVerb));
  const ends = [...boundaries.map(({ end }) => end), text.length];
  const clauses: Clause[] = [{ text: text.slice(0, ends[0]).trim(), statement: bare(text.slice(0, ends[0])) }];
  let subject = text.slice(intro.length, firstVerb.start).replace(OF_VERB, " ");
  let predicate = text.slice(firstVerb.start, ends[0]);
  for (const [at, { kind, start }] of boundaries.entries()) {
    const part = text.slice(start, ends[at + 1]);
    const verb = wordsIn(part).find(isVerb);
    let statement = part;
    if (kind === "ordinal") {
      statement = asOrdinal(part, subject, predicate);
    } else if (kind === "object") {
      statement = asObject(part, subject, predicate);
    } else if (kind === "predicate") {
      const being = BEING.exec(predicate)?.[0];
      statement = `${subject}${being && PASSIVE.test(part) ? `${being} ` : ""}${part}`;
      if (!being || !PASSIVE.test(part)) predicate = part;
    } else if (CONTRACTED.test(part)) {
      statement = part.replace(CONTRACTED, "$1 is");
    } else if (verb) {
      subject = part.slice(0, verb.start);
      predicate = part.slice(verb.start);
    }
    if (/\bwhen\s+$/.test(text.slice(0, start))) statement = withTime(statement, text.slice(0, start));
    const carried = /\d/.test(part) && !/^according/i.test(intro) ? "" : intro;
    const clause = { text: part.trim(), statement: bare(`${carried}${statement}`) };
    clauses.push(kind === "predicate" && !OWN.test(part) ? { ...clause, leans: true } : clause);
  }
  return clauses;
}

/** "Until January 2017, when she took over": then. */
function withTime(statement: string, before: string): string {
  const [, time] = TIME_BEFORE.exec(before) ?? [];
  if (time === undefined || /\d/.test(statement)) return statement;
  return `${statement.replace(/[.\s]+$/, "")} ${/^\d|^\p{L}+ \d{1,2},/u.test(time) && !/^\d{4}$/.test(time) ? "on" : "in"} ${time}.`;
}

const TIME_BEFORE =
  /\b(?:in|on|until|since|by|from) ((?:\d{1,2} )?(?:\p{Lu}\p{L}+ )?(?:\d{1,2}, )?(?:19|20)\d\d),? when\s+$/u;

/** What says of a verb when it was done, and is no part of its subject: "South Korea first backed one in 2006 and abstained …". */
const OF_VERB = /\s(?:also|later|again|then|finally|first|initially|originally|subsequently|once|already|never)\s*$/i;

/** Names and numbers. */
const OWN = /[\p{Lu}\p{N}]/u;

const ORDINAL = /^\s*the (first|second|third|fourth|last|other)(?: one)?\b/i;

/** "The second in Seoul" after "the first was held in Washington", "the fourth person to hold it" after "she is the first woman". */
function asOrdinal(part: string, subject: string, predicate: string): string {
  const ordinal = ORDINAL.exec(part)?.[0] ?? "";
  const rest = part.slice(ordinal.length);
  if (!/^ (?:in|on|at|by|from|to|with)\b|^[.,;]?$/.test(rest))
    return `${subject}${wordsIn(predicate).find(isVerb)?.text ?? ""} ${part.trim()}`;
  const done = /^.*?(?= (?:in|on|at|by|from|to|with)\b|[.,;]?$)/.exec(predicate)?.[0] ?? predicate;
  return `${`${subject}${done}`.replace(PLACE, ordinal.replace(/ one$/, "").trim())} ${rest}`;
}

/** "The Senate on 28 September" after "it passed the House on 21 July 2004": it passed that then, in the same year. */
function asObject(part: string, subject: string, predicate: string): string {
  const [, verb = "", date = ""] = DATED_OBJECT.exec(predicate) ?? [];
  const [year = ""] = /(?:19|20)\d\d/.exec(date) ?? [];
  const own = /(?:19|20)\d\d/.test(part) ? "" : ` ${year}`;
  return `${subject}${verb} ${part.replace(/[.\s]+$/, "")}${own}.`;
}

const DATE = "(?:on|in) ((?:\\d{1,2} )?(?:\\p{Lu}\\p{L}+|\\d{4})(?: \\d{1,4})?(?:, \\d{4})?)";
const OBJECT = "(?:the \\p{Lu}\\p{L}+|\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)";
const DATED_OBJECT = new RegExp(`^(.*?) ${OBJECT} ${DATE},?\\s*$`, "u");
const NEXT_OBJECT = new RegExp(`^${OBJECT} ${DATE}(?=[.,;]|$| and )`, "u");

/** The ordinal that another stands for in a clause of the same words. */
const PLACE = /\bthe (?:first|second|third|fourth|last|other)\b/i;

/** Without the marks of what was left out. */
const bare = (text: string): string =>
  text
    .replace(/\s*…\s*,?\s*/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Words between a joint and what it joins. */
const ADVERB = /^(?:also|later|again|then|finally|once|since|subsequently|still|only|never|not|first|\p{L}+ly)$/u;

function boundariesIn(words: readonly Word[], text: string, firstVerb: number): readonly Boundary[] {
  const found: Boundary[] = [];
  for (let at = firstVerb + 1; at < words.length; at += 1) {
    const word = words[at];
    const joint = isComma(word) && isJoint(words[at + 1]) ? at + 1 : at;
    const first = words[joint + 1];
    if (!word || !first || !(isComma(word) || isJoint(word)) || isDigit(first)) continue;
    let next = joint + 1;
    while (ADVERB.test(words[next]?.text ?? "")) next += 1;
    const joined = isJoint(words[joint]);
    const kind = kindOf(words, text, { comma: isComma(word), joined, first: joint + 1, next });
    if (kind === null) continue;
    const start = SUBORDINATE.test(first.text) ? (words[joint + 2]?.start ?? first.start) : first.start;
    found.push({ kind, end: word.start, start });
    at = joint;
  }
  return found;
}

interface Joining {
  readonly comma: boolean;
  readonly joined: boolean;
  /** The place of the first word after it. */
  readonly first: number;
  /** The place of the first word after it that is no adverb. */
  readonly next: number;
}

function kindOf(
  words: readonly Word[],
  text: string,
  { comma, joined, first, next }: Joining,
): Boundary["kind"] | null {
  const word = words[next];
  if (!word) return null;
  if (CITING.test(text.slice(words[first]?.start)) || SAID_BY.test(text.slice(words[first]?.start))) return null;
  if (SUBORDINATE.test(words[first]?.text ?? "")) return comma && words[next + 1]?.text !== "of" ? "subject" : null;
  if (isVerb(word)) return joined || endsRow(words, next) ? "predicate" : null;
  if (ORDINAL.test(text.slice(word.start))) return "ordinal";
  if (joined && NEXT_OBJECT.test(text.slice(word.start)) && isAfterObject(text, words, first)) return "object";
  if (CONTRACTED.test(word.text)) return "subject";
  if (!joined && !/^(?:the|it|he|she|they)$/i.test(word.text)) return null;
  const ends = words.findIndex((one, at) => at > next && ((isComma(one) && !isDigit(words[at + 1])) || isJoint(one)));
  const clause = words.slice(next, ends < 0 ? words.length : ends);
  const starts = comma || /^(?:the|an?|its|his|her|their|it|he|she|they|in|on|no|every|each|all)$/i.test(word.text);
  return starts && clause.some(isVerb) ? "subject" : null;
}

/** Whether what ends before a joint is a predicate with an object and its date. */
function isAfterObject(text: string, words: readonly Word[], first: number): boolean {
  const verb = words.findLast((word, at) => at < first && isVerb(word));
  const end = words[first - 1]?.start;
  return verb !== undefined && DATED_OBJECT.test(text.slice(verb.start, end));
}

/** "…, it's Public Law 108-333". */
const CONTRACTED = /^(it|he|she)['’]s(?![\p{L}'’])/u;

/** What begins a clause that can stand alone; "if" does not. */
const SUBORDINATE = /^(?:as|when|where|because|although|though|since)$/;

/** "…, as resolution 80/220 noted": who says it is no clause of its own. */
const CITING =
  /^as [^,]{2,60} (?:noted|notes|said|says|reported|found|stated|recalled|recorded|put it|pointed out)\W*$/;

/** "…, the Commission of Inquiry estimated." */
const SAID_BY =
  /^(?:the )?\p{Lu}[^,;]{2,60} (?:estimate[sd]?|report(?:s|ed)|found|note[sd]|calculated|sa(?:id|ys)|concluded|wrote|believes|reckon(?:s|ed)|recalled|confirmed)\W*$/u;

/** Whether a row of predicates that goes on at a place ends with "and" and another. */
function endsRow(words: readonly Word[], from: number): boolean {
  return words.some((word, at) => at > from && isJoint(word) && isVerb(words[at + 1]));
}
