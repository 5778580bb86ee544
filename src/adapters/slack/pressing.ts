import { words } from "../../core/index.ts";
import type { Feedback, FeedbackEntry } from "../feedback.ts";
import type { Handled } from "../handling.ts";
import { once, type Seen } from "../seen.ts";
import { rememberAll } from "../threads.ts";
import { answerTo, type Means, type Task, threadKey } from "./answering.ts";
import { decodeAsk, type PagedAsk } from "./ask.ts";
import { type Action, actionOf } from "./controls.ts";
import { type Content, deliver, isUnknown, privateWays, responseWay, threadWays, type Way } from "./deliver.ts";
import { isUninvited } from "./failure.ts";
import { type Asker, isDirect } from "./parse.ts";
import type { Pressed, Submitted } from "./parse-interaction.ts";
import { saying } from "./render.ts";
import { decodeVerdict, splitVerdict } from "./verdict.ts";
import { feedbackForm, openWay, pushWay, updateWay } from "./views.ts";
import { slackWords } from "./words.ts";

/** What buttons need beside what answering needs. */
export interface PressingMeans extends Means {
  readonly feedback: Feedback;
  readonly seen: Seen;
}

/**
 * What a button does. Everything that it needs came with it: the bot may have restarted since it was shown. Whoever
 * presses it again while it does that, as with a double click, means the same.
 */
export function pressedTask(means: PressingMeans, pressed: Pressed): Task {
  const task = taskOf(means, pressed);
  const { asker, message, view, actionId, value } = pressed;
  const key = `pressed:${asker.user}:${asker.channel ?? ""}:${message?.ts ?? view?.id ?? ""}:${actionId}:${value}`;
  return {
    ...task,
    work: async (handled) => {
      const done = await once(means.seen, key, () => task.work(handled), { again: true });
      if (!done) handled.ignore();
    },
  };
}

/**
 * For a button, a shortcut or a form that this version does not have: it comes of another, or of a changed manifest.
 * The asker is told alone.
 */
export function unknownTask({ calls }: Means, asker: Asker, id: string): Task {
  const ways = privateWays(calls, asker);
  return {
    ways,
    work: async (handled) => {
      remarkUnknown(handled, id);
      await deliver(ways, say(words.expired), handled);
    },
  };
}

/** The log has what Slack calls it, where that is a name. */
export function remarkUnknown(handled: Handled, id: string): void {
  handled.remark({ unknown: /^[\w.:-]{1,80}$/.test(id) ? id : "unnamed" });
}

function taskOf(means: PressingMeans, pressed: Pressed): Task {
  const action = actionOf(pressed.actionId);
  if (action === undefined) return unknownTask(means, pressed.asker, pressed.actionId);
  if (action === "feedback" || action === "helpful" || action === "wrong") return verdictTask(means, pressed, action);
  const asked = decodeAsk(pressed.value);
  const ways = asked ? waysFor(means, pressed, action, asked) : privateWays(means.calls, pressed.asker);
  return {
    ways,
    work: async (handled) => {
      if (asked === undefined) await deliver(ways, say(words.expired), handled);
      else await askAgain(means, pressed, action, asked, ways, handled);
    },
  };
}

/** Feedback that was sent with a form. Whoever sent it has been thanked, so that what cannot be noted is a failure. */
export async function recordForm(means: PressingMeans, { metadata, input, user }: Submitted): Promise<void> {
  const judged = decodeVerdict(splitVerdict(metadata).judged);
  if (judged === undefined) throw new Error("a form that does not say what is judged");
  const comment = input.trim();
  await keep(means, { verdict: "wrong", ...judged, ...(comment ? { comment } : {}) }, `${user}:${metadata}`);
}

/** Writes a verdict down, and the same one of the same reader on an answer once, unless there is a comment to it. */
async function keep(
  { feedback, seen }: PressingMeans,
  entry: Omit<FeedbackEntry, "platform">,
  key: string,
): Promise<void> {
  const record = () => feedback.record({ platform: "slack", ...entry });
  if (entry.comment) await record();
  else await once(seen, `${entry.verdict}:${key}`, record);
}

type Asking = Exclude<Action, "feedback" | "helpful" | "wrong">;

async function askAgain(
  means: PressingMeans,
  pressed: Pressed,
  action: Asking,
  asked: PagedAsk,
  ways: readonly Way[],
  handled: Handled,
): Promise<void> {
  if (action === "share") {
    await share(means, pressed, asked, handled);
    return;
  }
  const { asker, message, view } = pressed;
  const hidden = view !== undefined || message?.private !== false || action === "source";
  const shareable = hidden && view === undefined && asker.channel !== undefined && !isDirect(asker.channel);
  const content = answerTo(means, asked, { shareable, withQuestion: action === "ask" });
  if (action === "ask" && !hidden && asker.channel && message) {
    means.threads.remember(threadKey(asker.channel, asker.threadTs ?? message.ts), asked.text);
  }
  await deliver(ways, content, handled);
}

