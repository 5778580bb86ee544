import type { Deed } from "./deeds.ts";
import { FLAGS, type Message } from "./model.ts";
import { type Answer, nothing, ok, type Request, type Route, refusal } from "./rest.ts";
import { fields } from "./rules.ts";
import { type Content, change, post, type Scene, withBody } from "./scene.ts";
import { isEphemeral, messageJson } from "./wire.ts";

/** An interaction has to be answered in 3 seconds; its token lives for 15 minutes. */
const ANSWER_WITHIN_MS = 3_000;
const TOKEN_LIVES_MS = 15 * 60_000;

/** The routes that answer interactions. */
export function interactionRoutes(scene: Scene): Route[] {
  const { world, deeds } = scene;
  return [
    ["POST", /^\/interactions\/(\d+)\/([^/]+)\/callback$/, acknowledge],
    ["POST", /^\/webhooks\/(\d+)\/([^/]+)$/, ({ body }, _, token) => withDeed(token, (deed) => followUp(deed, body))],
    [
      "GET",
      /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/,
      (_, _app, token, id) =>
        withDeed(token, (deed) => withReply(deed, id, (message) => ok(messageJson(world, message)))),
    ],
    [
      "PATCH",
      /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/,
      ({ body }, _, token, id) => withDeed(token, (deed) => editReply(deed, id, body)),
    ],
    [
      "DELETE",
      /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/,
      (_, _app, token, id) =>
        withDeed(token, (deed) =>
          withReply(deed, id, (message) => {
            message.deleted = true;
            return nothing;
          }),
        ),
    ],
  ];

  function acknowledge({ body, query }: Request, id = "", token = ""): Answer {
    const deed = deeds.get(token);
    if (!deed || deed.id !== id || now(deed) - deed.at > ANSWER_WITHIN_MS)
      return refusal(404, 10_062, "Unknown interaction");
    if (deed.acknowledged !== undefined) return refusal(400, 40_060, "Interaction has already been acknowledged.");
    const part = fields(body);
    const type = Number(part.get("type"));
    const data = part.get("data");
    const answer = callback(deed, type, data);
    if (answer.status >= 400) return answer;
    deed.acknowledged = type;
    if (query.get("with_response") !== "true") return nothing;
    const message = type === 7 ? deed.on : deed.reply;
    return ok({
      interaction: {
        id: deed.id,
        type: Number(deed.json.type),
        ...(message ? { response_message_id: message.id } : {}),
        response_message_loading: type === 5,
        response_message_ephemeral: message ? isEphemeral(message) : false,
      },
      ...(message ? { resource: { type, message: messageJson(world, message) } } : {}),
    });
  }

  function callback(deed: Deed, type: number, data: unknown): Answer {
    const kind = Number(deed.json.type);
    switch (type) {
      case 4:
        return kind === 4
          ? refusal(400, 50_035, "Invalid Form Body")
          : withBody(data, {}, (content) => {
              deed.reply = answer(deed, content, data);
              return nothing;
            });
      case 5:
        deed.deferredEphemeral = (Number(fields(data).get("flags") ?? 0) & FLAGS.ephemeral) !== 0;
        return nothing;
      case 6:
        return deed.on ? nothing : refusal(400, 50_035, "Invalid Form Body");
      case 7: {
        const { on } = deed;
        if (!on) return refusal(400, 50_035, "Invalid Form Body");
        return withBody(data, { update: true }, (content) => {
          change(scene, on, data, content);
          return nothing;
        });
      }
      case 8: {
        if (kind !== 4) return refusal(400, 50_035, "Invalid Form Body");
        const choices = fields(data).get("choices");
        deed.choices = Array.isArray(choices) ? choices : [];
        return nothing;
      }
      case 9: {
        const modal = fields(data);
        if (kind === 5) return refusal(400, 50_035, "Invalid Form Body");
        const parts = modal.get("components");
        deed.modal = {
          custom_id: String(modal.get("custom_id")),
          title: String(modal.get("title")),
          components: Array.isArray(parts) ? parts : [],
        };
        return nothing;
      }
      default:
        return refusal(400, 50_035, `callback type ${type}`);
    }
  }

  function answer(deed: Deed, content: Content, body: unknown): Message {
    const hushed = deed.userInstalled && deed.channel.guild?.ownApps === false;
    return post(
      scene,
      {
        channel: deed.channel,
        author: world.bot,
        ...content,
        flags: content.flags | (hushed ? FLAGS.ephemeral : 0),
        interaction: { id: deed.id, user: deed.user, token: deed.token },
        ...(deed.on ? { replyTo: deed.on } : {}),
      },
      body,
      "interaction",
    );
  }

  function followUp(deed: Deed, body: unknown): Answer {
    if (deed.acknowledged === undefined) return refusal(404, 10_015, "Unknown Webhook");
    if (deed.userInstalled && deed.followUps.length >= 5) {
      return refusal(400, 40_094, "Maximum number of follow up messages for this interaction reached");
    }
    return withBody(body, {}, (content) => {
      // The first follow-up to a deferral takes its place, and is as private as the deferral said.
      const first = deed.acknowledged === 5 && !deed.reply;
      const flags = first
        ? (content.flags & ~FLAGS.ephemeral) | (deed.deferredEphemeral ? FLAGS.ephemeral : 0)
        : content.flags;
      const message = answer(deed, { ...content, flags }, body);
      if (first) deed.reply = message;
      else deed.followUps.push(message);
      return ok(messageJson(world, message));
    });
  }

  function editReply(deed: Deed, id: string | undefined, body: unknown): Answer {
    if (id === "@original" && deed.acknowledged === 5 && !deed.reply) {
      return withBody(body, {}, (content) => {
        const flags = (content.flags & ~FLAGS.ephemeral) | (deed.deferredEphemeral ? FLAGS.ephemeral : 0);
        deed.reply = answer(deed, { ...content, flags }, body);
        return ok(messageJson(world, deed.reply));
      });
    }
    return withReply(deed, id, (message) =>
      withBody(body, { update: true }, (content) => {
        change(scene, message, body, content);
        return ok(messageJson(world, message));
      }),
    );
  }

  function withDeed(token: string | undefined, act: (deed: Deed) => Answer): Answer {
    const deed = deeds.get(token ?? "");
    if (!deed) return refusal(404, 10_015, "Unknown Webhook");
    if (now(deed) - deed.at > TOKEN_LIVES_MS) return refusal(401, 50_027, "Invalid Webhook Token");
    return act(deed);
  }

  function withReply(deed: Deed, id: string | undefined, act: (message: Message) => Answer): Answer {
    const original = deed.reply ?? ([6, 7].includes(deed.acknowledged ?? 0) ? deed.on : undefined);
    const message =
      id === "@original" ? original : [deed.reply, deed.on, ...deed.followUps].find((one) => one?.id === id);
    return message && !message.deleted ? act(message) : refusal(404, 10_008, "Unknown Message");
  }

  function now({ at }: Deed): number {
    return Math.max(Date.now(), at) + scene.age;
  }
}
