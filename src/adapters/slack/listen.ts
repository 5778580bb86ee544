import type { App, types } from "@slack/bolt";
import { words } from "../../core/index.ts";
import type { Handling } from "../handling.ts";
import { answerTo, checkTask, commandTask, openedTask, saidTask, type Task } from "./answering.ts";
import { deliver, directWay, privateWays } from "./deliver.ts";
import { type Bot, readCommand, readMessage, readOpened, readPressed, readShortcut, readSubmitted } from "./parse.ts";
import { type PressingMeans, pressedTask, recordForm } from "./pressing.ts";
import { saying } from "./render.ts";
import { answerView, askForm, forms, updateWay } from "./views.ts";

/** What the listeners work with. */
export interface Listening extends PressingMeans {
  readonly handling: Handling;
  readonly bot: () => Bot;
}

/** The callback ids of the manifest. */
export const shortcuts = { check: "check", ask: "ask" } as const;

/**
 * Registers what is heard. Every listener acknowledges first, then hands over to work that cannot reject. The same
 * event is worked on once, however often and under whichever id it comes.
 */
export function listen(app: App, means: Listening): void {
  const { bot, seen, handling, calls } = means;

  const start = (event: string, keys: readonly string[], task: Task | undefined) => {
    const fresh = keys.map((key) => seen.first(key)).every((first) => first);
    if (!fresh || task === undefined) return;
    handling.run(event, task.work, (reference) =>
      deliver(task.ways, () => [saying(words.apology(reference))], { reference, remark: () => undefined }),
    );
  };

  app.command(/.*/, async ({ ack, body }) => {
    await settle(ack());
    const command = readCommand(body, bot());
    if (command) start("command", [command.key], commandTask(means, command));
  });

  const hear = (event: unknown) => {
    const said = readMessage(event, bot());
    if (said && (said.text !== "" || !said.direct)) start("message", said.keys, saidTask(means, said));
  };
  app.event("app_mention", async ({ event }) => hear(event));
  app.event("message", async ({ event }) => hear(event));

  app.event("app_home_opened", async ({ event }) => {
    const opened = readOpened(event);
    if (opened) start("home", [opened.key], openedTask(means, opened));
  });

  app.shortcut(/.*/, async ({ ack, body }) => {
    await settle(ack());
    const shortcut = readShortcut(body, bot());
    if (shortcut === undefined) return;
    if (shortcut.callbackId === shortcuts.check) start("check", [shortcut.key], checkTask(means, shortcut));
    if (shortcut.callbackId === shortcuts.ask) {
      const ways = privateWays(calls, shortcut.asker);
      const work: Task["work"] = async (handled) => {
        try {
          await calls.openView(shortcut.triggerId, askForm());
        } catch {
          handled.remark({ through: "no form" });
          await deliver(ways, () => [saying(words.expired)], handled);
        }
      };
      start("form", [shortcut.key], { ways, work });
    }
  });

  app.action(/.*/, async ({ ack, body }) => {
    await settle(ack());
    const pressed = readPressed(body);
    if (pressed) start("button", [pressed.key], pressedTask(means, pressed));
  });

  app.view(/.*/, async ({ ack, body }) => {
    const submitted = readSubmitted(body);
    if (submitted?.callbackId === forms.feedback) {
      await settle(ack({ response_action: "update", view: answerView(saying(words.feedbackThanks)) }));
      const ways = [updateWay(calls, submitted.viewId), directWay(calls, submitted.user)];
      start("feedback", [submitted.key], { ways, work: () => recordForm(means, submitted) });
      return;
    }
    if (submitted?.callbackId !== forms.ask) {
      await settle(ack());
      return;
    }
    // Slack replaces the form with what stands in the acknowledgement. An update of its own could overtake it.
    const asked = { text: submitted.input.trim(), context: [], origin: "person", page: 1 } as const;
    const view = await new Promise<types.ModalView>((resolve) => {
      handling.run(
        "form answer",
        async () => {
          const [page = saying(words.expired)] = answerTo(means, asked, { withQuestion: true })({ surface: "view" });
          resolve(answerView(page, asked));
        },
        async (reference) => resolve(answerView(saying(words.apology(reference)))),
      );
    });
    await settle(ack({ response_action: "update", view }));
  });

  app.view({ type: "view_closed", callback_id: /.*/ }, async ({ ack, body }) => {
    await settle(ack());
    const closed = readSubmitted(body);
    if (closed?.callbackId !== forms.feedback) return;
    start("feedback", [closed.key], { ways: [directWay(calls, closed.user)], work: () => recordForm(means, closed) });
  });
}

/** Where Slack cannot be told that an event was taken, it sends it again, and the work on it goes on. */
async function settle(acknowledgement: Promise<unknown>): Promise<void> {
  await acknowledgement.catch(() => undefined);
}
