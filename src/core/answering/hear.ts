import { evidenceText, type Finding, type Told, told, unrivalled } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import { hasAny } from "../language/keys.ts";
import type { Earlier } from "../reading/earlier.ts";
import type { Resolved } from "../reading/follow-up.ts";
import type { QueryTerm } from "../reading/query.ts";
import { strangersIn } from "../reading/vote-terms.ts";
import { once } from "../remember.ts";
import { answerSequence } from "../series/answering.ts";
import { answerByEnd } from "../series/by-end.ts";
import { answerByFigure } from "../series/by-figure.ts";
import { answerBySymbol } from "../series/by-symbol.ts";
import { answerByTime } from "../series/by-time.ts";
import type { Decision } from "../weighing/decide.ts";
import { answerFromRecord, type RecordAnswer } from "./from-record.ts";

/** A question as the rules hear it. */
interface Asked {
  readonly before: Earlier | null;
  readonly resolved: Resolved;
  /** Whether it is the command that is read like a question. */
  readonly command: boolean;
  /** Whether it is asked of one document, of which the rules know nothing. */
  readonly ofDocument: boolean;
}

/** What the rules have to say. */
export interface Heard {
  /** What the record of votes and meetings says, trusted or not. */
  readonly read: RecordAnswer | null;
  readonly record: RecordAnswer | null;
  readonly votes: Finding | null;
  /** What the dated entries say by their order. */
  readonly sequence: Finding | null;
  trusted<One extends Told>(one: One | null): One | null;
}

/** What a rule told, and whether the question speaks of more than it read. */
type Tale = Told & { readonly strained?: boolean };

/** Hears the rules on a question; one counts only if what was learned trusts it, or if nothing else can be meant. */
export function hear(asked: Asked, decision: () => Decision, knowledge: Knowledge): Heard {
  const { before, resolved, command, ofDocument } = asked;
  const { query } = resolved;
  const { base, units, lexicon, trust } = knowledge;
  const strangers = once(() => strangersIn(query));
  const isPlain = ASKS_THAT.test(query.folded) && strangers().every(isOfVotes);
  const isTrusted = (one: Tale): boolean =>
    (one.strained === false && (command || isPlain)) ||
    one.finding.outcome === "not-found" ||
    trust.trusts({ told: one, query, decision: decision(), lexicon });
  // A claim that names something is not answered by what says nothing of it, where something else does.
  const isBeside = ({ strained, finding }: Tale): boolean =>
    strained === true &&
    query.asked.confirms &&
    strangers().some(
      ({ kind, keys }) =>
        kind === "name" &&
        [...decision().accepted, ...decision().contradicting].some(({ held }) =>
          held.some((term) => term.keys === keys),
        ) &&
        !hasAny(lexicon.keysOf(finding.evidence.map(evidenceText), false), keys),
    );
  const trusted = <One extends Told>(one: One | null): One | null =>
    one !== null && !isBeside(one) && isTrusted(one) ? one : null;
  const read = ofDocument ? null : answerFromRecord(query, before, resolved.kind === "about", base);
  const record = trusted(read);
  const sequence =
    query.outside || ofDocument
      ? null
      : (unrivalled(told("end", answerByEnd(query, units))) ??
        unrivalled(told("estimates", answerByFigure(query, units))) ??
        trusted(told("symbol", answerBySymbol(query, units))) ??
        trusted(answerSequence(query, units, resolved.units)) ??
        trusted(answerByTime(query, base, units)));
  return {
    read,
    record,
    votes: record && command ? { ...record.finding, final: true } : (record?.finding ?? null),
    sequence: sequence?.finding ?? null,
    trusted,
  };
}

/** States, and the Security Council, whose votes are read with its meetings. */
const isOfVotes = ({ kind, keys }: QueryTerm): boolean => kind === "country" || keys.includes("security-council");

/**
 * "How did China vote over the years?", "did Cuba ever abstain?", "Iran's position on A/RES/69/188", "what did Iran do in the
 * Assembly?", "which states opposed it?", "was Cuba against in 2012?", "the latest meeting" ask for nothing else than what was
 * read of it.
 */
const ASKS_THAT = new RegExp(
  `^(?:and )?(?:${[
    "(?:how (?:many times |often )?)?(?:did|has|have|does|do) (?:[\\w.]+ ){1,5}(?:vote[ds]?|abstain(?:ed)?|opposed?|reject(?:ed)?)\\b",
    "(?:what (?:was|is) )?(?:[\\w.]+ ){0,3}[\\w.]+(?:'s?)? (?:position|stance|vote|votes) on (?:(?:un )?resolution )?[\\w/.]*\\d+\\/\\d+\\W*$",
    "(?:who|(?:which|what) (?:countries|states|members|nations|governments)) (?:voted|opposed|rejected|abstained|objected)\\b",
    "(?:was|were) (?:\\w+ ){1,3}(?:against|in favou?r)(?: it)?(?= (?:in|at) |\\W*$)",
    "what did (?:[\\w.]+ ){1,4}do (?:in|at|on) ",
    "who (?:adopted|passed|approved) (?:(?:un )?(?:resolution )?[\\w/.]*\\d+\\/\\d+|it|that|this)\\W*$",
    "when did (?:\\w+ ){1,5}first (?:adopt|pass|condemn|vote)\\b",
    "(?:what (?:is|was) )?(?:the )?title of ",
    "(?:which|what) (?:are|were) the (?:\\w+ ){0,4}resolutions\\W*$",
    "(?:when|(?:in |on )?(?:which|what) (?:years|days|dates)) (?:did|has) the (?:un )?(?:security council|unsc) (?:meet|met)(?: (?:on|about|over) (?:human rights in )?(?:the )?(?:situation in )?(?:north korea|nk|dprk|it))?\\W*$",
    "(?:what |when )?(?:is |was )?(?:the )?(?:latest|most recent|newest|last) (?:\\w+ ){0,3}meeting\\b",
  ].join("|")})`,
);
