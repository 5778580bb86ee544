import type { Deed } from "./deeds.ts";
import { type Gateway, INTENTS } from "./gateway.ts";
import { FLAGS, type Message, snowflake, type World } from "./model.ts";
import { type Answer, invalid } from "./rest.ts";
import { bodySchema, faultsOf, fields, settled } from "./rules.ts";
import { isEphemeral, toldJson } from "./wire.ts";

/** What routes share: the world, its events, and how messages come into it. */
export interface Scene {
  readonly world: World;
  readonly deeds: Map<string, Deed>;
  readonly gateway: () => Gateway;
  readonly gatewayUrl: () => string;
  /** Whom messages of the bot have pinged. */
  readonly pings: string[];
  /** Interactions that the bot has tried to answer, and when, by `performance.now()`. */
  readonly answered: Map<string, number>;
  /** Pretends that so much time has passed since each interaction began. */
  age: number;
}

/** A new message of the bot. */
export function post(
  scene: Scene,
  message: Omit<Message, "id" | "at">,
  body: unknown,
  by: "message" | "interaction",
): Message {
  const posted: Message = { ...message, id: snowflake(), at: new Date() };
  scene.world.messages.push(posted);
  scene.pings.push(...pingedBy(posted, fields(body).get("allowed_mentions"), by));
  if (!isEphemeral(posted)) tell(scene, "MESSAGE_CREATE", posted);
  return posted;
}

/** A message of the bot that is edited. */
export function change(scene: Scene, message: Message, body: unknown, content: Content): void {
  const part = fields(body);
  if (part.has("content")) message.content = content.content;
  if (part.has("components")) message.components = content.components;
  message.flags |= content.flags & ~FLAGS.ephemeral;
  message.edited = new Date();
  if (!isEphemeral(message)) tell(scene, "MESSAGE_UPDATE", message);
}

/** Tells the bot of a message, as far as its intents let it see. */
export function tell(scene: Scene, name: string, message: Message): void {
  if (message.channel.hidden) return;
  scene
    .gateway()
    .dispatch(
      name,
      ({ intents }) => toldJson(scene.world, message, (intents & INTENTS.messageContent) !== 0),
      message.channel.guild?.id,
    );
}

export interface Content {
  readonly content: string;
  readonly components: readonly unknown[];
  readonly flags: number;
}

/** Looks at a message's body and gives what is in it. */
export function withBody(body: unknown, options: { update?: boolean }, act: (content: Content) => Answer): Answer {
  const message = bodySchema.parse(body ?? {});
  const faults = faultsOf(message, options);
  if (faults.length > 0) return invalid(faults);
  return act({
    content: message.content ?? "",
    components: settled(message.components ?? []),
    flags: message.flags ?? 0,
  });
}

/** Whom a message pings, as its `allowed_mentions` say and as Discord assumes where they are left out. */
function pingedBy(message: Message, allowed: unknown, by: "message" | "interaction"): string[] {
  const rules = fields(allowed);
  const given = rules.get("parse");
  const parse = allowed
    ? Array.isArray(given)
      ? given
      : []
    : by === "message"
      ? ["users", "roles", "everyone"]
      : ["users"];
  const text = message.content + JSON.stringify(message.components);
  const replied = message.replyTo && by === "message" && (allowed ? rules.get("replied_user") === true : true);
  return [
    ...(parse.includes("everyone") ? (text.match(/@(?:everyone|here)/g) ?? []) : []),
    ...(parse.includes("users") ? (text.match(/<@!?\d+>/g) ?? []) : []),
    ...(parse.includes("roles") ? (text.match(/<@&\d+>/g) ?? []) : []),
    ...(replied ? [`reply to ${message.replyTo?.author.name}`] : []),
  ];
}
