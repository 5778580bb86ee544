import { unreachable } from "../answer.ts";
import type { Body, FactBase, Resolution } from "../base/schema.ts";
import { evidenceOfResolution, resolutionCard, resolutionTable } from "../compose/evidence.ts";
import { type Finding, notFound, notRecorded } from "../finding.ts";
import { wordsOf } from "../language/dates.ts";
import { meansDocument } from "../names.ts";
import type { Query } from "../query.ts";
import { happenedIn, type Side, type VoteQuestion } from "./reading.ts";
import {
  BODY_NAMES,
  dateWords,
  enumerate,
  methodWords,
  resolutionFields,
  tallyWords,
  thirdCommitteeWords,
  yearOf,
} from "./words.ts";

const SIDE_WORDS: Readonly<Record<Side, string>> = { yes: "yes", no: "no", abstain: "abstain" };
const NUMBER_WORDS: Readonly<Record<Side, string>> = { yes: "yes votes", no: "no votes", abstain: "abstentions" };

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
  if (scope.resolutions.length === 0) return notInScope(question, query, base);
  const { wanted } = question;
  const set = scope.resolutions;
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
      return ordinal(set, wanted.from, question);
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

interface Scope {
  readonly resolutions: readonly Resolution[];
  /** The dates asked for are those of the Third Committee. */
  readonly committee: boolean;
}

function inScope(question: VoteQuestion, query: Query, base: FactBase): Scope {
  if (question.named.length > 0) return { resolutions: question.named, committee: false };
  let set: readonly Resolution[] = base.resolutions;
  if (question.bodies.length > 0) set = set.filter((one) => question.bodies.includes(one.body));
  let committee = false;
  if (query.dates.length > 0) {
    const dated = set.flatMap((one) => {
      const how = query.dates.map((date) => happenedIn(one, date)).filter((at) => at !== null);
      return how.length > 0 ? [{ one, how }] : [];
    });
    const adopted = dated.filter(({ how }) => how.includes("adopted"));
    committee = adopted.length === 0 && dated.length > 0;
    set = (committee ? dated : adopted).map(({ one }) => one);
  }
  if (question.recorded !== null && question.wanted.kind !== "position" && question.wanted.kind !== "voters") {
    const filtered = set.filter((one) => (one.vote !== null) === question.recorded);
    if (filtered.length > 0 || query.dates.length === 0) set = filtered;
  }
  return { resolutions: set, committee };
}

function notInScope(question: VoteQuestion, query: Query, base: FactBase): Finding {
  const bodies =
    question.bodies.length > 0 ? ` of the ${enumerate(question.bodies.map((body) => BODY_NAMES[body]))}` : "";
  const times = query.dates.length > 0 ? ` for ${enumerate(query.dates.map(wordsOf))}` : "";
  const first = base.resolutions[0];
  const last = base.resolutions[base.resolutions.length - 1];
  const covers = first && last ? ` The record covers ${dateWords(first.adopted)} to ${dateWords(last.adopted)}.` : "";
  const say = (question.explicit || question.bodies.length > 0) && !meansDocument(query) ? notRecorded : notFound;
  return say(
    `No resolution${bodies} on human rights in North Korea is in the record${times}.${covers}`,
    nearestInTime(question, query, base),
  );
}

