import { EVIDENCE, QUESTION } from "../base/measures.ts";
import { NONE, type Training } from "../base/schema.ts";
import { createLookUp } from "../base/table.ts";
import type { Query, QueryTerm } from "../reading/query.ts";
import { type Unit, unitId } from "../units.ts";
import { type Agreement, type Judged, judgedAs } from "./agreement.ts";
import { createConfidence, type Prospect } from "./confidence.ts";
import { type Asking, askingOf, evidenceOf, questionOf, type Standing } from "./features.ts";
import type { Judgement } from "./judgement.ts";
import { weighted, weightsOf } from "./linear.ts";
import { mostOf } from "./most-of.ts";
import { type Before, createNetwork, type Opinion } from "./network.ts";
import type { Candidate } from "./retrieve.ts";
import { wordingOf } from "./wording.ts";

/** A unit with how it stands to the question. */
interface Standings {
  readonly agreement: Agreement;
  readonly standing: Standing;
}

/** What the words of a question say, as far as training knows them. */
export interface Heard {
  /** For each unit, by its place among all. */
  readonly units: Float64Array;
  /** For "not in the record". */
  readonly none: number;
  /** What the network makes of them. */
  readonly opinion: Opinion;
}

export interface Judge {
  /** @param before what the question takes over from the one before it */
  hear(query: Query, before: Before): Heard;
  /**
   * The units that are worth weighing, the most promising first: by what was found of them, and by what the words say
   * for them, which also brings up what no term of the question finds.
   */
  promising(heard: Heard, found: readonly Candidate[]): readonly Candidate[];
  /** How likely each unit is to answer, against the others and against "not in the record". */
  judge(query: Query, heard: Heard, standings: readonly Standings[]): Judgement;
  /** 0 to 1: how likely it is that what would answer does. */
  confidence(prospect: Prospect): number;
  /** What the features see of a question. */
  asking(query: Query): Asking;
}

/**
 * A linear model: each unit has the sum of its features and of what the question's words say for it, each times its
 * weight; so has "not in the record"; their shares of all are how likely each is (conditional logit; D. McFadden, 1973).
 * `npm run learn` finds the weights.
 */
export function createJudge(units: readonly Unit[], training: Training): Judge {
  const evidence = weightsOf(EVIDENCE, training.evidence);
  const question = weightsOf(QUESTION, training.question);
  const rarityOf = createRarity(units);
  const asking = (query: Query): Asking => askingOf(query, rarityOf);
  const rowOf = createRows(units, training);
  const network = createNetwork(units, training);
  // Kept for each question anew: to make them takes longer than to fill them.
  const ranks = new Float64Array(units.length);
  const promises = new Float64Array(units.length);

  function hear(query: Query, before: Before): Heard {
    const said = new Float64Array(units.length);
    let none = 0;
    for (const word of wordingOf(query).all) {
      const row = rowOf(word);
      if (row === null) continue;
      none += row.none;
      for (let at = 0; at < row.places.length; at += 1) {
        const place = row.places[at] ?? 0;
        said[place] = (said[place] ?? 0) + (row.weights[at] ?? 0);
      }
    }
    return { units: said, none, opinion: network.opinionOf(query, before) };
  }

  function promising(heard: Heard, found: readonly Candidate[]): readonly Candidate[] {
    const ofRank = training.evidence.rank ?? 0;
    ranks.fill(0);
    for (let at = 0; at < promises.length; at += 1)
      promises[at] = (heard.units[at] ?? 0) + PROMISED_BY_NETWORK * (heard.opinion.units[at] ?? 0);
    for (const { unit, rank } of found) {
      ranks[unit.at] = rank;
      promises[unit.at] = (promises[unit.at] ?? 0) + ofRank * rank;
    }
    const promising: Candidate[] = [];
    for (const at of mostOf(promises, MOST_WEIGHED, FAR_BEHIND)) {
      const unit = units[at];
      if (unit) promising.push({ unit, rank: ranks[at] ?? 0 });
    }
    // Nothing promises what training did not know: of that, the best match is looked at too.
    const untaught = found.find(({ unit }) => !network.knows(unit));
    const isNew = untaught !== undefined && !promising.some(({ unit }) => unit === untaught.unit);
    return isNew ? [...promising, untaught] : promising;
  }

  function judge(query: Query, heard: Heard, standings: readonly Standings[]): Judgement {
    const asked = asking(query);
    const seen = questionOf(asked);
    const none = weighted(seen, question) + heard.none;
    const measured = standings.map(({ agreement, standing }) => evidenceOf(asked, agreement, standing));
    const logits = standings.map(
      ({ agreement }, at) => weighted(measured[at] ?? [], evidence) + (heard.units[agreement.unit.at] ?? 0),
    );
    const together = standings.map(({ agreement }, at) =>
      mean(logits[at] ?? 0, heard.opinion.units[agreement.unit.at] ?? 0),
    );
    const noneTogether = mean(none, heard.opinion.none);
    const top = Math.max(noneTogether, ...together);
    const shares = together.map((logit) => Math.exp(logit - top));
    const all = shares.reduce((total, share) => total + share, Math.exp(noneTogether - top));
    const judged = standings
      .map(
        ({ agreement }, at): Judged =>
          judgedAs(agreement, {
            score: (shares[at] ?? 0) / all,
            logit: logits[at] ?? 0,
            evidence: measured[at] ?? [],
            opinion: heard.opinion.units[agreement.unit.at] ?? 0,
            untaught: !network.knows(agreement.unit),
          }),
      )
      .sort((a, b) => b.score - a.score || a.unit.at - b.unit.at);
    const likely = 1 - Math.exp(noneTogether - top) / all;
    return { judged, likely, doubt: none, question: seen, opinion: heard.opinion };
  }

  return { hear, promising, judge, confidence: createConfidence(training), asking };
}

