import { pino } from "pino";
import { createDiscord } from "../../../src/adapters/discord/index.ts";
import { cannedCore } from "../../standins/core.ts";

/** What a shard runs in tests: the adapter alone, told where Discord is by its argument. */

const [apiUrl = ""] = process.argv.slice(2);
const adapter = createDiscord({ token: process.env.DISCORD_TOKEN ?? "", apiUrl }, cannedCore(), {
  logger: pino({ enabled: false }),
  now: () => new Date(),
  feedback: { record: async () => undefined },
  onFatal: () => process.exit(1),
});
process.once("SIGTERM", () => void adapter.stop().then(() => process.exit(0)));
await adapter.start();
