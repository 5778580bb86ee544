import * as z from "zod";
import type { Table } from "./table.ts";

/**
 * The shape of the files in `data/`. `data/README.md` explains each field to the person who adds the next entry; the
 * JSON Schemas beside the data are generated from here.
 */

const text = z.string().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:[-/.][a-z0-9]+)*$/, "lower-case letters, digits and hyphens");
/** What is said of a text that is no address, no date or no day; `read.ts` says what to write instead. */
export const NO_ADDRESS = "no address of the web";
export const NO_DATE = "no date";
export const NO_DAY = "no day of the calendar";
const url = z.url({ protocol: /^https?$/, error: NO_ADDRESS, abort: true }).regex(/^\S+$/, NO_ADDRESS);
/** An address, or a document in words. */
const place = text.refine((value) => !/^https?:/i.test(value) || url.safeParse(value).success, NO_ADDRESS);
/** A calendar day, `2005-12-16`; a day that does not exist is refused. */
const day = z.iso.date({ error: NO_DAY, abort: true }).regex(/^(?:19|20)/, "a year from 1900 to 2099");
const dateForm = /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]|2[1-4])|-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?$/;
/** A day, month or year, `2005-12-16`, `2005-12`, `2005`; or a season in EDTF, `2006-21` spring to `2006-24` winter. */
const date = z.string().regex(dateForm, { error: NO_DATE, abort: true }).refine(isInCalendar, NO_DAY);

function isInCalendar(value: string): boolean {
  return value.length < 10 || day.safeParse(value).success;
}

/** What a question can ask for. `title` is a person's office, `name` what a thing is called. */
export const answerTypes = [
  "date",
  "figure",
  "person",
  "organisation",
  "country",
  "place",
  "reason",
  "list",
  "title",
  "name",
  "statement",
] as const;

const sourceSchema = z.strictObject({
  id,
  publisher: text,
  title: text,
  author: text.nullable(),
  /** What kind of text it is, in words for a reader: "editorial stating U.S. government policy". */
  kind: text,
  /**
   * `date` is null where the source prints none; `inferred` is then the date that it is taken to be of when a question
   * says "2015"; `note` says what is known and how.
   */
  published: z.strictObject({ date: date.nullable(), inferred: date.optional(), note: text.optional() }),
  /** One line for a source line under a quote: publisher, kind, date as far as known. */
  label: text,
  url,
  aliases: z.array(text).min(1),
  /** The archived text that the offsets count in. */
  text: z.strictObject({
    file: z.string().regex(/^\w[\w.-]*$/, "the name of a file, without a directory"),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits"),
    length: z.int().positive(),
  }),
});

/**
 * One answer that a fact can give: the exact part of the quote, its type, and the words that a question for it uses.
 * "Who hosted the first conference" asks for the organisation that stands with "first", "conference" and "host".
 */
const factAnswerSchema = z.strictObject({ type: z.enum(answerTypes), text, about: z.array(text).min(1) });

const factSchema = z.strictObject({
  id: z.string().regex(/^\d{3}-\d{2,}$/, "three digits, a hyphen, two digits"),
  source: id,
  /** Offsets in the source's text, UTF-16 code units, end exclusive. */
  start: z.int().min(0),
  end: z.int().positive(),
  quote: text,
  /** What the quote says, in our own words. */
  statement: text,
  kind: z.enum(["title", "caption", "dateline", "byline", "statement", "opinion", "pointer", "credit", "furniture"]),
  topics: z.array(id),
  /** Dates in the quote: the EDTF value and the quote's own words for it. */
  dates: z.array(z.strictObject({ date, text })),
  /** Figures as the quote prints them. */
  figures: z.array(text),
  names: z.array(text),
  answers: z.array(factAnswerSchema),
  /** Further words that a question about this fact may use and the quote lacks. */
  terms: z.array(text),
  /** What a curator should know; not shown. */
  remark: text.optional(),
});

const tally = z.strictObject({ yes: z.int().min(0), no: z.int().min(0), abstain: z.int().min(0) });
const conflictSchema = z.strictObject({ point: text, cause: text, use: text });
const attested = {
  checkedAgainst: z.array(place).min(1),
  certainty: text,
  conflicts: z.array(conflictSchema),
  topics: z.array(id),
};

