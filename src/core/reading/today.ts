import type { Query } from "./query.ts";

/** Whether it is asked if something is so today: "is VOA still on air?", "does RFA broadcast now?" */
export const asksOfToday = ({ asked: { type, confirms }, folded }: Query): boolean =>
  confirms && type === null && TODAY.test(folded);

const TODAY =
  /\b(?:still|any ?more|any longer|no longer|nowadays|these days|current(?:ly)?|at present|at the moment|now|today)\b/;
