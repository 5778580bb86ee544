import { describe, expect, test } from "vitest";
import { countryKey, stemKey } from "../../../src/core/language/keys.ts";
import { createLexicon } from "../../../src/core/language/lexicon.ts";
import { fold } from "../../../src/core/language/text.ts";
import { base } from "../asking.ts";

const lexicon = createLexicon(base.vocabulary, base.countries);
lexicon.learn(base.facts.map(({ quote }) => quote));
const read = (text: string) => lexicon.read(fold(text));
const keysOf = (text: string) => read(text).flatMap(({ keys }) => keys);

describe("the longest known phrase wins:", () => {
  test.each([
    ["commission of inquiry", "commission-of-inquiry", "commission-on-human-rights"],
    ["commission on human rights", "commission-on-human-rights", "commission-of-inquiry"],
    ["human rights council", "human-rights-council", "commission-on-human-rights"],
    ["south korea", countryKey("South Korea"), countryKey("North Korea")],
    ["third committee", "third-committee", "third"],
  ])("%s is one term", (text, key, other) => {
    const spans = read(text);
    expect(spans).toHaveLength(1);
    expect(spans[0]?.keys).toContain(key);
    expect(spans[0]?.keys).not.toContain(other);
  });
});

describe("countries", () => {
  test.each([
    ["North Korea", "North Korea"],
    ["dprk", "North Korea"],
    ["nk", "North Korea"],
    ["ROK", "South Korea"],
    ["Seoul's", "South Korea"],
    ["U.S.", "United States"],
    ["PRC", "China"],
    ["Burma", "Myanmar"],
    ["the DRC", "Democratic Republic of the Congo"],
  ])("%s is %s", (text, name) => expect(keysOf(text)).toContain(countryKey(name)));

  test("every name and alias means its country", () => {
    for (const { name, aliases } of base.countries)
      for (const word of [name, ...aliases]) expect(keysOf(word.replace(/^=/, "")), word).toContain(countryKey(name));
  });
});

describe("abbreviations and everyday words mean what the vocabulary says:", () => {
  test.each([
    ["COI", "commission of inquiry"],
    ["UNGA", "general assembly"],
    ["HRC", "human rights council"],
    ["CHR", "commission on human rights"],
    ["VOA", "voice of america"],
    ["RFA", "radio free asia"],
    ["NED", "national endowment for democracy"],
    ["CPC", "country of particular concern"],
    ["gulag", "prison camps"],
    ["UNHCR", "high commissioner for refugees"],
  ])("%s and %s share a term", (short, long) => {
    const terms = new Set(keysOf(long).filter((key) => !key.startsWith("~")));
    expect(keysOf(short).some((key) => terms.has(key))).toBe(true);
  });
});

test("every word stands in exactly one span, in order", () => {
  const text = fold("did the un human rights council condemn n. korea's gulags in geneva, yes or no?");
  const spans = lexicon.read(text);
  const between = spans.map(({ end }, at) => text.slice(end, spans[at + 1]?.start ?? text.length));
  expect(spans[0]?.start).toBe(0);
  for (const gap of between) expect(gap).not.toMatch(/[a-z]/);
});

test("a misspelt word is read as the known one, and says so", () => {
  const [span] = read("prisonrs");
  expect(span?.keys).toEqual(expect.arrayContaining([stemKey("prisoners")]));
  expect(span?.corrected).not.toBeNull();
  expect(read("prisoners")[0]?.corrected).toBeNull();
});

test("a word that nobody knows is a name if it is none of English, else unknown or common", () => {
  expect(read("zyxwvut")[0]?.kind).toBe("name");
  expect(read("saxophone")[0]?.kind).toBe("unknown");
  expect(read("window")[0]?.kind).toBe("common");
});

test.each([
  ["Iran", "country"],
  ["ukraine", "country"],
  ["rohingya", "name"],
  ["missiles", "name"],
])("%s keeps a question from being taken for one about here, as a %s", (word, kind) =>
  expect(read(word).map((span) => span.kind)).toEqual([kind]),
);
