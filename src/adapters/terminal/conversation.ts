import { type Answer, type Core, cut, MAX_CONTEXT, MAX_QUESTION_LENGTH } from "../../core/index.ts";
import { ask } from "./asking.ts";
import { type Look, paint } from "./look.ts";
import { render } from "./render.ts";
import { oneLine } from "./visible.ts";

/** What is said back to one line. */
interface Reply {
  readonly text: string;
  /** A line for the log, where something went wrong. */
  readonly log?: string;
}

/** A conversation at one terminal. */
interface Conversation {
  /** The reply to a line; undefined to an empty one. */
  reply(line: string, look: Look): Reply | undefined;
}

interface ConversationOptions {
  readonly core: Core;
  readonly now: () => Date;
}

/** Keeps what a conversation needs: the last questions, for follow-ups, and what the numbers ask. */
export function createConversation({ core, now }: ConversationOptions): Conversation {
  let earlier: readonly string[] = [];
  let suggestions: Answer["suggestions"] = [];
  return {
    reply(line, look) {
      const typed = line.trim();
      if (typed === "") return undefined;
      const chosen = /^\[?(\d)\]?$/.exec(typed)?.[1];
      const text = (chosen && suggestions[Number(chosen) - 1]?.question) || typed;
      const asked = ask(core, { text, context: earlier, now: now() });
      earlier = [...earlier, cut(text, MAX_QUESTION_LENGTH)].slice(-MAX_CONTEXT);
      if (!asked.ok) return { text: asked.apology, log: asked.log };
      ({ suggestions } = asked.answer);
      const shown = render(asked.answer, look);
      return { text: text === typed ? shown : `${paint(look, "cyan", `› ${oneLine(text)}`)}\n\n${shown}` };
    },
  };
}
