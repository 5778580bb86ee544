import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { shortcuts } from "../../../src/adapters/slack/listen.ts";
import { SCOPES } from "../../../src/adapters/slack/settings.ts";
import { words } from "../../../src/core/index.ts";

const read = (file: URL): unknown => JSON.parse(readFileSync(file, "utf8"));
const text = read(new URL("../../../manifest.json", import.meta.url));
const schemaFile = new URL("../../../../shared/specs/slack-manifest.schema.json", import.meta.url);

const manifest = z
  .object({
    features: z.object({
      slash_commands: z.array(z.object({ command: z.string() })),
      shortcuts: z.array(z.object({ name: z.string(), type: z.string(), callback_id: z.string() })),
      agent_view: z.object({ suggested_prompts: z.array(z.unknown()) }),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
  })
  .parse(text);

describe("the manifest", () => {
  test.skipIf(!existsSync(schemaFile))("is valid by Slack's own schema", () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const schema = read(schemaFile);
    if (typeof schema !== "object" || schema === null) throw new Error("no schema");
    const validate = ajv.compile(schema);
    validate(text);
    expect(validate.errors ?? []).toEqual([]);
    const broken = { ...z.record(z.string(), z.unknown()).parse(text), display_information: {} };
    expect(validate(broken)).toBe(false);
  });

  test("asks for the scopes that the doctor looks for, and reads no channel", () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([...SCOPES]);
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(["app_home_opened", "app_mention", "message.im"]);
  });

  test("names the command and the shortcuts as the bot hears and calls them", () => {
    expect(manifest.features.slash_commands.map((command) => command.command)).toEqual(["/nkhr"]);
    expect(manifest.features.shortcuts).toMatchObject([
      { name: words.checkShortcut, type: "message", callback_id: shortcuts.check },
      { name: words.askShortcut, type: "global", callback_id: shortcuts.ask },
    ]);
  });
});