function committeeAnswer(question: VoteQuestion, set: readonly Resolution[]): Finding {
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

function voters(set: readonly Resolution[], side: Side): Finding {
  const voted = set.filter((one) => one.vote !== null);
  if (voted.length === 0) {
    return records(
      set,
      (one) =>
        `${one.id} was adopted without a vote on ${dateWords(one.adopted)}, so nobody voted ${SIDE_WORDS[side]}.`,
      ["Result", "Adopted"],
    );
  }
  if (side !== "no") {
    return notRecorded(
      `Which states ${side === "yes" ? "voted yes" : "abstained"} is not in the record; it holds the numbers, the full list of no votes and a few positions.`,
      nearest(voted),
    );
  }
  if (voted.length > 3) {
    return {
      outcome: "answered",
      lead: `No votes in ${voted.length} recorded votes.`,
      blocks: [resolutionTable(voted, "Who voted no", [{ label: "Voted no", value: (one) => one.votedNo.join(", ") }])],
      evidence: voted.map(evidenceOfResolution),
    };
  }
  return records(
    voted,
    (one) => `${one.votedNo.length} voted no on ${one.id} (${dateWords(one.adopted)}): ${enumerate(one.votedNo)}.`,
    ["Voted no", "Result"],
  );
}

/** "The 16 states that voted no": the resolutions whose number it is, if any. */
function counted(set: readonly Resolution[], side: Side, query: Query): readonly Resolution[] {
  const named = query.figures.filter((figure) => figure.kind === "count").map((figure) => figure.low);
  const exact = set.filter((one) => one.vote !== null && named.includes(one.vote[side]));
  return exact.length > 0 ? exact : set;
}

function numbers(set: readonly Resolution[], side: Side): Finding {
  if (set.length > 3) return table(set, `${NUMBER_WORDS[side]} by resolution`);
  return records(
    set,
    (one) =>
      one.vote
        ? `${one.id} (${dateWords(one.adopted)}): ${one.vote[side]} ${NUMBER_WORDS[side]}, of ${tallyWords(one.vote)}.`
        : withoutVote(one),
    ["Result"],
  );
}

const withoutVote = (one: Resolution): string =>
  `${one.id} was adopted without a vote on ${dateWords(one.adopted)}: there is no tally.`;

function tallies(set: readonly Resolution[], question: VoteQuestion): Finding {
  return records(
    set,
    (one) => (one.vote ? `${one.id} was adopted on ${dateWords(one.adopted)} ${methodWords(one)}.` : withoutVote(one)),
    question.plenary && question.committee ? ["Result", "Third Committee"] : ["Result", "Adopted"],
    question.plenary && question.committee
      ? (one) => (one.thirdCommittee ? ` Third Committee: ${thirdCommitteeWords(one.thirdCommittee)}.` : "")
      : undefined,
  );
}

const recordLead = (one: Resolution): string =>
  `${one.id}: ${BODY_NAMES[one.body]}, adopted on ${dateWords(one.adopted)} ${methodWords(one)}.`;

/** How a state stood on a resolution, as far as recorded; null where only that it did not vote no is known. */
export function positionOf(country: string, resolution: Resolution): string | null {
  if (resolution.vote === null) return "without a vote";
  if (resolution.votedNo.includes(country)) return "no";
  return resolution.positions?.[country] ?? null;
}

function positions(
  set: readonly Resolution[],
  countries: readonly string[],
  side: Side | null,
  question: VoteQuestion,
): Finding {
  const rows = set.map((one) => ({
    one,
    stands: countries.map((country) => ({ country, position: positionOf(country, one) })),
  }));
  const names = enumerate(countries);
  const voted = rows.filter(({ one }) => one.vote !== null);
  if (set.length > 3) {
    const telling = voted.filter(({ stands }) =>
      stands.some(({ position }) =>
        side ? position === side || (side === "abstain" && position === "abstain") : position !== null,
      ),
    );
    if (telling.length === 0) {
      return notFound(
        `No ${side ? `“${SIDE_WORDS[side]}” ` : ""}vote of ${names} is in the record${scopeWords(question)}.`,
        nearest(set),
      );
    }
    const years = [...new Set(telling.map(({ one }) => yearOf(one)))];
    return {
      outcome: "answered",
      lead: side
        ? `${names} ${side === "abstain" ? "abstained" : `voted ${side}`} on ${telling.length} of the recorded votes${scopeWords(question)}: ${enumerate(years.map(String))}.`
        : `How ${names} stood, as far as recorded${scopeWords(question)}.`,
      blocks: [
        resolutionTable(
          telling.map(({ one }) => one),
          names,
          countries.map((country) => ({
            label: country,
            value: (one: Resolution) => positionOf(country, one) ?? "not recorded",
          })),
        ),
      ],
      evidence: telling.map(({ one }) => evidenceOfResolution(one)),
    };
  }
  if (voted.length === 0)
    return records(
      set,
      (one) => `${one.id} was adopted without a vote on ${dateWords(one.adopted)}: no state's vote was counted.`,
      ["Result", "Adopted"],
    );
  const known = voted
    .filter(({ stands }) => stands.every(({ position }) => position !== null || side === "no"))
    .sort(
      (a, b) =>
        Number(b.stands.every(({ position }) => position !== null)) -
        Number(a.stands.every(({ position }) => position !== null)),
    );
  if (known.length === 0) {
    return notRecorded(
      `How ${names} voted is not in the record: ${names} is not among the no votes, and only those, the United States and South Korea are recorded.`,
      nearest(voted.map(({ one }) => one)),
    );
  }
  return records(
    known.map(({ one }) => one),
    (one) => `${countries.map((country) => positionWords(country, one, side)).join(" ")}`,
    ["Voted no", ...countries, "Result"],
  );
}

function positionWords(country: string, one: Resolution, side: Side | null): string {
  const position = positionOf(country, one);
  const on = `on ${one.id} (${dateWords(one.adopted)})`;
  if (position === "did not take part") return `${country} did not take part in the vote ${on}.`;
  if (position === "not a member")
    return `${country} was not a member of the ${BODY_NAMES[one.body]} and had no vote ${on}.`;
  if (position === null)
    return `No: ${country} is not among the ${one.votedNo.length} that voted no ${on}; how else it voted is not recorded.`;
  const verb = position === "abstain" ? "abstained" : `voted ${position}`;
  const agrees = side === null ? "" : position === side ? "Yes: " : "No: ";
  return `${agrees}${country} ${verb} ${on}${position === "abstain" ? " (recorded: abstain)" : ""}.`;
}

function countPositions(set: readonly Resolution[], countries: readonly string[], side: Side): Finding {
  const voted = set.filter(
    (one) => one.vote !== null && countries.every((country) => positionOf(country, one) === side),
  );
  const names = enumerate(countries);
  if (voted.length === 0) return notFound(`No such vote of ${names} is in the record.`, nearest(set));
  return {
    outcome: "answered",
    lead: `${names} ${side === "abstain" ? "abstained" : `voted ${side}`} ${voted.length} ${voted.length === 1 ? "time" : "times"} in the recorded votes here.`,
    blocks: [resolutionTable(voted, `${names}: ${SIDE_WORDS[side]}`)],
    evidence: voted.map(evidenceOfResolution),
  };
}

function countAll(set: readonly Resolution[], question: VoteQuestion): Finding {
  const byBody = (["commission", "council", "assembly"] as const)
    .map((body) => ({ body, count: set.filter((one) => one.body === body).length }))
    .filter(({ count }) => count > 0);
  const how = question.recorded === null ? "" : question.recorded ? " by a recorded vote" : " without a vote";
  const split =
    byBody.length > 1
      ? ` (${byBody.map(({ body, count }) => `${BODY_NAMES[body]} ${count}`).join(", ")})`
      : byBody[0]
        ? ` by the ${BODY_NAMES[byBody[0].body]}`
        : "";
  const { first, last } = ends(set);
  return {
    outcome: "answered",
    lead: `${set.length} ${set.length === 1 ? "resolution" : "resolutions"} adopted${how}${split}, from ${dateWords(first.adopted)} to ${dateWords(last.adopted)}.`,
    blocks: [resolutionTable(set, `${set.length} resolutions${how}`)],
    evidence: set.map(evidenceOfResolution),
  };
}

function always(set: readonly Resolution[], side: Side): Finding {
  const voted = set.filter((one) => one.vote !== null);
  if (side !== "no") return notFound("Only the no votes are recorded by state.", nearest(voted));
  const bodies: readonly Body[] = [...new Set(voted.map((one) => one.body))];
  const groups = bodies.flatMap((body) => {
    const ours = voted.filter((one) => one.body === body);
    const steady = (ours[0]?.votedNo ?? []).filter((country) => ours.every((one) => one.votedNo.includes(country)));
    return steady.length > 0
      ? [
          `${steady.length} states voted no in all ${ours.length} recorded votes of the ${BODY_NAMES[body]}: ${enumerate(steady)}.`,
        ]
      : [`No state voted no in all ${ours.length} recorded votes of the ${BODY_NAMES[body]}.`];
  });
  return {
    outcome: "answered",
    lead: groups.join(" "),
    blocks: [resolutionTable(voted, "Recorded votes")],
    evidence: voted.map(evidenceOfResolution),
  };
}

function extreme(set: readonly Resolution[], side: Side, most: boolean): Finding {
  const voted = set.filter((one) => one.vote !== null);
  const value = (one: Resolution): number => one.vote?.[side] ?? 0;
  if (voted.length === 0) return notFound("There was no recorded vote among these resolutions.", nearest(set));
  const best = voted.reduce(
    (so, one) => (most ? Math.max(so, value(one)) : Math.min(so, value(one))),
    most ? -1 : Number.MAX_SAFE_INTEGER,
  );
  const winners = voted.filter((one) => value(one) === best);
  return records(
    winners,
    (one) =>
      `${one.id} (${BODY_NAMES[one.body]}, ${dateWords(one.adopted)}): ${value(one)} ${NUMBER_WORDS[side]}, the ${most ? "most" : "fewest"} of ${voted.length} recorded votes.`,
    ["Result", "Body", "Adopted"],
  );
}

function committeeExtreme(set: readonly Resolution[], side: Side, most: boolean): Finding {
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

function ordinal(set: readonly Resolution[], from: "first" | "last", question: VoteQuestion): Finding {
  const { first, last } = ends(set);
  const one = from === "first" ? first : last;
  const how = question.recorded === null ? "" : question.recorded ? " by a recorded vote" : " without a vote";
  const body = question.bodies.length === 1 && question.bodies[0] ? ` of the ${BODY_NAMES[question.bodies[0]]}` : "";
  return records(
    [one],
    () =>
      `The ${from === "first" ? "first" : "latest"} resolution${body} in the record adopted${how || ""} is ${one.id}, ${dateWords(one.adopted)}, ${methodWords(one)}.`,
    ["Adopted", "Result", "Body"],
  );
}

function coSponsors(set: readonly Resolution[], names: boolean, query: Query): Finding {
  const known = set.filter((one) => one.coSponsors !== undefined);
  if (names)
    return (query.asked.lists || query.asked.type === "name" ? notRecorded : notFound)(
      "The co-sponsors' names are not in the record; their number is, for some resolutions.",
      nearest(known),
    );
  if (known.length === 0 || set.length > 3)
    return notRecorded("How many co-sponsors it had is not in the record.", nearest(set));
  return records(
    known,
    (one) => `${one.id} had ${one.coSponsors} co-sponsors at adoption; their names are not in the record.`,
    ["Co-sponsors"],
  );
}

function list(set: readonly Resolution[], question: VoteQuestion, query: Query): Finding {
  if (set.length === 1) return records(set, recordLead, ["Body", "Adopted", "Result"]);
  const when = query.dates.length > 0 ? `, ${enumerate(query.dates.map(wordsOf))}` : "";
  return table(set, `${set.length} resolutions${scopeWords(question)}${when}`);
}

function table(set: readonly Resolution[], caption: string): Finding {
  const { first, last } = ends(set);
  const line = set.length <= 3 ? ` ${set.map((one) => `${one.id}: ${methodWords(one)}.`).join(" ")}` : "";
  return {
    outcome: "answered",
    lead: `${caption}, from ${dateWords(first.adopted)} to ${dateWords(last.adopted)}.${line}`,
    blocks: [resolutionTable(set, caption)],
    evidence: set.map(evidenceOfResolution),
  };
}

function records(
  set: readonly Resolution[],
  lead: (resolution: Resolution) => string,
  strong: readonly string[],
  more?: (resolution: Resolution) => string,
): Finding {
  return {
    outcome: "answered",
    lead: set.map((one) => lead(one) + (more?.(one) ?? "")).join(" "),
    blocks: set.map((one) => resolutionCard(one, strong)),
    evidence: set.map(evidenceOfResolution),
  };
}

/** The earliest and the latest of a set that is not empty. */
function ends(set: readonly Resolution[]): { readonly first: Resolution; readonly last: Resolution } {
  const sorted = [...set].sort((a, b) => a.adopted.localeCompare(b.adopted));
  const [first] = sorted;
  const last = sorted[sorted.length - 1];
  if (!first || !last) throw new RangeError("an empty set has no ends");
  return { first, last };
}

function scopeWords(question: VoteQuestion): string {
  const bodies = question.bodies.map((body) => BODY_NAMES[body]);
  return bodies.length > 0 ? ` of the ${enumerate(bodies)}` : "";
}

/** Up to three records near a question that has no answer, as one line each; they are no evidence. */
function nearest(set: readonly Resolution[]): Finding["blocks"] {
  const items = set
    .slice(0, 3)
    .map((one) => [{ text: `${one.id}: ${resolutionFields(one)[1]?.value}, ${methodWords(one)}` }]);
  return items.length > 0
    ? [
        { type: "heading", text: "Nearest in the record" },
        { type: "list", ordered: false, items },
      ]
    : [];
}

function nearestSymbols(typed: string, base: FactBase): Finding["blocks"] {
  const numbers = typed.match(/\d+/g)?.map(Number) ?? [];
  const [session = 0, number = 0] = numbers.slice(-2);
  const far = (one: Resolution): number => {
    const [a = 0, b = 0] = (one.id.match(/\d+/g) ?? []).map(Number).slice(-2);
    return Math.abs(a - session) * 100 + Math.abs(b - number);
  };
  return nearest([...base.resolutions].sort((a, b) => far(a) - far(b) || a.id.localeCompare(b.id)));
}

function nearestInTime(question: VoteQuestion, query: Query, base: FactBase): Finding["blocks"] {
  const asked = Math.floor((query.dates[0]?.from ?? 0) / 10_000);
  const ours = base.resolutions.filter((one) => question.bodies.length === 0 || question.bodies.includes(one.body));
  return nearest(
    [...ours].sort(
      (a, b) => Math.abs(yearOf(a) - asked) - Math.abs(yearOf(b) - asked) || a.adopted.localeCompare(b.adopted),
    ),
  );
}
