import type { Source } from "../base/schema.ts";
import { type Finding, notFound } from "../finding.ts";
import { uncapitalised } from "../language/text.ts";
import { meansDocument } from "../reading/names.ts";
import { isTelling, type Query } from "../reading/query.ts";
import type { Unit } from "../units.ts";
import type { Judged } from "../weighing/agreement.ts";
import type { Decision } from "../weighing/decide.ts";

/** What one document has to say of a question: its passages, and the entries that were read from it. */
export function inDocument(decision: Decision, source: Source): Decision {
  const [best] = decision.accepted;
  const isIn = ({ unit, score, missing }: Judged): boolean =>
    isOf(unit, source) && !(best && missing.some(isTelling) && score < best.score * FAR_BEHIND);
  return {
    ...decision,
    accepted: decision.accepted.filter(isIn),
    near: [...decision.near.filter(isIn), ...decision.accepted.filter((one) => !isIn(one))],
    contradicting: decision.contradicting.filter(isIn),
  };
}

/** What lacks a word and answers so much less likely than what stands elsewhere says nothing of it. */
const FAR_BEHIND = 0.1;

/** What the document itself says, and nothing beside it. */
export function onlyInDocument(decision: Decision, source: Source): Decision {
  const { near, ...found } = inDocument(decision, source);
  return { ...found, near: near.filter(({ unit }) => isOf(unit, source)) };
}

/** Whether a document says it, or an entry was read from it. */
export const isOf = (unit: Unit, source: Source): boolean =>
  unit.kind === "passage"
    ? unit.source === source
    : unit.kind === "milestone" && unit.milestone.checkedAgainst.includes(source.url);

/** What is known of the author and the date of a document that names none; null if something else is asked for. */
export function unnamedIn({ author, published, publisher, title }: Source, { asked, folded }: Query): Finding | null {
  if ((asked.type === "person" || asked.keyword) && author === null && WRITTEN.test(folded))
    return notFound(`Not in the record: no author is named in “${title}” (${publisher}).`);
  if (asked.type === "date" && published.date === null && published.note && PUBLISHED.test(folded))
    return notFound(`Not in the record: ${uncapitalised(published.note)}`);
  return null;
}

/** "Date of the VOA editorial": whether nothing is said but which document is meant. */
export const asksOfItself = ({ terms }: Query): boolean =>
  terms.every((term) => !isTelling(term) || meansDocument({ keys: new Set(term.keys) }));

const WRITTEN = /\b(?:auth\w+|wr[io]t\w+|byline|penned|signed)\b/;
const PUBLISHED =
  /\b(?:date[ds]?|publi\w+|appear\w*|written|printed|run|out|posted|released?)\b|^when (?:was|is) (?:the |this )?(?:\w+ ){0,2}(?:editorial|piece|article|text)\W*$/;
