import { printsDate, printsYear } from "./dates.ts";
import type { Draft } from "./draft.ts";
import { type Fault, quoted, type Report } from "./problem.ts";
import type { Fact, Source } from "./schema.ts";
import { usual } from "./usual.ts";

/** What a fact says about its quote is in the quote. */
export function checkFacts(draft: Draft, report: Report): void {
  const { sources, facts } = draft;
  for (const fact of facts.valid) {
    const reportOne: Report<Fault> = (problem) => report({ file: facts.file, id: fact.id, ...problem });
    checkFact(fact, reportOne);
    checkDateAnswers(fact, reportOne);
    const source = sources.valid.find(({ id }) => id === fact.source);
    if (source) checkYears(fact, source, reportOne);
  }
  checkPrefixes(draft, report);
  checkSamePlaces(facts.valid, (id, problem) => report({ file: facts.file, id, ...problem }));
  for (const source of sources.valid)
    checkEnds(
      source,
      facts.valid.filter((fact) => fact.source === source.id),
      report,
    );
}

/** One quote past the end of its source has wrong offsets; where there are more of them, the source's length is wrong. */
function checkEnds({ id, text }: Source, facts: readonly Fact[], report: Report): void {
  const past = facts.filter(({ end }) => end > text.length);
  const [one] = past;
  if (!one) return;
  if (past.length === 1)
    report({
      file: "facts.json",
      id: one.id,
      field: "end",
      message: `${one.end} is past the end of the source's text of ${text.length} characters`,
      remedy: "Correct the offsets",
    });
  else
    report({
      file: "sources.json",
      id,
      field: "text.length",
      message: `${text.length} is less than where the quotes of ${past.length} facts end, the last at ${Math.max(...past.map(({ end }) => end))}`,
      remedy: "Correct the length to that of the archived text",
    });
}

function checkFact(fact: Fact, report: Report<Fault>): void {
  const { start, end, quote, dates, figures, answers } = fact;
  if (end <= start)
    report({
      field: "end",
      message: `start ${start} is not before end ${end}`,
      remedy: "Correct the offsets; perhaps the two are swapped",
    });
  else if (end - start !== quote.length)
    report({
      field: "end",
      message: `start ${start} and end ${end} are ${end - start} characters apart, but the quote has ${quote.length}`,
      remedy: `Set end to ${start + quote.length}, or correct start or the quote`,
    });
  const inQuote = (field: string, text: string, what: string): boolean => {
    if (isWhole(text, quote)) return true;
    const isPart = quote.includes(text);
    report({
      field,
      message: `${quoted(text)} is ${isPart ? "only a part of a word or figure" : "not"} in the quote`,
      remedy: isPart
        ? "Write whole words and figures"
        : `Write the ${what} exactly as the quote prints it, or remove it`,
    });
    return false;
  };
  for (const [at, figure] of figures.entries()) inQuote(`figures[${at}]`, figure, "figure");
  for (const [at, answer] of answers.entries()) inQuote(`answers[${at}].text`, answer.text, "answer");
  for (const [at, { date, text }] of dates.entries())
    if (inQuote(`dates[${at}].text`, text, "date") && !printsDate(text, date))
      report({
        field: `dates[${at}].date`,
        message: `${date} is not the date that ${quoted(text)} prints`,
        remedy: "Write only what the words print; the year alone may come from the article",
      });
}

/** An answer that is a date is found by its words in dates, and by no others. */
function checkDateAnswers({ dates, answers }: Fact, report: Report<Fault>): void {
  const known = dates.map(({ text }) => text);
  for (const [at, { type, text }] of answers.entries()) {
    if (type !== "date" || known.includes(text)) continue;
    const bare = text.replace(/^(?:in|on|since|by|from|until|of|as of|during) (?:the )?/i, "");
    if (known.includes(bare))
      report({
        field: `answers[${at}].text`,
        message: `${quoted(text)} says more than the date ${quoted(bare)} in dates`,
        remedy: `Write “${bare}”`,
      });
    else if (!known.some((own) => text.includes(own)))
      report({
        field: `answers[${at}].text`,
        message: `${quoted(text)} has none of the words that dates has`,
        remedy: "Add the date to dates with these words",
      });
  }
}

/** Whether the text stands in the quote with no letter or digit cut off at either end. */
function isWhole(text: string, quote: string): boolean {
  for (let at = quote.indexOf(text); at >= 0; at = quote.indexOf(text, at + 1)) {
    const end = at + text.length;
    if (!isInside(quote, at) && !isInside(quote, end)) return true;
  }
  return false;
}

/** Whether a word or a figure goes on over a place: "Kore|an", "15|0,000", "150,|000", "150|,000". */
function isInside(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
  return (
    (/[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(after)) ||
    (/\d[.,]$/.test(before) && /^\d/.test(after)) ||
    (/\d$/.test(before) && /^[.,]\d/.test(after))
  );
}

/** Where the quote prints no year, the year is the article's: the day before or after it, and not a year away. */
function checkYears({ dates }: Fact, { id, published }: Source, report: Report<Fault>): void {
  const known = published.date ?? published.inferred;
  if (known === undefined) return;
  for (const [at, { date, text }] of dates.entries())
    if (!printsYear(text) && !isWithinAYear(date, known))
      report({
        field: `dates[${at}].date`,
        message: `${date} is a year or more from ${known}, the date of ${id}, and ${quoted(text)} prints no year`,
        remedy: "Take the year from the article",
      });
}

function isWithinAYear(date: string, known: string): boolean {
  const inYears = (by: number): string => `${Number(known.slice(0, 4)) + by}${known.slice(4)}`;
  return date > inYears(-1) && date < inYears(1);
}

/** The three digits of a fact's id stand for one source. */
function checkPrefixes({ sources, facts }: Draft, report: Report): void {
  const known = new Set(sources.ids);
  const ours = facts.valid.filter(({ source }) => known.has(source));
  const usualSource = usual(ours, prefixOf, ({ source }) => source);
  const usualPrefix = usual(ours, ({ source }) => source, prefixOf);
  for (const fact of ours) {
    const source = usualSource.get(prefixOf(fact)) ?? fact.source;
    const prefix = usualPrefix.get(fact.source) ?? prefixOf(fact);
    if (source !== fact.source)
      report({
        file: facts.file,
        id: fact.id,
        field: "source",
        message: `${quoted(fact.source)} is not the source of the other facts of ${quoted(prefixOf(fact))}`,
        remedy: `Write “${source}”, or begin the id in another way`,
      });
    else if (prefix !== prefixOf(fact))
      report({
        file: facts.file,
        id: fact.id,
        field: "id",
        message: `does not begin with ${quoted(prefix)}, as the other facts of ${quoted(fact.source)} do`,
        remedy: "Begin it that way, or correct the source",
      });
  }
}

/** The digits that stand for the source: `004-`. */
const prefixOf = ({ id }: Fact): string => id.slice(0, id.indexOf("-") + 1);

/** What stands at one place of a source is the same for all facts that rest on it. */
function checkSamePlaces(facts: readonly Fact[], report: (id: string, problem: Fault) => void): void {
  const met = new Map<string, Fact>();
  for (const fact of facts) {
    const place = `${fact.source} ${fact.start} ${fact.end}`;
    const other = met.get(place);
    if (other === undefined) met.set(place, fact);
    else if (other.quote !== fact.quote)
      report(fact.id, {
        field: "quote",
        message: `is not that of ${other.id}, although both are at ${fact.start} to ${fact.end} of ${fact.source}`,
        remedy: "Correct one of the two quotes, or its offsets",
      });
  }
}
