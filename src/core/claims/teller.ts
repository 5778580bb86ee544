import { isOf } from "../answering/in-document.ts";
import { meant } from "../base/meant.ts";
import { anyOf } from "../language/any-of.ts";
import { BODY_KEYS } from "../language/body-names.ts";
import { hasAny } from "../language/keys.ts";
import type { Lexicon } from "../language/lexicon.ts";
import type { Span } from "../language/span.ts";
import { fold } from "../language/text.ts";
import type { MilestoneUnit, Unit } from "../units.ts";
import { saidBy } from "../weighing/said-by.ts";
import type { Statement } from "./statement.ts";

/** Whom a statement is put down to, who is no document: "According to Freedom House, …", "China says that …"; empty if nobody. */
export function tellerIn(text: string, lexicon: Lexicon): readonly Span[] {
  const [, front, behind, subject, said] = TOLD_BY.exec(text) ?? [];
  const whom = front ?? behind ?? subject ?? said;
  if (whom === undefined) return [];
  return lexicon.read(fold(whom)).filter(({ kind, surface }) => kind !== "stop" && !NOBODY.test(surface));
}

const TOLD_BY = anyOf(
  /^according to ([^,;]{2,60}), |,? according to ([^,;]{2,60}?)(?=\.?\s*$)/i,
  /^([^,;]{2,60}?) (?:(?:says|said) (?:that )?(?!(?:no|yes|nothing|so|in|on|of|at|to|by|about)\b)|(?:reports|reported) that )/i,
  /, ([^,;]{2,60}?) (?:says|said|reports|reported)(?=\.?\s*$)/i,
);

/** Words that name nobody who says something: "the report", "the 2006 figures". */
const NOBODY =
  /^(?:(?:an?|the|this|its?|he|she|they|we|i|one|some|many|all|new|\d.*)|(?:article|story|piece|text|source|document|editorial|report|headline|title|subtitle|heading|caption|byline|line|sentence|passage|quote|estimate|figure|record|data|law|act|resolution|statement|account)s?)$/;

/** Whether evidence may bear out what a statement puts down to a document or to somebody: it stands in the one, or names the other as who says so. */
export function mayTell({ source, teller, knowledge }: Statement, unit: Unit): boolean {
  if (source) return isOf(unit, source);
  if (teller.length === 0 || (unit.kind === "notable" && teller.every(isOfUn))) return true;
  if (unit.kind === "milestone" && isCheckedWith(teller, unit)) return true;
  const tellers = tellersIn(unit).map((text) => knowledge.lexicon.keysOf([text], true));
  return tellers.some((keys) => teller.every((span) => hasAny(keys, span.keys)));
}

/** "According to 38 North", whose page an entry was checked against, which is not on them. */
function isCheckedWith(teller: readonly Span[], { milestone, nameKeys }: MilestoneUnit): boolean {
  const name = teller.map(({ surface }) => surface.replaceAll(" ", "")).join("");
  return (
    !teller.some(({ keys }) => hasAny(nameKeys, keys)) &&
    milestone.checkedAgainst.some((page) => page.toLowerCase().includes(name))
  );
}

/** Whether somebody is the United Nations or a body of theirs, whose votes they tell. */
export const isOfUn = ({ keys }: Span): boolean => keys.some((key) => UN.has(key));

const UN: ReadonlySet<string> = new Set(["un", ...Object.values(BODY_KEYS)]);

/** Who says what evidence says: whoever published it or gives an estimate, and whom it names itself. */
function tellersIn(unit: Unit): readonly string[] {
  const words = saidBy(unit);
  const named = [...words.matchAll(NAMED_BEHIND), ...words.matchAll(NAMED_BEFORE)].map(([, name = ""]) => name);
  switch (unit.kind) {
    case "passage": {
      const { publisher, author, aliases, kind } = unit.source;
      return [[publisher, author ?? "", ...aliases, kind].join(" ; "), ...named];
    }
    case "milestone": {
      const { name, aliases } = unit.milestone;
      return meant(unit.milestone, "estimate") ? [[name, ...aliases, words].join(" ; ")] : named;
    }
    default:
      return named;
  }
}

const NAMED_BEHIND = /\b(?:according to|said|says|(?:report|estimate|statement)s? by) ([^,;.]{3,80})/g;
const NAMED_BEFORE = /([^,;.:]{3,80}) (?:said|says|told|reported|described|cited|urged|called|noted)\b/g;
