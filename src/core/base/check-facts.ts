import { printsDate } from "./dates.ts";
import type { Draft } from "./draft.ts";
import { type Problem, quoted } from "./problem.ts";
import type { Fact } from "./schema.ts";

/** What a fact says about its quote is in the quote. */
export function checkFacts(draft: Draft, report: (problem: Problem) => void): void {
  const lengths = new Map(draft.sources.valid.map((source) => [source.id, source.text.length]));
  for (const fact of draft.facts.valid) {
    checkFact(fact, lengths.get(fact.source), (problem) => report({ file: draft.facts.file, id: fact.id, ...problem }));
  }
}

function checkFact(
  fact: Fact,
  sourceLength: number | undefined,
  report: (problem: Omit<Problem, "file" | "id">) => void,
): void {
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
  if (sourceLength !== undefined && end > sourceLength)
    report({
      field: "end",
      message: `${end} is past the end of the source's text of ${sourceLength} characters`,
      remedy: "Correct the offsets",
    });
  const inQuote = (field: string, text: string, what: string): boolean => {
    if (quote.includes(text)) return true;
    report({
      field,
      message: `${quoted(text)} is not in the quote`,
      remedy: `Write the ${what} exactly as the quote prints it, or remove it`,
    });
    return false;
  };
  for (const [at, figure] of figures.entries())
    if (inQuote(`figures[${at}]`, figure, "figure") && !isWhole(figure, quote))
      report({
        field: `figures[${at}]`,
        message: `${quoted(figure)} is only a part of a figure in the quote`,
        remedy: "Write the whole figure",
      });
  for (const [at, answer] of answers.entries()) inQuote(`answers[${at}].text`, answer.text, "answer");
  for (const [at, { date, text }] of dates.entries())
    if (inQuote(`dates[${at}].text`, text, "date") && !printsDate(text, date))
      report({
        field: `dates[${at}].date`,
        message: `${date} is not the date that ${quoted(text)} prints`,
        remedy: "Write only what the words print; the year alone may come from the article",
      });
}

/** Whether the figure stands in the quote with no more digits beside it. */
function isWhole(figure: string, quote: string): boolean {
  for (let at = quote.indexOf(figure); at >= 0; at = quote.indexOf(figure, at + 1))
    if (!/\d[.,]?$/.test(quote.slice(0, at)) && !/^[.,]?\d/.test(quote.slice(at + figure.length))) return true;
  return false;
}
