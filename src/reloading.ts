import { type Core, createCore, type FactBase, type Opened, type Problem } from "./core/index.ts";
import { createDayMemory } from "./remembering.ts";

/** What answers in the chats, and the way to change what it knows. */
interface Reloading {
  /** Answers from the fact base that was last read without a fault, and from memory what it answered before. */
  readonly core: Core;
  /** The same, which forgets everything before each question, and so does all the work each time. */
  readonly forgetful: Core;
  /** Reads the fact base again. With problems, all of them are returned and the last good one goes on serving. */
  reload(): readonly Problem[];
}

/** A core whose fact base can be changed under it while it serves. */
export function createReloading(base: FactBase, open: () => Opened): Reloading {
  let current = coresOf(base);
  return {
    core: follow(() => current.core),
    forgetful: follow(() => current.forgetful),
    reload() {
      const opened = open();
      if (!opened.ok) return opened.problems;
      current = coresOf(opened.base);
      return [];
    },
  };
}

/** A fact base has a memory of its own, so that none outlives what it was answered from. */
function coresOf(base: FactBase): Pick<Reloading, "core" | "forgetful"> {
  const { memoryOf, forget } = createDayMemory();
  const core = createCore(base, memoryOf);
  const askAnew: Core["ask"] = (question) => {
    forget();
    return core.ask(question);
  };
  return { core, forgetful: { ...core, ask: askAnew } };
}

/** The core that is current whenever something is asked of it. */
function follow(current: () => Core): Core {
  return {
    ask: (question) => current().ask(question),
    complete: (kind, typed) => current().complete(kind, typed),
    get topics() {
      return current().topics;
    },
  };
}
