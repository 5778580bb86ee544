import { setMaxListeners } from "node:events";
import { App, type Receiver, type webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { Core } from "../../core/index.ts";
import { type Adapter, STOP_WITHIN_MS, StartError, type Surroundings } from "../adapter.ts";
import { createHandling } from "../handling.ts";
import { onceFatal } from "../once-fatal.ts";
import { createSeen } from "../seen.ts";
import { createThreads } from "../threads.ts";
import { createCalls, PATIENCE } from "./calls.ts";
import { createClient } from "./client.ts";
import { firstly } from "./first-call.ts";
import { createHttp } from "./http.ts";
import { listen } from "./listen.ts";
import type { Bot } from "./parse.ts";
import { render } from "./render.ts";
import { sdkLogger } from "./sdk-log.ts";
import { CALL_TIMEOUT_MS, type SlackSettings } from "./settings.ts";
import { createSocket } from "./socket.ts";
import type { Transport } from "./transport.ts";

export { checkSlack } from "./doctor.ts";
export type { FoundSlack, SlackSettings } from "./settings.ts";

/** Questions from Slack to the core, its answers back to Slack. */
export function createSlack(settings: SlackSettings, core: Core, surroundings: Surroundings): Adapter {
  const { now, feedback } = surroundings;
  const logger = surroundings.logger.child({ platform: "slack" });
  const { botToken, apiUrl, callTimeoutMs = CALL_TIMEOUT_MS } = settings;
  const onFatal = onceFatal({ logger, onFatal: surroundings.onFatal });
  const client = createClient(botToken, settings, callTimeoutMs, logger);
  const patient = createClient(botToken, settings, callTimeoutMs * PATIENCE, logger);
  const stopping = new AbortController();
  // Each answer that waits for Slack listens to it, and Node takes more than ten for a leak.
  setMaxListeners(0, stopping.signal);
  let endsAt = Infinity;
  const calls = createCalls(
    { brief: client, patient },
    {
      timeoutMs: callTimeoutMs,
      ending: { told: stopping.signal, at: () => endsAt },
      onRevoked: (reason) =>
        onFatal(`Slack refuses SLACK_BOT_TOKEN (${reason}). Install the app again and set the new token.`),
    },
  );
  const handling = createHandling(logger);
  const bot: { current: Bot } = { current: { userId: "", botId: "" } };
  const transport = createTransport(settings, { ...surroundings, logger, onFatal });
  listen(createApp(settings, transport.receiver, logger), {
    core,
    calls,
    threads: createThreads({ now }),
    now,
    feedback,
    seen: createSeen({ now }),
    handling,
    bot: () => bot.current,
    logger,
  });

  let stopped: Promise<void> | undefined;
  return {
    name: "slack",
    async start() {
      const { userId, botId, team } = await whoAmI(client, apiUrl, stopping.signal);
      bot.current = { userId, botId };
      if (stopping.signal.aborted) return;
      await transport.start();
      logger.info({ team, transport: transport.name }, "Slack is running");
    },
    rehearse(text, answer) {
      const ask = { text, context: [], origin: "person" } as const;
      JSON.stringify(render(answer, { surface: "message", ask, shareable: true, withQuestion: true }));
    },
    stop() {
      stopped ??= (async () => {
        endsAt = performance.now() + STOP_WITHIN_MS;
        stopping.abort();
        await transport.stop();
        const settled = await handling.settled(endsAt - performance.now());
        if (!settled) logger.warn("stopped before all replies were sent");
      })();
      return stopped;
    },
  };
}

/** Events come in for an app of Bolt's; what becomes of them is up to `listen`. */
function createApp({ botToken, apiUrl }: SlackSettings, receiver: Receiver, logger: Logger): App {
  return new App({
    receiver,
    authorize: async () => ({ botToken }),
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
    logger: sdkLogger(logger, "warn"),
    convoStore: false,
  });
}

function createTransport(
  settings: SlackSettings,
  { logger, onFatal }: Pick<Surroundings, "logger" | "onFatal">,
): Transport {
  const { appToken, signingSecret, port, apiUrl } = settings;
  if (appToken) return createSocket({ appToken, apiUrl, logger, onFatal });
  if (signingSecret) return createHttp({ signingSecret, port, logger });
  throw new StartError(
    "SLACK_BOT_TOKEN needs SLACK_APP_TOKEN beside it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP. See docs/slack.md.",
  );
}

async function whoAmI(
  client: webApi.WebClient,
  apiUrl: string,
  stopping: AbortSignal,
): Promise<Bot & { readonly team: string }> {
  const told = await firstly(() => client.auth.test(), { secret: "SLACK_BOT_TOKEN", apiUrl, stopping });
  return { userId: told.user_id ?? "", botId: told.bot_id ?? "", team: told.team ?? "" };
}
