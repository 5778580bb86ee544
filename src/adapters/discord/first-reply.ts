import { setTimeout } from "node:timers/promises";
import {
  type AnySelectMenuInteraction,
  type APIInteractionResponse,
  type ButtonInteraction,
  DefaultUserAgent,
  DiscordAPIError,
  InteractionResponseType,
  RESTJSONErrorCodes,
  type RepliableInteraction,
  Routes,
} from "discord.js";
import * as z from "zod";
import { parseJson } from "../json.ts";
import { type Posted, postJson } from "../posting.ts";
import { DEFAULT_WAIT_MS, retryAfterMs } from "../retry-after.ts";
import { dataOf, payload, privatePayload } from "./payload.ts";
import type { Message } from "./render.ts";

/**
 * Answers an interaction for the first time. The request goes past discord.js's queues, which are for limits that
 * these answers are exempt from (topics/rate-limits) and take a third of the time until the answer is there. What
 * Discord may take later, or may have taken already, discord.js sends again with its patience.
 */
export async function firstReply(interaction: RepliableInteraction, message: Message, secret: boolean): Promise<void> {
  const body = { type: InteractionResponseType.ChannelMessageWithSource, data: dataOf(message, secret) } as const;
  await respond(interaction, body, () => interaction.reply(secret ? privatePayload(message) : payload(message)));
  interaction.replied = true;
  interaction.ephemeral = secret;
}

/** A button or a menu that was used. */
export type Press = ButtonInteraction | AnySelectMenuInteraction;

/** Says that the message with the button stays as it is for now, so that what comes next may take its time. */
export async function deferUpdate(interaction: Press): Promise<void> {
  const body = { type: InteractionResponseType.DeferredMessageUpdate } as const;
  await respond(interaction, body, () => interaction.deferUpdate());
  interaction.deferred = true;
}

/** Sends it past discord.js, and where it was not taken so, by discord.js. */
async function respond(
  interaction: RepliableInteraction,
  body: APIInteractionResponse,
  byClient: () => Promise<unknown>,
): Promise<void> {
  if (await sendInTime(interaction, body)) return;
  try {
    await byClient();
  } catch (error) {
    // A try before was taken after all, and only the word of it did not come.
    if (!isAnswered(error)) throw error;
  }
}

/** How long the first tries may take together, in milliseconds; discord.js has what is left of Discord's three seconds. */
const TRIES_MS = 2_500;

/** How long a try has to have left after a wait, in milliseconds. */
const TRY_MS = 250;

/** Sends it, again after each wait that Discord asks for and there is time for. False where it was not taken so. */
async function sendInTime(interaction: RepliableInteraction, body: APIInteractionResponse): Promise<boolean> {
  const until = performance.now() + TRIES_MS;
  for (;;) {
    const sent = await send(interaction, body, until - performance.now());
    if (typeof sent === "boolean") return sent;
    if (performance.now() + sent.waitMs + TRY_MS > until) return false;
    await setTimeout(sent.waitMs);
  }
}

/**
 * False where Discord may take it later, or may have taken it, or how long to wait until it is asked again; rejects like
 * discord.js where Discord never will take it.
 */
async function send(
  { client, id, token }: RepliableInteraction,
  body: APIInteractionResponse,
  timeoutMs: number,
): Promise<boolean | { readonly waitMs: number }> {
  const { api, version } = client.rest.options;
  const url = `${api}/v${version}${Routes.interactionCallback(id, token)}`;
  let posted: Posted;
  try {
    posted = await postJson(url, body, { headers: { "user-agent": DefaultUserAgent }, timeoutMs });
  } catch {
    // Not reached, or cut off: if Discord has the answer all the same, it says so when it is sent again.
    return false;
  }
  const { status, retryAfter, text } = posted;
  if (status < 300) return true;
  if (status >= 500) return false;
  if (status === 429) return { waitMs: retryAfterMs(retryAfter, Date.now()) || DEFAULT_WAIT_MS };
  const error = errorSchema.parse(parseJson(text));
  throw new DiscordAPIError(error, error.code, status, "POST", url, { body, files: undefined });
}

function isAnswered(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

const errorSchema = z
  .object({ code: z.number().catch(0), message: z.string().catch("") })
  .catch({ code: 0, message: "" });
