import type { Answer, Block, Suggestion } from "../answer.ts";
import { dateText } from "../base/dates.ts";
import { composeHelp } from "../compose/answer.ts";
import { anyWord } from "../language/any-of.ts";
import { nearest } from "../language/spelling.ts";
import { fold } from "../language/text.ts";
import { cut, MOST_REPEATED } from "../question.ts";
import { asksNothing, EMOJI } from "../reading/tone.ts";
import { argumentOf } from "./argument.ts";
import type { RunCommand, Setting } from "./command.ts";
import { commandNamed } from "./names.ts";

/** A command: its word, its word with what may follow it, what it does, and how it looks typed. */
interface Usage {
  readonly name: string;
  readonly form: string;
  readonly does: string;
  readonly examples: readonly string[];
}

/** A `why` that needs no earlier answer: a slash command, for one, belongs to no thread. */
export const WHY_EXAMPLE = 'why "who voted no in 2014?"';

/** The commands, in the order in which help lists them. */
export const USAGES: readonly Usage[] = [
  {
    name: "resolutions",
    form: "resolutions [year, range, body or symbol]",
    does: "UN resolutions with dates and votes",
    examples: ["resolutions 2005", "resolutions council 2008-2012", "resolutions A/RES/60/173"],
  },
  {
    name: "timeline",
    form: "timeline [year, range or topic]",
    does: "dated entries in order",
    examples: ["timeline 2004-2006", "timeline envoy"],
  },
  {
    name: "figures",
    form: "figures [topic or time]",
    does: "figures side by side, each with its source and year",
    examples: ["figures camps", "figures 2014"],
  },
  { name: "topic", form: "topic <name>", does: "everything on one topic", examples: ["topic refugees", "topic envoy"] },
  { name: "topics", form: "topics", does: "the topics there are", examples: ["topics"] },
  { name: "sources", form: "sources", does: "what is quoted and cited", examples: ["sources"] },
  {
    name: "check",
    form: "check <text>",
    does: "a pasted text, claim by claim, against the record",
    examples: ["check China voted no in 2005."],
  },
  {
    name: "cite",
    form: "cite <fact or record>",
    does: "one item with its citation as text, BibTeX and CSL-JSON",
    examples: ["cite 004-11", "cite A/RES/60/173"],
  },
  {
    name: "why",
    form: 'why ["question"]',
    does: "how the last answer was found, or the one to a question",
    examples: ["why", WHY_EXAMPLE],
  },
  { name: "help", form: "help [command]", does: "this, or more on one command", examples: ["help check"] },
];

const EXAMPLES: readonly Suggestion[] = [
  { label: "How many people are in the camps?", question: "how many people are in the camps?" },
  { label: "Who voted no in 2014?", question: "who voted no in the General Assembly in 2014?" },
  { label: "Resolutions of 2005", question: "resolutions 2005" },
  { label: "Topics", question: "topics" },
];

export const helpCommand: RunCommand = ({ text, rest }, setting) => {
  const typed = fold(rest).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const usage = USAGES.find((one) => one.name === commandNamed(typed));
  if (!usage) {
    if (/\s/.test(typed)) return null;
    return argumentOf(typed, setting.knowledge.lexicon) === ""
      ? helpAnswer(text, setting)
      : unknownCommand(text, typed);
  }
  const examples: Block = { type: "list", ordered: false, items: usage.examples.map((example) => [{ text: example }]) };
  const suggestions = usage.examples.map((question) => ({ label: question, question }));
  return composeHelp(text, `${usage.form}: ${usage.does}.`, [examples], suggestions);
};

function unknownCommand(text: string, typed: string): Answer {
  const meant = nearest(typed, NAMES);
  const near = meant ? [{ label: `help ${meant}`, question: `help ${meant}` }] : [];
  return composeHelp(
    text,
    `There is no command “${cut(typed, MOST_REPEATED)}”.${meant ? ` Did you mean ${meant}?` : ""} These are the commands:`,
    [commandList()],
    [...near, { label: "Help", question: "help" }],
  );
}

const NAMES: readonly string[] = USAGES.map(({ name }) => name);

const commandList = (): Block => ({
  type: "list",
  ordered: false,
  items: USAGES.map(({ form, does }) => [{ text: form, strong: true }, { text: `: ${does}` }]),
});

/** What it is, what can be asked, and how, on one screen. */
function helpAnswer(text: string, setting: Setting): Answer {
  return composeHelp(
    text,
    "Ask about the international response to human rights abuses in North Korea: a date, a figure, a name, a vote.",
    [
      {
        type: "paragraph",
        line: [
          {
            text: "Answers are quotes and records with source and date, or “not in the record”. Nothing is written by a model.",
          },
        ],
      },
      { type: "heading", text: "Commands" },
      commandList(),
      { type: "paragraph", line: [{ text: coverage(setting) }] },
    ],
    EXAMPLES,
  );
}

export const aboutCommand: RunCommand = ({ text, rest }, setting) => {
  if (rest !== "") return null;
  const { base } = setting.knowledge;
  return composeHelp(
    text,
    "nkhr answers from an indexed fact base on the international response to human rights abuses in North Korea.",
    [
      { type: "paragraph", line: [{ text: coverage(setting) }] },
      {
        type: "list",
        ordered: false,
        items: base.sources.map((source) => [{ text: `${source.title} — ${source.label}`, href: source.url }]),
      },
      {
        type: "paragraph",
        line: [
          {
            text: "Quotes stand in the source's exact characters. Records give the date, the figures, a citation and how well they are attested. What is not held is said not to be in the record.",
          },
        ],
      },
    ],
    EXAMPLES,
  );
};

function coverage({ knowledge: { base } }: Setting): string {
  const last =
    base.resolutions
      .map((one) => one.adopted)
      .sort()
      .at(-1) ?? "";
  return `It holds ${base.facts.length} facts from ${base.sources.length} articles, ${base.resolutions.length} UN resolutions up to ${dateText(last)}, and ${base.milestones.length} dated entries of the public record.`;
}

const GREETING = anyWord(
  /hi|hello|hey|good (?:morning|afternoon|evening|day)|thanks?|thank you|thx|ty|cheers|bye|goodbye|welcome/,
  /who are you|what are you|what can you do|are you (?:there|a bot|real)|u there|how are you|happy \w+day/,
);

/** Words up to which a message with a greeting in it is taken for one. */
const SHORT = 6;

/** Kinds of terms that say what is asked about, so that a greeting before them is passed over. */
const TELLING: ReadonlySet<string> = new Set(["name", "country", "act", "plain"]);

/** Greetings, thanks, emoji and empty messages get help; anything with content is a question. */
export function smallTalk(text: string, setting: Setting): Answer | null {
  const folded = fold(text).replace(EMOJI, " ").trim();
  if (asksNothing(folded)) return helpAnswer(text, setting);
  if (!GREETING.test(folded)) return null;
  const spans = setting.knowledge.lexicon.read(folded);
  const contentful = spans.some(({ kind }) => !["stop", "chat", "broad"].includes(kind)) || /\d/.test(folded);
  const asks =
    /\?|\d|^(?:who|what|when|where|why|how|which)\b/.test(folded) || spans.some(({ kind }) => TELLING.has(kind));
  const passing = spans.length <= SHORT && !asks;
  if (contentful && !passing && !/^(?:who are you|what are you|what can you do|how are you)\b/.test(folded))
    return null;
  return helpAnswer(text, setting);
}
