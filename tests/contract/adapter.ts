import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Core } from "../../src/core/index.ts";
import { cannedCore, FAILING } from "../standins/core.ts";

/** Something said to the bot, in a way that it has to answer when a person says it. */
export interface Said {
  readonly text: string;
  /** A person unless told. */
  readonly by?: "person" | "the bot itself" | "another bot";
  /** A thread or channel; different names are different places. `"here"` unless told. */
  readonly place?: string;
}

/** A running adapter on the stand-in of its platform. */
export interface Stage<Event> {
  /** Delivers what was said; the event can be delivered again or edited. */
  say(said: Said): Promise<Event>;
  /** Delivers the same event once more, as a platform does that saw no acknowledgement. */
  redeliver(event: Event): Promise<void>;
  /** Delivers the platform's notice that its text was changed to another question. */
  edit(event: Event, text: string): Promise<void>;
  /** Resolves when everything delivered has been dealt with. */
  settled(): Promise<void>;
  /** What the bot has said since the start, with its place under the name given to `say`. */
  replies(): readonly { readonly place: string; readonly text: string }[];
  /** Events that the platform would count as not acknowledged in its time. */
  late(): number;
  /** The lines logged at the level of an error. */
  errors(): readonly string[];
  stop(): Promise<void>;
}

const promises = {
  answers: "gives one reply to one question, where it was asked",
  places: "keeps places apart",
  followUps: "passes the earlier questions of the same place, oldest first, and of no other",
  itself: "is silent to itself",
  bots: "is silent to other bots",
  edits: "is silent to an edit",
  empty: "is silent to empty text",
  acknowledges: "acknowledges in time, also when asking fails",
  apologises: "apologises with a reference when asking fails, logs one line with it, and goes on",
  redelivery: "answers a redelivered event once",
  stops: "can be stopped twice and says nothing more",
} as const;

export type AdapterPromise = keyof typeof promises;

export interface AdapterSubject<Event> {
  readonly name: string;
  /** Starts the adapter with this core on a fresh stand-in. */
  readonly open: (core: Core) => Promise<Stage<Event>>;
  /** Promises that cannot be kept on this platform, each with its reason; they show up as skipped. */
  readonly exempt?: Partial<Readonly<Record<AdapterPromise, string>>>;
}

/** What every adapter promises, on a core that answers with what it was asked. */
export function describeAdapter<Event>({ name, open, exempt = {} }: AdapterSubject<Event>): void {
  describe(`the ${name} adapter`, () => {
    let core: ReturnType<typeof cannedCore>;
    let stage: Stage<Event>;
    beforeEach(async () => {
      core = cannedCore();
      stage = await open(core);
    });
    afterEach(() => stage.stop());

    const promise = (key: AdapterPromise, keep: () => Promise<void>) =>
      it(promises[key], async (test) => {
        const reason = exempt[key];
        if (reason !== undefined) test.skip(reason);
        await keep();
      });
    const say = async (text: string, said: Omit<Said, "text"> = {}) => {
      const event = await stage.say({ text, ...said });
      await stage.settled();
      return event;
    };
    const texts = () => stage.replies().map((reply) => reply.text);

    promise("answers", async () => {
      await say("when was 60/173 adopted");
      expect(stage.replies()).toHaveLength(1);
      expect(stage.replies()[0]).toMatchObject({ place: "here" });
      expect(texts()[0]).toContain("You asked: when was 60/173 adopted");
      expect(texts()[0]).toContain("Heard “when was 60/173 adopted” after 0 earlier.");
    });

    promise("places", async () => {
      await Promise.all([stage.say({ text: "first", place: "one" }), stage.say({ text: "second", place: "two" })]);
      await stage.settled();
      const told = Object.fromEntries(stage.replies().map(({ place, text }) => [place, text]));
      expect(stage.replies()).toHaveLength(2);
      expect(told.one).toContain("You asked: first");
      expect(told.two).toContain("You asked: second");
    });

    promise("followUps", async () => {
      await say("one");
      await say("elsewhere", { place: "there" });
      await say("two");
      await say("three");
      // An adapter may ask once more, to learn which of the earlier questions an answer depends on.
      const first = core.asked.filter(({ text }, at) => core.asked.findIndex((other) => other.text === text) === at);
      expect(first.map(({ text, context = [] }) => [text, ...context])).toEqual([
        ["one"],
        ["elsewhere"],
        ["two", "one"],
        ["three", "one", "two"],
      ]);
    });

    promise("itself", () => expectSilence({ by: "the bot itself" }));
    promise("bots", () => expectSilence({ by: "another bot" }));
    async function expectSilence(said: Omit<Said, "text">) {
      await say("when was 60/173 adopted", said);
      expect(core.asked).toEqual([]);
      expect(stage.replies()).toEqual([]);
    }

    promise("edits", async () => {
      const event = await say("one");
      await stage.edit(event, "one, corrected");
      await stage.settled();
      expect(texts()).toHaveLength(1);
    });

    promise("empty", async () => {
      for (const text of ["", " ", "\n\t "]) await say(text);
      expect(stage.replies()).toEqual([]);
    });

    promise("acknowledges", async () => {
      await say("one");
      await say(FAILING);
      expect(core.asked).toHaveLength(2);
      expect(stage.late()).toBe(0);
    });

    promise("apologises", async () => {
      await say(FAILING);
      const [apology = ""] = texts();
      expect(texts()).toHaveLength(1);
      const reference = /reference ([\w-]{4,})/.exec(apology)?.[1] ?? "no reference";
      expect(stage.errors()).toHaveLength(1);
      expect(stage.errors()[0]).toContain(reference);
      expect(apology).not.toContain("secret");
      expect(stage.errors()[0]).not.toContain(FAILING);
      await say("and again");
      expect(texts()[1]).toContain("You asked: and again");
    });

    promise("redelivery", async () => {
      const event = await say("one");
      await stage.redeliver(event);
      await stage.settled();
      expect(texts()).toHaveLength(1);
    });

    promise("stops", async () => {
      await say("one");
      await stage.stop();
      await stage.stop();
      expect(texts()).toHaveLength(1);
    });
  });
}
