import type { Answer } from "./answer.ts";
import type { Earlier } from "./reading/earlier.ts";

/** What is remembered of one text after what was asked before it. */
export interface Kept {
  /** Where its thread stands after it. */
  readonly place?: ThreadPlace;
  readonly answer?: Answer;
  /** Whether it has that answer whatever was asked before it. */
  readonly always?: boolean;
}

/** Where a thread stands after one of its questions. */
export interface ThreadPlace {
  /** Two threads that stand in the same place go on alike from there. */
  readonly id: number;
  readonly earlier: Earlier;
}

/** What was read and answered on one day, by key, for as long as it is kept: a cache of limited size, or a `Map`. */
interface Memory {
  get(key: string): Kept | undefined;
  set(key: string, kept: Kept): unknown;
}

/** How a text was read after what was asked before it. */
interface Read {
  /** Whether it would have been read the same with nothing before it. */
  readonly alone: boolean;
  readonly earlier: () => Earlier;
}

/** Remembers what texts came to in their threads, and changes nothing of what they come to. */
interface Recall {
  kept(before: ThreadPlace | null, text: string): Kept | undefined;
  /** Notes more of a text after what was asked before it. */
  note(before: ThreadPlace | null, text: string, more: Kept): void;
  /** The place after a text that was read; that after the text alone, where nothing of what was before mattered. */
  arrive(before: ThreadPlace | null, text: string, read: Read): ThreadPlace;
  /** Notes that place for whoever asks on, where there is a memory to note it in. */
  pass(before: ThreadPlace | null, text: string, read: Read): void;
}

/** Longest text that is remembered, in UTF-16 code units; a longer one is hardly ever asked again. */
const MAX_KEPT_LENGTH = 2_000;

/** The memory of the day that a question is asked on. */
export type MemoryOf = (now: Date) => Memory;

/** Recalls what the memory of a day has, or nothing without one. */
export function createRecall(memoryOf: MemoryOf | undefined): (now: Date) => Recall {
  let places = 0;
  return (now) => {
    const memory = memoryOf?.(now);
    const kept: Recall["kept"] = (before, text) => memory?.get(keyOf(before, text));
    const note: Recall["note"] = (before, text, more) => {
      if (text.length <= MAX_KEPT_LENGTH) memory?.set(keyOf(before, text), { ...kept(before, text), ...more });
    };
    const arrive: Recall["arrive"] = (before, text, { alone, earlier }) => {
      const home = alone ? null : before;
      const known = kept(home, text)?.place;
      const place = known ?? { id: ++places, earlier: earlier() };
      if (!known) note(home, text, { place });
      if (home !== before) note(before, text, { place });
      return place;
    };
    return {
      kept,
      note,
      arrive,
      pass(before, text, read) {
        if (memory) arrive(before, text, read);
      },
    };
  };
}

const keyOf = (before: ThreadPlace | null, text: string): string => `${before?.id ?? ""}:${text}`;
