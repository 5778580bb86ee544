import type { Resolution } from "../base/schema.ts";
import { tallyOf } from "../base/tally.ts";
import { evidenceOfResolution, resolutionCard } from "../compose/evidence.ts";
import { BODY_KEYS } from "../language/body-names.ts";
import { daysOf, overlap } from "../language/days.ts";
import { hasAny } from "../language/keys.ts";
import { fold } from "../language/text.ts";
import { isNegative, isUnreal, turnsAbout } from "../reading/denial.ts";
import { kindOfName } from "../reading/names.ts";
import { allDoing } from "../reading/order.ts";
import type { Query } from "../reading/query.ts";
import { positionsIn } from "../statements/positions.ts";
import { countedIn } from "../statements/tallies.ts";
import { meantIn } from "../statements/votes.ts";
import type { NotableUnit } from "../units.ts";
import { motionIn } from "../votes/motions.ts";
import { notablesHolding } from "../votes/notable.ts";
import { daysToldBy } from "../votes/told-days.ts";
import { clausesOf } from "./parting/clauses.ts";
import type { Claim } from "./parting/split.ts";
import { readStatement, type Statement } from "./statement.ts";
import { PLACES } from "./supports/own-rows.ts";
import { supports } from "./supports/supports.ts";
import type { ClaimVerdict, Votes } from "./verdict.ts";

/**
 * "In the record" where what is notable about a resolution bears a statement out: "the 2024 text asked for a high-level
 * meeting". Null for what it does not, and for who voted how.
 */
export function judgeByNotable(statement: Statement): ClaimVerdict | null {
  const again = statement.text.replace(FIRST_TO, " $1 $2 for the first time");
  return judgeNotable(again === statement.text ? statement : readStatement(again, statement));
}

/** "The 2021 text was the first to mention them": it mentioned them for the first time. */
const FIRST_TO = /(?<=(?:resolution|text)) (?:is|was) the first(?: \w+){0,2}? to (\w+) ([^,;.]+)/;

function judgeNotable({ claim, text, query, about, knowledge }: Statement): ClaimVerdict | null {
  const isOfText =
    query.symbols.length > 0 || query.keys.has("resolution") || BODIES.some((body) => query.keys.has(body));
  if (!isOfText || positionsIn(query).length + countedIn(query).length > 0) return null;
  // What the Security Council or a state did is not told by what a text says of it.
  if (allDoing(query).some(({ keys }) => !keys.some((key) => BODIES.includes(key)))) return null;
  // One thing is notable: of two that are told each is held against it.
  if (clausesOf(text).length > 1) return null;
  const { units, lexicon } = knowledge;
  const holding = notablesHolding(query, units).filter(
    (unit) =>
      supports(query, unit, lexicon) &&
      turnsAbout(fold(unit.text)) === turnsAbout(query.folded) &&
      isOfItsBodies(query, unit) &&
      isAsNew(query, unit) &&
      isOfItsDay(query, unit) &&
      isOfItsPlaceAndYears(query, unit),
  );
  const resolutions = [...new Set(holding.map(({ resolution }) => resolution))];
  if (resolutions.length === 0 || resolutions.length > MOST_RESOLUTIONS) return null;
  return notableVerdict(claim, "in", resolutions, about);
}

/**
 * "The 2015 resolution was the first to speak of the Court", "resolution 25/25 set up the inquiry": what is done once is told of
 * another text than that of the year or the symbol which is named; null where it is not, or not of another.
 */
export function judgeByOtherText(statement: Statement): ClaimVerdict | null {
  const { text, query, knowledge } = statement;
  const [date, ...more] = query.dates;
  const isOfOne = query.symbols.length + query.dates.length === 1 && more.length === 0;
  if (!isOfOne || !DONE_ONCE.test(query.folded) || isNegative(query.folded)) return null;
  const rest = text.replace(query.symbols.length > 0 ? NUMBER : YEAR, "");
  if (rest === text || (date && date.precision === "day") || !meantIn(query, knowledge.base).length) return null;
  const found = judgeByNotable(readStatement(rest, statement));
  const isNamed = ({ id, adopted }: Resolution): boolean =>
    query.symbols.some((symbol) => id.includes(symbol)) || (date !== undefined && overlap(daysOf(adopted), date));
  return found === null || found.votes.resolutions.some(isNamed) ? null : { ...found, verdict: "differs" };
}

