import { type Core, hasWords, words } from "../../core/index.ts";
import type { Handled } from "../handling.ts";
import type { Threads } from "../threads.ts";
import { type Ask, encodeAsk, type PagedAsk } from "./ask.ts";
import type { Calls } from "./calls.ts";
import { shortened } from "./carry.ts";
import { ASK_LENGTH } from "./controls.ts";
import { type Content, deliver, privateWays, threadWays, type Way } from "./deliver.ts";
import { PROMPTS } from "./limits.ts";
import type { Command, Opened, Said } from "./parse.ts";
import type { Shortcut } from "./parse-interaction.ts";
import { render, type Showing, saying } from "./render.ts";
import { homeView } from "./views.ts";

/** What answering needs. */
export interface Means {
  readonly core: Core;
  readonly calls: Calls;
  readonly threads: Threads;
  readonly now: () => Date;
}

/** Work to do and the ways on which the asker can be reached, also with an apology. */
export interface Task {
  readonly ways: readonly Way[];
  readonly work: (handled: Handled) => Promise<void>;
  /** Said with the reference where the work fails; that the question was not answered unless told. */
  readonly apology?: (reference: string) => string;
}

/** A thread's title where Slack lists conversations. */
const TITLE_LENGTH = 80;

/** `/nkhr …`: answered to the asker alone, who can share it. */
export function commandTask(means: Means, { text, asker }: Command): Task {
  const ways = privateWays(means.calls, asker);
  const ask: Ask = { text, context: [], origin: "person" };
  return {
    ways,
    work: async (handled) => {
      const content = answerTo(means, { ...ask, page: 1 }, { shareable: true, withQuestion: true });
      await deliver(ways, content, handled);
    },
  };
}

/** A mention or a direct message: answered in its thread, for all who read there. */
export function saidTask(means: Means, { text, user, channel, direct, ts, threadTs }: Said): Task {
  const { calls, threads } = means;
  const place = { channel, threadTs: threadTs ?? ts, user };
  const ways = threadWays(calls, place);
  return {
    ways,
    work: async (handled) => {
      // In direct messages a follow-up may be a message of its own.
      const memory = threadTs ? threadKey(channel, threadTs) : direct ? channel : threadKey(channel, ts);
      if (direct) await calls.status(channel, place.threadTs, words.working);
      // Looked up only now: what was asked just before may have been answered meanwhile.
      const ask: Ask = { text, context: threads.earlier(memory), origin: "person" };
      const content = answerTo(means, { ...ask, page: 1 }, {});
      // Slack may let the answer wait for minutes, and a follow-up does not.
      if (text !== "") {
        for (const thread of new Set([memory, threadKey(channel, place.threadTs)])) threads.remember(thread, text);
      }
      await deliver(ways, content, handled);
      if (direct && !threadTs && text !== "") await calls.title(channel, ts, shortened(text, TITLE_LENGTH));
    },
  };
}

/** "Check against sources" on somebody's message: claim by claim, to the asker alone. */
export function checkTask(means: Means, { text, own, asker }: Shortcut): Task {
  const ways = privateWays(means.calls, asker);
  const asked: PagedAsk = { text: `check ${text}`, context: [], origin: "message", page: 1 };
  return {
    ways,
    work: async (handled) => {
      const nothing: Content = () => [saying(own ? words.ownMessage : words.nothingToCheck)];
      const checkable = !own && hasWords(text);
      await deliver(ways, checkable ? answerTo(means, asked, { shareable: true }) : nothing, handled);
    },
  };
}

/** The Home tab, or the suggested prompts of the Messages tab. */
export function openedTask({ core, calls, now }: Means, { user, channel, tab }: Opened): Task {
  return {
    ways: [],
    work: async () => {
      if (tab === "home") await calls.publishHome(user, homeView(core, now()));
      else if (tab === "messages") {
        const topics = core.topics.slice(0, PROMPTS);
        await calls.prompts(
          channel,
          topics.map(({ label, question }) => ({ title: label, message: question })),
        );
      }
    },
  };
}

/**
 * Asks, and gives the asked page of the answer, made for where it is shown. Where the question does not fit into a button, all pages
 * from there on come at once.
 */
export function answerTo({ core, now }: Means, asked: PagedAsk, showing: Omit<Showing, "surface" | "ask">): Content {
  const { text, context } = asked;
  const answer = core.ask({ text, context, now: now() });
  return ({ surface, notice }) => {
    const pages = render(answer, { ...showing, ...(notice ? { notice } : {}), surface, ask: asked });
    const from = Math.min(asked.page, pages.length) - 1;
    const leadsOn = surface === "view" || encodeAsk({ ...asked, page: pages.length }, ASK_LENGTH) !== undefined;
    return leadsOn ? pages.slice(from, from + 1) : pages.slice(from);
  };
}

/** The name of a thread in the memory of threads. */
export function threadKey(channel: string, ts: string): string {
  return `${channel}:${ts}`;
}
