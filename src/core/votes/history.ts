import { dateText } from "../base/dates.ts";
import type { Body, Resolution } from "../base/schema.ts";
import { yearOf } from "../compose/resolution-words.ts";
import { confirmed, type Finding, notFound, notRecorded } from "../finding.ts";
import { howMany } from "../how-many.ts";
import { BODY_NAMES } from "../language/body-names.ts";
import { enumerate } from "../language/enumerate.ts";
import { capitalised } from "../language/text.ts";
import { beOf, inSentence, positionOf } from "./position.ts";
import type { VoteQuestion } from "./reading.ts";
import { nearest, placeWords, scopeWords, tabled, VOTED_NO, votedOn } from "./shown.ts";
import { DID, SIDES, type Side } from "./side.ts";

interface Asked {
  readonly countries: readonly string[];
  readonly side: Side | null;
  /** The first or the last of the votes, if that is what is asked for. */
  readonly place: 0 | -1 | null;
  /** Whether it is asked if a state ever or always did so. */
  readonly claims?: "ever" | "always" | null;
}

/** A state's record over many resolutions, as far as it is recorded. */
export function history(set: readonly Resolution[], asked: Asked, question: VoteQuestion): Finding {
  const { countries, side } = asked;
  const voted = votedOn(set);
  const telling = voted.filter((one) => countries.some((country) => stoodOn(country, one, side)));
  const names = enumerate(countries.map(inSentence));
  if (telling.length === 0) return none(set, countries, side, question);
  if (asked.place !== null) return atPlace(telling, asked, names, question);
  const verdict = countries.length === 1 ? verdictOf(asked, voted, telling.length) : "";
  const leads = countries.map((country) => {
    const ours = telling.filter((one) => stoodOn(country, one, side));
    return leadOf(ours, voted.length, country, side, question);
  });
  return tabledByState(telling, verdict + leads.join(" "), countries);
}

/** "Ever" is so if it was once; "always" is not, if a vote that the state surely had was another's: all states are in the Assembly. */
function verdictOf({ countries, side, claims }: Asked, voted: readonly Resolution[], times: number): string {
  const [country] = countries;
  if (!claims || !side || country === undefined) return "";
  if (claims === "ever" || times === voted.length) return "Yes: ";
  const differs = voted.some((one) => {
    const position = positionOf(country, one);
    return position === null
      ? one.body === "assembly" && side === "no"
      : SIDES.some((other) => other !== side && other === position);
  });
  return differs ? "No: " : "";
}

function stoodOn(country: string, one: Resolution, side: Side | null): boolean {
  const position = positionOf(country, one);
  return side ? position === side : position !== null;
}

/** The no votes are complete, so that nobody else voted no; who voted yes or abstained is not recorded by state. */
function none(
  set: readonly Resolution[],
  countries: readonly string[],
  side: Side | null,
  question: VoteQuestion,
): Finding {
  const names = enumerate(countries.map(inSentence));
  const voted = votedOn(set);
  if (voted.length === 0 && set.length > 0)
    return tabled(
      set,
      `All ${set.length} resolutions meant were adopted without a vote: no state's vote was counted.`,
      "Adopted without a vote",
    );
  if (
    side === "yes" &&
    voted.length > 0 &&
    countries.every((country) => voted.every((one) => positionOf(country, one) === "no"))
  )
    return tabled(
      voted,
      `No: ${names} voted no on ${voted.length === 1 ? "the only recorded vote" : `all ${voted.length} recorded votes`}${scopeWords(question)}.`,
      "Who voted no",
      [VOTED_NO],
    );
  const [country, ...others] = countries;
  const known = country === undefined || others.length > 0 ? [] : voted.filter((one) => positionOf(country, one));
  if (country !== undefined && known.length > 0 && (side === "no" || known.length === voted.length)) {
    const stood = `As far as recorded, ${inSentence(country)} stood so: ${summary(known, country)}.`;
    const never =
      side === "no"
        ? notAmong(countries, voted.length, question)
        : `${names} ${DID[side ?? "yes"]} in none of these ${voted.length} recorded votes${scopeWords(question)}`;
    return tabledByState(known, `No: ${never}. ${stood}`, countries);
  }
  const they = countries.length === 1 ? "it" : "they";
  if (side === "no" && voted.length > 0)
    return tabled(
      voted,
      `No: ${notAmong(countries, voted.length, question)}; how else ${they} voted is not recorded.`,
      "Who voted no",
      [VOTED_NO],
    );
  const say = side === null ? notFound : notRecorded;
  return say(
    `No ${side ? `“${side}” ` : ""}vote of ${names}${placeWords(question)} is in the record: it names those that voted no, and beside them a few positions alone.`,
    nearest(voted),
  );
}

const notAmong = (countries: readonly string[], voted: number, question: VoteQuestion): string =>
  `${enumerate(countries.map(inSentence))} ${beOf(countries)} not among those that voted no in any of the ${voted} recorded votes${scopeWords(question)}`;

