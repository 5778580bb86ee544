import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Channel, type Discord, hasSpec, openDiscord, person } from "./index.ts";

/** That the stand-in refuses what Discord refuses: a bot that passes its tests by a lenient stand-in proves nothing. */

let discord: Discord;
let channel: Channel;
beforeEach(async () => {
  discord = await openDiscord();
  ({ channel } = discord.guild("Newsroom"));
});
afterEach(() => discord.close());

async function post(path: string, body: unknown): Promise<{ status: number; code: number | undefined }> {
  const response = await fetch(`${discord.url}/v10${path}`, {
    method: "POST",
    headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, code: text === "" ? undefined : JSON.parse(text).code };
}

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (customId: string) => ({ type: 2, style: 2, label: "x", custom_id: customId });
const row = (...components: object[]) => ({ type: 1, components });

describe("a message", () => {
  it.each<[string, object]>([
    ["of 2,001 characters", { content: "x".repeat(2_001) }],
    ["that is empty", {}],
    ["with content beside components of the second version", { content: "x", flags: V2, components: [text("x")] }],
    ["with such components without their flag", { components: [text("x")] }],
    ["with 41 components", { flags: V2, components: [{ type: 17, components: Array(40).fill(text("x")) }] }],
    ["with 4,001 characters of text", { flags: V2, components: [text("x".repeat(2_000)), text("x".repeat(2_001))] }],
    ["with an empty text", { flags: V2, components: [text(" ")] }],
    ["with a custom id twice", { flags: V2, components: [row(button("a"), button("a"))] }],
    ["with six buttons in a row", { flags: V2, components: [row(...["a", "b", "c", "d", "e", "f"].map(button))] }],
  ])("%s is refused", async (_, body) => {
    expect(await post(`/channels/${channel.id}/messages`, body)).toEqual({ status: 400, code: 50_035 });
    expect(discord.said()).toEqual([]);
  });

  it.skipIf(!hasSpec).each<[string, object]>([
    ["with a custom id of 101 characters", { flags: V2, components: [row(button("x".repeat(101)))] }],
    ["with a label of 81 characters", { flags: V2, components: [row({ ...button("a"), label: "x".repeat(81) })] }],
    ["with a component of no known type", { flags: V2, components: [{ type: 99 }] }],
    ["with a number for content", { content: 5 }],
  ])("%s is refused by the OpenAPI", async (_, body) => {
    expect(await post(`/channels/${channel.id}/messages`, body)).toEqual({ status: 400, code: 50_035 });
    expect(discord.violations()).toHaveLength(1);
  });

  it("pings whom it does not rule out", async () => {
    await post(`/channels/${channel.id}/messages`, { content: "@everyone <@123> <@&45>" });
    expect(discord.pings).toEqual(["@everyone", "<@123>", "<@&45>"]);
    await post(`/channels/${channel.id}/messages`, { content: "@everyone <@123>", allowed_mentions: { parse: [] } });
    expect(discord.pings).toHaveLength(3);
  });
});

describe("an interaction", () => {
  const reply = { type: 4, data: { content: "x" } };

  it("is answered once, in three seconds, by its own token", async () => {
    const deed = discord.slash(person("Ann"), channel, "help");
    expect(await post(`/interactions/${deed.id}/nonsense/callback`, reply)).toEqual({ status: 404, code: 10_062 });
    expect(await post(`/interactions/${deed.id}/${deed.token}/callback`, reply)).toEqual({
      status: 204,
      code: undefined,
    });
    expect(await post(`/interactions/${deed.id}/${deed.token}/callback`, reply)).toEqual({ status: 400, code: 40_060 });
    const late = discord.slash(person("Ann"), channel, "help");
    discord.pass(3_001);
    expect(await post(`/interactions/${late.id}/${late.token}/callback`, reply)).toEqual({ status: 404, code: 10_062 });
  });

  it("of a user's own app has five messages more", async () => {
    const deed = discord.slash(person("Ann"), discord.group(), "help");
    await post(`/interactions/${deed.id}/${deed.token}/callback`, reply);
    const more = () => post(`/webhooks/${discord.world.application.id}/${deed.token}`, { content: "x" });
    for (let at = 0; at < 5; at++) expect((await more()).status).toBe(200);
    expect(await more()).toEqual({ status: 400, code: 40_094 });
  });
});

it("refuses requests without the token, and routes that it does not have", async () => {
  const response = await fetch(`${discord.url}/v10/users/@me`);
  expect(response.status).toBe(401);
  expect((await post("/channels/1/nothing", {})).status).toBe(404);
  expect(discord.violations()).toEqual([expect.stringContaining("no route for POST /channels/1/nothing")]);
});
