import { createServer } from "node:net";
import { pino } from "pino";
import { WebSocket } from "undici";
import { type Check, check, printable } from "../check.ts";
import { fieldOf, parseJson } from "../json.ts";
import { createClient } from "./client.ts";
import { HELLO_MS } from "./connection.ts";
import { DismissedError } from "./failure.ts";
import { isWordOfSlack, remedyFor } from "./remedies.ts";
import { CALL_TIMEOUT_MS, type FoundSlack, SCOPES } from "./settings.ts";

/**
 * Looks at everything that the Slack adapter needs, without starting it. One cause is one fault: a token that is none
 * is not tried, and a host that does not answer as Slack does is asked once. Never rejects.
 */
export async function checkSlack(found: FoundSlack): Promise<Check[]> {
  const { botToken, appToken, signingSecret, apiUrl, port } = found;
  const token = isBotToken(botToken) ? await checkToken(botToken, apiUrl) : { checks: [], isSlack: true };
  const checks = [...checkSettings(found), ...token.checks];
  if (!appToken) return signingSecret ? [...checks, await checkPort(port)] : checks;
  return isAppToken(appToken) && token.isSlack ? [...checks, await checkSocket(appToken, apiUrl)] : checks;
}

function isBotToken(token: string | undefined): token is string {
  return token?.startsWith("xoxb-") === true;
}

function isAppToken(token: string): boolean {
  return token.startsWith("xapp-");
}

function checkSettings({ botToken, appToken, signingSecret }: FoundSlack): Check[] {
  return [
    check(
      "SLACK_BOT_TOKEN is set and is a bot token",
      isBotToken(botToken),
      botToken
        ? "A bot token begins with xoxb-. Copy the Bot User OAuth Token from OAuth & Permissions."
        : "Set SLACK_BOT_TOKEN to the Bot User OAuth Token from OAuth & Permissions.",
    ),
    appToken
      ? check(
          "SLACK_APP_TOKEN is an app-level token",
          isAppToken(appToken),
          "An app-level token begins with xapp-. Generate one under Basic Information, App-Level Tokens.",
        )
      : check(
          "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is set",
          Boolean(signingSecret),
          "Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for events over HTTP.",
        ),
  ];
}

interface TokenChecked {
  readonly checks: readonly Check[];
  /** Whether it was Slack that answered. */
  readonly isSlack: boolean;
}

async function checkToken(botToken: string, apiUrl: string): Promise<TokenChecked> {
  try {
    const { team, user, response_metadata } = await clientFor(botToken, apiUrl).auth.test();
    const who = `${user ?? "the bot"} in ${team ?? "the workspace"}`;
    const granted = response_metadata?.scopes;
    const missing = granted ? SCOPES.filter((scope) => !granted.includes(scope)) : [];
    const checks = [
      check(`Slack accepts SLACK_BOT_TOKEN: ${printable(who)}`, true, ""),
      check(
        "The app has the scopes that it needs",
        missing.length === 0,
        `Scopes are missing: ${missing.join(", ")}. Paste manifest.json under App Manifest and install the app again.`,
      ),
    ];
    return { checks, isSlack: true };
  } catch (error) {
    const isSlack = isWordOfSlack(error);
    const name = isSlack ? "Slack accepts SLACK_BOT_TOKEN" : "Slack answers";
    return { checks: [check(name, false, remedyFor(error, "SLACK_BOT_TOKEN", apiUrl))], isSlack };
  }
}

async function checkSocket(appToken: string, apiUrl: string): Promise<Check> {
  const name = "Slack lets the app connect by Socket Mode";
  try {
    const { url = "" } = await clientFor(appToken, apiUrl).apps.connections.open({});
    if ((await greetingAt(url)) === "hello") return check(name, true, "");
    throw new Error("no hello");
  } catch (error) {
    return check(name, false, remedyFor(error, "SLACK_APP_TOKEN", apiUrl));
  }
}

/**
 * What Slack says first on a new connection: hello; undefined where it says nothing in time. Rejects with a
 * {@link DismissedError} where it says why it closes it. The connection is let go at once, since Slack sends events to
 * any that is open.
 */
function greetingAt(url: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    const end = (greeting?: string) => {
      clearTimeout(late);
      resolve(greeting);
      socket.close();
    };
    const late = setTimeout(end, HELLO_MS);
    socket.addEventListener("message", ({ data }: { readonly data: unknown }) => {
      const said = typeof data === "string" ? parseJson(data) : undefined;
      const type = fieldOf(said, "type");
      if (type === "disconnect") reject(new DismissedError(String(fieldOf(said, "reason") ?? "")));
      end(typeof type === "string" ? type : undefined);
    });
    socket.addEventListener("close", () => end());
    socket.addEventListener("error", () => {
      clearTimeout(late);
      reject(new Error("no connection"));
    });
  });
}

function checkPort(port: number): Promise<Check> {
  const name = `Port ${port} is free for events over HTTP`;
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(check(name, false, `Port ${port} cannot be opened. Set PORT to a free one.`)));
    server.listen(port, () => server.close(() => resolve(check(name, true, ""))));
  });
}

const clientFor = (token: string, apiUrl: string) =>
  createClient(token, { apiUrl }, CALL_TIMEOUT_MS, pino({ enabled: false }));
