import { anyOf } from "../language/any-of.ts";
import { hasAny } from "../language/keys.ts";
import type { Span } from "../language/span.ts";
import { nearest } from "../language/spelling.ts";
import { fold } from "../language/text.ts";
import { VOTING } from "../reading/vote-terms.ts";
import { checkCommand } from "./check.ts";
import { citeCommand } from "./cite.ts";
import type { ReadCommand, RunCommand, Setting } from "./command.ts";
import { figuresCommand } from "./figures.ts";
import { aboutCommand, helpCommand, smallTalk } from "./help.ts";
import { commandNamed } from "./names.ts";
import { resolutionsCommand } from "./resolutions.ts";
import { sourcesCommand } from "./sources.ts";
import { timelineCommand } from "./timeline.ts";
import { bareTopic, meantTopic, topicCommand, topicsCommand } from "./topics.ts";
import { whyCommand } from "./why.ts";

const COMMANDS: ReadonlyMap<string, RunCommand> = new Map([
  ["resolutions", resolutionsCommand],
  ["timeline", timelineCommand],
  ["figures", figuresCommand],
  ["topic", topicCommand],
  ["topics", topicsCommand],
  ["sources", sourcesCommand],
  ["check", checkCommand],
  ["cite", citeCommand],
  ["why", whyCommand],
  ["help", helpCommand],
  ["about", aboutCommand],
]);

const NAMES: readonly string[] = [...COMMANDS.keys()];

const FIRST_WORD = /^\/?(?:nkhr\s+)?([a-z]+)\b[:,;\s]*/i;

/** "What sources do you use?", "where do your facts come from?" */
const ASKS_FOR_SOURCES = anyOf(
  /^(?:what|which) (?:are (?:your|the) sources|(?:are )?(?:the )?(?:sources|documents|articles|data) (?:are there|do you (?:use|have|know|cite|quote|draw on|rely on)|are you (?:using|based on)))(?: for this)?\W*$/i,
  /^where (?:do|does) (?:you|your (?:facts|information|info|data|quotes|answers)) (?:get (?:your|the) (?:facts|information|info|data|quotes|answers)(?: from)?|come from)\W*$/i,
  /^what (?:are you|is this(?: bot)?) based on\W*$/i,
);

/** "What do you cover?", "which topics are there?" */
const ASKS_FOR_TOPICS = anyOf(
  /^(?:what|which) (?:topics|subjects|themes)(?: (?:are there|are (?:in|covered)\b.{0,30}|do you (?:have|know|cover|offer)|can (?:i|we|you) (?:ask|answer)(?: about)?))?\W*$/i,
  /^what (?:do|can) you (?:cover|know about|talk about)\W*$/i,
  /^(?:list|show)(?: me)? (?:(?:all|the|your) )*topics\W*$/i,
);

/** "What can I ask you?", "how does this work?" */
const ASKS_FOR_HELP = anyOf(
  /^what (?:can|could|should|may) (?:i|we|one) ask(?: you)?(?: about)?\W*$/i,
  /^what (?:questions )?(?:can|do) you (?:answer|help with|take|understand)\W*$/i,
  /^how (?:does (?:this|it|the bot) work|do (?:i|we) use (?:this|you|it))\W*$/i,
);

/** Commands that are asked for in a question of their own. */
const ASKED_FOR: readonly (readonly [string, RegExp])[] = [
  ["sources", ASKS_FOR_SOURCES],
  ["topics", ASKS_FOR_TOPICS],
  ["help", ASKS_FOR_HELP],
];

/** Runs the command that a text begins with; null if it is a plain question. */
export function runCommand(text: string, setting: Setting): ReadCommand | null {
  const plain = withoutCourtesy(text);
  const command =
    begun(text, setting) ??
    (plain === text ? null : begun(plain, setting)) ??
    shown(plain, setting) ??
    goesOn(plain, setting);
  if (command) return command;
  for (const [name, asksFor] of ASKED_FOR) {
    const answer = asksFor.test(text) ? COMMANDS.get(name)?.({ text, rest: "" }, setting) : null;
    if (answer) return { name, answer };
  }
  const talk = smallTalk(text, setting);
  if (talk) return { name: "help", answer: talk };
  const topic = bareTopic(text, setting);
  return topic && !asksForVoteOf(text, setting) ? { name: "topic", answer: topic } : null;
}

/** "South Korea?" after "how did Cuba vote in 2005?", "who voted no?" or one resolution: its vote, and not what is known of it. */
function asksForVoteOf(text: string, setting: Setting): boolean {
  const isState = (spans: readonly Span[]): boolean => spans.some(({ kind }) => kind === "country");
  const before = isState(setting.knowledge.lexicon.read(fold(text))) ? setting.earlier() : [];
  if (before.length === 0) return false;
  const { aboutVotes, query, resolutions } = setting.interpretThread(before, setting.now).earlier();
  return aboutVotes && (isState(query.terms) || resolutions.length === 1 || hasAny(query.keys, VOTING));
}