/** The answer goes where its button stands, and as many see it as see the button; a source comes up in a modal. */
function waysFor({ calls }: Means, pressed: Pressed, action: Asking, asked: PagedAsk): Way[] {
  const { asker, view, message, triggerId } = pressed;
  const hidden = privateWays(calls, asker);
  if (view?.type === "home") return [openWay(calls, triggerId, asked), ...hidden];
  if (view) {
    const inPlace = updateWay(calls, view.id, asked);
    return action === "source" ? [pushWay(calls, triggerId, asked), inPlace, ...hidden] : [inPlace, ...hidden];
  }
  if (action === "source") return [openWay(calls, triggerId, asked), ...hidden];
  if (message && !message.private && asker.channel) {
    const { channel, user, responseUrl, threadTs = message.ts } = asker;
    return threadWays(calls, { channel, threadTs, user, responseUrl });
  }
  return hidden;
}

/**
 * Puts a private answer before the channel, once, with the name of who did it; then it cannot be shared again. It can
 * where that failed, or where Slack does not say whether it did.
 */
async function share(means: PressingMeans, pressed: Pressed, asked: PagedAsk, handled: Handled): Promise<void> {
  const { calls, seen } = means;
  const { asker, message } = pressed;
  const { channel, responseUrl, threadTs } = asker;
  const key = `share:${channel ?? ""}:${asker.user}:${message?.ts ?? pressed.value}`;
  const thread = threadTs ? { threadTs } : {};
  const ways: Way[] = [];
  let uninvited = false;
  /**
   * The threads below what was shared: whoever asks on there means that. They are remembered, since no event says what
   * stands above it, and to read that the app would have to be allowed to read channels.
   */
  const threads = new Set<string>();
  if (channel) {
    ways.push({
      name: "channel",
      surface: "message",
      again: true,
      expects: (refusal) => responseUrl !== undefined && isUninvited(refusal),
      send: async (rendered) => {
        try {
          const ts = await calls.post({ channel, ...thread }, rendered);
          if (ts) threads.add(threadKey(channel, threadTs ?? ts));
        } catch (error) {
          uninvited = isUninvited(error);
          throw error;
        }
      },
    });
  }
  // It leads into channels that the app is not in as well, but Slack does not say there which message came of it.
  if (responseUrl) ways.push(responseWay(calls, responseUrl, { type: "in_channel", ...thread }));
  const tell = (sentence: string) => deliver(privateWays(calls, asker), say(sentence), handled);
  let isTold = true;
  try {
    const content = answerTo(means, asked, { notice: words.sharedBy(asker.name), withQuestion: true });
    const act = async () => {
      isTold = await deliver(ways, content, handled);
    };
    if (!(await once(seen, key, act))) return;
  } catch (error) {
    if (isUnknown(error)) handled.remark({ arrived: "unknown" });
    await tell(isUnknown(error) ? words.maybeShared : uninvited ? slackWords.notShared : words.cannotShare);
    return;
  }
  for (const below of threads) rememberAll(means.threads, below, asked);
  if (!isTold) {
    // The button stays, so that whoever does not see it there can share it again.
    seen.forget(key);
    await tell(words.maybeShared);
    return;
  }
  if (!responseUrl) return;
  const [unshareable] = answerTo(means, asked, { withQuestion: asked.page === 1 })({ surface: "message" });
  if (unshareable === undefined) return;
  await calls
    .respond(responseUrl, { type: "ephemeral", replace: true, ...thread }, unshareable)
    .catch(() => handled.remark({ stillShareable: true }));
}

function verdictTask(means: PressingMeans, pressed: Pressed, action: "feedback" | "helpful" | "wrong"): Task {
  const { calls } = means;
  const { asker, message, view, triggerId } = pressed;
  const ways = privateWays(calls, asker);
  const { verdict, judged: value } =
    action === "feedback" ? splitVerdict(pressed.value) : { verdict: action, judged: pressed.value };
  const judged = decodeVerdict(value);
  // A view shows one answer after the other, and each is judged by itself.
  const place = message ? `${asker.channel ?? ""}:${message.ts}` : (view?.id ?? triggerId);
  const thank = async (handled: Handled) => {
    const shown = view && decodeAsk(view.metadata);
    const notice = words.feedbackThanks;
    if (view && shown) await deliver([updateWay(calls, view.id, shown)], answerTo(means, shown, { notice }), handled);
    else await deliver(ways, say(notice), handled);
  };
  return {
    ways,
    apology: words.feedbackLost,
    work: async (handled) => {
      if (judged === undefined || verdict === undefined) {
        await deliver(ways, say(words.expired), handled);
        return;
      }
      if (verdict === "wrong") {
        const form = feedbackForm(`${place}${value}`);
        try {
          await (view?.type === "modal" ? calls.pushView(triggerId, form) : calls.openView(triggerId, form));
          return;
        } catch {
          handled.remark({ through: "no form" });
        }
      }
      await keep(means, { verdict, ...judged }, `${asker.user}:${place}${value}`);
      // It is noted, whether its thanks can be shown or not.
      await thank(handled).catch(() => handled.remark({ thanked: false }));
    },
  };
}

function say(sentence: string): Content {
  return () => [saying(sentence)];
}
