/** What the Slack adapter is set to. With both an app token and a signing secret, Socket Mode is used. */
export interface SlackSettings {
  /** `SLACK_BOT_TOKEN`, `xoxb-…`. */
  readonly botToken: string;
  /** `SLACK_APP_TOKEN`, `xapp-…`: Socket Mode. */
  readonly appToken?: string | undefined;
  /** `SLACK_SIGNING_SECRET`: events over HTTP. */
  readonly signingSecret?: string | undefined;
  /** `PORT` for events over HTTP. */
  readonly port: number;
  /** `SLACK_API_URL`: where the Web API is, Socket Mode's address included. Slack's own unless told. */
  readonly apiUrl: string;
  /**
   * How long one call of Slack may take, in milliseconds. Default 10,000; Slack answers most within one second. A
   * message may take three times as long.
   */
  readonly callTimeoutMs?: number;
}

/** Settings as they were found, before it is known whether they are complete. */
export type FoundSlack = Omit<SlackSettings, "botToken"> & { readonly botToken?: string | undefined };

/** How long a call of Slack may take unless the settings say otherwise, in milliseconds. */
export const CALL_TIMEOUT_MS = 10_000;

/** Where events come in over HTTP. */
export const EVENTS_PATH = "/slack/events";

/** What the manifest asks for, and nothing that no feature needs. */
export const SCOPES = ["app_mentions:read", "assistant:write", "chat:write", "commands", "im:history"] as const;
