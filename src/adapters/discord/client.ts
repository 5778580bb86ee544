import { Client, GatewayIntentBits, Options, Partials, Routes } from "discord.js";
import { sendRequest } from "./send-request.ts";
import { apiAddress, type DiscordSettings } from "./settings.ts";

/** How often a request that Discord failed (5xx, timeout, closed connection) is sent again. */
const RETRIES = 3;

/** Messages of a channel that are kept, to know what a reply replies to; older ones are asked of Discord. */
const MESSAGES_KEPT = 20;

/** People that are kept, beside the bot itself. */
const PEOPLE_KEPT = 500;

/**
 * How long the next server may take to come in when it connects, in milliseconds. No message is answered until then,
 * and a server that Discord has trouble with does not come.
 */
const SERVERS_WITHIN_MS = 2_000;

/** How long Discord may take to let the bot in, in milliseconds. */
export const READY_WITHIN_MS = 60_000;

/** discord.js with what this bot needs and no more: it pings nobody, and keeps few messages and people. */
export function createClient(settings: DiscordSettings, messageContent: boolean): Client {
  const itself = (one: { readonly id: string; readonly client: Client }) => one.id === one.client.user?.id;
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Without it, direct messages in channels not seen before are dropped.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    waitGuildTimeout: SERVERS_WITHIN_MS,
    // A message that is sent again after a fault is recognised by Discord.
    enforceNonce: true,
    rest: {
      api: apiAddress(settings),
      retries: RETRIES,
      makeRequest: sendRequest,
      // Whoever starts the bot is told of a wait that is longer than it waits itself.
      rejectOnRateLimit: ({ route, timeToReset, retryAfter }) =>
        route === Routes.gatewayBot() && Math.max(timeToReset, retryAfter) > READY_WITHIN_MS,
    },
    makeCache: Options.cacheWithLimits({
      MessageManager: MESSAGES_KEPT,
      ReactionManager: 0,
      UserManager: { maxSize: PEOPLE_KEPT, keepOverLimit: itself },
      GuildMemberManager: { maxSize: 0, keepOverLimit: itself },
    }),
  });
}
