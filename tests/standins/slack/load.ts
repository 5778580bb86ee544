import type { SlackStandin } from "./index.ts";
import { commandPayload } from "./payloads.ts";

/** What became of commands that were sent at a steady rate. */
export interface Load {
  readonly sent: number;
  /** Commands without a reply, with more than one, and without an acknowledgement in three seconds. */
  readonly lost: number;
  readonly doubled: number;
  readonly late: number;
  /** Milliseconds from the request to the reply, and to the acknowledgement. */
  readonly replies: readonly number[];
  readonly acks: readonly number[];
}

/** How long replies may take to come in after the last command, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Sends each text as a command, so many a second, and waits for the replies. */
export async function loadWith(slack: SlackStandin, texts: readonly string[], perSecond: number): Promise<Load> {
  const { workspace, base } = slack;
  const sent = new Map<string, number>();
  const acks: number[] = [];
  const began = performance.now();
  const seen = workspace.messages.length;
  const deliveries = texts.map(async (text, at) => {
    await until(began + (at * 1_000) / perSecond);
    const payload = commandPayload(workspace, base, text, {});
    sent.set(String(payload.response_url).split("/").at(-1) ?? "", performance.now());
    const { ackMs } = await slack.deliver("slash_commands", payload);
    if (ackMs !== undefined) acks.push(ackMs);
  });
  await Promise.all(deliveries);
  const counted = () => {
    const times = new Map<string, number[]>();
    for (const { responseUrl = "", at } of workspace.messages.slice(seen)) {
      times.set(responseUrl, [...(times.get(responseUrl) ?? []), at - (sent.get(responseUrl) ?? at)]);
    }
    return times;
  };
  const patience = performance.now() + PATIENCE_MS;
  while (counted().size < texts.length && performance.now() < patience) await until(performance.now() + 50);
  const times = counted();
  return {
    sent: texts.length,
    lost: texts.length - times.size,
    doubled: [...times.values()].filter((each) => each.length > 1).length,
    late: texts.length - acks.length,
    replies: [...times.values()].flatMap(([first]) => (first === undefined ? [] : [first])),
    acks,
  };
}

async function until(time: number): Promise<void> {
  const left = time - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}
