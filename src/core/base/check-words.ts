import type { Draft } from "./draft.ts";
import { type Problem, quoted, type Report } from "./problem.ts";
import type { Country, Fact, Vocabulary } from "./schema.ts";

/**
 * No word is taken for what it hardly ever means, a name for small talk or an ordinary word for a country, and a fact names
 * countries as all entries do.
 */
export function checkWords({ vocabulary, countries, facts }: Draft, report: Report): void {
  const countryOf = new Map(
    countries.valid.flatMap(({ name, aliases }) => [name, ...aliases].map((word) => [lower(word), name] as const)),
  );
  for (const fact of facts.valid)
    checkNames(fact, countryOf, (problem) => report({ file: facts.file, id: fact.id, ...problem }));
  if (vocabulary === undefined) return;
  checkTerms(vocabulary, (problem) => report({ file: "vocabulary.json", ...problem }));
  checkAliases(vocabulary, countries.valid, (problem) => report({ file: countries.file, ...problem }));
}

type ReportOne = Report<Omit<Problem, "file">>;

/** A country goes by its one name; a capital may be meant as the place that it is. */
function checkNames({ names, answers }: Fact, countryOf: ReadonlyMap<string, string>, report: ReportOne): void {
  for (const [at, name] of names.entries()) {
    const country = countryOf.get(lower(name));
    const isPlace = answers.some(({ type, text }) => type === "place" && text.includes(name));
    if (country !== undefined && country !== name && !isPlace)
      report({
        field: `names[${at}]`,
        message: `${quoted(name)} is ${country} in countries.json`,
        remedy: `Write ${country}; a city that is meant as a place stands in an answer of type place`,
      });
  }
}

/** Words that no question can do without; other stop words have a sense of their own at times, as "against" has. */
const FUNCTION_WORDS = new Set([
  ...["the", "a", "an", "of", "in", "on", "at", "to", "by", "with", "from", "and", "or", "this", "that"],
  ...["is", "are", "was", "were", "be", "been", "am", "do", "does", "did", "has", "have", "had"],
  ...["i", "you", "he", "she", "it", "we", "they", "who", "what", "when", "where", "which", "how"],
]);

function checkTerms({ terms, stop, chat }: Vocabulary, report: ReportOne): void {
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

function checkAliases({ terms, stop }: Vocabulary, countries: readonly Country[], report: ReportOne): void {
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
