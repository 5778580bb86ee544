import {
  correctBody,
  correctCommittee,
  correctManner,
  correctOffice,
  correctOrigin,
  correctPlace,
  correctRow,
  correctWhere,
} from "../answering/misplaced.ts";
import { notFound } from "../finding.ts";
import { isNegative, isUnreal } from "../reading/denial.ts";
import type { Judged } from "../weighing/agreement.ts";
import { decisionOn } from "./decision.ts";
import { isOfOneOfMany } from "./parting/pointing.ts";
import { verdictBy } from "./shown.ts";
import type { Statement } from "./statement.ts";
import type { ClaimVerdict } from "./verdict.ts";

/**
 * "The record differs" where an entry has another body, person, country or place in the very field that a statement fills,
 * as a question with such a premise is put right; else null.
 */
export function judgeByCorrection(statement: Statement): ClaimVerdict | null {
  const { text, query, knowledge } = statement;
  // What is said of a resolution that is named is not told by what does not name it.
  if (query.symbols.length > 0) return null;
  if (isNegative(query.folded) || isUnreal(query.folded) || isOfOneOfMany(text)) return null;
  const { accepted, near, contradicting } = decisionOn(statement);
  const weighed = [...accepted, ...near];
  const nothing = notFound("");
  const found =
    correctBody(query, [...weighed, ...contradicting.filter(isOfItsTime)]) ??
    correctOffice(query, weighed, knowledge.units) ??
    correctRow(query, weighed) ??
    correctWhere(query, weighed) ??
    correctManner(query, weighed) ??
    correctCommittee(query, weighed) ??
    correctPlace(query, weighed, nothing) ??
    correctOrigin(query, weighed, nothing, undefined);
  return found && verdictBy(statement, "differs", found);
}

/** It names another body, and no other date or figure. */
const isOfItsTime = ({ dates, figures }: Judged): boolean => dates !== "differ" && figures !== "differ";
