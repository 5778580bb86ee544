import { locatorText, type Reference, referenceDateText } from "./reference.ts";

/** The citation in one line of text. */
export function plainCitation(reference: Reference): string {
  const { author, title, publisher, number, date, locator, url, remarks } = reference;
  const name = author && ("literal" in author ? author.literal : `${author.given} ${author.family}`);
  const parts = [
    name,
    `“${title}”`,
    number,
    publisher,
    referenceDateText(date),
    locator && locatorText(locator),
    url && `<${url}>`,
  ];
  const sentences = [parts.filter((part) => part !== undefined).join(", "), ...remarks];
  return sentences.map((sentence) => `${sentence}.`.replaceAll(/[\s\p{Cc}]+/gu, " ")).join(" ");
}
