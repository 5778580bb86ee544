import type { Readable } from "node:stream";
import { type Chat, type ChatOptions, isFarewell } from "./chat.ts";
import { createConversation } from "./conversation.ts";
import { MAX_LINE_BYTES } from "./limits.ts";
import { readLines } from "./lines.ts";

/** The chat for a pipe or a file: each line is a question, without prompts. */
export function createPipeChat(options: ChatOptions & { readonly pipe: Readable }): Chat {
  const { pipe, output, notices, look } = options;
  const conversation = createConversation(options);
  let done = Promise.resolve();
  let stopped = false;

  async function converse(): Promise<void> {
    try {
      for await (const { text, number, utf8 } of readLines(pipe, MAX_LINE_BYTES)) {
        if (isFarewell(text)) break;
        if (!utf8)
          await notices.write(`nkhr: line ${number} is not UTF-8; what could not be read of it is left out.\n`);
        const reply = conversation.reply(text, look());
        if (reply?.log) await notices.write(`${reply.log}\n`);
        if (reply && !(await output.write(`${reply.text}\n\n`))) break;
      }
    } catch (error) {
      // Whoever stopped it knows why there is no more.
      if (!stopped) throw error;
    }
  }

  return {
    name: "terminal",
    get ended() {
      return done;
    },
    async start() {
      done = converse();
    },
    async stop() {
      stopped = true;
      pipe.destroy();
      await done.catch(() => undefined);
    },
  };
}
