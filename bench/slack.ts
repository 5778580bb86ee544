import { fileURLToPath } from "node:url";
import { freePort } from "../tests/adapters/slack/ports.ts";
import { startSlack } from "../tests/standins/slack/index.ts";
import { loadWith } from "../tests/standins/slack/load.ts";
import { type ChatTimes, measureInTurns, type Running } from "./in-turns.ts";
import { startProgram } from "./program.ts";

export type Transport = "Socket Mode" | "HTTP";

const echoProgram = fileURLToPath(new URL("echo-slack.ts", import.meta.url));

/** Commands over a loopback Slack, against a bare Bolt app. */
export function measureSlack(transport: Transport, commands: number, perSecond: number): Promise<ChatTimes> {
  return measureInTurns((args) => start(transport, args), echoProgram, commands, perSecond);
}

async function start(transport: Transport, args: readonly string[]): Promise<Running> {
  const slack = await startSlack();
  const port = await freePort();
  const { botToken, appToken } = slack.workspace;
  const running = await startProgram(args, {
    SLACK_BOT_TOKEN: botToken,
    SLACK_API_URL: slack.apiUrl,
    ...(transport === "HTTP"
      ? { SLACK_SIGNING_SECRET: slack.signingSecret, PORT: String(port) }
      : { SLACK_APP_TOKEN: appToken }),
  });
  if (transport === "HTTP") slack.sendTo(`http://127.0.0.1:${port}/slack/events`);
  return {
    load: (texts, perSecond) => loadWith(slack, texts, perSecond),
    stop: async () => {
      await running.stop();
      await slack.stop();
    },
  };
}
