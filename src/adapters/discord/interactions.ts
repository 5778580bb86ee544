import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from "discord.js";
import { hasWords, words } from "../../core/index.ts";
import type { Handled } from "../handling.ts";
import { isCompany, isShareable, threadOf } from "./audience.ts";
import { pressed, submitted } from "./buttons.ts";
import { isOwn } from "./commands.ts";
import { ask } from "./conversation.ts";
import { followUp } from "./follow-up.ts";
import { MAX_CHOICE_TEXT, MAX_CHOICES } from "./limits.ts";
import type { Means } from "./means.ts";
import { completionOf, questionOf } from "./parse.ts";
import { privatePayload } from "./payload.ts";
import { saying } from "./render.ts";
import { sendPages } from "./send-pages.ts";
import { textOfMessage } from "./target.ts";
import { readTimes } from "./times.ts";

/** Answers one interaction, of whatever kind. */
export async function interact(means: Means, interaction: Interaction, handled: Handled): Promise<void> {
  if (interaction.isAutocomplete()) return complete(means, interaction);
  if (interaction.isButton() || interaction.isAnySelectMenu()) return pressed(means, interaction, handled);
  if (interaction.isModalSubmit()) return submitted(means, interaction, handled);
  if (isOwn(interaction.commandName, interaction.commandType)) {
    if (interaction.isChatInputCommand()) return command(means, interaction, handled);
    if (interaction.isMessageContextMenuCommand()) return check(means, interaction);
  }
  return unknown(interaction, interaction.commandName, handled);
}

/** A command that there is not: an older one, or one of another program that used the same token. */
async function unknown(interaction: Interaction, name: string, { reference, remark }: Handled): Promise<void> {
  remark({ unknown: name });
  await tell(interaction, `${words.expired} (${reference})`);
}

/** Tells the asker, and nobody else, in a plain word. Whoever is typing only gets nothing to choose from. */
export async function tell(interaction: Interaction, word: string): Promise<void> {
  if (interaction.isAutocomplete()) return interaction.responded ? undefined : interaction.respond([]);
  if (!interaction.isRepliable()) return;
  if (interaction.replied || interaction.deferred) await followUp(interaction, saying(word), true);
  else await interaction.reply(privatePayload(saying(word)));
}

async function command(means: Means, interaction: ChatInputCommandInteraction, handled: Handled): Promise<void> {
  const { core, now, threads } = means;
  const group = interaction.options.getSubcommandGroup(false);
  const subcommand = interaction.options.getSubcommand(false);
  const text = group === null ? questionOf(subcommand, (name) => optionOf(interaction, name)) : undefined;
  if (text === undefined) {
    const name = [interaction.commandName, group, subcommand].filter((part) => part !== null).join(" ");
    return unknown(interaction, name, handled);
  }
  const secret = interaction.options.getBoolean("private") ?? isCompany(interaction);
  const thread = threadOf(interaction);
  // Above an answer for all stands what it follows, so that follows nothing that was asked in private.
  const open = secret || !isCompany(interaction) ? thread : `${thread}:open`;
  const told = ask(core, now(), { text, context: subcommand === "ask" ? threads.earlier(open) : [] });
  for (const place of new Set([thread, open])) threads.remember(place, text);
  await sendPages(interaction, told, {
    secret,
    share: secret && isShareable(interaction),
    topics: core.topics,
  });
}

function optionOf({ options }: ChatInputCommandInteraction, name: string): string | undefined {
  return readTimes(options.getString(name) ?? "").trim() || undefined;
}

async function check(means: Means, interaction: MessageContextMenuCommandInteraction): Promise<void> {
  const { targetMessage, client } = interaction;
  const own = targetMessage.author?.id === client.user.id;
  const text = own ? "" : textOfMessage(targetMessage);
  if (!hasWords(text)) {
    await interaction.reply(privatePayload(saying(own ? words.ownMessage : words.nothingToCheck)));
    return;
  }
  const told = ask(means.core, means.now(), { text: `check ${text}`, context: [] });
  await sendPages(interaction, told, { secret: true, share: isShareable(interaction), withheld: true });
}

async function complete({ core }: Means, interaction: AutocompleteInteraction): Promise<void> {
  const { options } = interaction;
  const { name, value } = options.getFocused(true);
  const kind =
    options.getSubcommandGroup(false) === null ? completionOf(options.getSubcommand(false), name) : undefined;
  const found = kind === undefined ? [] : core.complete(kind, value);
  await interaction.respond(
    found
      .filter((one) => one.value !== "" && one.value.length <= MAX_CHOICE_TEXT)
      .slice(0, MAX_CHOICES)
      .map((one) => ({ name: one.label.slice(0, MAX_CHOICE_TEXT) || one.value, value: one.value })),
  );
}
