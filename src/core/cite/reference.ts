import { unreachable } from "../answer.ts";
import { dateText } from "../base/dates.ts";
import { meant } from "../base/meant.ts";
import type { Fact, FactBase, Meaning, Milestone, Resolution, Source, Tally } from "../base/schema.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { capitalised } from "../language/text.ts";

/** What a citation says, before it takes one of the forms. */
export interface Reference {
  /** Letters, digits, dots and hyphens, unique in the fact base. */
  readonly key: string;
  /** A type of CSL's data model. `entry` is one of this fact base, where no single document is cited. */
  readonly type: "article-newspaper" | "report" | "webpage" | "legislation" | "hearing" | "entry";
  readonly author: Author | undefined;
  readonly title: string;
  /** Where it appeared or who issued it. */
  readonly publisher: string | undefined;
  /** A symbol or number of the document. */
  readonly number: string | undefined;
  readonly date: ReferenceDate;
  readonly url: string | undefined;
  readonly locator: Locator | undefined;
  /** What a reader has to know beside it, each a sentence without its full stop. */
  readonly remarks: readonly string[];
}

export type Author = { readonly family: string; readonly given: string } | { readonly literal: string };

/** `issued`: when it came out. `period`: when what the entry tells happened, or since when. `unknown`: said in words. */
type ReferenceDate =
  | { readonly kind: "issued"; readonly date: string }
  | { readonly kind: "period"; readonly from: string; readonly to: string | null }
  | { readonly kind: "unknown"; readonly text: string };

/** Where a quote stands in the archived text of its source: UTF-16 code units, end exclusive. */
interface Locator {
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
}

/** What there is to cite under an id of a fact, a resolution, a milestone or a source; undefined for any other id. */
export function findReference(base: FactBase, id: string): Reference | undefined {
  const fact = base.facts.find((entry) => entry.id === id);
  const source = base.sources.find((entry) => entry.id === (fact?.source ?? id));
  if (source !== undefined) return sourceReference(source, fact);
  const resolution = base.resolutions.find((entry) => entry.id === id);
  if (resolution !== undefined) return resolutionReference(resolution);
  const milestone = base.milestones.find((entry) => entry.id === id);
  return milestone && milestoneReference(milestone);
}

/** The locator in words: `characters 1001-1090 of the archived text`. */
export function locatorText({ start, end }: Pick<Locator, "start" | "end">): string {
  return `characters ${start}-${end} of the archived text`;
}

/** The date in words: `5 April 2006`, `January 2017 to 13 October 2023`, `since 1 August 2022`, `no date printed`. */
export function referenceDateText(date: ReferenceDate): string {
  switch (date.kind) {
    case "issued":
      return dateText(date.date);
    case "period":
      if (date.to === null) return `since ${dateText(date.from)}`;
      return date.to === date.from ? dateText(date.from) : `${dateText(date.from)} to ${dateText(date.to)}`;
    case "unknown":
      return date.text;
    default:
      return unreachable(date);
  }
}

/** What a form has no field for, in sentences, behind what else it has none for. */
export function noteOf({ date, locator, remarks }: Reference, others: readonly string[] = []): string {
  const notes = [
    ...others,
    ...(date.kind === "issued" ? [] : [referenceDateText(date)]),
    ...(locator ? [`${locatorText(locator)} (SHA-256 ${locator.sha256})`] : []),
    ...remarks,
  ];
  return notes.map((note) => `${capitalised(note)}.`).join(" ");
}

function sourceReference(source: Source, fact: Fact | undefined): Reference {
  const { date, note } = source.published;
  return {
    key: keyOf(fact === undefined ? source.id : `${source.id}-${fact.id}`),
    type: /\breport\b/i.test(source.kind)
      ? "report"
      : /\b(?:article|editorial|news)\b/i.test(source.kind)
        ? "article-newspaper"
        : "webpage",
    author: source.author === null ? undefined : authorOf(source.author),
    title: source.title,
    publisher: source.publisher,
    number: undefined,
    date: date === null ? { kind: "unknown", text: "no date printed" } : { kind: "issued", date },
    url: source.url,
    locator: fact && { start: fact.start, end: fact.end, sha256: source.text.sha256 },
    remarks: note === undefined ? [] : [sentence(note)],
  };
}

function resolutionReference({ id, body, title, adopted, url, vote, certainty }: Resolution): Reference {
  return {
    key: keyOf(id),
    type: "legislation",
    author: { literal: BODY_NAMES[body] },
    title,
    publisher: "United Nations",
    number: id,
    date: { kind: "issued", date: adopted },
    url,
    locator: undefined,
    remarks: [vote === null ? "Adopted without a vote" : `Adopted by ${voteText(vote)}`, `Attested: ${certainty}`],
  };
}

function voteText({ yes, no, abstain }: Tally): string {
  return `${yes}-${no}-${abstain} (yes, no, abstentions)`;
}

function milestoneReference(milestone: Milestone): Reference {
  const { id, group, name, from, to, checkedAgainst, certainty } = milestone;
  const saidAs = (meaning: Meaning) => meant(milestone, meaning)?.value;
  const law = saidAs("law-number");
  const hearing = saidAs("hearing-number");
  const links = checkedAgainst.filter((place) => /^https?:\/\//.test(place));
  const others = checkedAgainst.filter((place) => place !== links[0]);
  const document = law ?? hearing;
  return {
    key: keyOf(id),
    type: law ? "legislation" : hearing ? "hearing" : "entry",
    author: undefined,
    title: hearing ? (saidAs("hearing-title") ?? name) : name,
    publisher: law ? "United States" : hearing ? saidAs("committee") : `nkhr fact base (${group})`,
    number: document,
    date: periodOf(from, to, document !== undefined),
    url: links[0],
    locator: undefined,
    remarks: [...(others.length > 0 ? [`Also checked against ${others.join(", ")}`] : []), `Attested: ${certainty}`],
  };
}

function periodOf(from: string | null, to: string | null, isDocument: boolean): ReferenceDate {
  if (from === null) return { kind: "unknown", text: "not one date" };
  return isDocument ? { kind: "issued", date: from } : { kind: "period", from, to };
}

/** A person's two to four names, the last of them the family's; everything else is left as it is. */
function authorOf(name: string): Author {
  const person = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}) (\p{Lu}[\p{L}'’-]+)$/u.exec(name);
  const [, given, family] = person ?? [];
  return given && family ? { given, family } : { literal: name };
}

function sentence(text: string): string {
  return text.replace(/\.$/, "");
}

function keyOf(id: string): string {
  return `nkhr-${id.replaceAll(/[^A-Za-z0-9.]+/g, "-")}`;
}
