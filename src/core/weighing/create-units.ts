import type { AnswerType, Fact, FactBase, Field, Milestone, Resolution, Source } from "../base/schema.ts";
import { groupBy } from "../group-by.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { findDates, NO_PRESENT } from "../language/dates.ts";
import { type Days, daysOf, overlap } from "../language/days.ts";
import { type FigureMention, findFigures } from "../language/figures.ts";
import { stemKeysOf } from "../language/keys.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { fold, wordsOf } from "../language/text.ts";
import { once } from "../remember.ts";
import {
  BARE_SLOT,
  type MilestoneUnit,
  type NotableUnit,
  type Passage,
  readLabel,
  type Slot,
  type Unit,
} from "../units.ts";

/** All units of a fact base, passages first. Site furniture is no evidence and makes none. */
export function createUnits(base: FactBase, lexicon: Lexicon): readonly Unit[] {
  learnAll(base, lexicon);
  const sources = new Map(base.sources.map((source) => [source.id, source]));
  const units: Unit[] = [];
  const told = base.facts.filter(({ kind }) => kind !== "furniture");
  const byQuote = groupBy(told, ({ source, start, end }) => `${source} ${start} ${end}`);
  for (const [first, ...rest] of byQuote.values()) {
    const source = first && sources.get(first.source);
    if (first && source) units.push(passage(units.length, [first, ...rest], source, lexicon));
  }
  for (const milestone of base.milestones) units.push(milestoneUnit(units.length, milestone, lexicon));
  for (const resolution of base.resolutions) {
    for (const notable of resolution.notable) units.push(notableUnit(units.length, resolution, notable, lexicon));
  }
  return units;
}

function learnAll(base: FactBase, lexicon: Lexicon): void {
  for (const fact of base.facts) {
    if (fact.kind === "furniture") continue;
    lexicon.learn([fact.quote, fact.statement]);
    lexicon.hear([...fact.terms, ...fact.answers.flatMap((answer) => answer.about)]);
  }
  for (const { name, group, summary, aliases, fields } of base.milestones) {
    lexicon.learn([name, group, summary, ...aliases, ...fields.flatMap((field) => [field.label, field.value])]);
    lexicon.hear(fields.flatMap((field) => field.about));
  }
  for (const { text, about } of base.resolutions.flatMap(({ notable }) => notable)) {
    lexicon.learn([text]);
    lexicon.hear(about);
  }
}

function passage(at: number, facts: readonly [Fact, ...Fact[]], source: Source, lexicon: Lexicon): Passage {
  const slots = facts.flatMap((fact) =>
    fact.answers.map(({ type, text, about }) => {
      const date = type === "date" ? (fact.dates.find((one) => one.text === text)?.date ?? null) : null;
      return slot(type, text, about, lexicon, null, date);
    }),
  );
  const keys = union([
    lexicon.keysOf([facts[0].quote, ...facts.map((fact) => fact.statement)], false),
    lexicon.keysOf(
      facts.flatMap((fact) => [...fact.terms, ...fact.names]),
      true,
    ),
    lexicon.keysOf(
      facts.flatMap((fact) => fact.answers.flatMap((answer) => answer.about)),
      true,
    ),
  ]);
  const textKeys = lexicon.keysOf([facts[0].quote], false);
  const published = source.published.date ?? source.published.inferred;
  return {
    kind: "passage",
    at,
    quote: facts[0].quote,
    spans: once(() => lexicon.read(fold(facts[0].quote))),
    facts,
    source,
    keys,
    textKeys,
    nameKeys: new Set(),
    sourceKeys: lexicon.keysOf([source.publisher, source.title, ...source.aliases], true),
    slots,
    days: facts.flatMap((fact) => fact.dates.map(({ date }) => daysOf(date))),
    documentDays: published ? daysOf(published) : null,
    figures: once(() => figuresIn(facts[0].quote)),
    topics: [...new Set(facts.flatMap((fact) => fact.topics))],
  };
}

