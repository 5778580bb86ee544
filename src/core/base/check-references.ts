import type { Draft } from "./draft.ts";
import { namesIn } from "./meant.ts";
import { NAMED } from "./named.ts";
import { type Problem, quoted, type Report } from "./problem.ts";
import type { Term } from "./schema.ts";

type Kind = "source" | "topic" | "fact" | "record" | "country" | "term";

/** Names an entry at a place in a file; `byProgram` where the program does. */
type Refer = (kind: Kind, name: string, location: Location, byProgram?: true) => void;
type Location = Pick<Problem, "file" | "id" | "field">;

/** Every reference has the entry that it names, and so has the program; what is missing is reported once. */
export function checkReferences(draft: Draft, report: Report): void {
  const { sources, facts, resolutions, milestones, topics, countries, vocabulary } = draft;
  const known: Readonly<Record<Kind, Known>> = {
    source: setOf(sources.ids),
    topic: setOf(topics.ids),
    fact: setOf(facts.ids),
    record: setOf(resolutions.ids, milestones.ids),
    country: setOf(countries.ids),
    term: setOf(vocabulary?.terms.map(({ id }) => id)),
  };
  const missing = new Map<string, Missing>();
  const refer: Refer = (kind, name, location, byProgram) => {
    if (known[kind]?.has(name) ?? true) return;
    const key = `${kind} ${name}`;
    const before = missing.get(key);
    if (before) before.more += 1;
    else missing.set(key, { kind, name, location, byProgram: byProgram === true, more: 0 });
  };
  referFromProgram(refer);
  referFromEntries(draft, refer);
  if (vocabulary !== undefined) checkTerms(vocabulary.terms, refer, report);
  checkOwn(draft, report);
  const countryOf = new Map(
    countries.valid.flatMap(({ name, aliases }) => aliases.map((alias) => [alias.toLowerCase(), name] as const)),
  );
  for (const one of missing.values()) report(problemOf(one, known[one.kind] ?? new Set(), countryOf));
}

type Known = ReadonlySet<string> | undefined;

function setOf(...lists: readonly (readonly string[] | undefined)[]): Known {
  return lists.includes(undefined) ? undefined : new Set(lists.flatMap((ids) => ids ?? []));
}

function referFromProgram(refer: Refer): void {
  for (const id of NAMED.terms) refer("term", id, { file: "vocabulary.json", id }, true);
  for (const id of NAMED.countries) refer("country", id, { file: "countries.json", id }, true);
  for (const id of NAMED.topics) refer("topic", id, { file: "topics.json", id }, true);
}

function referFromEntries({ facts, resolutions, milestones, notes }: Draft, refer: Refer): void {
  for (const { id, source } of facts.valid) refer("source", source, { file: facts.file, id, field: "source" });
  for (const { file, valid } of [facts, resolutions, milestones])
    for (const { id, topics } of valid)
      for (const [at, topic] of topics.entries()) refer("topic", topic, { file, id, field: `topics[${at}]` });
  for (const { id, ...note } of notes.valid) {
    const { file } = notes;
    for (const [at, fact] of note.facts.entries()) refer("fact", fact, { file, id, field: `facts[${at}]` });
    for (const [at, record] of note.records.entries()) refer("record", record, { file, id, field: `records[${at}]` });
  }
  for (const { id, votedNo, positions } of resolutions.valid) {
    const { file } = resolutions;
    for (const [at, country] of votedNo.entries()) refer("country", country, { file, id, field: `votedNo[${at}]` });
    for (const country of Object.keys(positions ?? {}))
      refer("country", country, { file, id, field: `positions.${country}` });
  }
  for (const { id, fields } of milestones.valid)
    for (const [at, { means, value }] of fields.entries())
      if (means === "voted-no" || means === "abstained")
        for (const country of namesIn(value))
          refer("country", country, { file: milestones.file, id, field: `fields[${at}].value` });
}

/** A note is on something, and nothing is in a topic twice. */
function checkOwn({ facts, resolutions, milestones, notes }: Draft, report: Report): void {
  for (const { id, ...note } of notes.valid)
    if (note.facts.length + note.records.length === 0)
      report({
        file: notes.file,
        id,
        message: "belongs to no fact and no record, so it is never shown",
        remedy: "Name what it concerns in facts or records",
      });
  for (const { file, valid } of [facts, resolutions, milestones])
    for (const { id, topics } of valid)
      for (const [at, topic] of topics.entries())
        if (topics.indexOf(topic) !== at)
          report({
            file,
            id,
            field: `topics[${at}]`,
            message: `${quoted(topic)} is there twice`,
            remedy: "Remove one",
          });
}

interface Missing {
  readonly kind: Kind;
  readonly name: string;
  readonly location: Location;
  readonly byProgram: boolean;
  /** In how many other places it is named. */
  more: number;
}

function problemOf(
  { kind, name, location, byProgram, more }: Missing,
  among: ReadonlySet<string>,
  countryOf: ReadonlyMap<string, string>,
): Problem {
  const places = `${more} ${byProgram ? "" : "more "}${more === 1 ? "place" : "places"}`;
  const who = [byProgram ? "the program" : "", more > 0 ? places : ""].filter((part) => part !== "").join(" and ");
  const verb = (byProgram ? more === 0 : more === 1) ? "names" : "name";
  const message = `there is no ${kind} ${quoted(name)}${who === "" ? "" : `, which ${who} ${verb}`}`;
  const lower = name.toLowerCase();
  const near =
    [...among].find((other) => other.toLowerCase() === lower) ??
    (kind === "country" ? countryOf.get(lower) : undefined);
  const remedy = byProgram
    ? `Give the ${kind} its ${kind === "country" ? "name" : "id"} back, or have the program changed with it`
    : near !== undefined
      ? `Write ${near}`
      : kind === "country"
        ? "Write the name as countries.json has it"
        : `Correct the id, or add the ${kind}`;
  return { ...location, message, remedy };
}

/** A term's wider terms exist, and no term is wider than itself. */
function checkTerms(terms: readonly Term[], refer: Refer, report: Report): void {
  const file = "vocabulary.json";
  const broader = new Map(terms.map((term) => [term.id, term.broader ?? []]));
  for (const { id, broader: wider = [] } of terms) {
    for (const [at, name] of wider.entries()) refer("term", name, { file, id, field: `broader[${at}]` });
    const seen = new Set(wider);
    for (const name of seen) for (const next of broader.get(name) ?? []) seen.add(next);
    if (seen.has(id))
      report({ file, id, field: "broader", message: "the term is broader than itself", remedy: "Break the circle" });
  }
}
