import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import { type Answer, type Outcome, type Suggestion, words } from "../../core/index.ts";
import { carried } from "../carried.ts";
import { type Action, encodeAction } from "./custom-id.ts";
import { MAX_LABEL, MAX_OPTION_TEXT, MAX_OPTIONS, MAX_PLACEHOLDER, MAX_TEXT } from "./limits.ts";
import { escapeText, oneLine } from "./markdown.ts";
import { type Passage, pagesOf } from "./pages.ts";
import { piecesOf } from "./pieces.ts";

/** What stands around an answer in a message. */
export interface View {
  /** The line that shows what was asked, as markup; buttons find the question there. */
  readonly asked?: string | undefined;
  /** Whether the message is for one reader, who may share it. */
  readonly share?: boolean;
  /** Whether the question was somebody's message, which feedback must not repeat. */
  readonly withheld?: boolean;
  /** Whether pages follow one another as messages of their own; between them is nothing but each page's Share. */
  readonly unrolled?: boolean;
  /** Topics to choose from, under a `help` answer. */
  readonly topics?: readonly { readonly label: string; readonly question: string }[];
}

/** A message's components. */
export type Message = readonly APIMessageTopLevelComponent[];

/**
 * All pages of an answer, each a message within Discord's limits. Pure and total; all text of the answer is literal in
 * it, and nothing of the answer is left out.
 */
export function render(answer: Answer, view: View = {}): readonly Message[] {
  const pages = pagesOf(piecesOf(answer), MAX_TEXT - textAround(answer, view));
  return pages.map((passages, at) => page(answer, view, passages, at + 1, pages.length));
}

const ACCENTS = {
  answered: 0x2b6cb0,
  corrected: 0xc77700,
  "not-found": 0x6b7280,
  help: 0x6b7280,
} as const satisfies Record<Outcome, number>;

/** Room for the page's number, who shared it and the buttons below every answer. */
const FURNITURE = 250;

/** What stands around the blocks on each page, labels included, which Discord may count or not. */
function textAround({ suggestions, outcome }: Answer, { asked = "", topics = [] }: View): number {
  const labels = [...suggestions, ...(outcome === "help" ? topics : [])].reduce(
    (sum, { label }) => sum + label.length,
    0,
  );
  return asked.length + labels + FURNITURE;
}

function page(answer: Answer, view: View, passages: readonly Passage[], number: number, of: number): Message {
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: ACCENTS[answer.outcome],
    components: passages.flatMap(passage),
  };
  return [
    ...(view.asked === undefined ? [] : [text(view.asked)]),
    container,
    ...(of > 1 ? [text(`-# ${words.page(number, of)}`)] : []),
    ...controls(answer, view, number, of),
  ];
}

function passage({ markup, source, ruled }: Passage, at: number): APIComponentInContainer[] {
  const customId = source === undefined ? undefined : encodeAction({ type: "source", question: source }, at);
  const shown: APIComponentInContainer =
    customId === undefined
      ? text(markup)
      : {
          type: ComponentType.Section,
          components: [text(markup)],
          accessory: {
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label: words.source,
            custom_id: customId,
          },
        };
  return ruled ? [{ type: ComponentType.Separator, divider: true }, shown] : [shown];
}

function controls(answer: Answer, view: View, number: number, of: number): APIMessageTopLevelComponent[] {
  const last = number === of;
  const share = view.share ? button({ type: "share" }, words.share) : [];
  if (view.unrolled && !last) return row(share);
  const turn = of > 1 && !view.unrolled;
  const feedback = { type: "feedback", outcome: answer.outcome, withheld: view.withheld === true } as const;
  return [
    ...row(answer.suggestions.flatMap(suggestionButton)),
    ...topicMenu(answer.outcome === "help" ? (view.topics ?? []) : []),
    ...row([
      ...(turn && number > 1 ? button({ type: "page", page: number - 1 }, words.back) : []),
      ...(turn && !last ? button({ type: "page", page: number + 1 }, words.more, ButtonStyle.Primary) : []),
      ...share,
      ...button({ ...feedback, verdict: "helpful" }, words.helpful),
      ...button({ ...feedback, verdict: "wrong" }, words.wrong),
    ]),
  ];
}

function suggestionButton({ label, question }: Suggestion, at: number): APIButtonComponent[] {
  return button({ type: "ask", question }, label, ButtonStyle.Secondary, at);
}

type LabelledStyle = ButtonStyle.Primary | ButtonStyle.Secondary;

function button(
  action: Action,
  label: string,
  style: LabelledStyle = ButtonStyle.Secondary,
  index = 0,
): APIButtonComponent[] {
  const customId = encodeAction(action, index);
  if (customId === undefined) return [];
  return [{ type: ComponentType.Button, style, label: short(label, MAX_LABEL), custom_id: customId }];
}

function topicMenu(
  topics: readonly { readonly label: string; readonly question: string }[],
): APIMessageTopLevelComponent[] {
  const fitting = [...new Map(topics.map((topic) => [topic.question, topic])).values()]
    .filter(({ question }) => question.length <= MAX_OPTION_TEXT)
    .slice(0, MAX_OPTIONS);
  const customId = encodeAction({ type: "topics" });
  if (fitting.length === 0 || customId === undefined) return [];
  const options = fitting.map(({ label, question }) => ({ label: short(label, MAX_OPTION_TEXT), value: question }));
  const placeholder = short(words.chooseTopic, MAX_PLACEHOLDER);
  return row([{ type: ComponentType.StringSelect, custom_id: customId, placeholder, options }]);
}

function row(components: APIComponentInMessageActionRow[]): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}

function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A label, which is literal text in Discord; cut at a limit that the core keeps to. */
function short(label: string, max: number): string {
  const whole = oneLine(carried(label)).trim() || "…";
  return whole.length <= max ? whole : `${[...whole].slice(0, Math.floor(max / 2)).join("")}…`;
}

/** A plain word to the asker as a message: an apology, a thank you. */
export function saying(content: string): Message {
  return [text(escapeText(content))];
}
