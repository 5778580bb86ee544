import type { AnswerType } from "../base/schema.ts";
import { isTelling, type Query } from "../reading/query.ts";

/** Types that may stand for another where a question word is wide: "who" asks for bodies and countries too. */
const ACCEPTS: Readonly<Partial<Record<AnswerType, readonly AnswerType[]>>> = {
  person: ["person", "organisation", "country", "title"],
  organisation: ["organisation", "country", "name", "person"],
  country: ["country", "organisation", "list", "place"],
  figure: ["figure", "name"],
  list: ["list", "name", "organisation", "country", "statement"],
  name: ["name", "title", "organisation", "person", "country", "list"],
  title: ["title", "name"],
};

/** What "how many" is answered with. */
const COUNTED: readonly AnswerType[] = ["figure", "list"];

/** What "who is" and nothing but a name is answered with. */
const IDENTITY: readonly AnswerType[] = ["person", "title", "organisation"];

/** Types that a question insists on: without a slot of the type there is no answer. */
export const STRICT: ReadonlySet<AnswerType> = new Set(["date", "figure", "person", "place", "reason", "name"]);

/** The types of slot that may answer a question, best first; null if it asks for none. */
export function acceptedTypes({ asked, terms, folded }: Query): readonly AnswerType[] | null {
  const { type, head } = asked;
  if (type === null) return null;
  if (type === "figure" && (head !== null || !/\bnumber\b|\bno\./.test(folded))) return COUNTED;
  if (asksWhoItIs({ asked, terms })) return IDENTITY;
  if (type === "name" && head !== null) return NAMED;
  return ACCEPTS[type] ?? [type];
}

/** "Who is Julie Turner?": a name and nothing else. */
export function asksWhoItIs({ asked: { type }, terms }: Pick<Query, "asked" | "terms">): boolean {
  if (type !== "person") return false;
  const telling = terms.filter(isTelling);
  return telling.length > 0 && telling.every((term) => term.kind === "name");
}

/** What the name of somebody or something is. */
const NAMED: readonly AnswerType[] = ["name", "title", "organisation", "person"];
