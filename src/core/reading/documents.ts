import type { Source } from "../base/schema.ts";
import { rememberingEach } from "../remember.ts";

const NOUN = "article|story|piece|text|source|document|doc|write-?up|editorial|headline|byline";

const AGED = new RegExp(
  `\\b(older|oldest|earlier|newer|newest|more recent|later)(?: one)?(?: of the (?:two|2))?( (?:${NOUN})s?\\b)`,
  "gi",
);

const NEWER = /new|recent|later/i;

/** "The oldest text that China voted against" is a resolution, and no article. */
const ON_RESOLUTIONS = /^(?!.*\b(?:article|editorial)\b).*(?:\bvot|\badopt|\boppos|\babstain|\bresolution|\d\/\d)/i;

const TOLD_BY = new RegExp(
  `\\b(${NOUN}|one) (?:with|w/|featuring|quoting|citing|mentioning|(?:that|which) (?:quotes|cites|carries|has|mentions|shows|features)) ([^,?()]{3,60}?)(?=,|\\?|\\)|$| (?:called|headed|titled|say|says|give|gives)\\b)`,
  "i",
);

/** The documents of a fact base, as far as people tell them apart. */
export interface Documents {
  readonly sources: readonly Source[];
  /** Whether a source speaks of whom or what some words name. */
  speaksOf(source: Source, words: string): boolean;
}

/**
 * Documents as people tell them apart, with the year in the place of the telling: "the older article" is "the 2006
 * article", and so is "the article with the camps in it", if one document alone has them.
 */
export function withYears(text: string, documents: Documents): string {
  if (ON_RESOLUTIONS.test(text)) return text;
  const named = SAYING.test(text) ? documents.sources.reduce(withYearOf, text) : text;
  if (named.search(AGED) < 0 && named.search(TOLD_BY) < 0) return named;
  const years = documents.sources.flatMap((source) => yearOf(source) ?? []).sort();
  const [oldest] = years;
  const newest = years[years.length - 1];
  if (oldest === undefined || oldest === newest) return named;
  return named
    .replace(AGED, (_, age: string, noun: string) => `${NEWER.test(age) ? newest : oldest}${noun}`)
    .replace(TOLD_BY, (all: string, noun: string, words: string) => {
      const [only, ...more] = documents.sources.filter((source) => documents.speaksOf(source, words));
      const year = only && more.length === 0 ? yearOf(only) : undefined;
      return year === undefined ? all : `${year} ${noun === "one" ? "article" : noun}`;
    });
}

/** "What does the other article say?" after what one of two told: the other's year in the place of the telling. */
export function withOther(text: string, told: Source | null, { sources }: Documents): string {
  const [other, ...more] = sources.filter((source) => source !== told);
  const year = other && yearOf(other);
  if (told === null || year === undefined || more.length > 0) return text;
  return text.replace(THE_OTHER, `the ${year} ${/editorial/.test(other?.kind ?? "") ? "editorial" : "article"}`);
}

const THE_OTHER = new RegExp(`\\bthe other (?:${NOUN})\\b`, "i");

/** "How many prisoners does the UN say?": among those who estimate them, the UN is its Commission of Inquiry. */
export function withInquiry(text: string, isOnEstimates: boolean): string {
  if (isOnEstimates)
    return text.replace(UN_ALSO, "the Commission of Inquiry").replace(THEIRS, "$1 estimate of prisoners");
  return HELD.test(text) ? text.replace(UN_SAYS, "the Commission of Inquiry") : text;
}

