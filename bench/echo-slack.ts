import { App, LogLevel } from "@slack/bolt";

/** The least that a Bolt app can do: acknowledge, and send back what it got. Takes the bot's own settings. */
const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL, PORT } = process.env;

const app = new App({
  token: SLACK_BOT_TOKEN ?? "",
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: SLACK_API_URL ?? "" },
  ...(SLACK_APP_TOKEN
    ? { socketMode: true, appToken: SLACK_APP_TOKEN }
    : { signingSecret: SLACK_SIGNING_SECRET ?? "", port: Number(PORT) }),
});
app.command("/nkhr", async ({ ack, command, respond }) => {
  await ack();
  await respond(command.text);
});
await app.start();
console.error("echo answers");
