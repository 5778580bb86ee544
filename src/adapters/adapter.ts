import type { Answer } from "../core/index.ts";

/** What `main.ts` starts and stops: one platform. `stop` may be called twice. */
export interface Adapter {
  readonly name: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Shapes an answer for a platform: pure, total, within the platform's limits. */
export type Render<Message> = (answer: Answer) => Message;
