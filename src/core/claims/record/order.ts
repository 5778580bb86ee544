import type { FactBase } from "../../base/schema.ts";
import { isNegative } from "../../reading/denial.ts";
import type { Query } from "../../reading/query.ts";
import { isNamedBy } from "../../votes/bodies.ts";
import { type Held, UNKNOWN } from "../verdict.ts";
import { heldByTexts } from "./told-texts.ts";

/** "A/RES/69/188 was adopted after A/HRC/RES/25/25": held against the days of both; null where no two are told so. */
export function checkOrder(query: Query, base: FactBase): Held | null {
  const [one, other, ...more] = query.symbols;
  if (one === undefined || other === undefined || more.length > 0) return null;
  const { folded, dates, figures } = query;
  const start = folded.indexOf(other);
  const between = folded.slice(folded.indexOf(one) + one.length, start);
  if (!IN_TIME.test(between)) return null;
  const [a, b] = [one, other].map((symbol) => base.resolutions.find((text) => isNamedBy(text, symbol)));
  const way = BEFORE.test(between) ? -1 : AFTER.test(between) ? 1 : 0;
  const isAlone = dates.length + figures.length === 0 && ENDS.test(folded.slice(start + other.length));
  if (!a || !b || way === 0 || !isAlone || isNegative(folded)) return UNKNOWN;
  return heldByTexts(Math.sign(a.adopted.localeCompare(b.adopted)) === way, [a, b], "Adopted");
}

const IN_TIME = /\b(?:before|after|earlier|later|followed|follows|preceded|precedes|predates?|older|newer|younger)\b/;

const DONE = "(?: (?:was|were|had been|is))?(?: (?:adopted|passed|approved))?";
const TEXT = "(?: (?:the )?(?:(?:general assembly|human rights council) )?resolution)?";

const BEFORE = new RegExp(`^${DONE} (?:before|earlier than|older than|preceded|precedes|predates)${TEXT} $`);
const AFTER = new RegExp(`^${DONE} (?:after|later than|newer than|younger than|followed|follows)${TEXT} $`);

/** Nothing more is said. */
const ENDS = /^(?: was)?\W*$/;
