import type { Training } from "../base/schema.ts";
import { createLookUp } from "../base/table.ts";
import { evidenceText, type Finding, type Told } from "../finding.ts";
import type { Lexicon } from "../language/lexicon.ts";
import { stem } from "../language/stem.ts";
import { fold, wordsOf } from "../language/text.ts";
import { isTelling, type Query, type QueryTerm } from "../reading/query.ts";
import { isStrange, unreadOf } from "../reading/vote-terms.ts";
import { once, rememberingEach, rememberingMany } from "../remember.ts";
import { unitId } from "../units.ts";
import { NEEDED } from "./confidence.ts";
import type { Decision } from "./decide.ts";
import { logOdds } from "./linear.ts";
import { wordingOf } from "./wording.ts";

/**
 * Where no word is left that no rule reads and nothing shown says, the rule read the whole question, and all that speaks
 * for it or against it has weights of its own, under names that begin so.
 */
export const READ = "read: ";

/** What the name of a word of the question begins with. */
export const WORD = " ";

/** What was told by a rule, beside what else is known of the question. */
export interface Telling {
  readonly told: Told;
  readonly query: Query;
  readonly decision: Decision;
  readonly lexicon: Lexicon;
}

/** Says of what a rule tells whether it answers the question: a rule that reads "vote" does not see what else is asked. */
export interface Trust {
  trusts(telling: Telling): boolean;
}

/** What is enough where the question speaks of nothing beyond what the rule read. */
const NEEDED_READ = 0.3;

/**
 * A linear model (logistic regression) of how likely it is that what a rule tells answers. `npm run learn` finds the
 * weights.
 */
export function createTrust({ told, toldWords }: Training): Trust {
  const parts = once(() => partsOf(told));
  const wordOf = createLookUp(toldWords, (row) => row.split(" ").map(Number));
  return {
    trusts(telling) {
      if (telling.told.unrivalled) return true;
      const { whole, names, words } = seenIn(telling);
      const weights = whole ? parts().read : parts().unread;
      let logit = 0;
      for (const [name, value] of names) logit += value * (weights.get(name) ?? 0);
      for (const word of words) logit += wordOf(word)?.[Number(whole)] ?? 0;
      return logit >= logOdds(whole ? NEEDED_READ : NEEDED);
    },
  };
}

/** Parted as they are looked up, so that no name has to be put together for it. */
function partsOf(weights: Training["told"]): Readonly<Record<"read" | "unread", ReadonlyMap<string, number>>> {
  const read = new Map<string, number>();
  const unread = new Map<string, number>();
  for (const [name, weight] of Object.entries(weights)) {
    if (name.startsWith(READ)) read.set(name.slice(READ.length), weight);
    else unread.set(name, weight);
  }
  return { read, unread };
}

/** What speaks for and against it, by name, nothing where it is zero. */
export function tellingOf(telling: Telling): ReadonlyMap<string, number> {
  const { whole, names, words } = seenIn(telling);
  const mark = whole ? READ : "";
  return new Map([
    ...[...names].map(([name, value]) => [`${mark}${name}`, value] as const),
    ...words.map((word) => [`${mark}${WORD}${word}`, 1] as const),
  ]);
}

/** What is seen of what a rule tells. */
interface Seen {
  /** Whether the rule read the whole question. */
  readonly whole: boolean;
  /** What speaks for and against it; what is met again adds up. */
  readonly names: ReadonlyMap<string, number>;
  /** The words of the question, each of which speaks for itself. */
  readonly words: readonly string[];
}

function seenIn({ told: { finding, way }, query, decision, lexicon }: Telling): Seen {
  const { asked, dates, figures, symbols } = query;
  const strange = query.terms.filter(isStrange);
  const shown = strange.length + figures.length > 0 ? shownIn(finding, lexicon) : [];
  const isSaid = (word: string): boolean => shown.some(({ stems }) => stems().has(word));
  const isTold = ({ stems, keys }: QueryTerm): boolean =>
    (stems.length > 0 && stems.every((key) => isSaid(key.slice(1)))) ||
    onlySense(keys).some((key) => shown.some(({ senses }) => senses().has(key)));
  const toldTerms = strange.filter(isTold);
  const untold = unreadOf(
    strange.filter((term) => !toldTerms.includes(term)),
    query,
  );
  const names = new Map<string, number>();
  const add = (name: string, value: number | boolean = 1): void => {
    if (Number(value) !== 0) names.set(name, (names.get(name) ?? 0) + Number(value));
  };
  add("told");
  add(way);
  add(`${way}, ${finding.outcome}`);
  add(`${way}, asked for ${asked.type ?? "anything"}`);
  for (const { kind } of toldTerms) add(`told ${kind}`);
  for (const { kind } of untold) add(`untold ${kind}`);
  add("untold", untold.length);
  add(`${way}, untold`, untold.length);
  for (const { kind, low, high } of figures) {
    const heard = isSaid(String(low)) || isSaid(String(high));
    add(`${heard ? "told" : "untold"} figure: ${kind}`);
  }
  add("symbol", symbols.length > 0);
  add("time", dates.length > 0);
  add("claim", asked.confirms);
  add("looked up", asked.keyword);
  add("list", asked.lists);
  add("compares", asked.compares);
  add("head", asked.head !== null);
  add("length", query.spans.length / 10);
  add("telling terms", query.terms.filter(isTelling).length / 5);
  add("shown", Math.min(1, finding.evidence.length / 10));
  add("unit likely", decision.likely);
  add("doubt", decision.doubt / 3);
  const [first] = decision.accepted;
  const same = first !== undefined && finding.evidence[0]?.citation.id === unitId(first.unit);
  add("the same unit", same);
  add("another unit", first !== undefined && !same);
  add("another unit likely", first !== undefined && !same ? first.score : 0);
  return { whole: untold.length === 0, names, words: wordingOf(query).all };
}

/** Of a long list, no more than this is read. */
const MOST_READ = 3;

/** The term that words stand for, where they stand for one alone. */
const onlySense = (keys: readonly string[]): readonly string[] => {
  const senses = keys.filter((key) => !key.startsWith("~"));
  return senses.length === 1 ? senses : [];
};

/** What a text says, by the stems of its words and by what they stand for. */
interface Said {
  readonly stems: () => ReadonlySet<string>;
  readonly senses: () => ReadonlySet<string>;
}

const readerOf = rememberingEach((lexicon: Lexicon) => rememberingMany((text: string) => saidIn(text, lexicon)));

/** What is shown says: its lead, and the evidence, each of which is read once and then known. */
function shownIn({ lead, evidence }: Finding, lexicon: Lexicon): readonly Said[] {
  const read = readerOf(lexicon);
  return [saidIn(lead, lexicon), ...evidence.slice(0, MOST_READ).map((one) => read(evidenceText(one)))];
}

function saidIn(text: string, lexicon: Lexicon): Said {
  return {
    stems: once(() => new Set(wordsOf(text).map(stem))),
    senses: once(() => new Set(lexicon.read(fold(text)).flatMap(({ keys }) => onlySense(keys)))),
  };
}
