import type { FactBase, Source } from "../base/schema.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Span } from "../language/span.ts";
import { putDownTo } from "../reading/documents.ts";
import { type Query, type QueryTerm, withTerms } from "../reading/query.ts";
import { understand } from "../reading/understand.ts";
import { NO_VOTE } from "../reading/vote-phrases.ts";
import { meetingsNamed, meetingsThen } from "../statements/meetings.ts";
import { positionsIn } from "../statements/positions.ts";
import { meantIn } from "../statements/votes.ts";
import { named } from "./parting/pointing.ts";
import type { Claim } from "./parting/split.ts";
import { tellerIn } from "./teller.ts";
import { type ClaimVerdict, NO_VOTES, type Votes } from "./verdict.ts";

/** A claim among others, and what it is judged with. */
export interface Among {
  readonly claim: Claim;
  /** What was said of the statement before it, which a pronoun points back to. */
  readonly before: ClaimVerdict | null;
  readonly now: Date;
  readonly knowledge: Knowledge;
}

/** A claim, or a clause of it, as it was read. */
export interface Statement extends Among {
  /** With names in the place of what points back. */
  readonly text: string;
  readonly query: Query;
  /** The document that it is put down to. */
  readonly source: Source | null;
  /** Whoever else it is put down to; empty if nobody. */
  readonly teller: readonly Span[];
  /** The votes that it is about. */
  readonly about: Votes;
}

/** Reads a statement, which asks nothing. */
export function readStatement(said: string, among: Among): Statement {
  const { before, now, knowledge } = among;
  const putDown = putDownTo(said, knowledge.base);
  const text = named(putDown?.rest ?? said, before, knowledge.base);
  const plain = text.replace(SAID_THAT, "$1").replace(VOTE_ON_DAY, "vote of ").replace(SENATOR, "Senator ");
  const read = understand(plain, knowledge.lexicon, now);
  const asked = { ...read.asked, type: null, head: null, confirms: true, compares: false, lists: false };
  const query: Query = withTerms(
    { ...read, asked },
    read.terms.filter(({ surface }) => surface !== "never").map(asMethod(read.folded)),
  );
  return {
    ...among,
    text,
    query,
    source: putDown?.source ?? null,
    teller: putDown ? [] : tellerIn(said, knowledge.lexicon),
    about: votesOf(query, before, knowledge.base),
  };
}

/** Who says something leads up to a question, and is what a statement tells: "KINU said that …". */
const SAID_THAT =
  /\b(asserts?|asserted|claims?|claimed|argues?|argued|maintains?|insists?|alleges?|reckons?|says|said) that\b/i;

/** "By voice vote on July 27": on that day, and on no text. */
const VOTE_ON_DAY = /\bvote on (?=\p{Lu}\p{L}+ \d|\d)/u;

const SENATOR = /\bSen\. (?=\p{Lu})/gu;

/** "There was no vote" says how a text was adopted, and names no side. */
const asMethod =
  (folded: string) =>
  (term: QueryTerm): QueryTerm =>
    term.surface === "no vote" && NO_VOTE.test(folded) ? { ...term, keys: ["without-vote"] } : term;

/** A verdict on a statement without anything to show for it. */
export const unshown = ({ claim, about }: Statement, verdict: "missing" | "opinion"): ClaimVerdict => ({
  claim,
  verdict,
  blocks: [],
  evidence: [],
  votes: about,
});

/** The votes that a statement is about: those that it names, or else those that the one before it was about. */
function votesOf(query: Query, before: ClaimVerdict | null, base: FactBase): Votes {
  const then = meetingsThen(query, before?.votes.meetings ?? [], base);
  const resolutions = then.length > 0 ? [] : meantIn(query, base);
  const meetings = then.length > 0 ? then : meetingsNamed(query, base);
  const states = [...new Set(positionsIn(query).map(({ country }) => country))];
  const state = states.length > 1 ? null : (states[0] ?? before?.votes.state ?? null);
  if (resolutions.length + meetings.length > 0) return { state, resolutions, meetings };
  return { ...(query.dates.length + query.symbols.length > 0 ? NO_VOTES : (before?.votes ?? NO_VOTES)), state };
}
