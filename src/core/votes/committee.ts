import type { Resolution } from "../base/schema.ts";
import { evidenceOfResolution, resolutionTable } from "../compose/evidence.ts";
import { type Finding, notFound, notRecorded } from "../finding.ts";
import type { VoteQuestion } from "./reading.ts";
import { NUMBER_WORDS, nearest, records } from "./shown.ts";
import type { Side } from "./wanted.ts";
import { enumerate, methodWords, thirdCommitteeWords } from "./words.ts";

export function committeeAnswer(question: VoteQuestion, set: readonly Resolution[]): Finding {
  const { wanted } = question;
  if (wanted.kind === "voters" || wanted.kind === "position" || wanted.kind === "always") {
    return notRecorded(
      "Who voted how in the Third Committee is not in the record; it holds the Committee's dates and tallies.",
      nearest(set),
    );
  }
  const known = set.filter((one) => {
    const third = one.thirdCommittee;
    if (!third) return false;
    return wanted.kind === "date" ? third.date !== undefined : third.vote !== undefined;
  });
  if (known.length === 0) {
    const what = wanted.kind === "date" ? "date" : "result";
    return notRecorded(
      `The Third Committee's ${what} for ${enumerate(set.slice(0, 3).map((one) => one.id))} is not in the record.`,
      nearest(set),
    );
  }
  if (known.length > 3) {
    return {
      outcome: "answered",
      lead: `The Third Committee's results, ${known.length} recorded here.`,
      blocks: [
        resolutionTable(known, "Third Committee and plenary", [
          {
            label: "Third Committee",
            value: (one) => (one.thirdCommittee ? thirdCommitteeWords(one.thirdCommittee) : ""),
          },
        ]),
      ],
      evidence: known.map(evidenceOfResolution),
    };
  }
  return records(
    known,
    (one) =>
      one.thirdCommittee ? `Third Committee: ${thirdCommitteeWords(one.thirdCommittee)}; it became ${one.id}.` : "",
    question.plenary ? ["Third Committee", "Result"] : ["Third Committee"],
    question.plenary ? (one) => ` In the plenary: ${methodWords(one)}.` : undefined,
  );
}

export function committeeExtreme(set: readonly Resolution[], side: Side, most: boolean): Finding {
  const voted = set.flatMap((one) => (one.thirdCommittee?.vote ? [{ one, value: one.thirdCommittee.vote[side] }] : []));
  if (voted.length === 0) return notFound("No tally of the Third Committee is in the record for these.", nearest(set));
  const values = voted.map(({ value }) => value);
  const best = most ? Math.max(...values) : Math.min(...values);
  return records(
    voted.filter(({ value }) => value === best).map(({ one }) => one),
    (one) =>
      `${one.id}: ${best} ${NUMBER_WORDS[side]} in the Third Committee, the ${most ? "most" : "fewest"} of ${voted.length} tallies recorded there.`,
    ["Third Committee"],
  );
}
