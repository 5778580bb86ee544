import { onlyInDocument } from "../answering/in-document.ts";
import { decideFor } from "../answering/search.ts";
import { rememberingLatest } from "../remember.ts";
import type { Decision } from "../weighing/decide.ts";
import type { Statement } from "./statement.ts";

/** What the passages and entries come to for a statement, in the document alone that it is put down to. */
export const decisionOn = rememberingLatest(({ query, source, knowledge }: Statement): Decision => {
  const anywhere = decideFor({ query, carried: [], units: [] }, knowledge);
  return source ? onlyInDocument(anywhere, source) : anywhere;
});
