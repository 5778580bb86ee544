import type { types } from "@slack/bolt";
import { type Answer, type Citation, words } from "../../core/index.ts";
import { carried } from "../carried.ts";
import { type Ask, encodeAsk, type PagedAsk } from "./ask.ts";
import { cut, shortened } from "./carry.ts";
import { BUTTON_LABEL, BUTTON_VALUE } from "./limits.ts";
import { plain } from "./source-line.ts";
import { encodeVerdict } from "./verdict.ts";

/** What a button does. Its id in Slack is this name, with a number after a colon where a row has several. */
const actions = ["ask", "more", "back", "source", "share", "feedback", "helpful", "wrong"] as const;
/** One of these. */
export type Action = (typeof actions)[number];

/**
 * Longest ask in a button that leads on. Slack allows 2,000, but a page has several such buttons and they count towards
 * its size. A question that is longer gets all its pages at once.
 */
export const ASK_LENGTH = 1_000;

/**
 * Longest ask in the button that shares, which stands alone where there is none that leads on: some 4,000 characters of
 * English. What is longer cannot be shared: Slack sends no private message back with the button in it, and to read the
 * message that was checked once more the app would have to be allowed to read channels.
 */
const SHARED_LENGTH = BUTTON_VALUE;

/** Longest question for a source in a button; "cite" and an id. */
const SOURCE_LENGTH = 200;

/** The action of an id in Slack; undefined where this bot has none of that name. */
export function actionOf(id: string): Action | undefined {
  const [name] = id.split(":");
  return actions.find((action) => action === name);
}

/** A button; `at` tells it from others of its row that do the same. */
export function button(action: Action, label: string, value: string, at?: number): types.Button {
  return {
    type: "button",
    action_id: at === undefined ? action : `${action}:${at}`,
    text: plain(shortened(carried(label), BUTTON_LABEL)),
    value,
  };
}

/** Asks for a source: the number stands there where a page has several. */
export function sourceButtons(citations: readonly Citation[]): types.Button[] {
  return citations.flatMap((citation, at) => {
    const value = encodeAsk({ ...asking(citation.ask), page: 1 }, SOURCE_LENGTH);
    if (value === undefined) return [];
    const label = citations.length === 1 ? words.source : `${words.source} ${shortened(citation.id, 40)}`;
    return [button("source", label, value, at)];
  });
}

/** Buttons that ask what is suggested. */
export function suggestionButtons(suggestions: readonly { label: string; question: string }[]): types.Button[] {
  return suggestions.flatMap(({ label, question }, at) => {
    const value = encodeAsk({ ...asking(question), page: 1 }, BUTTON_VALUE);
    return value === undefined ? [] : [button("ask", label, value, at)];
  });
}

/** A button that asks the same again, for another page or place; none where the question is too long for it. */
export function askButton(action: Action, label: string, ask: PagedAsk): types.Button[] {
  const value = encodeAsk(ask, action === "share" ? SHARED_LENGTH : ASK_LENGTH);
  return value === undefined ? [] : [button(action, label, value)];
}

/** Slack's own pair of feedback buttons, in messages; a row of two in views, where that pair does not exist. */
export function feedback(answer: Answer, ask: Ask, surface: "message" | "view"): types.KnownBlock {
  const value = encodeVerdict(answer, ask);
  if (surface === "view") {
    return {
      type: "actions",
      elements: [button("helpful", words.helpful, value), button("wrong", words.wrong, value)],
    };
  }
  const choice = (verdict: "helpful" | "wrong") => ({
    text: plain(words[verdict]),
    value: `${verdict}${value}`,
    accessibility_label: cut(words[verdict], BUTTON_LABEL)[0],
  });
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: "feedback",
        positive_button: choice("helpful"),
        negative_button: choice("wrong"),
      },
    ],
  };
}

/** Buttons beside one another; nothing where there are none. */
export function row(elements: types.Button[]): types.KnownBlock[] {
  return elements.length > 0 ? [{ type: "actions", elements }] : [];
}

/** A question that stands for itself. */
export function asking(text: string): Ask {
  return { text, context: [], origin: "person" };
}
