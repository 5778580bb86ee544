import { toldWhole } from "../compose/prose.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { fold } from "../language/text.ts";
import { documentsMeant } from "../reading/documents.ts";
import { verdictBy } from "./shown.ts";
import type { Statement } from "./statement.ts";
import type { ClaimVerdict } from "./verdict.ts";

/**
 * "The editorial is titled “U.S. Policy …”": in the record where that is the title of the document, word for word and
 * whole; else null.
 */
export function judgeByTitle(statement: Statement): ClaimVerdict | null {
  const { text, knowledge } = statement;
  const [, whom = "", title = ""] = CALLED.exec(text) ?? TITLE_OF.exec(text) ?? [];
  if (title === "") return null;
  const said = meaningOf(title, knowledge.lexicon);
  const meant = documentsMeant(whom, knowledge.base).filter(
    (source) => meaningOf(source.title, knowledge.lexicon) === said,
  );
  const unit = knowledge.units.find(
    (one) => one.kind === "passage" && meant.some((source) => one.source === source && one.quote === source.title),
  );
  return unit ? verdictBy(statement, "in", toldWhole(unit)) : null;
}

const CALLED = /^(.{3,60}?) (?:is|was) (?:titled|entitled|headlined|headed|called) (.+)$/i;
const TITLE_OF = /^the (?:title|headline) of (.{3,60}?) (?:is|was|reads):? (.+)$/i;

/** What words mean one after another, however they are written: "N. Korea" is "North Korea". */
const meaningOf = (text: string, lexicon: Lexicon): string =>
  lexicon
    .read(fold(text))
    .map(({ keys }) => keys[0])
    .join(" ");
