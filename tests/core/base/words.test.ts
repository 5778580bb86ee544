import { describe, test } from "vitest";
import { editVocabulary, expectReport, type Fault, setFields } from "./workbench.ts";

const faults: readonly Fault[] = [
  {
    fault: "a word of a term that every question has",
    plant: (data) =>
      editVocabulary(data, ({ terms }) => ({
        terms: [...terms, { id: "regime", kind: "plain", words: ["ruling circle", "the"] }],
      })),
    file: "vocabulary.json",
    id: "regime",
    field: "words[1]",
    says: "“the” is a word without content",
    remedy: "Remove it from the term",
  },
  {
    fault: "a name among the words of small talk",
    plant: (data) => editVocabulary(data, () => ({ chat: ["please", "envoy"] })),
    file: "vocabulary.json",
    field: "chat[1]",
    says: "“envoy” is a word of the name “special-envoy”",
    remedy: "Remove it from chat",
  },
  {
    fault: "a country that goes by an ordinary word",
    plant: (data) => setFields(data, "countries.json", "Peru", { aliases: ["Peruvian", "Rights"] }),
    file: "countries.json",
    id: "Peru",
    field: "aliases[1]",
    says: "“rights” is an ordinary word, of the term “human-rights”",
    remedy: "Remove it from the country",
  },
  {
    fault: "a country under another name among the names of a fact",
    plant: (data) => setFields(data, "facts.json", "004-11", { names: ["George W. Bush", "DPRK"] }),
    file: "facts.json",
    id: "004-11",
    field: "names[1]",
    says: "“DPRK” is North Korea in countries.json",
    remedy: "Write North Korea",
  },
];

describe("a word is reported that would be taken for what it hardly ever means:", () => {
  test.each(faults)("$fault", (fault) => expectReport(fault, true));
});
