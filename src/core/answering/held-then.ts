import type { FactBase } from "../base/schema.ts";
import { bothOf, type Finding, notFound } from "../finding.ts";
import { fold, stopped } from "../language/text.ts";
import { timeWords } from "../language/time-words.ts";
import type { Earlier } from "../reading/earlier.ts";
import { whenWas } from "./elapsed.ts";
import type { Ask } from "./interpretation.ts";

/**
 * "Who was the envoy when the 2008 act was signed?": when that was is asked first, then who held the office on that day. Null
 * where no such thing is asked.
 */
export function answerHeldThen(text: string, before: Earlier | null, ask: Ask, base: FactBase): Finding | null {
  if (!JOINS.test(text)) return null;
  const { office, event } = HELD_WHEN.exec(fold(text).replace(/\W+$/, ""))?.groups ?? {};
  if (office === undefined || event === undefined) return null;
  const then = whenWas(event, before, ask, base) ?? whenWas(`was ${event}`, before, ask, base);
  if (!then) return notFound(`Not in the record: no one date of “${event}”, on which somebody held the office.`);
  const { finding } = ask(
    `who was the ${office} ${then.days.from === then.days.to ? "on" : "in"} ${timeWords(then.days)}`,
    null,
  );
  if (finding.outcome !== "answered") return finding;
  const lead = `${stopped(finding.lead)} ${stopped(then.finding.lead)}`;
  return { outcome: "answered", lead, ...bothOf(finding, then.finding), final: true };
}

/** What most questions have not, and that is soon seen. */
const JOINS = / (?:when|while|during|the time|the day) /i;

const HELD_WHEN =
  /^(?:(?:and|so|ok|hi|hello|pls|please),? )*(?:who (?:was|were|is|held|served as|worked as|acted as) )?(?:the )?(?:then )?(?<office>(?:(?:us|u\.s\.|american|un|special|human|rights) )*(?:envoy|rapporteur|sr)(?: (?:post|office|job))?) (?:in office )?(?:when|while|during|(?:at|on|by) the (?:time|day)(?: (?:when|that|of|on which))?) (?<event>.{4,})$/;
