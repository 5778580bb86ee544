/** The terminal: the command line, its forms of an answer, and the chat. */
export type { Chat } from "./chat.ts";
export { type Command, readCommandLine } from "./command-line.ts";
export { InputError } from "./lines.ts";
export { lookOf } from "./look.ts";
export { exit, runAsk } from "./one-shot.ts";
export { codeOf, createOutput } from "./output.ts";
export { usage } from "./usage.ts";

/** The batch. This and the chats are loaded when they are needed: most runs do without. */
export const loadBatch = () => import("./batch.ts");

/** The chat at a keyboard. */
export const loadKeyboardChat = () => import("./keyboard-chat.ts");

/** The chat in a pipe. */
export const loadPipeChat = () => import("./pipe-chat.ts");
