import { type Core, createCore, type FactBase, type Opened, type Problem } from "./core/index.ts";

export interface Reloading {
  /** Answers from the fact base that was last read without a fault. */
  readonly core: Core;
  /** Reads the fact base again. With problems, all of them are returned and the last good one goes on serving. */
  reload(): readonly Problem[];
}

/** A core whose fact base can be changed under it while it serves. */
export function createReloading(base: FactBase, open: () => Opened): Reloading {
  let current = createCore(base);
  return {
    core: {
      ask: (question) => current.ask(question),
      complete: (kind, typed) => current.complete(kind, typed),
      get topics() {
        return current.topics;
      },
      get index() {
        return current.index;
      },
      termsOf: (question) => current.termsOf(question),
    },
    reload() {
      const opened = open();
      if (!opened.ok) return opened.problems;
      current = createCore(opened.base);
      return [];
    },
  };
}
