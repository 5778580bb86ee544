import type { Evidence } from "../answer.ts";
import { dateText } from "../base/dates.ts";
import { composeAnswer } from "../compose/answer.ts";
import { quoteOf } from "../compose/evidence.ts";
import { tableOf } from "../compose/table.ts";
import { argumentOf } from "./argument.ts";
import type { RunCommand, Setting } from "./command.ts";

/** "Source?" after an answer is that answer's; the list of all is asked for in the plural. */
const isOfAnswer = (text: string, { earlier, read }: Setting): boolean => {
  if (!/^source\W*$/i.test(text.trim())) return false;
  const before = earlier().at(-1);
  return before !== undefined && read(before) === null;
};

/** What is quoted, with what is known of each source, and what the records were checked against. */
export const sourcesCommand: RunCommand = ({ text, rest }, setting) => {
  const { base, lexicon, units } = setting.knowledge;
  if (argumentOf(rest, lexicon) !== "" || isOfAnswer(text, setting)) return null;
  const titles: Evidence[] = units.flatMap((unit) =>
    unit.kind === "passage" && unit.facts[0].kind === "title" ? [quoteOf(unit, null).evidence] : [],
  );
  const rows = base.sources.map((source) => [
    { text: source.publisher },
    { text: source.title, href: source.url },
    { text: source.author ?? "not named" },
    { text: source.published.date === null ? "no date printed" : dateText(source.published.date) },
    { text: source.kind },
    { text: source.id },
  ]);
  return composeAnswer(
    text,
    {
      outcome: "answered",
      lead: `${base.sources.length} articles are quoted; ${base.resolutions.length} resolutions and ${base.milestones.length} dated entries are cited, each with what it was checked against.`,
      blocks: [
        tableOf("Sources", ["Publisher", "Title", "Author", "Published", "Kind", "Id"], rows),
        ...base.sources.flatMap((source) =>
          source.published.note ? [{ type: "note" as const, text: `${source.title}: ${source.published.note}` }] : [],
        ),
      ],
      evidence: titles,
    },
    setting.notesFor,
    base.sources.map((source) => ({ label: `Cite ${source.id}`, question: `cite ${source.id}` })),
  );
};
