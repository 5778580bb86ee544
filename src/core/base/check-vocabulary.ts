import type { Draft } from "./draft.ts";
import { type Problem, quoted } from "./problem.ts";
import type { Country, Vocabulary } from "./schema.ts";

/** No word of a question is taken for what it hardly ever means: a name for small talk, an ordinary word for a country. */
export function checkVocabulary({ vocabulary, countries }: Draft, report: (problem: Problem) => void): void {
  if (vocabulary === undefined) return;
  checkWords(vocabulary, (problem) => report({ file: "vocabulary.json", ...problem }));
  checkCountryWords(vocabulary, countries.valid, (problem) => report({ file: countries.file, ...problem }));
}

type Report = (problem: Omit<Problem, "file">) => void;

/** Words that no question can do without; other stop words have a sense of their own at times, as "against" has. */
const FUNCTION_WORDS = new Set(
  "the a an of in on at to by with from and or is are was were be been am do does did has have had i you he she it we they who what when where which how this that".split(
    " ",
  ),
);

function checkWords({ terms, stop, chat }: Vocabulary, report: Report): void {
  const nameOf = new Map<string, string>();
  const stopWords = new Set(stop);
  for (const { id, kind, words } of terms)
    for (const [at, written] of words.entries()) {
      const word = bare(written);
      if (kind === "name") nameOf.set(word, id);
      if (!FUNCTION_WORDS.has(word) && !(kind === "name" && stopWords.has(word))) continue;
      const message = `${quoted(word)} is a word without content, which most questions have`;
      report({ id, field: `words[${at}]`, message, remedy: "Remove it from the term" });
    }
  for (const [at, word] of chat.entries()) {
    const id = nameOf.get(word);
    if (id === undefined) continue;
    const message = `${quoted(word)} is a word of the name ${quoted(id)}, which a question asks for`;
    report({ field: `chat[${at}]`, message, remedy: "Remove it from chat" });
  }
}

function checkCountryWords({ terms, stop }: Vocabulary, countries: readonly Country[], report: Report): void {
  const ofCountries = new Set(countries.flatMap(({ name, aliases }) => [name, ...aliases].map(lower)));
  const termOf = new Map<string, string>();
  for (const { id, words } of terms) {
    const own = words.map(bare);
    // A term may be about a country; then most of its words are the country's.
    if (own.filter((word) => ofCountries.has(word)).length * 2 > own.length) continue;
    for (const word of own) termOf.set(word, id);
  }
  const stopWords = new Set(stop);
  for (const { name, aliases } of countries)
    for (const [at, alias] of aliases.map(lower).entries()) {
      const id = alias.includes(" ") ? undefined : termOf.get(alias);
      if (id === undefined && !stopWords.has(alias)) continue;
      const message = `${quoted(alias)} is an ordinary word, ${id === undefined ? "a stop word" : `of the term ${quoted(id)}`}`;
      report({ id: name, field: `aliases[${at}]`, message, remedy: "Remove it from the country" });
    }
}

const lower = (word: string): string => word.toLowerCase();

/** A word of a term without the mark that it counts only as it stands. */
const bare = (word: string): string => lower(word.replace(/^=/, ""));
