import type { types } from "@slack/bolt";
import { words } from "../../core/index.ts";
import { faultOf } from "../fault.ts";
import type { Handled } from "../handling.ts";
import type { Calls } from "./calls.ts";
import { cut } from "./carry.ts";
import { failureOf, isUninvited } from "./failure.ts";
import { TEXT_OBJECT } from "./limits.ts";
import { type Asker, isDirect } from "./parse.ts";
import type { Surface } from "./piece.ts";
import { plainer } from "./plainer.ts";
import type { Rendered } from "./render.ts";
import { slackWords } from "./words.ts";

/** One way to bring something to the asker. Rejects where it is closed. */
export interface Way {
  readonly name: string;
  readonly surface: Surface;
  /**
   * Whether what may have come on this way is sent on it again. Else on the next, which leads the asker to the same
   * place.
   */
  readonly again?: true;
  /** Said above what comes on this way, where it is not the way that the asker expects, by why those before it are closed. */
  readonly notice?: (refusals: readonly unknown[]) => string;
  /** Whether being refused so is no trouble: the next way is as good, and the log has no word of it. */
  readonly expects?: (refusal: unknown) => boolean;
  send(rendered: Rendered): Promise<unknown>;
}

/** What to bring, in one message or several, made for where it is shown. */
export type Content = (shown: { readonly surface: Surface; readonly notice?: string }) => readonly Rendered[];

/**
 * Brings content to the asker on the first way that is open, in the order given. Where Slack refuses the blocks,
 * plainer ones go, or the words alone. Rejects with the last error where no way is open.
 *
 * Where Slack does not say whether it took a message, that goes once more and no further: an answer that is lost helps
 * nobody, one that stands there twice costs a glance, and a third would be no likelier to be the first. Where the second
 * is in doubt too, it counts as delivered, since an apology would deny an answer that may well stand there. The log line
 * says so in both cases. Resolves with whether Slack said that it took everything.
 */
export async function deliver(ways: readonly Way[], content: Content, handled: Handled): Promise<boolean> {
  let sent = 0;
  /** Whether the next message may have come already. */
  let doubtful = false;
  const refusals: unknown[] = [];
  let troubled = false;
  for (const way of ways) {
    const notice = way.notice?.(refusals);
    const messages = content({ surface: way.surface, ...(notice === undefined ? {} : { notice }) });
    try {
      for (const rendered of messages.slice(sent)) {
        try {
          await sendOrSay(way, rendered, handled);
        } catch (error) {
          if (doubtful || !way.again || !isUnknown(error)) throw error;
          doubtful = true;
          handled.remark({ [way.name]: faultOf(error, 0) });
          await sendOrSay(way, rendered, handled);
        }
        if (doubtful) handled.remark({ arrived: "perhaps twice" });
        doubtful = false;
        sent++;
      }
      if (troubled) handled.remark({ through: way.name });
      return true;
    } catch (error) {
      refusals.push(error);
      if (way.expects?.(error)) continue;
      troubled = true;
      handled.remark({ [way.name]: faultOf(error, 0) });
      if (!isUnknown(error)) continue;
      if (doubtful) {
        handled.remark({ arrived: "unknown" });
        return false;
      }
      doubtful = true;
    }
  }
  throw refusals.at(-1) ?? new Error("no way to the asker");
}

/** Whether what failed may have been done. */
export function isUnknown(error: unknown): boolean {
  return failureOf(error).kind === "unknown";
}

/** A new message where the interaction came from, for the asker or for everybody there. */
export const responseWay = (
  calls: Calls,
  responseUrl: string,
  place: { readonly type: "ephemeral" | "in_channel"; readonly threadTs?: string },
): Way => ({
  name: "response_url",
  surface: "message",
  send: (rendered) => calls.respond(responseUrl, { ...place, replace: false }, rendered),
});

/** Only the asker sees it: where the interaction came from, in the channel, or else in their direct messages. */
export function privateWays(calls: Calls, { user, channel, threadTs, responseUrl }: Asker): Way[] {
  const thread = threadTs ? { threadTs } : {};
  const ways: Way[] = [];
  if (responseUrl) ways.push(responseWay(calls, responseUrl, { type: "ephemeral", ...thread }));
  if (channel) {
    ways.push({
      name: "ephemeral",
      surface: "message",
      again: true,
      send: (rendered) => calls.ephemeral({ channel, user, ...thread }, rendered),
    });
  }
  return [...ways, directWay(calls, user)];
}

/**
 * Everybody in the thread sees it: as a message of the app's, or where the interaction came from, which also leads into
 * channels that the app is not in. Where that is closed, only the asker does.
 */
export function threadWays(
  calls: Calls,
  place: { channel: string; threadTs: string; user: string; responseUrl?: string | undefined },
): Way[] {
  const { channel, threadTs, user, responseUrl } = place;
  return [
    {
      name: "thread",
      surface: "message",
      again: true,
      send: (rendered) => calls.post({ channel, threadTs }, rendered),
    },
    ...(responseUrl ? [responseWay(calls, responseUrl, { type: "in_channel", threadTs })] : []),
    // In direct messages the way leads to the same place.
    { ...directWay(calls, user), ...(isDirect(channel) ? {} : { notice: elsewhere }) },
  ];
}

function elsewhere(refusals: readonly unknown[]): string {
  return refusals.some(isUninvited) ? slackWords.elsewhere : words.cannotPost;
}

/** A message from the app itself: a user id as the channel, which needs no further scope. */
export function directWay(calls: Calls, user: string): Way {
  return {
    name: "direct",
    surface: "message",
    again: true,
    send: (rendered) => calls.post({ channel: user }, rendered),
  };
}

/** Where Slack refuses the blocks: the same in plainer ones, then the words alone. */
async function sendOrSay(way: Way, rendered: Rendered, handled: Handled): Promise<void> {
  const { text, blocks } = rendered;
  const words = { text, blocks: way.surface === "view" ? [section(text)] : [] };
  const forms = way.surface === "view" ? [rendered, words] : [rendered, { text, blocks: plainer(blocks) }, words];
  for (const [at, form] of forms.entries()) {
    try {
      await way.send(form);
      return;
    } catch (error) {
      if (failureOf(error).kind !== "blocks" || at === forms.length - 1) throw error;
      handled.remark({ [at === 0 ? "refused" : "refusedPlainer"]: faultOf(error, 0) });
    }
  }
}

/** Words that are mrkdwn already, shortened visibly where no entity is parted. */
function section(text: string): types.SectionBlock {
  const shown = text.length <= TEXT_OBJECT ? text : `${cut(text, TEXT_OBJECT - 1)[0].replace(/&\w*$/, "")}…`;
  return { type: "section", text: { type: "mrkdwn", text: shown, verbatim: true } };
}
