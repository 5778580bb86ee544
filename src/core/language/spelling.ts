/**
 * Finds the known word that a misspelt one means, within one slip (an insertion, deletion, substitution or swapped
 * neighbours) for words of four to six letters and two for longer ones. Uses symmetric deletion: W. Garbe, SymSpell.
 */
interface Spelling {
  /** The nearest known word, the one that begins alike where several are equally near; null if none is near enough. */
  correct(word: string): string | null;
}

const SHORTEST = 4;
const TWO_SLIPS_FROM = 7;
const PREFIX = 10;

/**
 * @param known words that a question may mean
 * @param isWord whether a word is one of its own although it looks like a slip of a known one: "founded" is not "funded"
 */
export function createSpelling(known: ReadonlySet<string>, isWord: (word: string) => boolean): Spelling {
  let byDeletion: Map<string, string[]> | undefined;

  function build(): Map<string, string[]> {
    const built = new Map<string, string[]>();
    for (const word of known) {
      if (word.length < SHORTEST || /\d/.test(word)) continue;
      for (const deletion of deletions(word.slice(0, PREFIX), word.length >= TWO_SLIPS_FROM ? 2 : 1)) {
        const words = built.get(deletion);
        if (words) words.push(word);
        else built.set(deletion, [word]);
      }
    }
    return built;
  }

  function search(word: string): string | null {
    byDeletion ??= build();
    const slips = word.length >= TWO_SLIPS_FROM ? 2 : 1;
    let best: string | null = null;
    let least = slips + 1;
    const seen = new Set<string>();
    for (const deletion of deletions(word.slice(0, PREFIX), slips)) {
      for (const candidate of byDeletion.get(deletion) ?? []) {
        if (seen.has(candidate) || Math.abs(candidate.length - word.length) > slips) continue;
        seen.add(candidate);
        const allowed = Math.min(slips, candidate.length >= TWO_SLIPS_FROM ? 2 : 1);
        const away = distance(word, candidate, Math.min(allowed, least));
        if (away > allowed || away > least) continue;
        const nearer = away < least || best === null || shared(word, candidate) > shared(word, best);
        if (nearer) best = candidate;
        least = away;
      }
    }
    return best;
  }

  return {
    correct(word) {
      if (word.length < SHORTEST || word.length > 24 || /[^a-z]/.test(word) || isWord(word)) return null;
      return search(word);
    },
  };
}

/** How many letters two words share at their beginning: of two equally near words the one that begins alike wins. */
function shared(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function deletions(word: string, slips: number): Set<string> {
  const found = new Set([word]);
  let edge = [word];
  for (let slip = 0; slip < slips; slip += 1) {
    const next: string[] = [];
    for (const from of edge) {
      for (let at = 0; at < from.length; at += 1) {
        const shorter = from.slice(0, at) + from.slice(at + 1);
        if (found.has(shorter)) continue;
        found.add(shorter);
        next.push(shorter);
      }
    }
    edge = next;
  }
  return found;
}

/** Optimal string alignment distance, given up once it exceeds `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let value = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        value = Math.min(value, (before[column - 2] ?? 0) + 1);
      }
      current.push(value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? most + 1;
}

/** Two slips of the fingers. */
const MOST_SLIPS = 2;

/** The name nearest to what was typed: at most two slips away, and less than half of the word. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const word = typed.toLowerCase().slice(0, 40);
  const most = Math.min(MOST_SLIPS, Math.ceil(word.length / 2) - 1);
  return names
    .map((name) => ({ name, away: distance(word, name, MOST_SLIPS) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away)[0]?.name;
}