function milestoneUnit(at: number, milestone: Milestone, lexicon: Lexicon): MilestoneUnit {
  const slots = milestone.fields.map((field) =>
    slot(field.type, field.value, [...field.about, field.label], lexicon, field, field.date ?? null),
  );
  const { from, to } = milestone;
  const span =
    from === null ? [] : [{ from: daysOf(from).from, to: to === null ? openEnd(milestone, from) : daysOf(to).to }];
  return {
    kind: "milestone",
    at,
    milestone,
    keys: union([
      lexicon.keysOf([milestone.name, milestone.group, ...milestone.aliases], true),
      lexicon.keysOf([milestone.summary], false),
      lexicon.keysOf(
        milestone.fields.flatMap((field) => [...field.about, field.label]),
        true,
      ),
      lexicon.keysOf(
        milestone.fields.map((field) => field.value),
        false,
      ),
    ]),
    nameKeys: new Set([milestone.name, ...milestone.aliases].flatMap(lexicon.wholeKeys)),
    sourceKeys: new Set(),
    textKeys: lexicon.keysOf(
      [milestone.name, ...milestone.fields.flatMap((field) => [field.label, field.value])],
      false,
    ),
    slots,
    days: [...span, ...slots.flatMap((one) => (one.days ? [one.days] : [])), ...yearsBeside(span, milestone)],
    documentDays: null,
    figures: once(() =>
      figuresIn([milestone.name, milestone.summary, ...milestone.fields.map(({ value }) => value)].join(" ; ")),
    ),
    topics: milestone.topics,
  };
}

/** "2014 and 2023": the years that a field lists beside the time that an entry spans, where that has ended. */
const yearsBeside = (span: readonly Days[], { fields, to }: Milestone): readonly Days[] =>
  to === null
    ? []
    : fields
        .flatMap(({ type, value }) => (type === "date" && LISTED.test(value) ? (value.match(/\d{4}/g) ?? []) : []))
        .map(daysOf)
        .filter((year) => !span.some((days) => overlap(days, year)));

const LISTED = /^\d{4}(?:(?:, | and )\d{4})+$/;

/** What has not ended reaches as far as the record knows; a single event without an end is its own end. */
function openEnd(milestone: Milestone, from: string): number {
  const latest = milestone.fields.flatMap((field) => (field.date ? [daysOf(field.date).to] : []));
  return Math.max(daysOf(from).to, ...latest);
}

function notableUnit(
  at: number,
  resolution: Resolution,
  notable: Resolution["notable"][number],
  lexicon: Lexicon,
): NotableUnit {
  const adopted = daysOf(resolution.adopted);
  const about = lexicon.keysOf(notable.about, true);
  const subject = lexicon.keysOf([`resolution adopted ${BODY_NAMES[resolution.body]}`], false);
  return {
    kind: "notable",
    at,
    resolution,
    text: notable.text,
    keys: union([about, lexicon.keysOf([notable.text], false), subject]),
    textKeys: lexicon.keysOf([notable.text], false),
    nameKeys: new Set(),
    sourceKeys: new Set(),
    slots: [
      { ...BARE_SLOT, type: "name", text: resolution.id, about },
      { ...BARE_SLOT, type: "date", text: resolution.adopted, about, days: adopted },
    ],
    days: [adopted],
    documentDays: null,
    figures: once(() => figuresIn(notable.text)),
    topics: resolution.topics,
  };
}

/** The figures of a text; a year counts nothing. */
function figuresIn(text: string): readonly FigureMention[] {
  const folded = fold(text);
  return findFigures(folded, findDates(folded, NO_PRESENT));
}

function slot(
  type: AnswerType,
  text: string,
  about: readonly string[],
  lexicon: Lexicon,
  field: Field | null,
  date: string | null,
): Slot {
  return {
    type,
    text,
    about: lexicon.keysOf(about, true),
    own: once(() => new Set(lexicon.read(fold(text)).flatMap((span) => (span.kind === "stop" ? [] : span.keys)))),
    stems: once(() => new Set(stemKeysOf(text))),
    owner: ownerIn(field),
    figures: once(() => figuresIn(text)),
    days: date === null ? null : daysOf(date),
    field,
    told: once(() => readLabel(type, field?.label ?? "")),
  };
}

/** Whom a label names: "Michael Kirby's country". */
function ownerIn(field: Field | null): readonly string[] {
  const [, owner = ""] = /^(.+)'s /.exec(field?.label ?? "") ?? [];
  return wordsOf(fold(owner));
}

function union(sets: readonly ReadonlySet<string>[]): Set<string> {
  const all = new Set<string>();
  for (const set of sets) for (const key of set) all.add(key);
  return all;
}
