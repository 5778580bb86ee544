import * as z from "zod";

/** What Discord says of its gateway to a bot: how many connections it recommends, and how many more it lets in today. */
export const gatewaySchema = z.object({
  shards: z.int().positive(),
  session_start_limit: z.object({ remaining: z.number(), reset_after: z.number() }),
});
