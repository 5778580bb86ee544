import { fileURLToPath } from "node:url";
import { readQuestions, sets } from "../eval/questions.ts";
import { freePort } from "../tests/adapters/slack/ports.ts";
import { type SlackStandin, startSlack } from "../tests/standins/slack/index.ts";
import { type Load, loadWith } from "../tests/standins/slack/load.ts";
import { program, startProgram } from "./program.ts";
import { type Times, timesOf } from "./times.ts";

export type Transport = "Socket Mode" | "HTTP";

/** Commands answered over a loopback Slack, by a bare Bolt app that echoes and by this bot, in turns. */
export interface SlackTimes {
  readonly commands: number;
  /** From the request to the reply, in milliseconds. */
  readonly echo: Times;
  readonly nkhr: Times;
  /** Commands of this bot that were lost, doubled or acknowledged late. */
  readonly amiss: number;
}

/** Rounds in turn, so that whatever else the machine does weighs on both. */
const ROUNDS = 5;

/** Commands before the measured ones, for the compiler to warm up. */
const WARM_UP = 200;

const echoProgram = fileURLToPath(new URL("echo.ts", import.meta.url));

/** Each program is a process of its own, as it is when it runs. */
export async function measureSlack(transport: Transport, commands: number, perSecond: number): Promise<SlackTimes> {
  const questions = sets.flatMap(readQuestions).map(({ question }) => question);
  const texts = Array.from({ length: commands }, (_, at) => questions[at % questions.length] ?? "resolutions");
  const echo = await start(transport, ["--import", "tsx", echoProgram]);
  const nkhr = await start(transport, [program]);
  await loadWith(echo.slack, texts.slice(0, WARM_UP), perSecond);
  await loadWith(nkhr.slack, texts.slice(0, WARM_UP), perSecond);
  const loads: { echo: Load; nkhr: Load }[] = [];
  const size = Math.ceil(commands / ROUNDS);
  for (let at = 0; at < commands; at += size) {
    const part = texts.slice(at, at + size);
    loads.push({
      echo: await loadWith(echo.slack, part, perSecond),
      nkhr: await loadWith(nkhr.slack, part, perSecond),
    });
  }
  await Promise.all([echo.stop(), nkhr.stop()]);
  return {
    commands,
    echo: timesOf(loads.flatMap((load) => load.echo.replies)),
    nkhr: timesOf(loads.flatMap((load) => load.nkhr.replies)),
    amiss: loads.reduce((sum, { nkhr: { lost, doubled, late } }) => sum + lost + doubled + late, 0),
  };
}

interface Running {
  readonly slack: SlackStandin;
  stop(): Promise<void>;
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
    slack,
    stop: async () => {
      await running.stop();
      await slack.stop();
    },
  };
}
