import { type Answer, type Core, type Question, words } from "../../core/index.ts";

/** An answer; or, where the core failed, an apology to the asker and one line for the log. */
type Asked =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly apology: string; readonly log: string };

/** Asks the core. A core does not throw; if one does, the chat goes on. */
export function ask(core: Core, question: Question): Asked {
  try {
    return { ok: true, answer: core.ask(question) };
  } catch (error) {
    const reference = crypto.randomUUID().slice(0, 8);
    return { ok: false, apology: words.apology(reference), log: `nkhr: reference ${reference}: ${describe(error)}` };
  }
}

/** The kind of error and where it was thrown, not its text: that can quote what somebody typed. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const at = error.stack?.split("\n").find((line) => /^\s+at /.test(line));
  return `${error.name}${at ? ` ${at.trim()}` : ""}`;
}
