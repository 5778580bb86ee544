import { Client, CommandInteraction, InteractionTypes } from "oceanic.js";
import { afterEach, expect, it } from "vitest";
import { type Discord, openDiscord, person, textOf } from "./index.ts";

/** A second client library, so that the stand-in is no mirror of the one that the adapter uses. */

let discord: Discord;
let client: Client;
afterEach(async () => {
  client.disconnect(false);
  expect(discord.violations()).toEqual([]);
  await discord.close();
});

it("serves a bot that is written with another library", async () => {
  discord = await openDiscord();
  const { guild, channel } = discord.guild("Newsroom");
  const ann = person("Ann");
  client = new Client({
    auth: `Bot ${discord.token}`,
    rest: { baseURL: `${discord.url}/v10` },
    gateway: { intents: ["GUILDS", "GUILD_MESSAGES", "DIRECT_MESSAGES"], compress: false },
  });
  const errors: unknown[] = [];
  client.on("error", (error) => errors.push(error));
  client.on("messageCreate", async (message) => {
    if (message.author.bot) return;
    await client.rest.channels.createMessage(message.channelID, {
      content: `heard ${message.content}`,
      messageReference: { messageID: message.id },
      allowedMentions: { repliedUser: false },
    });
  });
  client.on("interactionCreate", async (interaction) => {
    if (interaction.type === InteractionTypes.APPLICATION_COMMAND && interaction instanceof CommandInteraction) {
      await interaction.createMessage({ content: `ran ${interaction.data.name}`, flags: 64 });
      await interaction.createFollowup({ content: "and more" });
    }
    if (interaction.type === InteractionTypes.MESSAGE_COMPONENT) await interaction.editParent({ content: "pressed" });
  });
  const ready = new Promise<void>((done) => client.once("ready", done));
  await client.connect();
  await ready;
  expect(client.guilds.get(guild.id)?.name).toBe("Newsroom");

  discord.say(ann, channel, `<@${discord.world.bot.id}> hello`);
  discord.say(ann, discord.dm(ann), "in private");
  const deed = discord.slash(ann, channel, "ask", { question: "anything" });
  await discord.quiet();
  expect(discord.said().map(textOf)).toEqual(
    expect.arrayContaining([`heard <@${discord.world.bot.id}> hello`, "heard in private", "ran nkhr", "and more"]),
  );
  expect(deed.reply && deed.reply.flags & 64).toBe(64);

  await client.rest.applications.createGlobalCommand(discord.world.application.id, {
    name: "probe",
    type: 1,
    description: "a command",
  });
  expect(await client.rest.applications.getGlobalCommands(discord.world.application.id)).toMatchObject([
    { name: "probe", description: "a command" },
  ]);

  expect(errors).toEqual([]);
  discord.gateway.drop(4000);
  await expect.poll(() => discord.gateway.log.resumes, { timeout: 20_000 }).toBe(1);
  discord.say(ann, discord.dm(ann), "after resuming");
  await expect.poll(() => discord.said().map(textOf), { timeout: 5_000 }).toContain("heard after resuming");
});
