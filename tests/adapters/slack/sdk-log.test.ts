import { expect, test } from "vitest";
import { sdkLogger } from "../../../src/adapters/slack/sdk-log.ts";
import { createLog } from "../../standins/log.ts";

test("what the SDK logs has no token, no address, nothing that it quotes and of an error its name alone", () => {
  const log = createLog();
  const sdk = sdkLogger(log.logger, "warn");
  sdk.warn('must be shorter than 3001: "sesame" and "open" [json-pointer:/blocks/0]', "xoxb-1-sesame", "xapp-1-sesame");
  sdk.error("cannot connect to wss://slack.example/?ticket=sesame", new Error("sesame"));
  sdk.debug("sesame");
  sdk.info("sesame");
  expect(log.at(0).map(({ msg }) => msg)).toEqual([
    "must be shorter than 3001: [quoted] [json-pointer:/blocks/0] [token] [token]",
    "cannot connect to [address] Error",
  ]);
});
