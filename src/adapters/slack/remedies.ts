import { webApi } from "@slack/bolt";
import { DismissedError, isRevoked, isWord, LINK_DISABLED } from "./failure.ts";

/** Which secret a call stood on. */
export type Secret = "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN";

const WHERE: Readonly<Record<Secret, string>> = {
  SLACK_BOT_TOKEN: "Install the app in your workspace and copy the Bot User OAuth Token from OAuth & Permissions.",
  SLACK_APP_TOKEN:
    "Generate an app-level token with the scope connections:write under Basic Information, App-Level Tokens.",
};

const SOCKET_MODE_OFF = "Turn on Socket Mode in the app's settings.";

/** One sentence on what is wrong with a call that Slack refused, one on what to do. Names no secret. */
export function remedyFor(error: unknown, secret: Secret, apiUrl: string): string {
  const host = (URL.canParse(apiUrl) && new URL(apiUrl).host) || apiUrl;
  if (error instanceof webApi.WebAPIPlatformError) {
    const reason = error.data.error;
    if (!isWordOfSlack(error)) {
      return `${host} answers with something that is not Slack's. Check SLACK_API_URL where it is set, and the proxy.`;
    }
    if (isRevoked(reason) || reason === "not_allowed_token_type" || reason === "missing_scope") {
      return `Slack refuses ${secret} (${reason}). ${WHERE[secret]}`;
    }
    if (reason === "socket_mode_disabled") return SOCKET_MODE_OFF;
    return `Slack answers with ${reason}. Look it up at https://docs.slack.dev, or try again later.`;
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    return `${host} answers with HTTP ${error.statusCode}. Try again later; check SLACK_API_URL where it is set.`;
  }
  if (error instanceof webApi.WebAPIRateLimitedError)
    return `Slack asks to wait ${error.retryAfter} s. Start again then.`;
  if (error instanceof DismissedError) return dismissalRemedy(error.reason);
  // The Web API has said where to connect, and it is there that nothing comes about.
  if (secret === "SLACK_APP_TOKEN" && !(error instanceof webApi.WebAPIRequestError)) {
    return `Slack cannot be reached by Socket Mode, although ${host} answers. Check that the network and the proxy let WebSockets (wss://) through.`;
  }
  return `Slack cannot be reached at ${host}. Check the network, the proxy, and SLACK_API_URL where it is set.`;
}

function dismissalRemedy(reason: string): string {
  if (reason === LINK_DISABLED) return SOCKET_MODE_OFF;
  if (reason === "too_many_websockets") {
    return "Slack closes the connection: the app has too many (too_many_websockets). End other programs that run with this SLACK_APP_TOKEN, then start again.";
  }
  const said = isWord(reason) ? ` (${reason})` : "";
  return `Slack closes new connections by Socket Mode${said}. Try again later.`;
}

/** Whether Slack itself gave the reason: one word. Anything else comes from what stands at its address or in between. */
export function isWordOfSlack(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && isWord(error.data.error);
}

/** Whether trying again cannot help. */
export function isFinal(error: unknown): boolean {
  if (error instanceof DismissedError) return error.reason === LINK_DISABLED;
  if (!(error instanceof webApi.WebAPIPlatformError)) return false;
  return isRevoked(error.data.error) || FINAL.has(error.data.error);
}

const FINAL = new Set(["missing_scope", "not_allowed_token_type", "socket_mode_disabled"]);
