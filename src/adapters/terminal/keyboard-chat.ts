import { createInterface, type Interface } from "node:readline";
import type { Writable } from "node:stream";
import type { ReadStream } from "node:tty";
import { type Chat, type ChatOptions, isFarewell } from "./chat.ts";
import { complete } from "./completion.ts";
import { createConversation } from "./conversation.ts";
import { readHistory, writeHistory } from "./history.ts";
import { MAX_HISTORY } from "./limits.ts";
import { bracketedPaste, createPasteFilter } from "./paste.ts";
import { prose } from "./prose.ts";
import { welcome } from "./usage.ts";

/** The chat with line editing and history, for a keyboard. Without a file the history is forgotten at the end. */
export function createKeyboardChat(
  options: ChatOptions & {
    readonly keyboard: ReadStream;
    /** The stream behind the output. */
    readonly screen: Writable;
    readonly historyFile: string | undefined;
  },
): Chat {
  const { core, keyboard, screen, output, notices, look, historyFile } = options;
  const conversation = createConversation(options);
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let editor: Interface | undefined;
  let open = true;
  let history: readonly string[] = [];

  const close = () => {
    if (open) editor?.close();
  };

  async function converse(line: string): Promise<void> {
    if (isFarewell(line)) return close();
    const reply = conversation.reply(line, look());
    if (reply?.log) await notices.write(`${reply.log}\n`);
    if (reply && !(await output.write(`\n${reply.text}\n\n`))) return close();
    if (open) editor?.prompt();
  }

  /** Ctrl-C gives up the line that is being typed; on an empty one it ends the chat. */
  function interrupt(): void {
    if (editor?.line) {
      editor.write(null, { ctrl: true, name: "e" });
      editor.write(null, { ctrl: true, name: "u" });
    } else close();
  }

  async function finish(): Promise<void> {
    open = false;
    keyboard.unpipe();
    keyboard.pause();
    await output.write(`${bracketedPaste.off}\n`);
    if (historyFile !== undefined)
      await writeHistory(historyFile, history).catch(() =>
        notices.write(`The history could not be written to ${historyFile}.\n`),
      );
    end();
  }

  return {
    name: "terminal",
    ended,
    async start() {
      if (historyFile !== undefined)
        history = await readHistory(historyFile).catch(async () => {
          await notices.write(`The history could not be read from ${historyFile}.\n`);
          return [];
        });
      await output.write(`${prose(look(), welcome)}\n\n${bracketedPaste.on}`);
      const typed = Object.assign(keyboard.pipe(createPasteFilter()), {
        setRawMode: (raw: boolean) => keyboard.setRawMode(raw),
      });
      editor = createInterface({
        input: typed,
        output: screen,
        terminal: true,
        prompt: "> ",
        history: [...history],
        historySize: MAX_HISTORY,
        removeHistoryDuplicates: true,
        completer: (line: string) => complete(core, line),
      });
      editor.on("history", (lines: readonly string[]) => {
        history = [...lines];
      });
      editor.on("line", (line) => void converse(line));
      editor.on("SIGINT", interrupt);
      // After Ctrl-Z and fg the editor waits for a prompt to go on, and the shell has reset the terminal.
      editor.on("SIGCONT", () => {
        void output.write(bracketedPaste.on);
        editor?.prompt(true);
      });
      // The terminal can vanish.
      keyboard.on("error", close);
      editor.on("close", () => void finish());
      editor.prompt();
    },
    async stop() {
      if (!editor) return end();
      close();
      await ended;
    },
  };
}
