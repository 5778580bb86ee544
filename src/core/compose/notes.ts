import type { Evidence } from "../answer.ts";
import type { FactBase, Note } from "../base/schema.ts";

const MOST_NOTES = 3;
/** How many items of evidence, best first, bring their notes along. */
const NOTED_EVIDENCE = 4;

/** The cautions that concern some evidence, in the order of the evidence. */
export type NotesFor = (evidence: readonly Evidence[]) => readonly string[];

export function createNotes(base: FactBase): NotesFor {
  const byId = new Map<string, Note[]>();
  for (const note of base.notes) {
    for (const id of [...note.facts, ...note.records]) {
      const notes = byId.get(id);
      if (notes) notes.push(note);
      else byId.set(id, [note]);
    }
  }
  return (evidence) => {
    const texts = new Set<string>();
    for (const item of evidence.slice(0, NOTED_EVIDENCE)) {
      for (const id of item.kind === "quote" ? item.facts : [item.record]) {
        for (const note of byId.get(id) ?? []) if (texts.size < MOST_NOTES) texts.add(note.text);
      }
    }
    return [...texts];
  };
}