function leadOf(
  telling: readonly Resolution[],
  voted: number,
  country: string,
  side: Side | null,
  question: VoteQuestion,
): string {
  const names = inSentence(country);
  if (telling.length === 0 && side === "no") return `${capitalised(notAmong([country], voted, question))}.`;
  if (telling.length === 0)
    return `${capitalised(names)}: ${side ? `no “${side}”` : "nothing"} recorded${placeWords(question)}.`;
  if (!side) {
    return `How ${names} stood on the ${voted} recorded votes${scopeWords(question)}, as far as recorded: ${summary(telling, country)}.`;
  }
  return `${capitalised(names)} ${DID[side]} on ${telling.length} of the ${voted} recorded votes${scopeWords(question)}: ${enumerate(votesByYear(telling))}.`;
}

/** "2003, 2005 (Commission and Assembly)": each year once, with the bodies where it had several votes. */
function votesByYear(set: readonly Resolution[]): readonly string[] {
  return [...new Set(set.map(yearOf))].map((year) => {
    const bodies = set.filter((one) => yearOf(one) === year).map(({ body }) => SHORT_NAMES[body]);
    return bodies.length > 1 ? `${year} (${enumerate(bodies)})` : String(year);
  });
}

const SHORT_NAMES: Readonly<Record<Body, string>> = {
  commission: "Commission",
  council: "Council",
  assembly: "Assembly",
};

/** "no 8 times (2005, 2006, …); abstain 3 times (2004, 2005)". */
function summary(telling: readonly Resolution[], country: string): string {
  const positions = [...new Set(telling.map((one) => positionOf(country, one) ?? ""))];
  return positions
    .map((position) => {
      const ours = telling.filter((one) => positionOf(country, one) === position);
      const years = [...new Set(ours.map((one) => String(yearOf(one))))];
      return `${position} ${howMany(ours.length, "time")} (${years.join(", ")})`;
    })
    .join("; ");
}

function atPlace(telling: readonly Resolution[], asked: Asked, names: string, question: VoteQuestion): Finding {
  const one = telling.at(asked.place ?? 0);
  if (!one || !asked.side) return notFound(`No such vote of ${names} is in the record.`, nearest(telling));
  const found = shownAtPlace(one, asked, question);
  return { ...found, lead: capitalised(found.lead) };
}

/** "South Korea first voted yes on …", with that text. */
function shownAtPlace(one: Resolution, { countries, side, place }: Asked, question: VoteQuestion): Finding {
  const names = enumerate(countries.map(inSentence));
  const did = side === null ? "" : DID[side];
  const lead = `${names} ${place === 0 ? "first" : "last"} ${did}${placeWords(question)}, in the recorded votes here, on ${one.id} (${BODY_NAMES[one.body]}, ${dateText(one.adopted)}).`;
  return tabledByState([one], lead, countries);
}

/** Whether states first, or last, did so on one of these, of all that it may have been on; null where it never was. */
export function confirmFirst(
  claimed: readonly Resolution[],
  all: readonly Resolution[],
  asked: Asked,
  question: VoteQuestion,
): Finding | null {
  const { countries, side, place } = asked;
  const telling = all.filter((one) => one.vote !== null && countries.every((country) => stoodOn(country, one, side)));
  const one = telling.at(place ?? 0);
  return one ? confirmed(shownAtPlace(one, asked, question), claimed.includes(one)) : null;
}

/** Resolutions as a table that has a column for how each state voted. */
const tabledByState = (set: readonly Resolution[], lead: string, countries: readonly string[]): Finding =>
  tabled(
    set,
    lead,
    capitalised(enumerate(countries.map(inSentence))),
    countries.map((country) => ({ label: country, value: (one) => positionOf(country, one) ?? "not recorded" })),
  );

/** How many times states voted on a side. */
export function countPositions(set: readonly Resolution[], asked: Asked, question: VoteQuestion): Finding {
  const { countries, side } = asked;
  const names = enumerate(countries.map(inSentence));
  if (side === null)
    return notRecorded(`How often ${names} voted is not in the record; it names those that voted no.`, nearest(set));
  const recorded = votedOn(set);
  const voted = recorded.filter((one) => countries.every((country) => positionOf(country, one) === side));
  if (voted.length === 0) return history(set, { ...asked, place: null }, question);
  const years = new Set(voted.map(yearOf)).size;
  const inYears = years < voted.length ? `, in ${howMany(years, "year")}` : "";
  const times = howMany(voted.length, "time");
  const lead = `${capitalised(names)} ${DID[side]} ${times} in the ${recorded.length} recorded votes${scopeWords(question)} here${inYears}: ${enumerate(votesByYear(voted))}.`;
  return tabled(voted, lead, `${capitalised(names)}: ${side}`);
}
