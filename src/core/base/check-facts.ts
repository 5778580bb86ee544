import { printsDate } from "./dates.ts";
import type { Draft } from "./draft.ts";
import { type Problem, quoted } from "./problem.ts";
import type { Fact, Source } from "./schema.ts";

/** What a fact says about its quote is in the quote. */
export function checkFacts(draft: Draft, report: (problem: Problem) => void): void {
  const { sources, facts } = draft;
  for (const fact of facts.valid) {
    const reportOne: Report = (problem) => report({ file: facts.file, id: fact.id, ...problem });
    checkFact(fact, reportOne);
    checkDateAnswers(fact, reportOne);
  }
  for (const source of sources.valid)
    checkEnds(
      source,
      facts.valid.filter((fact) => fact.source === source.id),
      report,
    );
}

type Report = (problem: Omit<Problem, "file" | "id">) => void;

/** One quote past the end of its source has wrong offsets; where there are more of them, the source's length is wrong. */
function checkEnds({ id, text }: Source, facts: readonly Fact[], report: (problem: Problem) => void): void {
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

function checkFact(fact: Fact, report: Report): void {
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

/** An answer that is a date is found by its words in dates, and by no others. */
function checkDateAnswers({ dates, answers }: Fact, report: Report): void {
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

/** Whether the figure stands in the quote with no more digits beside it. */
function isWhole(figure: string, quote: string): boolean {
  for (let at = quote.indexOf(figure); at >= 0; at = quote.indexOf(figure, at + 1))
    if (!/\d[.,]?$/.test(quote.slice(0, at)) && !/^[.,]?\d/.test(quote.slice(at + figure.length))) return true;
  return false;
}
