import type { Training } from "../base/schema.ts";
import type { Query, QueryTerm } from "../reading/query.ts";
import type { Agreement, Judged } from "./agreement.ts";
import { EVIDENCE, type Features, QUESTION, type Standing } from "./features.ts";
import { type Unit, unitId } from "./units.ts";
import { wordingOf } from "./wording.ts";

/** The units of a question, judged. */
export interface Judgement {
  /** Best first; ties in the order of the fact base. */
  readonly judged: readonly Judged[];
  /** 0 to 1: how likely it is that one of them answers. */
  readonly likely: number;
  readonly answers: boolean;
}

/** A unit with how it stands to the question. */
export interface Standings {
  readonly agreement: Agreement;
  readonly standing: Standing;
}

export interface Judge {
  /** How likely each unit is to answer, against the others and against "not in the record". */
  judge(query: Query, standings: readonly Standings[]): Judgement;
  /** Units that questions in such words were about, the likeliest first, for what no term of theirs finds. */
  recall(query: Query): readonly Unit[];
  /** How rare the telling terms of a question are. */
  rarityOf(query: Query): ReadonlyMap<QueryTerm, number>;
}

/**
 * A linear model: each unit has the sum of its features and of what the question's words say for it, each times its
 * weight; so has "not in the record"; their shares of all are how likely each is (conditional logit; D. McFadden, 1973).
 * `npm run learn` finds the weights.
 */
export function createJudge(units: readonly Unit[], training: Training): Judge {
  const evidence = weighted(EVIDENCE, training.evidence);
  const question = weighted(QUESTION, training.question);
  const places = new Map<string, number[]>();
  for (const unit of units) places.set(unitId(unit), [...(places.get(unitId(unit)) ?? []), unit.at]);
  const rarities = createRarity(units);

  function judge(query: Query, standings: readonly Standings[]): Judgement {
    const rarity = rarities(query);
    const heard = hear(wordingOf(query));
    const none = question(query) + heard.none;
    const logits = standings.map(
      ({ agreement, standing }) =>
        evidence({ query, agreement, standing, rarity }) + (heard.byUnit.get(agreement.unit.at) ?? 0) + heard.others,
    );
    const top = Math.max(none, ...logits);
    const shares = logits.map((logit) => Math.exp(logit - top));
    const all = shares.reduce((total, share) => total + share, Math.exp(none - top));
    const judged = standings
      .map(({ agreement }, at): Judged => ({ ...agreement, score: (shares[at] ?? 0) / all }))
      .sort((a, b) => b.score - a.score || a.unit.at - b.unit.at);
    const likely = 1 - Math.exp(none - top) / all;
    return { judged, likely, answers: likely >= training.needed };
  }

  /** What the words say for each unit, for all others, and for that nothing answers. */
  function hear(wording: readonly string[]) {
    const byUnit = new Map<number, number>();
    let others = 0;
    let none = 0;
    for (const word of wording) {
      const row = Object.hasOwn(training.words, word) ? training.words[word] : undefined;
      if (row === undefined) continue;
      others += training.unheard;
      const parts = row.split(" ");
      for (let at = 0; at + 1 < parts.length; at += 2) {
        const id = parts[at] ?? "";
        const weight = Number(parts[at + 1]);
        if (id === NONE) none += weight;
        else
          for (const place of places.get(id) ?? [])
            byUnit.set(place, (byUnit.get(place) ?? 0) + weight - training.unheard);
      }
    }
    return { byUnit, others, none };
  }

  function recall(query: Query): readonly Unit[] {
    return [...hear(wordingOf(query)).byUnit]
      .sort(([a, left], [b, right]) => right - left || a - b)
      .slice(0, MOST_RECALLED)
      .flatMap(([at]) => units[at] ?? []);
  }

  return { judge, recall, rarityOf: rarities };
}

const MOST_RECALLED = 4;

/** What stands for "not in the record" among the units. */
export const NONE = "-";

function weighted<Seen>(features: Features<Seen>, weights: Readonly<Record<string, number>>): (seen: Seen) => number {
  const used = Object.entries(features).flatMap(([name, of]) => {
    const weight = weights[name];
    return weight === undefined || weight === 0 ? [] : [{ of, weight }];
  });
  return (seen) => used.reduce((total, { of, weight }) => total + weight * of(seen), 0);
}

/** Inverse document frequency: of the sense that most units hold, for terms of several senses. */
function createRarity(units: readonly Unit[]): (query: Query) => ReadonlyMap<QueryTerm, number> {
  const holders = new Map<string, number>();
  for (const unit of units) {
    for (const key of new Set([...unit.keys, ...unit.sourceKeys])) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  return ({ terms }) =>
    new Map(
      terms
        .filter(({ weight }) => weight >= 1)
        .map((term) => {
          const most = Math.max(0, ...term.keys.map((key) => holders.get(key) ?? 0));
          return [term, Math.log((units.length + 1) / (most + 0.5))];
        }),
    );
}
