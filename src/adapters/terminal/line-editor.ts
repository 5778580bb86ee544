import { createInterface } from "node:readline";
import type { Writable } from "node:stream";
import type { ReadStream } from "node:tty";
import { MAX_HISTORY } from "./limits.ts";
import type { Output } from "./output.ts";
import { bracketedPaste, createPasteFilter } from "./paste.ts";

/** What a line editor works with, and whom it tells. */
interface LineEditorOptions {
  readonly keyboard: ReadStream;
  /** The stream behind the output. */
  readonly screen: Writable;
  readonly output: Output;
  /** Whether the terminal can be asked to put signs around what is pasted. */
  readonly pasteSigns: boolean;
  /** Lines that the arrow keys bring back, newest first. */
  readonly history: readonly string[];
  /** What the tab key offers for a line. */
  readonly complete: (line: string) => [readonly string[], string];
  readonly onLine: (line: string) => void;
  /** Called once, when no more lines come: Ctrl-C on an empty line, Ctrl-D, a keyboard that is gone, or `close`. */
  readonly onClose: () => void;
}

/** A prompt at a keyboard, open from the start. */
export interface LineEditor {
  /** The lines that were entered, newest first, with those from before. */
  readonly history: readonly string[];
  /** Asks for the next line. Does nothing when it is closed. */
  prompt(): void;
  /** Lets go of the keyboard. May be called twice. */
  close(): void;
}

/** Opens a prompt with line editing, history and completion. */
export function createLineEditor(options: LineEditorOptions): LineEditor {
  const { keyboard, screen, output, pasteSigns, onLine, onClose } = options;
  let history = options.history;
  let open = true;
  const sign = (code: string) => (pasteSigns ? code : "");
  const keys = Object.assign(keyboard.pipe(createPasteFilter()), {
    setRawMode: (raw: boolean) => keyboard.setRawMode(raw),
  });
  const editor = createInterface({
    input: keys,
    output: screen,
    terminal: true,
    prompt: "> ",
    history: [...history],
    historySize: MAX_HISTORY,
    removeHistoryDuplicates: true,
    completer: (line: string) => options.complete(line),
  });

  function prompt(): void {
    if (open) editor.prompt();
  }

  function close(): void {
    if (open) editor.close();
  }

  /** Ctrl-C gives up the line that is being typed; on an empty one it ends the chat. */
  function interrupt(): void {
    if (editor.line === "") close();
    else {
      editor.write(null, { ctrl: true, name: "e" });
      editor.write(null, { ctrl: true, name: "u" });
    }
  }

  /** After Ctrl-Z and fg the editor waits for a prompt to go on, and the shell has reset the terminal. */
  function goOn(): void {
    void output.write(sign(bracketedPaste.on));
    editor.prompt(true);
  }

  async function letGo(): Promise<void> {
    open = false;
    keyboard.unpipe();
    keyboard.pause();
    await output.write(`${sign(bracketedPaste.off)}\n`);
    onClose();
  }

  editor.on("history", (lines: readonly string[]) => {
    history = [...lines];
  });
  editor.on("line", (line) => open && onLine(line));
  editor.on("SIGINT", interrupt);
  editor.on("SIGCONT", goOn);
  editor.on("close", () => void letGo());
  // The terminal can vanish.
  keyboard.on("error", close);
  void output.write(sign(bracketedPaste.on));
  return {
    get history() {
      return history;
    },
    prompt,
    close,
  };
}
