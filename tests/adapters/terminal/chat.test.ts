import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Duplex, PassThrough } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import type { Chat } from "../../../src/adapters/terminal/chat.ts";
import { createKeyboardChat } from "../../../src/adapters/terminal/keyboard-chat.ts";
import { createPipeChat } from "../../../src/adapters/terminal/pipe-chat.ts";
import type { Core } from "../../../src/core/index.ts";
import { type AdapterPromise, describeAdapter, type Stage } from "../../contract/adapter.ts";
import { cannedCore, FAILING } from "../../standins/core.ts";
import { plainLook } from "./plain-look.ts";
import { createKeyboard, keep, turns } from "./streams.ts";

const now = () => new Date("2026-04-01T12:00:00Z");
const commands = ["resolutions", "timeline"].map((name) => ({ name, form: `${name} [year]`, does: "something" }));
const look = () => ({ ...plainLook, numbered: true });
const KEY = {
  ctrlC: "\u0003",
  ctrlD: "\u0004",
  up: "\u001b[A",
  right: "\u001b[C",
  home: "\u001b[H",
  tab: "\t",
  pasteStart: "\u001b[200~",
  pasteEnd: "\u001b[201~",
};

const exempt: Readonly<Partial<Record<AdapterPromise, string>>> = {
  places: "A terminal is one place.",
  itself: "A terminal delivers only what was typed.",
  bots: "A terminal delivers only what was typed.",
  edits: "A line that was sent cannot be edited.",
  redelivery: "A terminal delivers a line once.",
};

function onStage(
  core: Core,
  chat: (options: Parameters<typeof createPipeChat>[0]) => Chat,
  input: Duplex,
): Promise<Stage<string>> {
  const screen = keep();
  const notices = keep();
  const running = chat({ core, now, look, output: screen.output, notices: notices.output, pipe: input });
  const stage: Stage<string> = {
    async say({ text }) {
      input.write(`${text.replaceAll("\n", " ")}\r\n`);
      return text;
    },
    redeliver: async () => {},
    edit: async () => {},
    settled: () => turns(),
    replies: () =>
      (screen.text().match(/You asked: .*\n\n.*|Something went wrong .*/g) ?? []).map((text) => ({
        place: "here",
        text,
      })),
    late: () => 0,
    errors: () => notices.text().split("\n").filter(Boolean),
    stop: () => running.stop(),
  };
  return running.start().then(() => stage);
}

describeAdapter<string>({
  name: "pipe",
  exempt: { ...exempt, followUps: "Checked below: a pipe has no second place." },
  open: (core) => onStage(core, createPipeChat, new PassThrough()),
});

describeAdapter<string>({
  name: "keyboard",
  exempt: { ...exempt, followUps: "Checked below: a keyboard has no second place." },
  open: (core) => {
    const keyboard = createKeyboard();
    const screen = new PassThrough().resume();
    return onStage(
      core,
      (options) => createKeyboardChat({ ...options, commands, keyboard, screen, dumb: false, historyFile: undefined }),
      keyboard,
    );
  },
});