/** What the judge and the network find together, in log likelihoods. */
const mean = (judged: number, opinion: number): number => (1 - OF_NETWORK) * judged + OF_NETWORK * opinion;

/** How much the network adds to a promise: it is sure of one, where several may be worth weighing. */
const PROMISED_BY_NETWORK = 0.2;

/** How much of what is found is the network's. */
const OF_NETWORK = 1 / 3;

/** What answers is hardly ever less promising than so many others. */
const MOST_WEIGHED = 7;

/** In log odds: what promises so much less than the best is not weighed. */
const FAR_BEHIND = 4;

/** What one word says: for the units at these places, and for "not in the record". */
interface Row {
  readonly places: Int16Array;
  readonly weights: Float64Array;
  readonly none: number;
}

/** The words' rows. What no row names is said by none, so that it can be left out. */
function createRows(units: readonly Unit[], { words, unheard }: Training): (word: string) => Row | null {
  const places = new Map<string, number[]>();
  for (const unit of units) places.set(unitId(unit), [...(places.get(unitId(unit)) ?? []), unit.at]);
  return createLookUp(words, (row): Row => {
    const parts = row.split(" ");
    const said: { at: number; weight: number }[] = [];
    let none = -unheard;
    for (let at = 0; at < parts.length; at += 2) {
      // A word says as much against every unit that it is not used of; that is taken from none of them, and from "none".
      const weight = (Number(parts[at + 1]) || 0) - unheard;
      if (parts[at] === NONE) none = weight;
      for (const place of places.get(parts[at] ?? "") ?? []) said.push({ at: place, weight });
    }
    return {
      places: Int16Array.from(said, ({ at }) => at),
      weights: Float64Array.from(said, ({ weight }) => weight),
      none,
    };
  });
}

/** Inverse document frequency: of the sense that most units hold, for terms of several senses. */
function createRarity(units: readonly Unit[]): (term: QueryTerm) => number {
  const holders = new Map<string, number>();
  for (const unit of units) {
    for (const key of new Set([...unit.keys, ...unit.sourceKeys])) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  const rarities = Array.from({ length: units.length + 1 }, (_, held) => Math.log((units.length + 1) / (held + 0.5)));
  return ({ keys }) => {
    let most = 0;
    for (const key of keys) most = Math.max(most, holders.get(key) ?? 0);
    return rarities[most] ?? 0;
  };
}
