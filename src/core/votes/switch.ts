import { dateText } from "../base/dates.ts";
import type { Resolution } from "../base/schema.ts";
import { methodWords } from "../compose/resolution-words.ts";
import type { Finding } from "../finding.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { byBody } from "./bodies.ts";
import type { VoteQuestion } from "./reading.ts";
import { records } from "./shown.ts";

/** From when on a body has adopted its texts without a vote: its last recorded vote and the first text after it. */
export function switchOf(set: readonly Resolution[], { recorded }: VoteQuestion): Finding {
  const turns = byBody(set).flatMap((ours) => {
    const at = ours.findLastIndex((one) => one.vote !== null);
    const [last, next] = [ours[at], ours[at + 1]];
    return last && next
      ? [{ last, next, count: ours.length - at - 1, before: ours.findIndex((one) => one.vote === null) < at }]
      : [];
  });
  const shown = turns.length > 0 ? turns.flatMap(({ last, next }) => [next, last]) : set.slice(-1);
  return records(
    shown,
    (one) => {
      const turn = turns.find(({ next }) => next === one);
      if (turns.length === 0) return `${one.id}: ${methodWords(one)}.`;
      if (!turn) return "";
      const earlier = turn.before ? " Some texts before that were adopted without a vote as well." : "";
      return `The ${BODY_NAMES[one.body]} has held no recorded vote since ${turn.last.id} (${dateText(turn.last.adopted)}); ${one.id} of ${dateText(one.adopted)} was the first of ${turn.count} adopted without a vote since.${earlier}`;
    },
    recorded === null ? ["Result", "Adopted"] : ["Result"],
  );
}
