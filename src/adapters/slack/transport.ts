import type { Receiver } from "@slack/bolt";

/** How Slack's events come in. */
export interface Transport {
  readonly receiver: Receiver;
  /** For the line that says what is running. */
  readonly name: string;
  start(): Promise<void>;
  /** No further events; may be called before it started and twice. */
  stop(): Promise<void>;
}
