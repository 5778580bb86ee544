import { unreachable } from "./answer.ts";
import type { AnswerType, Fact, Field, Milestone, Resolution, Source } from "./base/schema.ts";
import type { Days } from "./language/days.ts";
import type { FigureMention } from "./language/figures.ts";
import { hasAny } from "./language/keys.ts";
import type { Span } from "./language/span.ts";

/**
 * One thing that a unit can answer: a value of a type, and what a question for it speaks of. What is a function is worked
 * out when first asked for: most never is, and start-up counts.
 */
export interface Slot {
  readonly type: AnswerType;
  /** The value: a part of the quote, or a record's value. */
  readonly text: string;
  /** Keys of the words that a question for it uses. */
  readonly about: ReadonlySet<string>;
  /** Keys of the value itself. */
  readonly own: () => ReadonlySet<string>;
  /** Stems of all words of the value, as keys. */
  readonly stems: () => ReadonlySet<string>;
  /** Whom a field is on, where its label says it, by the words of the name: "Michael Kirby's country". */
  readonly owner: readonly string[];
  readonly figures: () => readonly FigureMention[];
  readonly days: Days | null;
  /** Milestones only: the field. */
  readonly field: Field | null;
  /** What the label of the field tells of it. */
  readonly told: () => LabelTold;
}

/** What the label of a field tells of it. */
interface LabelTold {
  /** What was done to, "Report released", as it is looked for. */
  readonly thing: RegExp | null;
  readonly isEstimate: boolean;
  readonly isByWhom: boolean;
  /** The year that the label ends with: "In 2023". */
  readonly year: number | null;
}

/** Reads the label of a field with a value of a type; "" where there is none. */
export function readLabel(type: AnswerType, label: string): LabelTold {
  const [, thing] = THING_DONE.exec(label) ?? [];
  const [, year] = YEAR_AT_END.exec(label) ?? [];
  return {
    thing: thing === undefined ? null : new RegExp(`\\b${thing.toLowerCase()}\\b`),
    isEstimate: type === "figure" && /\bestimate$/i.test(label),
    isByWhom: / by$/.test(label),
    year: year === undefined ? null : Number(year),
  };
}

/** "Report released", "Members named". */
const THING_DONE = /^([A-Z][a-z]+) [a-z]+ed$/;
const YEAR_AT_END = / ((?:19|20)\d\d)$/;

const NO_KEYS: ReadonlySet<string> = new Set();

const TELLS_NOTHING: LabelTold = { thing: null, isEstimate: false, isByWhom: false, year: null };

/** What a slot is whose value says nothing by its words. */
export const BARE_SLOT = {
  own: () => NO_KEYS,
  stems: () => NO_KEYS,
  owner: [],
  figures: () => [],
  days: null,
  field: null,
  told: () => TELLS_NOTHING,
} as const satisfies Partial<Slot>;

/** Whether a passage is a sentence that states something, and not the head, the foot or the dateline of its document. */
export const states = ({ facts }: Passage): boolean =>
  facts.some(({ kind }) => kind === "statement" || kind === "opinion");

/** What a field says, with its label. */
export const fieldText = ({ field, text }: Slot): string => (field ? `${field.label} ${text}` : text);

/**
 * Of some fields those on a thing that a folded text names, or else those on none: "Report released" tells of a report what
 * "Established" tells of who wrote it.
 */
export function onTheirThing(slots: readonly Slot[], folded: string): readonly Slot[] {
  const named = slots.filter((slot) => isOnThing(slot, folded));
  if (named.length > 0) return named;
  const rest = slots.filter(({ told }) => told().thing === null);
  return rest.length > 0 ? rest : slots;
}

/** Whether a field tells how many people are thought to be held. */
export const isEstimate = ({ told }: Slot): boolean => told().isEstimate;

/** Whether a field tells by whom something was done. */
export const tellsByWhom = ({ told }: Slot): boolean => told().isByWhom;

/** Whether a field is on a thing that a folded text names. */
export const isOnThing = ({ told }: Slot, folded: string): boolean => told().thing?.test(folded) ?? false;

/** Whether a question for a slot would use a term. */
export const isAbout = ({ keys }: { readonly keys: readonly string[] }, { about }: Slot): boolean =>
  hasAny(about, keys);

/** Whether a slot or all of a unit gives a number, or from which to which. */
export const givesFigure = (
  { figures }: Pick<Slot, "figures">,
  { low, high }: Pick<FigureMention, "low" | "high">,
): boolean => figures().some((own) => own.low === low && own.high === high);

interface Common {
  /** Position among all units; equal scores are ordered by it. */
  readonly at: number;
  /** Every key that the unit stands for. */
  readonly keys: ReadonlySet<string>;
  /** Keys of the quote or the record's own words, without the curator's. */
  readonly textKeys: ReadonlySet<string>;
  /** Keys of what the unit is named: "NKHRA" names the law, and "NKHRA reauthorization" another. */
  readonly nameKeys: ReadonlySet<string>;
  /** Keys of the source's own names: they say whose statement it is, not what it is about. */
  readonly sourceKeys: ReadonlySet<string>;
  readonly slots: readonly Slot[];
  /** Dates that the text itself or the record names. */
  readonly days: readonly Days[];
  /** The date of the document that the statement is made in. */
  readonly documentDays: Days | null;
  readonly figures: () => readonly FigureMention[];
  readonly topics: readonly string[];
}

/** A passage of a source with all facts that rest on it. */
export interface Passage extends Common {
  readonly kind: "passage";
  readonly quote: string;
  /** The folded quote as it is read. */
  readonly spans: () => readonly Span[];
  readonly facts: readonly [Fact, ...Fact[]];
  readonly source: Source;
}

export interface MilestoneUnit extends Common {
  readonly kind: "milestone";
  readonly milestone: Milestone;
}

/** What is notable about a resolution. Tallies, positions and dates of adoption are answered from the record itself. */
export interface NotableUnit extends Common {
  readonly kind: "notable";
  readonly resolution: Resolution;
  readonly text: string;
}

/** What can be retrieved: the sentence that would be quoted, or the record that would be shown. */
export type Unit = Passage | MilestoneUnit | NotableUnit;

/** The id that a reader can cite a unit by. */
export function unitId(unit: Unit): string {
  switch (unit.kind) {
    case "passage":
      return unit.facts[0].id;
    case "milestone":
      return unit.milestone.id;
    case "notable":
      return unit.resolution.id;
    default:
      return unreachable(unit);
  }
}
