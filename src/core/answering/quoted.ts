import { toldWhole } from "../compose/prose.ts";
import type { Finding } from "../finding.ts";
import { fold } from "../language/text.ts";
import type { Unit } from "../units.ts";

/** "“Concrete, verifiable, and sustained improvements”: who says this?": the passage that says it, in these very words. */
export function answerQuoted(text: string, units: readonly Unit[]): Finding | null {
  const [whole, words] = QUOTED.exec(text) ?? [];
  if (whole === undefined || words === undefined) return null;
  const said = plain(words);
  if (said.split(" ").length < FEWEST_WORDS || !ASKS_WHENCE.test(plain(text.replace(whole, " ")))) return null;
  const found = units.find((unit) => unit.kind === "passage" && plain(unit.quote).includes(said));
  return found ? toldWhole(found) : null;
}

/** What stands between quotation marks. */
const QUOTED = /["“”„«‹]([^"“”„«»‹›]{8,600})["“”«»‹›]/;

/** Whose words they are, and where they stand. */
const ASKS_WHENCE =
  /^(?=.*\b(?:sa(?:id|ys?|ying)|wr[io]t\w+|quoted?|words?|line|sentence|phrase|statement|come|comes|came|stands?|found|find|use[sd]?|origin|author|source|article|text|document|editorial|piece|whose|from)\b)(?:(?:who|whose|which|what|where|is|was|are|were|did|does|do|has|the|this|that|these|it|in|of|by|from|a|an|exact|article|source|text|document|piece|editorial|said|says|say|saying|wrote|write|writes|written|quote|quoted|words?|line|sentence|phrase|statement|come|comes|came|stands?|found|find|used|uses|use|origin|author|please|pls|you|can|tell|me|find)(?: |$))*$/;

/** Fewer words than these may stand anywhere. */
const FEWEST_WORDS = 3;

/** The words alone, without signs and capitals. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
