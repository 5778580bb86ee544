import { pino } from "pino";
import { openCore } from "../../eval/ask.ts";
import { createDiscord } from "../../src/adapters/discord/index.ts";

/** This bot with its core and its log, which goes nowhere. */
const [apiUrl = "", token = ""] = process.argv.slice(2);
await createDiscord({ token, apiUrl }, openCore(), {
  logger: pino(pino.destination("/dev/null")),
  now: () => new Date(),
  feedback: { record: async () => undefined },
  onFatal: (reason) => {
    throw new Error(reason);
  },
}).start();
