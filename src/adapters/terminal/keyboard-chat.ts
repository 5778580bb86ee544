import type { Writable } from "node:stream";
import type { ReadStream } from "node:tty";
import { type Chat, type ChatOptions, isFarewell } from "./chat.ts";
import type { CommandWord } from "./commands.ts";
import { complete } from "./completion.ts";
import { createConversation } from "./conversation.ts";
import { openHistory } from "./history.ts";
import { createLineEditor, type LineEditor } from "./line-editor.ts";
import { prose } from "./prose.ts";
import { welcome } from "./usage.ts";

/** What a chat at a keyboard works with beside what every chat does. */
interface KeyboardChatOptions extends ChatOptions {
  /** The commands that the tab key offers. */
  readonly commands: readonly CommandWord[];
  readonly keyboard: ReadStream;
  /** The stream behind the output. */
  readonly screen: Writable;
  /** Whether the terminal understands no codes, so that it gets none. */
  readonly dumb: boolean;
  /** The file that keeps the history; without one it is forgotten at the end. */
  readonly historyFile: string | undefined;
}

/** The chat with line editing and history, for a keyboard. */
export function createKeyboardChat(options: KeyboardChatOptions): Chat {
  const { core, commands, keyboard, screen, dumb, output, notices, look } = options;
  const conversation = createConversation(options);
  const past = openHistory(options.historyFile, notices);
  let editor: LineEditor | undefined;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  async function converse(line: string): Promise<void> {
    if (isFarewell(line)) return editor?.close();
    const reply = conversation.reply(line, look());
    if (reply?.log) await notices.write(`${reply.log}\n`);
    if (reply && !(await output.write(`\n${reply.text}\n\n`))) return editor?.close();
    editor?.prompt();
  }

  return {
    name: "terminal",
    ended,
    async start() {
      const history = await past.read();
      await output.write(`${prose(look(), welcome)}\n\n`);
      const opened = createLineEditor({
        keyboard,
        screen,
        output,
        pasteSigns: !dumb,
        history,
        complete: (line) => complete(core, commands, line),
        onLine: (line) => void converse(line),
        onClose: () => void past.write(opened.history).then(end),
      });
      editor = opened;
      editor.prompt();
    },
    async stop() {
      if (!editor) return end();
      editor.close();
      await ended;
    },
  };
}
