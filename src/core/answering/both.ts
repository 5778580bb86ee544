import type { Block } from "../answer.ts";
import { distinctEvidence } from "../compose/evidence.ts";
import type { Finding } from "../finding.ts";
import { fold, stopped } from "../language/text.ts";
import type { Earlier } from "../reading/earlier.ts";
import type { Ask } from "./interpretation.ts";

/**
 * Two questions in one, "when was King confirmed and how?", "who chaired the hearing and who was the ranking member?": each
 * is asked for itself, the second in the light of the first. Null where it is one question, or only one of the two is
 * answered, or the second by something else than the first: "the envoy's name and when was he appointed" may be two envoys.
 */
export function answerBoth(text: string, before: Earlier | null, ask: Ask): Finding | null {
  if (!JOINS.test(text)) return null;
  const folded = fold(text).replace(/\W+$/, "");
  const { first, second } = BOTH.exec(folded)?.groups ?? ofOne(folded);
  if (first === undefined || second === undefined || BOTH.test(second)) return null;
  const one = ask(first, before);
  if (one.finding.outcome !== "answered") return null;
  const isBare = BARE.test(second);
  const other = ask(isBare ? `${second} ${first.replace(ASKING, "")}` : second, isBare ? before : one.earlier());
  const isOfBoth = other.finding.outcome === "answered" && other.finding.lead !== one.finding.lead;
  const isAsked = BOTH.test(folded) || areFields(one.finding, other.finding);
  return isOfBoth && isAsked && isOfTheSame(other.finding, one.finding) ? joined(one.finding, other.finding) : null;
}

/** "The bill number and the public law of the Act": both are asked of what comes behind. */
function ofOne(folded: string): Partial<Record<"first" | "second", string>> {
  const { one, other, of } = BOTH_NOUNS.exec(folded)?.groups ?? {};
  return of === undefined ? {} : { first: `${one} ${of}`, second: `${other} ${of}` };
}

/** Whether both tell a field of an entry, and not one of them all of it. */
const areFields = ({ lead, evidence: [first] }: Finding, other: Finding): boolean =>
  first?.kind === "record" && tailOf(lead) !== "" && tailOf(lead) === tailOf(other.lead);

/** Whether a finding stands on the same as another, and not on a list in which that is one of many. */
const isOfTheSame = ({ evidence }: Finding, other: Finding): boolean =>
  evidence[0] !== undefined &&
  evidence[0].citation.id === other.evidence[0]?.citation.id &&
  evidence.length <= other.evidence.length + FEW_MORE;

const FEW_MORE = 2;

function joined(one: Finding, other: Finding): Finding {
  return {
    outcome: "answered",
    lead: leadOf(one.lead, other.lead),
    blocks: withBlocks(one.blocks, other.blocks),
    evidence: distinctEvidence([...one.evidence, ...other.evidence]),
    final: true,
  };
}

/** The blocks of both: of one record that both show, what was asked for of it by either stands first. */
function withBlocks(ones: readonly Block[], others: readonly Block[]): readonly Block[] {
  const left = [...others];
  const merged = ones.map((block) => {
    const at = left.findIndex((other) => isSame(block, other));
    const [same] = at < 0 ? [] : left.splice(at, 1);
    return same ? withStrong(block, same) : block;
  });
  return [...merged, ...left];
}

const isSame = (one: Block, other: Block): boolean =>
  (one.type === "record" || one.type === "quote") && one.type === other.type && one.citation.id === other.citation.id;

function withStrong(one: Block, other: Block): Block {
  if (one.type !== "record" || other.type !== "record") return one;
  const strong = new Set([...one.fields, ...other.fields].flatMap((field) => (field.strong ? field.label : [])));
  const fields = one.fields.map((field) => (strong.has(field.label) ? { ...field, strong: true as const } : field));
  return { ...one, fields: fields.toSorted((a, b) => Number(strong.has(b.label)) - Number(strong.has(a.label))) };
}

/** What most questions have not, and that is soon seen. */
const JOINS = / (?:and|&|plus) /i;

const WH = "(?:who|whom|whose|what|when|where|why|which|how)";

/** Two parts that each ask. */
const BOTH = new RegExp(
  `^(?<first>(?:\\w+ ){0,3}?${WH}\\b(?: \\S+){2,}?),? (?:and|&|plus) (?:also )?(?<second>(?:(?:by|from|in|at|to|for|on|with|of) )?${WH}\\b.*)$`,
);

const BOTH_NOUNS =
  /^(?:(?:what|who|which) (?:is|are|was|were) )?(?:the )?(?<one>(?!list\b|all\b)[\w.]+(?: [\w.]+){0,2}) (?:and|&) (?:the )?(?<other>[\w.]+(?: [\w.]+){0,2}) (?<of>(?:of|for) .+)$/;

/** "And how", "and by whom": of the same as the first. */
const BARE = new RegExp(`^(?:(?:by|from|in|at|to|for|on|with|of) )?${WH}$`);

/** What asks in the first. */
const ASKING = new RegExp(`^(?:\\w+ ){0,3}?${WH} `);

/** Both, with what they are told of once where that is the same: "Signed: 18 October 2004 — the Act." */
function leadOf(one: string, other: string): string {
  const tail = tailOf(one);
  const short = tail !== "" && tail === tailOf(other) ? one.slice(0, -` — ${tail}`.length) : one;
  return `${stopped(short)} ${stopped(other)}`;
}

const tailOf = (lead: string): string => / — (.+)$/.exec(lead)?.[1] ?? "";
