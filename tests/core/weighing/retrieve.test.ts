import fc from "fast-check";
import { expect, it } from "vitest";
import { createKnowledge } from "../../../src/core/create-knowledge.ts";
import { isTelling } from "../../../src/core/reading/query.ts";
import { understand } from "../../../src/core/reading/understand.ts";
import { joined } from "../../../src/core/weighing/retrieve.ts";
import { base, NOW } from "../asking.ts";

const { retriever, units, lexicon } = createKnowledge(base);

it("ranks the sums of what each key finds as MiniSearch ranks all of them at once", () => {
  const words = [...new Set(base.facts.flatMap(({ quote }) => quote.toLowerCase().match(/[a-z]{3,}/g) ?? []))];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), (chosen) => {
      const query = understand(chosen.join(" "), lexicon, NOW);
      const keys = new Set(query.terms.filter(isTelling).flatMap(({ keys: own }) => own));
      fc.pre(keys.size > 0);
      const whole = retriever.index.search(joined(keys));
      const best = whole[0]?.score ?? 1;
      for (const { unit, rank } of retriever.find(query)) {
        const found = whole.find(({ id }) => units[Number(id)] === unit);
        expect(rank).toBeCloseTo((found?.score ?? 0) / best, 6);
      }
    }),
    { numRuns: 300 },
  );
});
