import type { FactBase, Resolution } from "../../base/schema.ts";
import { yearOf } from "../../compose/resolution-words.ts";
import type { DateMention } from "../../language/dates.ts";
import { isOpenAfter, yearAt } from "../../language/days.ts";
import { hasAny } from "../../language/keys.ts";
import type { Query } from "../../reading/query.ts";
import { NO_VOTE, VOTELESS } from "../../reading/vote-phrases.ts";
import { strangersIn } from "../../reading/vote-terms.ts";
import { statesIn } from "../../statements/positions.ts";
import { countedIn } from "../../statements/tallies.ts";
import { happenedIn } from "../../votes/happened-in.ts";
import { votedOn } from "../../votes/shown.ts";
import type { Held } from "../verdict.ts";
import { heldByTexts, textsTold } from "./told-texts.ts";

/**
 * "There has been no recorded vote in the General Assembly since 2015", "the Assembly did not vote in 2012 and 2013": held
 * against all texts of that time. Null where nothing of the kind is said, or no text is of one of the times.
 */
export function checkNoVote(query: Query, base: FactBase): Held | null {
  const { folded, dates, symbols, keys } = query;
  const isSaid = NO_VOTE.test(folded) || VOTELESS.test(folded) || NONE_SINCE.test(folded);
  const isOther =
    hasAny(keys, OTHERS) ||
    symbols.length + countedIn(query).length + statesIn(query).length > 0 ||
    OF_STATES.test(folded);
  if (!isSaid || isOther || dates.length === 0 || strangersIn(query).length > 0) return null;
  const all = textsTold(query, base);
  const times = dates.map((date) => all.filter((one) => isOf(one, date, SINCE.test(folded.slice(0, date.start)))));
  if (times.some(({ length }) => length === 0)) return null;
  const texts = times.flat();
  const voted = votedOn(texts);
  if (voted.length > 0 && voted.length < texts.length && dates.length > 1) return null;
  return voted.length > 0
    ? heldByTexts(false, voted, "Recorded votes")
    : heldByTexts(true, texts, "Adopted without a vote");
}

/** Another place, or a side: whoever did not vote no may have voted. */
const OTHERS: readonly string[] = ["third-committee", "security-council", "vote-no", "vote-yes", "abstain"];
const OF_STATES = /\b(?:states?|countries|country|nations?|members?|governments?|who|many|most|some|few)\b/;

/** What has not been since 2015 was last in 2015. */
const isOf = (one: Resolution, date: DateMention, since: boolean): boolean =>
  since && isOpenAfter(date) ? yearOf(one) > yearAt(date.from) : happenedIn(one, date) === "adopted";

const SINCE = /\bsince (?:the (?:end of )?)?$/;
const NONE_SINCE =
  /\b(?:has|have) (?:been|had|held|seen|taken) no (?:recorded )?votes?\b|^(?:nothing|no (?:text|resolution)s?) ha(?:s|ve) been (?:put to (?:a|the) vote|voted on)\b/;
