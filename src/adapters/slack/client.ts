import { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import { fetchWithWait } from "./fetch-with-wait.ts";
import { sdkLogger } from "./sdk-log.ts";
import type { SlackSettings } from "./settings.ts";

/** Our own client and not Bolt's: what is tried again, and for how long, is for us to say. */
export function createClient(
  token: string,
  { apiUrl }: Pick<SlackSettings, "apiUrl">,
  timeoutMs: number,
  logger: Logger,
): webApi.WebClient {
  return new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: fetchWithWait,
    logger: sdkLogger(logger, "debug"),
  });
}
