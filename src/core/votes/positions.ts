import type { Resolution } from "../base/schema.ts";
import { evidenceOfResolution, resolutionTable } from "../compose/evidence.ts";
import { type Finding, notFound, notRecorded } from "../finding.ts";
import type { VoteQuestion } from "./reading.ts";
import { nearest, records, SIDE_WORDS, scopeWords } from "./shown.ts";
import type { Side } from "./wanted.ts";
import { BODY_NAMES, dateWords, enumerate, yearOf } from "./words.ts";

/** How a state stood on a resolution, as far as recorded; null where only that it did not vote no is known. */
export function positionOf(country: string, resolution: Resolution): string | null {
  if (resolution.vote === null) return "without a vote";
  if (resolution.votedNo.includes(country)) return "no";
  return resolution.positions?.[country] ?? null;
}

export function positions(
  set: readonly Resolution[],
  countries: readonly string[],
  side: Side | null,
  question: VoteQuestion,
): Finding {
  const rows = set.map((one) => ({
    one,
    stands: countries.map((country) => ({ country, position: positionOf(country, one) })),
  }));
  const names = enumerate(countries.map(inSentence));
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
        ? `${sentence(names)} ${side === "abstain" ? "abstained" : `voted ${side}`} on ${telling.length} of the recorded votes${scopeWords(question)}: ${enumerate(years.map(String))}.`
        : `How ${names} stood, as far as recorded${scopeWords(question)}.`,
      blocks: [
        resolutionTable(
          telling.map(({ one }) => one),
          sentence(names),
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
    (one) => countries.map((country) => sentence(positionWords(inSentence(country), country, one, side))).join(" "),
    ["Voted no", ...countries, "Result"],
  );
}

function positionWords(name: string, country: string, one: Resolution, side: Side | null): string {
  const position = positionOf(country, one);
  const on = `on ${one.id} (${dateWords(one.adopted)})`;
  if (position === "did not take part") return `${name} did not take part in the vote ${on}.`;
  if (position === "not a member")
    return `${name} was not a member of the ${BODY_NAMES[one.body]} and had no vote ${on}.`;
  if (position === null)
    return `No: ${name} is not among the ${one.votedNo.length} that voted no ${on}; how else it voted is not recorded.`;
  const verb = position === "abstain" ? "abstained" : `voted ${position}`;
  const agrees = side === null ? "" : position === side ? "Yes: " : "No: ";
  return `${agrees}${name} ${verb} ${on}.`;
}

/** Countries that take the article in a sentence. */
const WITH_ARTICLE = new Set(
  "United States,United Kingdom,Netherlands,Philippines,Gambia,Bahamas,Maldives,Marshall Islands,Solomon Islands,Comoros,Seychelles,Dominican Republic,Central African Republic,United Arab Emirates,Democratic Republic of the Congo".split(
    ",",
  ),
);

const inSentence = (country: string): string => (WITH_ARTICLE.has(country) ? `the ${country}` : country);

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function countPositions(set: readonly Resolution[], countries: readonly string[], side: Side): Finding {
  const voted = set.filter(
    (one) => one.vote !== null && countries.every((country) => positionOf(country, one) === side),
  );
  const names = enumerate(countries.map(inSentence));
  if (voted.length === 0) return notFound(`No such vote of ${names} is in the record.`, nearest(set));
  return {
    outcome: "answered",
    lead: `${sentence(names)} ${side === "abstain" ? "abstained" : `voted ${side}`} ${voted.length} ${voted.length === 1 ? "time" : "times"} in the recorded votes here.`,
    blocks: [resolutionTable(voted, `${sentence(names)}: ${SIDE_WORDS[side]}`)],
    evidence: voted.map(evidenceOfResolution),
  };
}
