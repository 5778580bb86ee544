import { describeAdapter } from "../../contract/adapter.ts";
import type { Json } from "../../standins/slack/blocks.ts";
import { messageEvent } from "../../standins/slack/payloads.ts";
import { bot } from "../../standins/slack/workspace.ts";
import { openStage, transports, wordsOf } from "./stage.ts";

interface SaidEvent {
  readonly event: Json;
  readonly payload: Json;
}

for (const transport of transports) {
  for (const where of ["direct messages", "threads"] as const) {
    describeAdapter<SaidEvent>({
      name: `Slack ${transport} in ${where}`,
      exempt: where === "threads" ? { empty: "a mention and nothing else asks for help" } : {},
      async open(core) {
        const stage = await openStage(transport, core);
        const { slack } = stage;
        const places = new Map<string, string>();
        const placeOf = (name: string) => {
          const known = places.get(name);
          if (known) return known;
          const made = where === "threads" ? `1700000000.00000${places.size}` : `D0JANE00${places.size}`;
          places.set(name, made);
          if (where === "direct messages") slack.workspace.channels.set(made, { member: true });
          return made;
        };
        const at = (name: string) =>
          where === "threads" ? { channel: "C0GENERAL", threadTs: placeOf(name) } : { channel: placeOf(name) };
        return {
          async say({ text, by = "person", place = "here" }) {
            const addressed = where === "threads" ? `<@${bot.userId}> ${text}` : text;
            const more: Json =
              by === "person"
                ? {}
                : by === "another bot"
                  ? { bot_id: "B0OTHER00", subtype: "bot_message" }
                  : { bot_id: bot.botId, user: bot.userId };
            const type = where === "threads" ? "app_mention" : "message";
            const event = messageEvent(slack.workspace, type, addressed, { ...at(place), more });
            const { payload } = await stage.event(event);
            return { event, payload };
          },
          async redeliver({ payload }) {
            await slack.deliver("events_api", payload, { attempt: 1, reason: "timeout" });
          },
          async edit({ event }, text) {
            const message = { ...event, text, edited: { user: "U0JANE000", ts: "1700000001.000000" } };
            await stage.event({
              type: "message",
              subtype: "message_changed",
              hidden: true,
              channel: String(event.channel),
              channel_type: where === "threads" ? "channel" : "im",
              ts: "1700000002.000000",
              event_ts: "1700000002.000000",
              message,
              previous_message: event,
            });
            await stage.event({ ...message, event_ts: "1700000002.000000" });
          },
          settled: stage.settled,
          replies: () =>
            slack.workspace.messages.map((message) => {
              const at = where === "threads" ? message.threadTs : message.channel;
              const [place = "nowhere"] = [...places].find(([, made]) => made === at) ?? [];
              return { place, text: wordsOf(message) };
            }),
          late: () => slack.late.length,
          errors: () => stage.log.at(50).map((line) => JSON.stringify(line)),
          stop: stage.stop,
        };
      },
    });
  }
}
