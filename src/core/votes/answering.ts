import { unreachable } from "../answer.ts";
import type { FactBase, Resolution } from "../base/schema.ts";
import { type Finding, notFound, notRecorded } from "../finding.ts";
import { wordsOf } from "../language/dates.ts";
import type { Query } from "../reading/query.ts";
import { committeeAnswer, committeeExtreme } from "./committee.ts";
import { countPositions, positions } from "./positions.ts";
import type { VoteQuestion } from "./reading.ts";
import { inScope, nearestSymbols, notInScope } from "./scope.ts";
import { nearest, recordLead, records, scopeWords, table } from "./shown.ts";
import { confirmOrdinal, countAll, counted, extreme, numbers, ordinal, tallies } from "./tallies.ts";
import { always, coSponsors, voters } from "./voters.ts";
import { dateWords, enumerate } from "./words.ts";

/** Answers a question about resolutions from the record alone. */
export function answerVotes(question: VoteQuestion, query: Query, base: FactBase): Finding {
  if (question.unknownSymbols.some((symbol) => /^(?:unsc|sc|security|resolution)/.test(symbol))) {
    return notRecorded(
      "Security Council resolutions are not in the record; it holds the Council's procedural votes and meetings on North Korea.",
    );
  }
  const stray = query.figures.find((figure) => figure.kind === "count" && figure.high >= 1_000);
  if (stray) return notFound(`Nothing in the record on these resolutions has the number ${stray.high}.`);
  if (question.unknownSymbols.length > 0 && question.named.length === 0) {
    return notFound(
      `${question.unknownSymbols.join(", ").toUpperCase()} is not in the record, which holds the ${base.resolutions.length} UN resolutions on human rights in North Korea.`,
      nearestSymbols(question.unknownSymbols[0] ?? "", base),
    );
  }
  const scope = inScope(question, query, base);
  const { wanted } = question;
  const set = scope.resolutions;
  if (wanted.kind === "ordinal" && query.asked.confirms && query.dates.length > 0)
    return confirmOrdinal(set, inScope(question, { ...query, dates: [] }, base).resolutions, wanted.at, question);
  if (set.length === 0) return notInScope(question, query, base);
  if (wanted.kind === "reason")
    return (query.keys.has("vote-no") || query.keys.has("abstain") ? notRecorded : notFound)(
      "Reasons for votes are not in the record; it holds dates, results and positions.",
      nearest(set),
    );
  if (scope.committee || (question.committee && !question.plenary && !isWholeRange(question))) {
    if (wanted.kind !== "list" || set.length === 1) return committeeAnswer(question, set);
  }
  switch (wanted.kind) {
    case "voters":
      return voters(counted(set, wanted.side, query), wanted.side);
    case "number":
      return query.asked.lists
        ? voters(counted(set, wanted.side, query), wanted.side)
        : numbers(counted(set, wanted.side, query), wanted.side);
    case "position":
      return positions(set, wanted.countries, wanted.side, question);
    case "count":
      return wanted.countries.length > 0
        ? countPositions(set, wanted.countries, wanted.side ?? "no")
        : countAll(set, question);
    case "always":
      return always(set, wanted.side);
    case "extreme":
      return question.committee
        ? committeeExtreme(set, wanted.side, wanted.most)
        : extreme(set, wanted.side, wanted.most);
    case "ordinal":
      return ordinal(set, wanted.at, question, query.dates);
    case "cosponsors":
      return coSponsors(set, wanted.names, query);
    case "date":
      return set.length <= 3
        ? records(set, (one) => `${one.id} was adopted on ${dateWords(one.adopted)}.`, ["Adopted", "Body"])
        : list(set, question, query);
    case "method":
    case "tally":
      return set.length <= 3 ? tallies(set, question) : list(set, question, query);
    case "record":
      return set.length <= 3 ? records(set, recordLead, ["Body", "Adopted", "Result"]) : list(set, question, query);
    case "list":
      return list(set, question, query);
    default:
      return unreachable(wanted);
  }
}

const isWholeRange = (question: VoteQuestion): boolean =>
  question.wanted.kind === "extreme" || question.wanted.kind === "count";

export function list(set: readonly Resolution[], question: VoteQuestion, query: Query): Finding {
  if (set.length === 1) return records(set, recordLead, ["Body", "Adopted", "Result"]);
  const when = query.dates.length > 0 ? `, ${enumerate(query.dates.map(wordsOf))}` : "";
  return table(set, `${set.length} resolutions${scopeWords(question)}${when}`);
}
