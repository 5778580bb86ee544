import type { FactBase } from "./base/schema.ts";
import { judge } from "./claims/judge.ts";
import { createCautions } from "./compose/cautions.ts";
import type { Checked, Knowledge } from "./knowledge.ts";
import { hasAny } from "./language/keys.ts";
import { createLexicon, type Lexicon } from "./language/lexicon.ts";
import { fold } from "./language/text.ts";
import type { Documents } from "./reading/documents.ts";
import type { Unit } from "./units.ts";
import { createUnits } from "./weighing/create-units.ts";
import { createJudge } from "./weighing/judge.ts";
import { createRetriever } from "./weighing/retrieve.ts";
import { createTrust } from "./weighing/trust.ts";

/** Reads the fact base into what answering needs. */
export function createKnowledge(base: FactBase): Knowledge {
  const lexicon = createLexicon(base.vocabulary, base.countries);
  const units = createUnits(base, lexicon);
  const knowledge: Knowledge = {
    base,
    lexicon,
    units,
    retriever: createRetriever(units),
    judge: createJudge(units, base.training),
    trust: createTrust(base.training),
    documents: createDocuments(base.sources, units, lexicon),
    cautionOn: createCautions(base, lexicon),
    check: (text, now) => checked(text, now, knowledge),
  };
  return knowledge;
}

function checked(text: string, now: Date, knowledge: Knowledge): Checked {
  const all = judge({ claim: { text }, before: null, now, knowledge });
  const differing = all.filter(({ verdict }) => verdict === "differs");
  const isIn = all.every(({ verdict }) => verdict === "in");
  const telling = differing.length > 0 ? differing : isIn ? all : [];
  return {
    verdict: differing.length > 0 ? "differs" : isIn ? "in" : "open",
    blocks: telling.flatMap(({ blocks }) => blocks),
    evidence: telling.flatMap(({ evidence }) => evidence),
  };
}

/** What a source speaks of is what its passages hold. */
const createDocuments = (sources: FactBase["sources"], units: readonly Unit[], lexicon: Lexicon): Documents => ({
  sources,
  speaksOf(source, words) {
    const terms = lexicon.read(fold(words)).filter(({ kind }) => kind === "name" || kind === "plain");
    const passages = units.filter((unit) => unit.kind === "passage" && unit.source === source);
    return (
      terms.some(({ kind }) => kind === "name") &&
      terms.every(({ keys }) => passages.some((passage) => hasAny(passage.keys, keys)))
    );
  },
});