const bodies = ["commission", "council", "assembly"] as const;

const resolutionSchema = z.strictObject({
  /** The symbol, `A/RES/60/173`. */
  id: z.string().regex(/^(?:A\/RES\/\d+\/\d+|A\/HRC\/RES\/\d+\/\d+|E\/CN\.4\/RES\/\d{4}\/\d+)$/, "a UN symbol"),
  body: z.enum(bodies),
  title: text,
  adopted: day,
  url,
  /** Null where the text was adopted without a vote. */
  vote: tally.nullable(),
  /** Everyone who voted no, complete; empty without a vote. Names as in countries.json. */
  votedNo: z.array(text),
  /** Positions recorded beside the no list. Left out without a vote. */
  positions: z.record(text, z.enum(["yes", "no", "abstain", "did not take part", "not a member"])).optional(),
  /** The Assembly's Third Committee, before the plenary. `vote` null: without a vote; left out: not recorded here. */
  thirdCommittee: z.strictObject({ date: day.optional(), vote: tally.nullable().optional() }).optional(),
  coSponsors: z.int().positive().optional(),
  /** What is notable about it, each in our own words with the words that a question for it uses. */
  notable: z.array(z.strictObject({ text, about: z.array(text).min(1) })),
  officialRecord: url.optional(),
  ...attested,
});

/** What a value means where a rule answers from it, whatever its label says to readers. */
export const meanings = [
  "holder",
  "confirmation",
  "estimate",
  "procedural-vote",
  "voted-no",
  "abstained",
  "meeting-record",
  "assembly-co-sponsor",
  "council-co-sponsor",
  "law-number",
  "hearing-number",
  "hearing-title",
  "committee",
] as const;

/** One labelled value of a milestone. `type` and `about` as for a fact's answers; `date` where the value is a date. */
const fieldSchema = z.strictObject({
  label: text,
  value: text,
  means: z.enum(meanings).optional(),
  type: z.enum(answerTypes),
  about: z.array(text).min(1),
  date: date.optional(),
});

/** The offices that the record follows from holder to holder, by their terms in the vocabulary. */
export const offices = ["special-envoy", "special-rapporteur"] as const;

const officeSchema = z.strictObject({ of: z.enum(offices), role: z.enum(["holder", "vacancy", "mandate"]) });

const milestoneSchema = z.strictObject({
  id,
  group: text,
  name: text,
  aliases: z.array(text),
  /** What happened, in our own words, one sentence. */
  summary: text,
  /** When it happened or began, and when it ended, for the timeline and for "in 2020"; null where not one date. */
  from: date.nullable(),
  to: date.nullable(),
  /** Which office the entry is on: one who held it, a time without a holder, or the office itself. */
  office: officeSchema.optional(),
  fields: z.array(fieldSchema).min(1),
  ...attested,
});

const noteSchema = z.strictObject({
  id,
  /** The caution itself, one to three sentences in our own words. */
  text,
  facts: z.array(text),
  records: z.array(text),
  evidence: z.array(text),
});

const topicSchema = z.strictObject({
  id,
  name: text,
  aliases: z.array(text),
  /** What the topic covers, one sentence. */
  summary: text,
});

/** A term and the words that mean the same in a question about this subject. */
const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case letters, digits and hyphens"),
  /**
   * What kind of word it is. `name`: a person, body, law or list, which the evidence must hold. `broad`: so common here
   * that it tells little (North Korea, human rights). `act`: something done (appointed, signed), which a date or a person
   * that is asked for has to belong to. `foreign`: words for what is not in the record or only looks like
   * something that is; each stands for itself alone. `plain`: everything else.
   */
  kind: z.enum(["name", "broad", "act", "plain", "foreign"]),
  /** Words and phrases, matched by their stems; with `=` before it a word is matched only as it stands. */
  words: z.array(text).min(1),
  /** Ids of wider terms that this one also counts as: torture counts as abuse. */
  broader: z.array(text).optional(),
});

const vocabularySchema = z.strictObject({
  terms: z.array(termSchema),
  /** Words that carry no content: articles, pronouns, auxiliaries. */
  stop: z.array(text),
  /** Words of chat and of asking, that neither speak for an answer nor against it: "pls", "for my thesis". */
  chat: z.array(text),
  /** Short spellings of chat and what they mean: "ppl" is people. */
  spellings: z.record(text, text),
});

