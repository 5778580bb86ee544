import { type Author, noteOf, type Reference, referenceDateText } from "./reference.ts";

/** The citation as a BibTeX entry. Text is escaped for TeX; letters beyond ASCII stay as they are, in UTF-8. */
export function bibtexCitation(reference: Reference): string {
  const { key, type, author, title, publisher, number, date, url } = reference;
  const resolution = type === "legislation" && author !== undefined;
  const [year, month, day] = date.kind === "issued" ? date.date.split("-") : [];
  const season = month && monthOf(month) === undefined ? [referenceDateText(date)] : [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", author && authorText(author)],
    // The second pair of braces keeps the capitals.
    ["title", `{{${escapeTex(title)}}}`],
    ["institution", resolution ? braced(publisher) : undefined],
    ["type", resolution ? "{Resolution}" : undefined],
    ["number", resolution ? braced(number) : undefined],
    ["howpublished", resolution ? undefined : braced([number, publisher].filter(Boolean).join(", "))],
    ["year", year && `{${year}}`],
    ["month", monthOf(month)],
    ["day", day && `{${Number(day)}}`],
    ["url", url && `{${escapeUrl(url)}}`],
    ["note", braced(noteOf(reference, season))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@${resolution ? "techreport" : "misc"}{${key},\n${lines.join(",\n")}\n}`;
}

const monthMacros = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** BibTeX's own name of the month, which stands without braces; undefined for a season. */
function monthOf(month: string | undefined): string | undefined {
  return month === undefined ? undefined : monthMacros[Number(month) - 1];
}

function authorText(author: Author): string {
  return "literal" in author
    ? `{{${escapeTex(author.literal)}}}`
    : `{${escapeTex(author.family)}, ${escapeTex(author.given)}}`;
}

function braced(text: string | undefined): string | undefined {
  return text ? `{${escapeTex(text)}}` : undefined;
}

const texEscapes = new Map([
  ["\\", "{\\textbackslash}"],
  // BibTeX counts braces even behind a backslash, so `\{` would unbalance the entry.
  ["{", "{\\textbraceleft}"],
  ["}", "{\\textbraceright}"],
  ["~", "{\\textasciitilde}"],
  ["^", "{\\textasciicircum}"],
  ...["&", "%", "$", "#", "_"].map((char) => [char, `\\${char}`] as const),
]);

/** The text as TeX prints it: nothing in it is a command, a comment or the end of the field. */
function escapeTex(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, " ").replaceAll(/[\\{}~^&%$#_]/g, (char) => texEscapes.get(char) ?? char);
}

/** A url field is taken as it is, but its braces have to balance. */
function escapeUrl(url: string): string {
  return url.replaceAll(/[\\{}\s\p{Cc}]/gu, (char) => encodeURIComponent(char));
}
