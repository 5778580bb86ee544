/** The terminal: the command line, its forms of an answer, and the chat. */
export type { Chat } from "./chat.ts";
export { type AskCommand, type Command, type CommandLine, readCommandLine } from "./command-line.ts";
export { lookOf } from "./look.ts";
export { exit, runAsk, type Surroundings } from "./one-shot.ts";
export { codeOf, createOutput, type Output } from "./output.ts";
export { usage } from "./usage.ts";

/** Parts that most runs do without are loaded when they are needed. */
export const loadBatch = () => import("./batch.ts");
export const loadKeyboardChat = () => import("./keyboard-chat.ts");
export const loadPipeChat = () => import("./pipe-chat.ts");
