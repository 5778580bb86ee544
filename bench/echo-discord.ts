import { Client, Events, GatewayIntentBits } from "discord.js";

/** The least that a discord.js bot can do: it sends back what a command asks. Takes the bot's own settings. */
const { DISCORD_TOKEN, DISCORD_API_URL } = process.env;

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: DISCORD_API_URL ?? "" } });
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply(interaction.options.getString("question") || "…");
});
client.once(Events.ClientReady, () => console.error("echo answers"));
await client.login(DISCORD_TOKEN);
