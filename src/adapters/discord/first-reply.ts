import {
  type APIInteractionResponse,
  DefaultUserAgent,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  type RepliableInteraction,
  Routes,
} from "discord.js";
import { z } from "zod";
import { type Posted, postJson } from "../posting.ts";
import { payload, privatePayload } from "./payload.ts";
import type { Message } from "./render.ts";

/**
 * Answers an interaction for the first time. The request goes past discord.js's queues, which are for limits that
 * these answers are exempt from (topics/rate-limits) and take a third of the time until the answer is there. What
 * Discord may take later, or may have taken already, discord.js sends again with its patience.
 */
export async function firstReply(interaction: RepliableInteraction, message: Message, secret: boolean): Promise<void> {
  const flags = MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds | (secret ? MessageFlags.Ephemeral : 0);
  const taken = await send(interaction, {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { components: [...message], flags, allowed_mentions: { parse: [] } },
  });
  if (!taken) {
    try {
      await interaction.reply(secret ? privatePayload(message) : payload(message));
    } catch (error) {
      // A try before was taken after all, and only the word of it did not come.
      if (!isAnswered(error)) throw error;
    }
  }
  interaction.replied = true;
  interaction.ephemeral = secret;
}

/** How long the first try may take, in milliseconds; discord.js has what is left of Discord's three seconds. */
const TIMEOUT_MS = 2_500;

/** False where Discord may take it later, or may have taken it; rejects like discord.js where it never will. */
async function send({ client, id, token }: RepliableInteraction, body: APIInteractionResponse): Promise<boolean> {
  const { api, version } = client.rest.options;
  const url = `${api}/v${version}${Routes.interactionCallback(id, token)}`;
  let posted: Posted;
  try {
    posted = await postJson(url, body, { headers: { "user-agent": DefaultUserAgent }, timeoutMs: TIMEOUT_MS });
  } catch {
    // Not reached, or cut off: if Discord has the answer all the same, it says so when it is sent again.
    return false;
  }
  const { status, text } = posted;
  if (status < 300) return true;
  if (status === 429 || status >= 500) return false;
  const error = errorSchema.parse(jsonOf(text));
  throw new DiscordAPIError(error, error.code, status, "POST", url, { body, files: undefined });
}

function isAnswered(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

const errorSchema = z
  .object({ code: z.number().catch(0), message: z.string().catch("") })
  .catch({ code: 0, message: "" });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
