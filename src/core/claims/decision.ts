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
  return only(anywhere, ({ unit }) => mayTell(statement, unit));
});

/** What the passages and entries come to, without some of them. */
export const only = (decision: Decision, isHeld: (one: Judged) => boolean): Decision => ({
  ...decision,
  accepted: decision.accepted.filter(isHeld),
  near: decision.near.filter(isHeld),
  contradicting: decision.contradicting.filter(isHeld),
});
