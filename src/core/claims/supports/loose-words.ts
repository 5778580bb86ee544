import { hasAll, stemKey, stemKeysOf } from "../../language/keys.ts";
import type { Span } from "../../language/span.ts";
import { fold } from "../../language/text.ts";
import type { Query } from "../../reading/query.ts";
import { rememberingEach } from "../../remember.ts";
import type { Unit } from "../../units.ts";
import { saidBy } from "../../weighing/said-by.ts";

/**
 * Whether the evidence has every word that a question may hold without meaning anything by it, and that a statement means:
 * "ignored" in "the United States ignored the resolutions", "monthly" in "monthly resolutions".
 */
export const hasLooseWords = (query: Query, unit: Unit): boolean =>
  query.spans.every((span) => !isLoose(span) || isHad(span, unit) || isInThatPart(span, query, unit));

const isLoose = ({ kind, surface }: Span): boolean =>
  kind === "stop"
    ? COUNTING.test(surface)
    : (kind === "chat" || kind === "broad") && !SAYING_NOTHING.test(surface.replace(BEFORE_NOUN, ""));

/** "On the topic", "in its": what leads up to a noun says as little as that does. */
const BEFORE_NOUN = /^(?:(?:in|on|of|at|to|for|by|with) )?(?:the |an? |its |this |that )?(?=\w)/;

/** "Late August 2025", of what was done on a day late in it. */
function isInThatPart({ surface, end }: Span, { dates }: Query, unit: Unit): boolean {
  const [first, last] = PARTS[surface] ?? [];
  const date = dates.find(({ start }) => start >= end && start - end <= 1);
  if (first === undefined || last === undefined || date?.precision !== "month") return false;
  return unit.days.some(
    ({ from, to }) => from === to && date.from <= from && to <= date.to && first <= from % 100 && from % 100 <= last,
  );
}

/** From which day of a month to which. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = { early: [1, 10], mid: [11, 20], late: [21, 31] };

/** What is read as saying nothing in a question, and says how often or that there was nothing. */
const COUNTING = /^(?:(?:dai|week|month|quarter|hour)ly|once|twice|nothing|nobody|none)$/;

/** The rest of what a statement may say in words of its own: who tells it, how exactly, and what other rules look at. */
const SAYING_NOTHING = new RegExp(
  `^(?:${[
    // Who tells it.
    "its?|acc(?:ording)?\\.?(?: to)?|articles?|story|piece|text|sources?|documents?|sa(?:y|ys|id|ying)|reported",
    "reports?|reporting|not(?:e[sd]?|ing)|mention(?:s|ed)?|stat(?:e|es|ed|ing)|remark(?:s|ed)?",
    "dates (?:back|from)|dates|version|describe[sd]?|consider(?:s|ed)?|list(?:s|ed)|told|tells|namely|known|for example|known as|so-called",
    // How many, and how exactly.
    "about|around|approximately|roughly|almost|nearly|some|only|just|up to|as high as|high|inside",
    "in (?:total|all|fact|full|particular|addition|order(?: to)?)|a total|total|estimate[sd]?|figures?",
    "numbers?|counts?|counted|believed|thought to be|both|each|one|two|three|four|five|several|including",
    "included?|includes",
    // Whom it is on, whatever it says of them.
    "population|people|persons?|human|individuals|human rights?|rights|n(?:orth)? koreans?|north|the north",
    "the regime|regime's|korean people|korean|korea|korean peninsula|situation|matter|topic|subject",
    // When, and in which order.
    "again|first|second|third|last|latest|final(?:ly)?|newest|most recent|current(?:ly)?|recent|present",
    "now|today|as of now|ever|so far|before|after(?:wards)?|later|earlier|previously|then",
    "that (?:year|time|day)|years?|date|began|begin|begun|jan(?:uary)?|feb(?:ruary)?|march|april|may|june",
    "july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
    "(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    // What verbs and offices are said with.
    "also|appear(?:s|ed)|puts?|set|sets|held|took place|takes? place|taking place|occur(?:s|red)?|happened",
    "appl(?:y|ies)|became|become|was made|bec(?:a|o)me|serve[sd]? as|act(?:s|ed) as|provide[sd]?(?: for)?",
    "follow(?:s|ed|ing)?|(?:ho|he)lds? the (?:post|job|office|mandate|position|role)|(?:the )?post|(?:post|position|role|job) of|the two|same|must|needed(?: to)?",
    "life|fell|briefings?|up|mr|mrs|ms|dr|sir|official(?:ly)?|formal(?:ly)?|vs|versus|compared?|difference",
    "beside|however|meanwhile|moreover|furthermore|thereby|while|though",
  ].join("|")})$`,
);

const isHad = ({ surface, stems, keys, kind }: Span, unit: Unit): boolean => {
  const own = stemsOf(unit);
  return (
    own.has(stemKey(surface)) ||
    hasAll(own, stems) ||
    (kind === "broad" && keys.some((key) => !key.startsWith("~") && unit.textKeys.has(key)))
  );
};

/** Of all that evidence says, and of what a curator added to it. */
const stemsOf = rememberingEach((unit: Unit): ReadonlySet<string> => new Set(stemKeysOf(wordsBy(unit))));

const wordsBy = (unit: Unit): string => {
  switch (unit.kind) {
    case "passage":
      return fold([unit.quote, ...unit.facts.flatMap(({ statement, terms }) => [statement, ...terms])].join(" "));
    case "milestone": {
      const { name, group, aliases, fields } = unit.milestone;
      return fold([saidBy(unit), name, group, ...aliases, ...fields.flatMap(({ about }) => about)].join(" "));
    }
    default:
      return saidBy(unit);
  }
};
