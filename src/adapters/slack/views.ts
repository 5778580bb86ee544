import type { types } from "@slack/bolt";
import { type Answer, type Core, words } from "../../core/index.ts";
import { MAX_COMMENT_LENGTH } from "../feedback.ts";
import { encodeAsk, type PagedAsk } from "./ask.ts";
import type { Calls } from "./calls.ts";
import { cut } from "./carry.ts";
import { asking, suggestionButtons } from "./controls.ts";
import type { Way } from "./deliver.ts";
import { ACTIONS, PRIVATE_METADATA, VIEW_BLOCKS, VIEW_TITLE } from "./limits.ts";
import { type Rendered, render, saying } from "./render.ts";
import { plain } from "./source-line.ts";

/** What a submitted view is for. */
export const forms = { ask: "ask", feedback: "feedback", answer: "answer" } as const;

/** Longest question in the form: it fits into the view's metadata with its quotation marks escaped. */
const QUESTION_LENGTH = 1_400;

/** The form behind "Ask nkhr". */
export function askForm(): types.ModalView {
  return {
    ...modal(words.askShortcut),
    callback_id: forms.ask,
    submit: plain(words.ask),
    blocks: [
      {
        type: "input",
        block_id: "question",
        label: plain(words.askLabel),
        element: {
          type: "plain_text_input",
          action_id: "text",
          multiline: true,
          min_length: 1,
          max_length: QUESTION_LENGTH,
          focus_on_load: true,
        },
      },
    ],
  };
}

/** The form behind "Wrong or outdated": what is not sent is not kept. `about` says which answer, and where it stands. */
export function feedbackForm(about: string): types.ModalView {
  return {
    ...modal(words.wrong),
    callback_id: forms.feedback,
    private_metadata: about,
    submit: plain(words.send),
    blocks: [
      {
        type: "input",
        block_id: "comment",
        optional: true,
        label: plain(words.feedbackComment),
        element: { type: "plain_text_input", action_id: "text", multiline: true, max_length: MAX_COMMENT_LENGTH },
      },
    ],
  };
}

/** An answer, or plain words, in a modal. What was asked travels with it. */
export function answerView({ blocks }: Rendered, asked?: PagedAsk): types.ModalView {
  const metadata = asked && encodeAsk(asked, PRIVATE_METADATA);
  return {
    ...modal(words.title),
    callback_id: forms.answer,
    blocks,
    ...(metadata ? { private_metadata: metadata } : {}),
  };
}

/** As a modal of its own. */
export function openWay(calls: Calls, triggerId: string, asked: PagedAsk): Way {
  const send = (rendered: Rendered) => calls.openView(triggerId, answerView(rendered, asked));
  return { name: "modal", surface: "view", send };
}

/** On top of the view that is open; Slack stacks three. */
export function pushWay(calls: Calls, triggerId: string, asked: PagedAsk): Way {
  const send = (rendered: Rendered) => calls.pushView(triggerId, answerView(rendered, asked));
  return { name: "modal on top", surface: "view", send };
}

/** In place of what the view shows. */
export function updateWay(calls: Calls, viewId: string, asked?: PagedAsk): Way {
  const send = (rendered: Rendered) => calls.updateView(viewId, answerView(rendered, asked));
  return { name: "modal in place", surface: "view", send };
}

/** The Home tab: what this is, the topics as buttons, how to ask, what is stored. */
export function homeView(core: Core, now: Date): types.HomeView {
  const about = firstPage(core.ask({ text: "about", now }));
  const help = firstPage(core.ask({ text: "help", now }));
  const rows: types.KnownBlock[] = [];
  const buttons = suggestionButtons(core.topics);
  for (let at = 0; at < buttons.length; at += ACTIONS) {
    const elements = buttons.slice(at, at + ACTIONS);
    rows.push({ type: "actions", elements });
  }
  const blocks: types.KnownBlock[] = [
    ...about,
    { type: "header", text: plain(words.topics) },
    ...rows,
    { type: "divider" },
    ...help,
    { type: "divider" },
    ...saying(words.stored).blocks,
  ];
  return { type: "home", blocks: blocks.slice(0, VIEW_BLOCKS) };
}

/** The first page without its buttons: they would ask in a place where no answer can stand. */
function firstPage(answer: Answer): types.KnownBlock[] {
  const [page] = render(answer, { surface: "view", ask: asking(answer.question) });
  return (page?.blocks ?? []).filter((block) => block.type !== "actions");
}

function modal(title: string): { type: "modal"; title: types.PlainTextElement; close: types.PlainTextElement } {
  return { type: "modal", title: plain(cut(title, VIEW_TITLE)[0]), close: plain(words.close) };
}
