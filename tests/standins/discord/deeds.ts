import { type Channel, type Message, type Person, snowflake } from "./model.ts";

/** What a person did that the bot has to answer: an interaction, and what came of it. */
export interface Deed {
  readonly id: string;
  readonly token: string;
  readonly at: number;
  /** When the bot was told, by `performance.now()`. */
  readonly toldAt: number;
  readonly user: Person;
  readonly channel: Channel;
  /** The message that a button or menu was on. */
  readonly on?: Message;
  /** Whether the app is installed to the user alone. */
  readonly userInstalled: boolean;
  /** The interaction as the gateway tells it. */
  readonly json: Readonly<Record<string, unknown>>;
  /** How it was acknowledged, by the number of the callback's type. */
  acknowledged?: number;
  /** Whether the answer that is to come after a deferral is for the user alone. */
  deferredEphemeral?: boolean;
  /** The answer, also where it came by editing a deferral. */
  reply?: Message;
  readonly followUps: Message[];
  choices?: readonly { readonly name: string; readonly value: string }[];
  modal?: Modal;
}

export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly unknown[];
}

export function createDeed(
  world: { readonly application: { readonly id: string } },
  deed: Pick<Deed, "user" | "channel" | "userInstalled" | "on"> & { readonly json: Record<string, unknown> },
  at = new Date(),
): Deed {
  const id = snowflake(at);
  const token = `interaction-${id}`;
  return {
    ...deed,
    id,
    token,
    at: at.getTime(),
    toldAt: performance.now(),
    followUps: [],
    json: { id, token, application_id: world.application.id, version: 1, ...deed.json },
  };
}