/** "What was KINU's then?" after an estimate. */
const THEIRS = /^((?:and |so )?what(?:['’]s| is| was) [^?]{2,40}['’]s)(?: one)?(?: then)?\W*$/i;

const HELD = /\b(?:prisoners?|inmates?|camps?|gulags?|detainees?|people (?:are |were )?held)\b/i;

const UN = "(?:the )?\\b(?:un|u\\.n\\.|united nations)";
const GIVERS = [
  `(?<=\\baccording to )${UN}(?=\\W*$|,| (?:in|now|then|today)\\b)`,
  `(?<=\\b(?:does|did|do|has|is|was) )${UN}(?= (?:say|said|estimate|count|give|put|reckon|claim|think)\\w*\\b)`,
  `(?<!\\b(?:this|that|it|these|those) (?:the )?)${UN}(?=(?:['’]s)? (?:own |latest )?(?:estimates?|numbers?|figures?|count|view)\\b)`,
];
const UN_SAYS = new RegExp(GIVERS.join("|"), "i");
const UN_ALSO = new RegExp(
  [
    ...GIVERS,
    `(?<=^(?:and |or |so |what about |how about |what(?:'s| is| was) )+)${UN}(?=(?:['’]s)?(?: one)?(?: then)?\\W*$)`,
  ].join("|"),
  "i",
);

/** The one document that a question is asked of, with its years put in: "does the 2006 article mention …"; null for none or several. */
export function askedOf(text: string, { sources }: Documents): Source | null {
  if (text.search(OF_DOCUMENT) < 0) return null;
  const [only, ...more] = sources.filter((source) => patternsOf(source).named.test(text));
  if (!only || more.length > 0 || OTHER_DOCUMENT.test(text)) return null;
  return sources.some((source) => source !== only && patternsOf(source).hinted.test(text)) ? null : only;
}

/** A statement and the document that it is put down to: "According to the VOA editorial, 80,000 …", "VOA says …"; null if to none. */
export function putDownTo(
  text: string,
  { sources }: Pick<Documents, "sources">,
): { readonly source: Source; readonly rest: string } | null {
  const found = [...text.matchAll(PUT_DOWN)].flatMap(({ 0: words, groups = {} }) => {
    // "The editorial never says" puts nothing down to it.
    if (/\b(?:not|never)\b|n['’]t\b/i.test(words)) return [];
    const [whom] = Object.values(groups).filter((one) => one !== undefined);
    const source = whom === undefined ? null : toldBy(whom, sources, words);
    return source ? [{ source, rest: text.replace(words, "") }] : [];
  });
  return found[0] ?? null;
}

/** The one source that some words name, among which stands no other year than its own. */
function toldBy(whom: string, sources: readonly Source[], words = whom): Source | null {
  const isNamed = (source: Source): boolean => {
    const { named, whole } = patternsOf(source);
    return whole.test(whom) || (/^(?:the|an?|its) /i.test(whom) && named.test(whom));
  };
  const [only, ...more] = sources.filter(isNamed);
  const [year] = /\b(?:19|20)\d\d\b/.exec(words) ?? [];
  const isItsYear = year === undefined || (only !== undefined && year === yearOf(only));
  return only && more.length === 0 && isItsYear ? only : null;
}

/** "The VOA editorial was published on …": the document whose own publication a statement tells of; null if of none. */
export function publishedBy(text: string, { sources }: Pick<Documents, "sources">): Source | null {
  const [, whom] = PUBLISHED.exec(text) ?? [];
  return whom === undefined ? null : toldBy(whom, sources);
}

const PUBLISHED =
  /^(.{3,60}?) (?:(?:is|was|had been) )?(?:(?:first|originally) )?(?:published|released|issued|posted|printed|written|dated|dates|came out|appeared)\b/i;

/** The document that some words name; all of them where they name none and call it by what each is: "the article". */
export function documentsMeant(whom: string, { sources }: Pick<Documents, "sources">): readonly Source[] {
  const named = toldBy(whom, sources);
  if (named) return [named];
  return ANY_DOCUMENT.test(whom) ? sources : [];
}

const ANY_DOCUMENT = new RegExp(`^(?:the|this|its) (?:${NOUN})$`, "i");

const [PHRASE, NAME] = ["(?:the|an?) [^,;]{3,60}?", "[^,;]{3,40}?"];
const SAYS_SO = "says|said|reports|reported|writes|wrote";

/** In front, behind, and between. "Jane Morse wrote the article" puts nothing down to her. */
const PUT_DOWN = new RegExp(
  [
    "^(?:according to|as (?:reported|stated|written) (?:by|in)|in) (?<before>(?:the|an?|its) (?![^,;]*\\b(?:is|are|was|were|has|have|had|can|cannot|could|will|would|may|did|does)\\b)[^,;]{3,60}), ",
    `^according to (?<name>${NAME}), `,
    "^(?:(?:in|by) \\d{4},? )?(?<subject>(?:the|an?) [^,;]{3,60}?) (?:says|said|states|stated|reports|reported|writes|wrote|claims|gives|gave|puts?) (?:that )?",
    `^(?<speaker>${NAME}) (?:(?:says|said|reports|reported)(?: that)?|(?:states|stated|writes|wrote|claims|claimed|notes|noted) that) `,
    `,? according to (?<after>${PHRASE}|${NAME})(?=\\.?\\s*$)`,
    `, (?:${SAYS_SO}) (?<saying>${PHRASE}|${NAME})(?=\\.?\\s*$)`,
    `, (?<said>${PHRASE}|${NAME}) (?:${SAYS_SO})(?=\\.?\\s*$)`,
  ].join("|"),
  "gi",
);

/** "An American editorial of 2014": whether a text puts something down to an editorial or article of a year that none is of. */
export function namesNoDocument(text: string, { sources }: Pick<Documents, "sources">): boolean {
  const [, of, before] = OF_YEAR.exec(text) ?? [];
  const year = of ?? before;
  return year !== undefined && !sources.some((source) => yearOf(source) === year);
}

const OF_YEAR = /\b(?:article|editorial) (?:of|from) ((?:19|20)\d\d)\b|\b((?:19|20)\d\d) (?:article|editorial)\b/i;

const OF_DOCUMENT = new RegExp(`\\b(?:${NOUN})\\b`, "i");

/** Where more than the one is meant: "both articles", "the younger one", "the State report". */
const OTHER_DOCUMENT =
  /\b(?:both|two|each|other|articles|texts|sources|documents|report|compar\w+|juxtapos\w+|versus|vs|than|against|older|newer|younger|one)\b/i;

/** "What does the Washington File say about …", "according to the VOA editorial": the name is no part of what is asked. */
function withYearOf(text: string, source: Source): string {
  const year = yearOf(source);
  if (year === undefined) return text;
  const { saying, accordingTo } = patternsOf(source);
  const document = `the ${year} ${/editorial/.test(source.kind) ? "editorial" : "article"}`;
  return text.replace(saying, `$1 ${document} `).replace(accordingTo, `$1 ${document}`);
}

/** Where a source is named as what says something. */
const patternsOf = rememberingEach((source: Source) => {
  const aliases = source.aliases.map((alias) => literally(alias.replace(/^the /i, "")));
  const names = aliases.join("|");
  const document = `(?:the )?(?:${names})(?:'s)?(?: (?:${NOUN}))?`;
  const called = [...aliases.filter((alias) => OF_DOCUMENT.test(alias)), `(?:${names}) (?:${NOUN})`].join("|");
  const year = yearOf(source);
  const years = year === undefined ? [] : [year, `'?${year.slice(2)}(?! \\w+ ${year.slice(0, 2)})`];
  const ofYear = year === undefined ? [] : [`${year} (?:${NOUN})`];
  return {
    hinted: new RegExp(`\\b(?:${[names, ...years].join("|")})\\b`, "i"),
    named: new RegExp(`\\b(?:${[called, ...ofYear].join("|")})s?\\b`, "i"),
    whole: new RegExp(`^(?:the )?(?:${[names, literally(source.publisher)].join("|")})(?:'s)?(?: (?:${NOUN}))?$`, "i"),
    saying: new RegExp(`\\b(does|did|do) ${document} (?=(?:${SAYS})\\b)`, "i"),
    accordingTo: new RegExp(`\\b(according to) ${document}(?![\\w-])`, "i"),
  };
});

/** As a pattern that matches just these words, whatever signs are in them. */
const literally = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

const SAYS = "say|mention|report|tell|write|state|claim|describe|give|call|list|name|enumerate";

const SAYING = new RegExp(`\\b(?:${SAYS}|according to)\\b`, "i");

const yearOf = ({ published }: Source): string | undefined => (published.date ?? published.inferred)?.slice(0, 4);