/** Without greetings and courtesies before a command: "hey, topics", "please resolutions 2005". */
const withoutCourtesy = (text: string): string => text.replace(COURTESY, "");

const COURTESY =
  /^(?:(?:hi|hello|hey|hiya|cheers|good (?:morning|afternoon|evening|day)|thank you|thanks?|thx|ok|okay|please|pls|so|now|well|yo)(?: (?:there|nkhr|bot|all|again))?[\s,!.:;–—-]+)+/i;

/** "Show me the timeline for 2014": a list that is asked for by its command; null where that lists nothing of the kind. */
function shown(text: string, setting: Setting): ReadCommand | null {
  const command = SHOW.test(text) ? begun(text.replace(SHOW, ""), setting) : null;
  return command && command.answer.outcome !== "not-found" ? command : null;
}

const SHOW =
  /^(?:(?:can|could|may) (?:you|i) )?(?:show|list|give|get|display|print|open|see|pull up)(?: me| us)?(?: (?:all|the|your|a))* (?=(?:resolutions|timelines?|figures|topics?|sources|commands|help)\b)/i;

/**
 * "And 2006?" after `timeline envoy`: the same command for something else, with the topic that it had where only the time
 * is another; null where it has no answer for that.
 */
function goesOn(text: string, setting: Setting): ReadCommand | null {
  const other = otherIn(text);
  const before = other === undefined ? null : listedBefore(setting);
  if (before === null || other === undefined) return null;
  const { name } = before;
  const isTime = TIME.test(other);
  if (name === "topic" && isTime) return null;
  const topic = isTime ? before.topic : "";
  const command = begun(`${name} ${topic} ${other}`.replace(/ +/g, " "), setting);
  return command && (command.answer.outcome === "answered" || topic !== "") ? command : null;
}

/** The name or the time that a text asks the same for: "and 2006?", "what about camps?". */
function otherIn(text: string): string | undefined {
  return ALSO.exec(text)?.[1] ?? TIME.exec(text)?.[1];
}

/** The command that lists what it is given which the thread goes on from, and the topic that was given last; null where none does. */
function listedBefore(setting: Setting): { readonly name: string; readonly topic: string } | null {
  let topic: string | null = null;
  for (const text of setting.earlier().toReversed()) {
    const name = setting.read(text)?.name;
    const plain = withoutCourtesy(text);
    const given = name === undefined ? otherIn(plain) : plain.replace(FIRST_WORD, "");
    if (given === undefined || (name !== undefined && !LISTING.has(name))) return null;
    topic ??= meantTopic(given.replace(EACH_TIME, " ").trim(), setting)?.id ?? null;
    if (name !== undefined) return { name, topic: topic ?? "" };
  }
  return null;
}

const YEARS = String.raw`(?:since |until |before |after |from )?\d{4}(?: ?(?:-|–|to|until) ?\d{4})?`;

/** A year or years and nothing else. */
const TIME = new RegExp(`^(?:in |for )?(${YEARS})[?.!\\s]*$`, "i");
const EACH_TIME = new RegExp(YEARS, "gi");

const ALSO =
  /^(?:(?:and )?(?:what|how) about|and|same for|also|then)\s+(?!.*\b(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|did|do|does|say|says)\b)(?:(?:for|in|on|of|about) )?(?:the )?([^?]{1,60}?)[?.!\s]*$/i;

/** Commands that list what they are given a name or a time of. */
const LISTING: ReadonlySet<string> = new Set(["timeline", "figures", "topic"]);

/** The answer of the command that is the first word of a text; null if it is none. */
function begun(text: string, setting: Setting): ReadCommand | null {
  const match = FIRST_WORD.exec(text);
  if (!match) return null;
  const name = commandNamed(match[1]?.toLowerCase() ?? "");
  const answer = COMMANDS.get(name)?.({ text, rest: text.slice(match[0].length).trim() }, setting);
  return answer ? { name, answer } : null;
}

/** A text whose first word may have been meant for a command. */
export interface MeantCommand {
  readonly typed: string;
  /** With the command in the place of that word. */
  readonly text: string;
}

/**
 * The first word of a text, and the text with the command that it was meant for, as in `timelin 2005`; null if it was for
 * none. "Whi voted no?" begins a question, as one with "resolutions" does; "NHRCK 2010" a name.
 */
export function meantCommand(text: string): MeantCommand | null {
  const match = FIRST_WORD.exec(text);
  const typed = match?.[1]?.toLowerCase() ?? "";
  const meant = nearest(typed, NAMES);
  if (!match || !meant || meant === typed) return null;
  const rest = text.slice(match[0].length).replace(/^\W+$/, "").trim();
  return rest !== "" && (QUESTIONS.has(meant) || meant[0] !== typed[0])
    ? null
    : { typed, text: `${meant} ${rest}`.trim() };
}

/** Commands whose words begin questions too. */
const QUESTIONS: ReadonlySet<string> = new Set(["why", "resolutions"]);