const countrySchema = z.strictObject({ name: text, aliases: z.array(text) });

/** What stands for "not in the record" among the ids of what was learned. */
export const NONE = "-";

/** The word of the network that stands for what is there before any. */
export const BASE = "^";

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;

/** What is asked one after the other, "score > 0.3, likely > 0.5", and what is said for each of the answers. */
const treeSchema = z
  .strictObject({
    asks: z
      .string()
      .regex(new RegExp(`^[a-z][a-z -]* > ${NUMBER}(?:, [a-z][a-z -]* > ${NUMBER}){0,7}$`), { abort: true }),
    says: z.string().regex(new RegExp(`^${NUMBER}(?: ${NUMBER})*$`), { abort: true }),
  })
  .refine(({ asks, says }) => says.split(" ").length === 2 ** asks.split(", ").length, {
    error: "a tree says one number for each row of answers: 2 for one that it asks for, 4 for two, 8 for three",
    path: ["says"],
  });

/** What training on questions taught (`npm run learn`), but for what it taught of words: a curator leaves it alone. */
const trainingSchema = z.strictObject({
  /** Weights of what speaks for a unit, and of what a question itself says, by name. */
  evidence: z.record(text, z.number()),
  question: z.record(text, z.number()),
  /** The weight of a word for the units that it was never used of. */
  unheard: z.number(),
  /** The trees that say how likely it is that the best unit answers. */
  confidence: z.array(treeSchema),
  /** Weights of what speaks for that what a rule tells answers, by name, but for words. */
  told: z.record(text, z.number()),
  /** How many lines or parts there were of each, so that it is seen where some were lost. */
  counts: z.record(
    z.enum(["confidence", "told", "words", "toldWords", "networkWords", "networkAnswers"]),
    z.int().positive(),
  ),
});

/** The files of `data/` and what one entry of each is. */
export const fileSchemas = {
  sources: z.array(sourceSchema),
  facts: z.array(factSchema),
  resolutions: z.array(resolutionSchema),
  milestones: z.array(milestoneSchema),
  notes: z.array(noteSchema),
  topics: z.array(topicSchema),
  countries: z.array(countrySchema),
  vocabulary: vocabularySchema,
  training: trainingSchema,
} as const;

export type Source = z.infer<typeof sourceSchema>;
export type Fact = z.infer<typeof factSchema>;
export type AnswerType = (typeof answerTypes)[number];
export type Resolution = z.infer<typeof resolutionSchema>;
export type Tally = z.infer<typeof tally>;
export type Body = (typeof bodies)[number];
export type Milestone = z.infer<typeof milestoneSchema>;
export type Field = Milestone["fields"][number];
export type Meaning = (typeof meanings)[number];
export type Note = z.infer<typeof noteSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Term = z.infer<typeof termSchema>;
export type Vocabulary = z.infer<typeof vocabularySchema>;
export type Country = z.infer<typeof countrySchema>;
export type Weights = z.infer<typeof trainingSchema>;

/** All that training taught. */
export interface Training extends Omit<Weights, "counts"> {
  /** For each word of wording, pairs of a unit's id and a weight, all parted by spaces; `-` is for "not in the record". */
  readonly words: Table;
  /** For each word of wording, its two weights for that what a rule tells answers: where the rule read a part, or the whole. */
  readonly toldWords: Table;
  /** For each word, term and type of answer, its row of weights in the network; `^` is for what is there before any. */
  readonly networkWords: Table;
  /** For each unit's id, and `-` for "not in the record", its row of weights in the network and its bias. */
  readonly networkAnswers: Table;
}

/** The files of `data/` that hold what training taught of words, a line each. */
export const tableFiles = {
  words: "training-words.tsv",
  toldWords: "training-told.tsv",
  networkWords: "training-network-words.tsv",
  networkAnswers: "training-network-answers.tsv",
} as const;

/** The whole fact base, checked. */
export interface FactBase {
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  readonly resolutions: readonly Resolution[];
  readonly milestones: readonly Milestone[];
  readonly notes: readonly Note[];
  readonly topics: readonly Topic[];
  readonly countries: readonly Country[];
  readonly vocabulary: Vocabulary;
  readonly training: Training;
}
