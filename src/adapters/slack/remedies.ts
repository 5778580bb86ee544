import { webApi } from "@slack/bolt";
import { isRevoked } from "./failure.ts";

/** Which secret a call stood on. */
export type Secret = "SLACK_BOT_TOKEN" | "SLACK_APP_TOKEN";

const where: Readonly<Record<Secret, string>> = {
  SLACK_BOT_TOKEN: "Install the app in your workspace and copy the Bot User OAuth Token from OAuth & Permissions.",
  SLACK_APP_TOKEN:
    "Generate an app-level token with the scope connections:write under Basic Information, App-Level Tokens.",
};

export const SOCKET_MODE_OFF = "Turn on Socket Mode in the app's settings.";

/** One sentence on what is wrong with a call that Slack refused, one on what to do. Names no secret. */
export function remedyFor(error: unknown, secret: Secret, apiUrl: string): string {
  const host = (URL.canParse(apiUrl) && new URL(apiUrl).host) || apiUrl;
  if (error instanceof webApi.WebAPIPlatformError) {
    const reason = error.data.error;
    if (!isWordOfSlack(error)) {
      return `${host} answers with something that is not Slack's. Check SLACK_API_URL where it is set, and the proxy.`;
    }
    if (isRevoked(reason) || reason === "not_allowed_token_type" || reason === "missing_scope") {
      return `Slack refuses ${secret} (${reason}). ${where[secret]}`;
    }
    if (reason === "socket_mode_disabled") return SOCKET_MODE_OFF;
    return `Slack answers with ${reason}. Look it up at https://docs.slack.dev, or try again later.`;
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    return `${host} answers with HTTP ${error.statusCode}. Try again later; check SLACK_API_URL where it is set.`;
  }
  if (error instanceof webApi.WebAPIRateLimitedError)
    return `Slack asks to wait ${error.retryAfter} s. Start again then.`;
  // The Web API has said where to connect, and it is there that nothing comes about.
  if (secret === "SLACK_APP_TOKEN" && !(error instanceof webApi.WebAPIRequestError)) {
    return `Slack cannot be reached by Socket Mode, although ${host} answers. Check that the network and the proxy let WebSockets (wss://) through.`;
  }
  return `Slack cannot be reached at ${host}. Check the network, the proxy, and SLACK_API_URL where it is set.`;
}

/** Whether Slack itself gave the reason: one word. Anything else comes from what stands at its address or in between. */
export function isWordOfSlack(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && /^\w{1,60}$/.test(error.data.error);
}

/** Whether trying again cannot help. */
export function isFinal(error: unknown): boolean {
  if (!(error instanceof webApi.WebAPIPlatformError)) return false;
  const reason = error.data.error;
  return isRevoked(reason) || reason === "not_allowed_token_type" || reason === "missing_scope";
}
