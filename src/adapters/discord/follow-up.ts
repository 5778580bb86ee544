import { type Client, HTTPError, REST, type RepliableInteraction, Routes } from "discord.js";
import { faultOf } from "../fault.ts";
import { dataOf } from "./payload.ts";
import type { Message } from "./render.ts";

/** How often a message is sent again of which is not known whether it was taken. Discord does not tell such a one by its nonce. */
const REPEATS = 1;

const talks = new WeakMap<Client, REST>();

/** The client's way to Discord, with fewer repeats. */
function talkOf(client: Client): REST {
  const made = talks.get(client) ?? new REST({ ...client.rest.options, retries: REPEATS });
  talks.set(client, made);
  return made;
}

/** Sends one more message after the first reply to an interaction. */
export async function followUp(interaction: RepliableInteraction, message: Message, secret: boolean): Promise<void> {
  const { client, applicationId, token } = interaction;
  await talkOf(client).post(Routes.webhook(applicationId, token), { body: dataOf(message, secret), auth: false });
  interaction.replied = true;
}

/** Whether a message that failed may stand in the channel all the same: Discord failed, or the connection did. */
export function mayHaveCome(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  const { name, code } = faultOf(error);
  return name === "AbortError" || code === "ECONNRESET";
}
