import { unreachable } from "../answer.ts";
import { dateText } from "../base/dates.ts";
import type { Resolution, Tally } from "../base/schema.ts";
import { castOf, tallyWords } from "../base/tally.ts";
import { thirdCommitteeWords } from "../compose/resolution-words.ts";
import type { Finding } from "../finding.ts";
import { changeOf } from "./change.ts";
import { amountOf, type Measure, measureWords, percent, valueWords } from "./measure.ts";
import type { VoteQuestion } from "./reading.ts";
import { countWords, howWords, MOST_IN_LEAD, records, scopeWords, table, withoutVote } from "./shown.ts";
import { type Stage, stageOf, stageWords, tallyAt } from "./stage.ts";

/** What a tally comes to by a measure: the margin, the votes cast, a share. */
export function measures(set: readonly Resolution[], measure: Measure, stage: Stage): Finding {
  if (set.length > MOST_IN_LEAD) return table(set, "Resolutions and their votes");
  return records(
    set,
    (one) => {
      const tally = tallyAt(one, stage);
      if (tally)
        return `${one.id} (${dateText(one.adopted)})${stageWords(stage)}: ${tallyWords(tally)}, ${worked(measure, tally)}.`;
      return stage === "committee" && one.thirdCommittee
        ? `Third Committee: ${thirdCommitteeWords(one.thirdCommittee)} (${one.id}).`
        : withoutVote(one);
    },
    stage === "committee" ? ["Third Committee"] : ["Result"],
  );
}

/** The mean over all recorded votes, with the values that it is of. */
export function meanOf(set: readonly Resolution[], measure: Measure, question: VoteQuestion): Finding {
  const stage = stageOf(question);
  const values = set.flatMap((one) => {
    const tally = tallyAt(one, stage);
    return tally ? [amountOf(measure, tally)] : [];
  });
  const finding = changeOf(set, measure, { ...question, plenary: false });
  if (values.length < 2) return finding;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const shown = measure.kind === "share" ? percent(mean) : mean.toFixed(1);
  return {
    ...finding,
    lead: `On average ${shown} ${measureWords(measure)} in ${values.length} recorded votes. ${finding.lead}`,
  };
}

/** What part of the texts was adopted in the way that is asked for. */
export function shareOf(set: readonly Resolution[], all: readonly Resolution[], question: VoteQuestion): Finding {
  const finding = table(set, `${set.length} of ${countWords(all)}${scopeWords(question)}${howWords(question)}`);
  return {
    ...finding,
    lead: `${set.length} of ${all.length} (${percent(set.length / Math.max(all.length, 1))}): ${finding.lead}`,
  };
}

/** A share depends on whether abstentions count, so that both are told. */
function worked(measure: Measure, tally: Tally): string {
  switch (measure.kind) {
    case "share":
      return measure.side === "abstain"
        ? `abstentions ${percent(tally.abstain / castOf(tally))} of ${castOf(tally)}`
        : `${measure.side} ${percent(tally[measure.side] / (tally.yes + tally.no))} of the yes and no votes, ${percent(tally[measure.side] / castOf(tally))} with abstentions counted`;
    case "cast":
      return `${castOf(tally)} in all`;
    case "side":
    case "margin":
      return valueWords(measure, tally);
    default:
      return unreachable(measure);
  }
}