describe("the chat at a keyboard", () => {
  let chat: Chat;
  let folder = "";
  afterEach(async () => {
    await chat.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
    folder = "";
  });

  async function open({
    core = cannedCore(),
    dumb = false,
    historyFile,
  }: {
    core?: ReturnType<typeof cannedCore>;
    dumb?: boolean;
    historyFile?: string;
  } = {}) {
    const keyboard = createKeyboard();
    const screen = keep();
    const notices = keep();
    const options = {
      core,
      commands,
      dumb,
      now,
      look,
      keyboard,
      screen: screen.stream,
      output: screen.output,
      notices: notices.output,
    };
    chat = createKeyboardChat({ ...options, historyFile });
    await chat.start();
    const type = async (...keys: readonly (string | Uint8Array)[]) => {
      for (const key of keys) {
        keyboard.push(key);
        await turns();
      }
    };
    return { core, screen, notices, keyboard, type, asked: () => core.asked.map(({ text }) => text) };
  }

  it("passes the earlier questions of the conversation, oldest first", async () => {
    const { core, type } = await open();
    await type("one\r", "two\r", "three\r");
    expect(core.asked.map(({ text, context = [] }) => [text, ...context])).toEqual([
      ["one"],
      ["two", "one"],
      ["three", "one", "two"],
    ]);
  });

  it("asks a suggestion when its number is typed, and shows what was asked", async () => {
    const { asked, screen, type } = await open();
    await type("one\r", "2\r");
    expect(asked()).toEqual(["one", "topics"]);
    expect(screen.text()).toContain("› topics");
  });

  it("takes a number that no suggestion has for a question", async () => {
    const { asked, type } = await open();
    await type("7\r", "one\r", "7\r", "60/173\r");
    expect(asked()).toEqual(["7", "one", "7", "60/173"]);
  });

  it("makes a pasted paragraph one question that waits for enter", async () => {
    const { asked, type } = await open();
    await type(`check ${KEY.pasteStart}first line\r\nsecond\tline\n\u0003third\u001b[31m${KEY.pasteEnd}`);
    expect(asked()).toEqual([]);
    await type(" end\r");
    expect(asked()).toEqual(["check first line second line third[31m end"]);
  });

  it.each([
    ["pasted", `${KEY.pasteStart}Russia and\nChina${KEY.pasteEnd}`],
    ["typed at once", "Russia and China"],
  ])("puts what is %s where the cursor is", async (_, text) => {
    const { asked, type } = await open();
    await type("check  abstained", KEY.home, ...Array(6).fill(KEY.right), text, "\r");
    expect(asked()).toEqual(["check Russia and China abstained"]);
  });

  it("understands a paste that comes in pieces, also within its signs", async () => {
    const { asked, type } = await open();
    const pasted = `${KEY.pasteStart}a\nb 한국\n${KEY.pasteEnd}`;
    await type(pasted.slice(0, 2));
    for (const byte of Buffer.from(pasted.slice(2))) await type(Buffer.from([byte]));
    await type("\r");
    expect(asked()).toEqual(["a b 한국"]);
  });

  it.each([
    ["nothing", ""],
    ["text", "half\na quest"],
    ["a part of its end sign", "half\u001b[20"],
    ["a part of a character", Buffer.from([0x68, 0xed, 0x95])],
  ])("gives up a paste without its end on Ctrl-C, and takes what is typed after %s of it", async (_, pasted) => {
    const { asked, screen, type } = await open();
    await type("before", KEY.pasteStart, pasted, KEY.ctrlC, "whole\r");
    expect(asked()).toEqual(["whole"]);
    await type(KEY.pasteStart, pasted, KEY.ctrlC, "exit\r");
    await chat.ended;
    expect(asked()).toEqual(["whole"]);
    expect(screen.text()).toContain("\u001b[?2004l");
  });

  it("gives up the typed line on Ctrl-C and ends on Ctrl-C at an empty one", async () => {
    const { asked, type, keyboard } = await open();
    await type("half a quest", KEY.ctrlC, "whole\r");
    expect(asked()).toEqual(["whole"]);
    await type(KEY.ctrlC);
    await chat.ended;
    expect(keyboard.modes.at(-1)).toBe(false);
  });

  it.each([
    ["Ctrl-D", KEY.ctrlD],
    ["exit", "exit\r"],
    ["quit", " QUIT \r"],
  ])("ends on %s", async (_, keys) => {
    const { asked, screen, type } = await open();
    await type(keys);
    await chat.ended;
    expect(asked()).toEqual([]);
    expect(screen.text()).toContain("\u001b[?2004l");
  });

  it("ends when the screen is gone", async () => {
    const { screen, type } = await open();
    screen.stream.destroy();
    await type("one\r");
    await chat.ended;
  });

  it("ends when the keyboard fails", async () => {
    const { keyboard } = await open();
    keyboard.destroy(new Error("EIO"));
    await chat.ended;
  });

  it("takes lines that come all at once one after another", async () => {
    const { asked, type } = await open();
    await type("one\rtwo\rexit\rthree\r");
    await chat.ended;
    expect(asked()).toEqual(["one", "two"]);
  });

  it("sends a terminal that understands no codes none for what is pasted", async () => {
    const { screen, type } = await open({ dumb: true });
    await type("one\r", KEY.ctrlD);
    await chat.ended;
    expect(screen.text()).not.toContain("\u001b[?2004");
  });

  it("brings back earlier lines with the arrow key", async () => {
    const { asked, type } = await open();
    await type("one\r", KEY.up, " again\r");
    expect(asked()).toEqual(["one", "one again"]);
  });

  it("keeps the history in a file where one is named, for its owner alone", async () => {
    folder = await mkdtemp(join(tmpdir(), "nkhr-"));
    const historyFile = join(folder, "history");
    await (await open({ historyFile })).type("one\r", "two\r", KEY.ctrlD);
    await chat.ended;
    expect(await readFile(historyFile, "utf8")).toBe("one\ntwo\n");
    expect((await stat(historyFile)).mode & 0o777).toBe(0o600);
    const again = await open({ historyFile });
    await again.type(KEY.up, KEY.up, "\r");
    expect(again.asked()).toEqual(["one"]);
  });

  it("goes on without a history file that cannot be used, and says so", async () => {
    folder = await mkdtemp(join(tmpdir(), "nkhr-"));
    await writeFile(join(folder, "file"), "");
    const { asked, notices, type } = await open({ historyFile: join(folder, "file", "history") });
    await type("one\r", KEY.ctrlD);
    await chat.ended;
    expect(asked()).toEqual(["one"]);
    expect(notices.text()).toContain("history could not be read");
    expect(notices.text()).toContain("history could not be written");
  });

  it("completes commands and what may follow them", async () => {
    const { asked, type } = await open();
    await type("reso", KEY.tab, "\r", "topic cam", KEY.tab, "\r");
    expect(asked()).toEqual(["resolutions", "topic cam"]);
  });

  it("answers what a keyboard can send that is no text", async () => {
    const { asked, type } = await open();
    await type(Buffer.from([0xff, 0xfe, 0x41, 0x0d]), "\u001b[999~\u001b]x\u0007b\r");
    expect(asked()[0]).toContain("A");
    expect(asked()).toHaveLength(2);
  });
});

