import { describeAdapter } from "../../contract/adapter.ts";
import { type Channel, type Message, person } from "../../standins/discord/index.ts";
import { openBot } from "./bot.ts";
import { readableOf } from "./readable.ts";

describeAdapter<Message>({
  name: "Discord",
  async open(core) {
    const bot = await openBot({ core });
    const { discord } = bot;
    const people = new Map<string, Channel>();
    const place = (name: string) => {
      const channel = people.get(name) ?? discord.dm(person(name));
      people.set(name, channel);
      return channel;
    };
    const nameOf = (channel: Channel) => [...people].find(([, one]) => one.id === channel.id)?.[0] ?? "elsewhere";
    const robot = person("Robot", { bot: true });
    return {
      async say({ text, by = "person", place: where = "here" }) {
        const channel = place(where);
        const speaker = by === "person" ? channel.recipient : by === "another bot" ? robot : discord.world.bot;
        return discord.say(speaker ?? robot, channel, text);
      },
      redeliver: async (message) => discord.repeat(message),
      edit: async (message, text) => discord.edit(message, text),
      settled: () => discord.quiet(),
      replies: () =>
        discord
          .said()
          .filter((message) => message.components.length > 0)
          .map((message) => ({ place: nameOf(message.channel), text: readableOf(message) })),
      late: () => 0,
      errors: () => bot.log.at(50).map((line) => JSON.stringify(line)),
      stop: bot.stop,
    };
  },
});