/** "Cuba's amendment was rejected by 77 votes to 40": the vote on what was put forward against a text, and how it went; null for anything else. */
export function judgeByMotion({ claim, query, about, knowledge }: Statement): ClaimVerdict | null {
  const { folded } = query;
  const found = motionIn(query, knowledge.units);
  const tally = found && tallyOf(found.text);
  const counted = countedIn(query);
  if (!tally || isNegative(folded) || isUnreal(folded)) return null;
  if (counted.some(({ bound, rough }) => bound !== "exact" || rough)) return null;
  // "Rejected by 77 to 40": those against come first.
  const isTurned = REJECTED_BY.test(folded) && counted.length > 1 && counted[0]?.start === counted[1]?.start;
  const isSo = [tally, ...(isTurned ? [{ ...tally, yes: tally.no, no: tally.yes }] : [])].some((sides) =>
    counted.every(({ side, low }) => (side ? sides[side] === low : Object.values(tally).includes(low))),
  );
  return notableVerdict(claim, isSo && !CARRIED.test(folded) ? "in" : "differs", [found.resolution], about);
}

const notableVerdict = (
  claim: Claim,
  verdict: "in" | "differs",
  resolutions: readonly Resolution[],
  about: Votes,
): ClaimVerdict => ({
  claim,
  verdict,
  blocks: resolutions.map((one) => resolutionCard(one, ["Notable", "Adopted"])),
  evidence: resolutions.map(evidenceOfResolution),
  votes: { ...about, resolutions },
});

const REJECTED_BY = /\b(?:rejected|defeated|voted down|failed|lost)\b/;
const CARRIED = /\b(?:(?:was|got) (?:adopted|passed|approved|accepted|carried)|passed|succeeded|won|went through)\b/;

/** What only one text does: to be the first, or to set something up. */
const DONE_ONCE = /\bfirst\b|\b(?:set up|creat\w+|establish\w+|found\w+|launched)\b/;
const NUMBER = /\s*\b(?:[AE]\/[A-Z\d./]*)?\d{1,4}\/\d{1,3}\b/;
const YEAR = /\s*\b(?:(?:in|of) (?:\p{L}+ )?)?(?:19|20)\d\d\b/u;

/** A state or body that is named stands in what is notable, or it is the body of the resolution, where that is named first. */
function isOfItsBodies({ terms }: Query, { resolution, textKeys }: NotableUnit): boolean {
  const bodies = terms.filter((term) => kindOfName(term) === "body" || term.keys.includes("security-council"));
  const states = terms.filter(({ kind, keys }) => kind === "country" && !keys.includes("@North Korea"));
  if (!states.every(({ keys }) => hasAny(textKeys, keys))) return false;
  return bodies.every(
    ({ keys }, at) => hasAny(textKeys, keys) || (at === 0 && keys.includes(BODY_KEYS[resolution.body])),
  );
}

/** What was renewed was not set up, nor what was repeated done for the first time. */
const isAsNew = ({ folded }: Query, { text }: NotableUnit): boolean =>
  !AGAIN.test(text) || AGAIN.test(folded) || !DONE_ONCE.test(folded);

const AGAIN = /\b(?:renew\w*|repeated|again)\b/;

/** "In December 2014", of what was done on a day in November: a month or a day is that of what is told, where it has one. */
function isOfItsDay({ dates }: Query, unit: NotableUnit): boolean {
  const own = daysToldBy(unit);
  return own.length === 0 || dates.every((date) => date.precision === "year" || own.some((day) => overlap(day, date)));
}

/** "The second", "the last" and each year stand in what is notable; a year may be that of the adoption. */
function isOfItsPlaceAndYears({ folded }: Query, { resolution, text }: NotableUnit): boolean {
  const said = fold(text);
  const own = `${said} ${resolution.adopted.slice(0, 4)}`;
  const places: readonly string[] = folded.match(PLACES) ?? [];
  const years: readonly string[] = folded.replace(SYMBOL, " ").match(/\b(?:19|20)\d\d\b/g) ?? [];
  return places.every((place) => said.includes(place)) && years.every((year) => own.includes(year));
}

const SYMBOL = /\b[aes]\/\S+/g;

const BODIES: readonly string[] = [...Object.values(BODY_KEYS), "third-committee"];

/** What holds of more resolutions is told of none. */
const MOST_RESOLUTIONS = 3;