describe("the chat in a pipe", () => {
  async function answers(...pieces: readonly (string | Uint8Array)[]) {
    const core = cannedCore();
    const pipe = new PassThrough();
    const screen = keep();
    const notices = keep();
    const chat = createPipeChat({ core, now, look, output: screen.output, notices: notices.output, pipe });
    await chat.start();
    for (const piece of pieces) pipe.write(piece);
    pipe.end();
    await chat.ended;
    return { core, asked: core.asked.map(({ text }) => text), shown: screen.text(), notices: notices.text() };
  }

  it("answers each line in order, without prompts", async () => {
    const { asked, shown } = await answers("one\r\n\n  \ntwo\nthr", "ee");
    expect(asked).toEqual(["one", "two", "three"]);
    expect(shown.match(/^You asked: .*$/gm)).toEqual(["You asked: one", "You asked: two", "You asked: three"]);
    expect(shown).not.toContain(">");
  });

  it("passes the earlier questions, oldest first", async () => {
    const { core } = await answers("one\ntwo\nthree\n");
    expect(core.asked.at(-1)?.context).toEqual(["one", "two"]);
  });

  it("reads a line without end up to a limit and goes on with the next", async () => {
    const { asked } = await answers(...Array.from({ length: 40 }, () => "x".repeat(65_536)), "\nnext\n");
    expect(asked[0]).toHaveLength(1_048_576);
    expect(asked[1]).toBe("next");
  });

  it("reads bytes that are not UTF-8 as far as they are", async () => {
    const { asked, notices } = await answers(Buffer.from([0x61, 0xff, 0xc3, 0x28, 0x62, 0x0a]));
    expect(notices).toMatch(/^nkhr: line 1 is not UTF-8/);
    expect(asked).toEqual(["a\ufffd\ufffd(b"]);
  });

  it("goes on after a failure", async () => {
    const { asked, shown, notices } = await answers(`${FAILING}\nnext\n`);
    expect(asked).toEqual([FAILING, "next"]);
    expect(shown).toContain("Something went wrong");
    expect(shown).not.toContain("secret");
    expect(notices).toMatch(/^nkhr: reference \w{8}: Error at .*\n$/);
  });

  it("says what it answered, and that the rest could not be read", async () => {
    const pipe = new PassThrough();
    const screen = keep();
    const options = { core: cannedCore(), now, look, output: screen.output, notices: keep().output, pipe };
    const chat = createPipeChat(options);
    await chat.start();
    pipe.write("one\ntwo");
    await turns();
    pipe.destroy(Object.assign(new Error("secret"), { code: "EIO" }));
    await expect(chat.ended).rejects.toMatchObject({ name: "InputError", cause: { code: "EIO" } });
    expect(screen.text()).toMatch(/^You asked: one$/m);
    await chat.stop();
  });

  it("ends when the reader has gone", async () => {
    const core = cannedCore();
    const pipe = new PassThrough();
    const screen = keep();
    const chat = createPipeChat({ core, now, look, output: screen.output, notices: keep().output, pipe });
    await chat.start();
    screen.stream.destroy();
    pipe.write("one\ntwo\n");
    await chat.ended;
    expect(core.asked).toHaveLength(1);
    expect(screen.output.fault).toBeUndefined();
  });
});
