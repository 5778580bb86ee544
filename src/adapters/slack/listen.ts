import type { App, types } from "@slack/bolt";
import type { Logger } from "pino";
import { words } from "../../core/index.ts";
import { faultOf } from "../fault.ts";
import type { Handling } from "../handling.ts";
import { fieldOf } from "../json.ts";
import { answerTo, checkTask, commandTask, openedTask, saidTask, type Task } from "./answering.ts";
import { deliver, directWay, privateWays } from "./deliver.ts";
import { type Bot, readCommand, readMessage, readOpened } from "./parse.ts";
import { readPressed, readShortcut, readSubmitted, type Shortcut, type Submitted } from "./parse-interaction.ts";
import { type PressingMeans, pressedTask, recordForm, remarkUnknown, unknownTask } from "./pressing.ts";
import { saying } from "./render.ts";
import { answerView, askForm, forms, updateWay } from "./views.ts";

/** What the listeners work with. */
interface Listening extends PressingMeans {
  readonly handling: Handling;
  readonly bot: () => Bot;
  readonly logger: Logger;
}

/** The callback ids of the manifest. */
export const shortcuts = { check: "check", ask: "ask" } as const;

/** Tells Slack that something was taken, with what becomes of the view where it was one. */
type Acknowledge = (response?: { readonly response_action: "update"; readonly view: types.ModalView }) => Promise<void>;

/**
 * Hears everything that Slack sends in one place: it is acknowledged first, then handed over to work that cannot
 * reject. The same event is worked on once, however often and under whichever id it comes. It takes the place of Bolt's
 * own dispatch, which leaves without an acknowledgement what it does not know, and fails where a field is missing that
 * nothing here needs.
 */
export function listen(app: App, means: Listening): void {
  app.processEvent = ({ body, ack }) =>
    // Where Slack cannot be told, it sends events again, commands not; the work goes on either way.
    hear(means, body, (response) =>
      ack(response).catch((error: unknown) =>
        means.logger.warn({ fault: faultOf(error) }, "an acknowledgement could not be sent"),
      ),
    );
}

async function hear(means: Listening, body: unknown, acknowledge: Acknowledge): Promise<void> {
  const bot = means.bot();
  // Commands alone have a command, and no type.
  if (fieldOf(body, "command") !== undefined) {
    await acknowledge();
    const read = readCommand(body, bot);
    if (read) start(means, "command", [read.key], commandTask(means, read));
    return;
  }
  switch (fieldOf(body, "type")) {
    case "event_callback":
      await acknowledge();
      hearEvent(means, bot, fieldOf(body, "event"));
      return;
    case "block_actions": {
      await acknowledge();
      const pressed = readPressed(body);
      if (pressed) start(means, "button", [pressed.key], pressedTask(means, pressed));
      return;
    }
    case "shortcut":
    case "message_action": {
      await acknowledge();
      const shortcut = readShortcut(body, bot);
      if (shortcut) startShortcut(means, shortcut);
      return;
    }
    case "view_submission":
      await hearForm(means, readSubmitted(body), acknowledge);
      return;
    case "app_rate_limited":
      await acknowledge();
      means.logger.warn("Slack sends no further events for a minute: there were more than 30,000 in an hour");
      return;
    default: {
      await acknowledge();
      const type = fieldOf(body, "type");
      // Its name alone: what else it holds may be somebody's words.
      means.logger.info({ type: typeof type === "string" ? type.slice(0, MOST_OF_NAME) : undefined }, "not handled");
    }
  }
}

/** Characters of the name of a kind of payload in the log. */
const MOST_OF_NAME = 40;

function hearEvent(means: Listening, bot: Bot, event: unknown): void {
  switch (fieldOf(event, "type")) {
    case "app_mention":
    case "message": {
      const said = readMessage(event, bot);
      if (said) start(means, "message", said.keys, saidTask(means, said));
      return;
    }
    case "app_home_opened": {
      const opened = readOpened(event);
      if (opened) start(means, "home", [opened.key], openedTask(means, opened));
    }
  }
}

function startShortcut(means: Listening, shortcut: Shortcut): void {
  const { callbackId, asker, key } = shortcut;
  if (callbackId === shortcuts.check) start(means, "check", [key], checkTask(means, shortcut));
  else if (callbackId === shortcuts.ask) start(means, "form", [key], formTask(means, shortcut));
  else start(means, "shortcut", [key], unknownTask(means, asker, callbackId));
}

async function hearForm(means: Listening, form: Submitted | undefined, acknowledge: Acknowledge): Promise<void> {
  if (form === undefined) {
    await acknowledge();
    return;
  }
  switch (form.callbackId) {
    case forms.feedback:
      await acknowledge({ response_action: "update", view: answerView(saying(words.feedbackThanks)) });
      startFeedback(means, form);
      return;
    case forms.ask:
      // Slack replaces the form with what stands in the acknowledgement. An update of its own could overtake it.
      await acknowledge({ response_action: "update", view: await answered(means, form) });
      return;
    default:
      await acknowledge({ response_action: "update", view: answerView(saying(words.expired)) });
      start(means, "form answer", [form.key], {
        ways: [],
        work: async (handled) => remarkUnknown(handled, form.callbackId),
      });
  }
}

/** The view with the answer to the form's question, or with an apology. */
function answered(means: Listening, { input }: Submitted): Promise<types.ModalView> {
  const asked = { text: input.trim(), context: [], origin: "person", page: 1 } as const;
  return new Promise((resolve) => {
    means.handling.run(
      "form answer",
      async () => {
        const [page = saying(words.expired)] = answerTo(means, asked, { withQuestion: true })({ surface: "view" });
        resolve(answerView(page, asked));
      },
      async (reference) => resolve(answerView(saying(words.apology(reference)))),
    );
  });
}

function formTask({ calls }: Listening, { triggerId, asker }: Shortcut): Task {
  const ways = privateWays(calls, asker);
  return {
    ways,
    work: async (handled) => {
      try {
        await calls.openView(triggerId, askForm());
      } catch {
        handled.remark({ through: "no form" });
        await deliver(ways, () => [saying(words.tooLate)], handled);
      }
    },
  };
}

function startFeedback(means: Listening, form: Submitted): void {
  const ways = [updateWay(means.calls, form.viewId), directWay(means.calls, form.user)];
  start(means, "feedback", [form.key], {
    ways,
    work: () => recordForm(means, form),
    apology: words.feedbackLost,
  });
}

function start({ seen, handling }: Listening, event: string, keys: readonly string[], task: Task): void {
  const fresh = keys.map((key) => seen.first(key)).every((first) => first);
  if (!fresh) return;
  const { ways, work, apology = words.apology } = task;
  handling.run(event, work, async (reference) => {
    await deliver(ways, () => [saying(apology(reference))], {
      reference,
      remark: () => undefined,
      ignore: () => undefined,
    });
  });
}
