import type { Draft } from "./draft.ts";
import { namesIn } from "./meant.ts";
import { type Problem, quoted } from "./problem.ts";
import type { Term } from "./schema.ts";

/** Every reference has the entry that it names. */
export function checkReferences(draft: Draft, report: (problem: Problem) => void): void {
  const { sources, facts, resolutions, milestones, notes, topics, countries, vocabulary } = draft;
  const check = (file: string, id: string, field: string, name: string, known: Known, kind: string) => {
    if (known === undefined || known.has(name)) return;
    const message = `there is no ${kind} ${quoted(name)}`;
    report({ file, id, field, message, remedy: remedyFor(name, known, kind, kind === "country" ? countryOf : NONE) });
  };
  const countryOf = new Map(
    countries.valid.flatMap(({ name, aliases }) => aliases.map((alias) => [alias.toLowerCase(), name] as const)),
  );
  const sourceIds = known(sources.ids);
  const topicIds = known(topics.ids);
  const factIds = known(facts.ids);
  const recordIds = known(resolutions.ids, milestones.ids);
  const countryNames = known(countries.ids);

  for (const { id, source } of facts.valid) check(facts.file, id, "source", source, sourceIds, "source");
  for (const list of [facts, resolutions, milestones])
    for (const entry of list.valid)
      for (const [at, topic] of entry.topics.entries())
        check(list.file, entry.id, `topics[${at}]`, topic, topicIds, "topic");
  for (const note of notes.valid) {
    for (const [at, fact] of note.facts.entries()) check(notes.file, note.id, `facts[${at}]`, fact, factIds, "fact");
    for (const [at, record] of note.records.entries())
      check(notes.file, note.id, `records[${at}]`, record, recordIds, "record");
    if (note.facts.length + note.records.length === 0)
      report({
        file: notes.file,
        id: note.id,
        message: "belongs to no fact and no record, so it is never shown",
        remedy: "Name what it concerns in facts or records",
      });
  }
  for (const { id, votedNo, positions } of resolutions.valid) {
    for (const [at, country] of votedNo.entries())
      check(resolutions.file, id, `votedNo[${at}]`, country, countryNames, "country");
    for (const country of Object.keys(positions ?? {}))
      check(resolutions.file, id, `positions.${country}`, country, countryNames, "country");
  }
  for (const { id, fields } of milestones.valid)
    for (const [at, { means, value }] of fields.entries())
      if (means === "voted-no" || means === "abstained")
        for (const country of namesIn(value))
          check(milestones.file, id, `fields[${at}].value`, country, countryNames, "country");
  if (vocabulary !== undefined) checkTerms(vocabulary.terms, check, report);
}

type Known = ReadonlySet<string> | undefined;

function known(...lists: readonly (readonly string[] | undefined)[]): Known {
  return lists.includes(undefined) ? undefined : new Set(lists.flatMap((ids) => ids ?? []));
}

const NONE: ReadonlyMap<string, string> = new Map();

function remedyFor(
  name: string,
  among: ReadonlySet<string>,
  kind: string,
  aliases: ReadonlyMap<string, string>,
): string {
  const lower = name.toLowerCase();
  const near = [...among].find((other) => other.toLowerCase() === lower) ?? aliases.get(lower);
  if (near !== undefined) return `Write ${near}`;
  return kind === "country" ? "Write the name as countries.json has it" : `Correct the id, or add the ${kind}`;
}

/** A term's wider terms exist, and no term is wider than itself. */
function checkTerms(
  terms: readonly Term[],
  check: (file: string, id: string, field: string, name: string, known: Known, kind: string) => void,
  report: (problem: Problem) => void,
): void {
  const file = "vocabulary.json";
  const broader = new Map(terms.map((term) => [term.id, term.broader ?? []]));
  const ids = new Set(broader.keys());
  for (const { id, broader: wider = [] } of terms) {
    for (const [at, name] of wider.entries()) check(file, id, `broader[${at}]`, name, ids, "term");
    const seen = new Set(wider);
    for (const name of seen) for (const next of broader.get(name) ?? []) seen.add(next);
    if (seen.has(id))
      report({ file, id, field: "broader", message: "the term is broader than itself", remedy: "Break the circle" });
  }
}
