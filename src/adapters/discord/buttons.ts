import { ComponentType, type ModalSubmitInteraction, TextInputStyle } from "discord.js";
import { unreachable, words } from "../../core/index.ts";
import { faultOf } from "../fault.ts";
import { MAX_COMMENT_LENGTH, QUESTION_WITHHELD } from "../feedback.ts";
import type { Handled } from "../handling.ts";
import { once } from "../seen.ts";
import type { Asked } from "./asked.ts";
import { isCompany, isShareable, threadOf } from "./audience.ts";
import { ask } from "./conversation.ts";
import { type Action, decodeAction } from "./custom-id.ts";
import { refusalOf } from "./fault-codes.ts";
import { deferUpdate, type Press } from "./first-reply.ts";
import { followUp, mayHaveCome } from "./follow-up.ts";
import { MAX_FIELD_LABEL, MAX_MODAL_TITLE } from "./limits.ts";
import type { Means } from "./means.ts";
import { withoutMention } from "./parse.ts";
import { payload, privatePayload } from "./payload.ts";
import { render, saying } from "./render.ts";
import { sendPages } from "./send-pages.ts";
import { componentsOf, readShown, sharedBy, withoutShare } from "./shown.ts";

/** Does what a button or a menu says. Nothing is kept about buttons: all they need stands in their message. */
export async function pressed(means: Means, interaction: Press, handled: Handled): Promise<void> {
  const action = decodeAction(interaction.customId);
  if (action === undefined) return unknown(interaction, handled);
  switch (action.type) {
    case "page":
      return turn(means, interaction, action.page);
    case "ask":
    case "source":
      return answerAnew(means, interaction, action.question);
    case "topics": {
      const [question = ""] = interaction.isStringSelectMenu() ? interaction.values : [];
      return answerAnew(means, interaction, question);
    }
    case "share":
      return share(means, interaction, handled);
    case "feedback":
      return action.verdict === "wrong" ? askForComment(interaction) : keep(means, interaction, action);
    default:
      return unreachable(action);
  }
}

/** Takes the comment that came with "wrong or outdated". */
export async function submitted(means: Means, interaction: ModalSubmitInteraction, handled: Handled): Promise<void> {
  const action = decodeAction(interaction.customId);
  if (action?.type !== "feedback") return unknown(interaction, handled);
  const comment = interaction.fields.getTextInputValue(COMMENT).trim();
  await keep(means, interaction, action, comment);
}

/** A button, menu or form of an older version. Its id may hold a question, so the log does not get it. */
async function unknown(interaction: Press | ModalSubmitInteraction, { reference, remark }: Handled): Promise<void> {
  remark({ unknown: "custom id" });
  await interaction.reply(privatePayload(saying(`${words.expired} (${reference})`)));
}

/** A question of a button or a menu: shown to the one who pressed it, like a command. */
async function answerAnew({ core, now, threads }: Means, interaction: Press, text: string): Promise<void> {
  threads.remember(threadOf(interaction), text);
  const told = ask(core, now(), { text, context: [] });
  const secret = isCompany(interaction);
  await sendPages(interaction, told, { secret, share: isShareable(interaction), topics: core.topics });
}

async function turn({ core, now }: Means, interaction: Press, wanted: number): Promise<void> {
  const shown = readShown(componentsOf(interaction.message));
  // Only a reply to a long message has pages and no line that says what was asked: the message is asked for it.
  if (shown.asked === undefined) await deferUpdate(interaction);
  const asked = shown.asked ?? (await questionRepliedTo(interaction));
  if (asked === undefined) {
    await followUp(interaction, saying(words.tooLate), true);
    return;
  }
  const told = ask(core, now(), asked);
  const pages = render(told.answer, {
    asked: told.asked,
    share: shown.share,
    withheld: shown.withheld,
    topics: core.topics,
  });
  const turned = pages[Math.min(wanted, pages.length) - 1] ?? [];
  const page = shown.sharer === undefined ? turned : sharedBy(turned, shown.sharer);
  if (interaction.deferred) await interaction.editReply(payload(page));
  else await interaction.update(payload(page));
}

async function questionRepliedTo({ message, client }: Press): Promise<Asked | undefined> {
  try {
    const question = await message.fetchReference();
    const text = withoutMention(question.content, client.user.id);
    return text === "" ? undefined : { text, context: [] };
  } catch {
    // Deleted, or out of sight by now.
    return undefined;
  }
}

/**
 * Shows everybody what only one saw, once, under the name of the one who shares it. The button goes when that is done,
 * so that whoever could not share it can try again.
 */
async function share({ seen }: Means, interaction: Press, { remark }: Handled): Promise<void> {
  const { message, user } = interaction;
  const components = componentsOf(message);
  await deferUpdate(interaction);
  // A second press is under way before the button is gone.
  const sharing = once(seen, `share:${message.id}`, async () => {
    try {
      await followUp(interaction, sharedBy(components, user.id), false);
    } catch (error) {
      if (refusalOf(error) !== "unread") throw error;
      remark({ refusal: "unread" });
    }
  });
  const isShared = await sharing.catch((error: unknown) => {
    if (!mayHaveCome(error)) throw error;
    remark({ arrived: "unknown", fault: faultOf(error) });
    return undefined;
  });
  if (isShared === undefined) await followUp(interaction, saying(words.maybeShared), true);
  if (!isShared) return;
  try {
    await interaction.editReply(payload(withoutShare(components)));
  } catch (error) {
    // It is shared all the same; the asker may have dismissed the message.
    remark({ button: "left", fault: faultOf(error) });
  }
}

const COMMENT = "comment";

async function askForComment(interaction: Press): Promise<void> {
  await interaction.showModal({
    custom_id: interaction.customId,
    title: words.wrong.slice(0, MAX_MODAL_TITLE),
    components: [
      {
        type: ComponentType.Label,
        label: words.feedbackComment.slice(0, MAX_FIELD_LABEL),
        component: {
          type: ComponentType.TextInput,
          custom_id: COMMENT,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: MAX_COMMENT_LENGTH,
        },
      },
    ],
  });
}

/** Writes a verdict down, and the same one of the same reader on a message once, unless there is a comment to it. */
async function keep(
  { core, now, feedback, seen }: Means,
  interaction: Press | ModalSubmitInteraction,
  { verdict, outcome, withheld }: Extract<Action, { type: "feedback" }>,
  comment = "",
): Promise<void> {
  const { message, user, id } = interaction;
  const asked = message ? readShown(componentsOf(message)).asked : undefined;
  const evidence = asked ? ask(core, now(), asked).answer.evidence : [];
  const press = message && comment === "" ? `${message.id}:${user.id}` : id;
  await once(seen, `${verdict}:${press}`, () =>
    feedback.record({
      platform: "discord",
      verdict,
      outcome,
      question: withheld || asked === undefined ? QUESTION_WITHHELD : asked.text,
      evidence: evidence.map(({ citation }) => citation.id),
      ...(comment === "" ? {} : { comment }),
    }),
  );
  await interaction.reply(privatePayload(saying(words.feedbackThanks)));
}
