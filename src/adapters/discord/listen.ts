import { type Client, Events, type Interaction, type Message } from "discord.js";
import type { Logger } from "pino";
import { words } from "../../core/index.ts";
import { faultOf } from "../fault.ts";
import type { Handled, Handling } from "../handling.ts";
import { decodeAction } from "./custom-id.ts";
import { refusalOf } from "./fault-codes.ts";
import { interact, tell } from "./interactions.ts";
import type { Means } from "./means.ts";
import { answerMessage, replyTo } from "./messages.ts";
import { guardPackets } from "./packets.ts";
import { saying } from "./render.ts";
import { tellUnread, type UnreadInteraction } from "./unread.ts";

interface Listening {
  readonly means: Means;
  readonly handling: Handling;
  readonly logger: Logger;
  /** Aborted when the bot is to end: what comes then is not heard any more. */
  readonly stopping: AbortSignal;
}

/**
 * Hears everything that people do: each event is worked on once, by work that cannot reject. discord.js ends the
 * process where a listener does.
 */
export function listen(client: Client, { means, handling, logger, stopping }: Listening): void {
  const isNew = ({ id }: Pick<Interaction | Message, "id">) => !stopping.aborted && means.seen.first(id);
  guardPackets(client, logger, (interaction, error) => {
    if (!isNew(interaction)) return;
    handling.run(
      "interaction",
      (handled) => fail(interaction, error, handled),
      (reference) => tellUnread(client, interaction, words.apology(reference)),
    );
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (!isNew(interaction)) return;
    handling.run(
      nameOf(interaction),
      (handled) => answerInteraction(means, interaction, handled),
      (reference) => tell(interaction, apologyFor(interaction)(reference)),
    );
  });
  client.on(Events.MessageCreate, (message) => {
    if (!isNew(message)) return;
    handling.run(
      "message",
      (handled) => answerMessage(means, message, handled),
      (reference) => replyTo(message, saying(words.apology(reference))),
    );
  });
}

/** What is said where answering fails, with the reference. */
function apologyFor(interaction: Interaction): (reference: string) => string {
  const action = "customId" in interaction ? decodeAction(interaction.customId) : undefined;
  switch (action?.type) {
    case "feedback":
      return words.feedbackLost;
    case "share":
      return (reference) => `${words.cannotShare} (${reference})`;
    default:
      return words.apology;
  }
}

/** An interaction that cannot be read fails, so that the log and the asker are told like of any other failure. */
async function fail({ kind }: UnreadInteraction, error: unknown, { remark }: Handled): Promise<never> {
  remark({ kind });
  throw error;
}

async function answerInteraction(means: Means, interaction: Interaction, handled: Handled): Promise<void> {
  const { remark } = handled;
  try {
    await interact(means, interaction, handled);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== "late" && refusal !== "deleted" && refusal !== "unread") throw error;
    remark({ refusal, fault: faultOf(error) });
    if (refusal === "deleted") await tell(interaction, words.tooLate);
  }
}

/** What the log calls it. */
function nameOf(interaction: Interaction): string {
  if (interaction.isAutocomplete()) return "autocomplete";
  if (interaction.isChatInputCommand()) return "command";
  if (interaction.isContextMenuCommand()) return "message command";
  if (interaction.isButton()) return "button";
  if (interaction.isAnySelectMenu()) return "select";
  return interaction.isModalSubmit() ? "modal" : "interaction";
}
