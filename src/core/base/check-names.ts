import type { Draft } from "./draft.ts";
import { quoted, type Report } from "./problem.ts";
import type { Entries } from "./read.ts";

/** Every id is one entry's alone, and every name or alias means one country, source or topic. */
export function checkNames(draft: Draft, report: Report): void {
  const { sources, facts, resolutions, milestones, notes, topics, countries, vocabulary } = draft;
  // What can be cited shares one set of ids: `cite <id>` must mean one thing.
  checkIds([facts, resolutions, milestones, sources], report);
  checkIds([notes], report);
  checkIds([topics], report);
  checkIds([countries], report, "name");
  checkAliases(topics, report);
  checkAliases(milestones, report);
  const countryOf = checkAliases(countries, report);
  if (vocabulary === undefined) return;
  const file = "vocabulary.json";
  checkIds([{ file, ids: vocabulary.terms.map((term) => term.id), valid: [] }], report);
  for (const { id, words } of vocabulary.terms) {
    const meant = new Set(words.flatMap((word) => countryOf.get(word.toLowerCase()) ?? []));
    if (meant.size < 2) continue;
    const message = `its words mean more than one country: ${[...meant].join(", ")}`;
    report({ file, id, field: "words", message, remedy: "Keep the words of one country" });
  }
}

/** @param key the field that tells the entries apart */
function checkIds(lists: readonly Entries<unknown>[], report: Report, key: "id" | "name" = "id"): void {
  const owner = new Map<string, string>();
  for (const { file, ids } of lists)
    for (const id of ids ?? []) {
      const other = owner.get(id);
      if (other === undefined) owner.set(id, file);
      else {
        const message = `another entry${other === file ? "" : ` in ${other}`} has the same ${key}`;
        report({ file, id, field: key, message, remedy: `Give one of the two another ${key}, or remove it` });
      }
    }
}

interface Named {
  readonly id?: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * Reports each word that names two entries of a list, and each that is an entry's alias twice; gives the entry that each
 * word names.
 */
function checkAliases(list: Entries<Named>, report: Report): ReadonlyMap<string, string> {
  const owner = new Map<string, string>();
  for (const { id, name } of list.valid) if (id !== undefined) owner.set(id.toLowerCase(), name);
  for (const { id, name, aliases } of list.valid) {
    const own = new Set<string>();
    for (const [at, word] of [name, ...aliases].entries()) {
      const key = word.toLowerCase();
      const other = owner.get(key);
      const isTwice = at > 0 && own.has(key);
      // A milestone may have its name among its aliases; in the other lists the name is one already.
      if (at > 0 || list.file !== MILESTONES) own.add(key);
      if (other === undefined) owner.set(key, name);
      else if (isTwice || other !== name) {
        const field = at === 0 ? "name" : `aliases[${at - 1}]`;
        const message = other === name ? `${quoted(word)} is there twice` : `${quoted(word)} also means ${other}`;
        report({ file: list.file, id: id ?? name, field, message, remedy: "Remove it from one of the two" });
      }
    }
  }
  return owner;
}

const MILESTONES = "milestones.json";
