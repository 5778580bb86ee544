import type { Answer, Block, CheckedClaim } from "../answer.ts";
import { goneOn, judge, withItsTopic } from "../claims/judge.ts";
import { nearestTo } from "../claims/nearest.ts";
import { goesOn } from "../claims/parting/pointing.ts";
import { splitClaims } from "../claims/parting/split.ts";
import type { ClaimVerdict } from "../claims/verdict.ts";
import { composeAnswer, composeHelp } from "../compose/answer.ts";
import { distinctEvidence } from "../compose/evidence.ts";
import type { Finding } from "../finding.ts";
import { howMany } from "../how-many.ts";
import { capitalised } from "../language/text.ts";
import type { RunCommand } from "./command.ts";

const MOST_CLAIMS = 20;

const VERDICTS: Readonly<Record<ClaimVerdict["verdict"], CheckedClaim["verdict"]>> = {
  in: "in the record",
  differs: "the record differs",
  missing: "not in the record",
  opinion: "nothing to check",
};

const SUMMARIES: Readonly<Record<ClaimVerdict["verdict"], string>> = {
  in: "in the record",
  differs: "where the record differs",
  missing: "not in the record",
  opinion: "with nothing to check",
};

/** `check <text>`: the text claim by claim, each with what the record holds of it. */
export const checkCommand: RunCommand = ({ text, rest }, { knowledge, notesFor, now }): Answer => {
  const claims = splitClaims(rest);
  if (claims.length === 0) {
    return composeHelp(
      text,
      "Paste the text to check after “check”: each claim is held against the record by its dates, figures, names and terms.",
      [],
      [{ label: "check China voted no in 2005.", question: "check China voted no in 2005." }],
    );
  }
  const judged: ClaimVerdict[] = [];
  let before: ClaimVerdict | null = null;
  for (const claim of claims.slice(0, MOST_CLAIMS)) {
    const verdicts = judge({ claim, before, now, knowledge });
    for (const one of verdicts) {
      const blocks = one.verdict === "missing" ? nearestTo({ claim: one.claim, before, now, knowledge }) : one.blocks;
      judged.push({ ...one, blocks });
    }
    // Who is pointed to by the next is told of still where this one says more of the same, or belongs together.
    for (const one of verdicts)
      before = verdicts.length > 1 || goesOn(claim) ? goneOn(before, one) : withItsTopic(one, before);
  }
  return { ...composeAnswer(text, findingOf(judged, claims.length), notesFor, []), claims: judged.map(claimOf) };
};

const claimOf = ({ claim, verdict, evidence }: ClaimVerdict): CheckedClaim => ({
  text: claim.text,
  verdict: VERDICTS[verdict],
  evidence: evidence.map(({ citation }) => citation.id),
});

function findingOf(judged: readonly ClaimVerdict[], claims: number): Finding {
  const count = (verdict: ClaimVerdict["verdict"]): number => judged.filter((one) => one.verdict === verdict).length;
  const parts = (["in", "differs", "missing", "opinion"] as const)
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => `${count(verdict)} ${SUMMARIES[verdict]}`);
  const rest = claims > MOST_CLAIMS ? ` The first ${MOST_CLAIMS} of ${claims} sentences were read.` : "";
  const blocks = judged.flatMap(blocksOf);
  const evidence = distinctEvidence(judged.flatMap((one) => one.evidence));
  const outcome = evidence.length === 0 ? "not-found" : count("differs") > 0 ? "corrected" : "answered";
  return {
    outcome,
    lead: `${howMany(judged.length, "claim")} checked: ${parts.join(", ")}.${rest}`,
    blocks,
    evidence,
  };
}

function blocksOf({ claim, verdict, blocks }: ClaimVerdict): readonly Block[] {
  return [
    { type: "paragraph", line: [{ text: `${capitalised(VERDICTS[verdict])}: `, strong: true }, { text: claim.text }] },
    ...blocks.map(onlyStrong),
  ];
}

/** Of a record, what the claim is held against; the whole of it is a question or a press of a button away. */
function onlyStrong(block: Block): Block {
  if (block.type !== "record") return block;
  const strong = block.fields.filter((field) => field.strong);
  return strong.length === 0 ? block : { ...block, fields: strong };
}
