import fc from "fast-check";
import MiniSearch from "minisearch";
import { expect, it } from "vitest";
import { createIndex, INDEX_OPTIONS } from "../../../src/core/weighing/create-index.ts";

const terms = fc.array(fc.stringMatching(/^[a-c_@~]{1,3}$/), { maxLength: 8 });

it("makes the index that MiniSearch makes of the same texts, one after another", () => {
  fc.assert(
    fc.property(fc.array(terms, { minLength: 1, maxLength: 6 }), (texts) => {
      const index = new MiniSearch(INDEX_OPTIONS);
      index.addAll(texts.filter((text) => text.length > 0).map((text, id) => ({ id, keys: text.join(" ") })));
      const made = createIndex(texts.filter((text) => text.length > 0)).toJSON();
      const { averageFieldLength, index: held, ...rest } = index.toJSON();
      expect({ ...made, averageFieldLength: [], index: [] }).toEqual({ ...rest, averageFieldLength: [], index: [] });
      expect(new Map(made.index)).toEqual(new Map(held));
      expect(made.averageFieldLength[0] ?? 0).toBeCloseTo(averageFieldLength[0] ?? 0, 9);
    }),
  );
});
