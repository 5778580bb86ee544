import { createDeed, type Deed } from "./deeds.ts";
import { ALL_PERMISSIONS, type Channel, type Message, type Person, snowflake } from "./model.ts";
import { type Scene, tell } from "./scene.ts";
import { channelJson, interactionMemberJson, messageJson, userJson } from "./wire.ts";

/** What people do. */
export interface People {
  say(by: Person, channel: Channel, text: string, more?: Said): Message;
  repeat(message: Message): void;
  edit(message: Message, text: string): void;
  remove(message: Message): void;
  slash(
    by: Person,
    channel: Channel,
    subcommand: string,
    options?: Readonly<Record<string, string | number | boolean>>,
  ): Deed;
  complete(by: Person, channel: Channel, subcommand: string, option: string, typed: string): Deed;
  messageCommand(by: Person, name: string, target: Message): Deed;
  press(by: Person, message: Message, customId: string): Deed;
  choose(by: Person, message: Message, customId: string, values: readonly string[]): Deed;
  submit(by: Person, deed: Deed, values: Readonly<Record<string, string>>): Deed;
  /** Does what nobody does otherwise: an interaction with these fields, whatever they are. */
  act(by: Person, channel: Channel, json: Readonly<Record<string, unknown>>, on?: Message): Deed;
  /** Tells of an interaction once more. */
  tellAgain(deed: Deed): void;
}

export interface Said {
  readonly replyTo?: Message;
  readonly pings?: boolean;
  readonly webhook?: boolean;
  readonly system?: boolean;
  readonly untyped?: boolean;
  readonly forwards?: Message;
  readonly poll?: readonly string[];
}

/** People whose doings the bot is told of; with `userInstalledOnly`, the app is nowhere but with them. */
export function createPeople(scene: Scene, userInstalledOnly: boolean): People {
  const { world, deeds } = scene;

  function act(by: Person, channel: Channel, json: Readonly<Record<string, unknown>>, on?: Message): Deed {
    const userInstalled = userInstalledOnly || channel.hidden === true;
    const context = channel.guild ? 0 : channel.kind === "dm" ? 1 : 2;
    const deed = createDeed(world, {
      user: by,
      channel,
      userInstalled,
      ...(on ? { on } : {}),
      json: {
        channel_id: channel.id,
        channel: { ...channelJson(channel), permissions: "2147483647" },
        ...(channel.guild
          ? {
              guild_id: channel.guild.id,
              guild: { id: channel.guild.id, locale: "en-US", features: [] },
              guild_locale: "en-US",
              member: interactionMemberJson(by, channel.guild),
            }
          : { user: userJson(by) }),
        locale: by.locale ?? "en-US",
        app_permissions: String(channel.guild?.permissions ?? ALL_PERMISSIONS),
        entitlements: [],
        attachment_size_limit: 10_485_760,
        authorizing_integration_owners: userInstalled ? { "1": by.id } : { "0": channel.guild?.id ?? "0" },
        context,
        ...json,
      },
    });
    deeds.set(deed.token, deed);
    scene.gateway().dispatch("INTERACTION_CREATE", () => deed.json, channel.guild?.id);
    return deed;
  }

  const commandId = (name: string) => world.commands.find(({ body }) => body.name === name)?.id ?? "1";

  return {
    say(by, channel, text, more = {}) {
      const message: Message = {
        id: snowflake(),
        at: new Date(),
        channel,
        author: by,
        content: text,
        components: [],
        flags: 0,
        ...more,
      };
      world.messages.push(message);
      tell(scene, "MESSAGE_CREATE", message);
      return message;
    },
    repeat: (message) => tell(scene, "MESSAGE_CREATE", message),
    edit(message, text) {
      message.content = text;
      message.edited = new Date();
      tell(scene, "MESSAGE_UPDATE", message);
    },
    remove(message) {
      message.deleted = true;
      scene.gateway().dispatch(
        "MESSAGE_DELETE",
        () => ({
          id: message.id,
          channel_id: message.channel.id,
          ...(message.channel.guild ? { guild_id: message.channel.guild.id } : {}),
        }),
        message.channel.guild?.id,
      );
    },
    slash(by, channel, subcommand, values = {}) {
      const given = Object.entries(values).map(([name, value]) => ({
        name,
        type: typeof value === "boolean" ? 5 : typeof value === "number" ? 4 : 3,
        value,
      }));
      return act(by, channel, {
        type: 2,
        data: {
          id: commandId("nkhr"),
          name: "nkhr",
          type: 1,
          options: [{ name: subcommand, type: 1, options: given }],
        },
      });
    },
    complete(by, channel, subcommand, option, typed) {
      const focused = { name: option, type: 3, value: typed, focused: true };
      return act(by, channel, {
        type: 4,
        data: {
          id: commandId("nkhr"),
          name: "nkhr",
          type: 1,
          options: [{ name: subcommand, type: 1, options: [focused] }],
        },
      });
    },
    messageCommand(by, name, target) {
      return act(by, target.channel, {
        type: 2,
        data: {
          id: commandId(name),
          name,
          type: 3,
          target_id: target.id,
          resolved: { messages: { [target.id]: messageJson(world, target) } },
        },
      });
    },
    press: (by, message, customId) =>
      act(
        by,
        message.channel,
        { type: 3, message: messageJson(world, message), data: { component_type: 2, custom_id: customId, id: 1 } },
        message,
      ),
    choose: (by, message, customId, values) =>
      act(
        by,
        message.channel,
        {
          type: 3,
          message: messageJson(world, message),
          data: { component_type: 3, custom_id: customId, values, id: 1 },
        },
        message,
      ),
    submit(by, deed, values) {
      const message = deed.on ? { message: messageJson(world, deed.on) } : {};
      const filled = Object.entries(values).map(([name, value], at) => ({
        type: 18,
        id: at * 2 + 1,
        component: { type: 4, id: at * 2 + 2, custom_id: name, value },
      }));
      return act(
        by,
        deed.channel,
        { type: 5, ...message, data: { custom_id: deed.modal?.custom_id ?? "", components: filled } },
        deed.on,
      );
    },
    act,
    tellAgain: (deed) => scene.gateway().dispatch("INTERACTION_CREATE", () => deed.json, deed.channel.guild?.id),
  };
}
