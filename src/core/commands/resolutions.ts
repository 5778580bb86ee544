import { composeAnswer } from "../compose/answer.ts";
import { notFound } from "../finding.ts";
import { isMonth } from "../language/dates.ts";
import { meets } from "../language/place.ts";
import type { Span } from "../language/span.ts";
import { cut, MOST_REPEATED } from "../question.ts";
import { findSymbols } from "../reading/symbols.ts";
import { understand } from "../reading/understand.ts";
import { bareMonth } from "../votes/scope.ts";
import { readThresholds } from "../votes/thresholds.ts";
import { hasContent } from "./argument.ts";
import type { RunCommand } from "./command.ts";
import { topicCommand } from "./topics.ts";

/**
 * `resolutions [year, range, body or symbol]` is read like any question about resolutions. Only what names none of these,
 * `resolutions foo` or `resolutions 99`, lists nothing here: else it would be passed over and all of them listed.
 */
export const resolutionsCommand: RunCommand = ({ text }, setting) => {
  const { notesFor, now } = setting;
  const { lexicon } = setting.knowledge;
  const query = understand(text, lexicon, now);
  const { spans, folded, dates } = query;
  const isEmpty = ({ kind, surface }: Span): boolean => surface === NAME || kind === "stop" || kind === "chat";
  if (dates.length === 0 && spans.every((span) => isEmpty(span) && !isMonth(span.surface)))
    return topicCommand({ text, rest: NAME }, setting);
  const month = bareMonth(query);
  const read = [...dates, ...findSymbols(folded), ...readThresholds(query), ...(month ? [month] : [])];
  const open = spans.filter(
    (span) => hasContent(span) && span.surface !== NAME && !read.some((place) => meets(place, span)),
  );
  const isNone = ({ surface, keys }: Span): boolean => /^\d+$/.test(surface) || isMonth(surface) || isOtherBody(keys);
  const strange = open.every(isNone) ? open : open.filter(({ kind }) => kind === "unknown");
  const [first] = strange;
  if (!first) return null;
  return composeAnswer(
    text,
    notFound(`“${cut(first.surface, MOST_REPEATED)}” is no year, body or symbol of a resolution in the record.`),
    notesFor,
    [{ label: "All resolutions", question: "resolutions" }],
  );
};

/** The record holds no text of the Security Council, which "the Council" alone may mean too. */
const isOtherBody = (keys: readonly string[]): boolean =>
  keys.includes("security-council") && !keys.includes("human-rights-council");

const NAME = "resolutions";
