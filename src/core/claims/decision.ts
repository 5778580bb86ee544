import { onlyInDocument } from "../answering/in-document.ts";
import { decideFor } from "../answering/search.ts";
import { rememberingLatest } from "../remember.ts";
import type { Judged } from "../weighing/agreement.ts";
import type { Decision } from "../weighing/decide.ts";
import type { Statement } from "./statement.ts";
import { mayTell } from "./teller.ts";

/** What the passages and entries come to for a statement, those alone that may tell what it puts down to a document or to somebody. */
export const decisionOn = rememberingLatest((statement: Statement): Decision => {
  const { query, source, teller, knowledge } = statement;
  const anywhere = decideFor({ query, carried: [], units: [] }, knowledge);
  if (source) return onlyInDocument(anywhere, source);
  if (teller.length === 0) return anywhere;
  const tells = ({ unit }: Judged): boolean => mayTell(statement, unit);
  const { accepted, near, contradicting } = anywhere;
  return {
    ...anywhere,
    accepted: accepted.filter(tells),
    near: near.filter(tells),
    contradicting: contradicting.filter(tells),
  };
});
