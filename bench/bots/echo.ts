import { Client, Events, GatewayIntentBits } from "discord.js";

/** The least that a discord.js bot can do: it repeats what a command asks. */
const [api = "", token = ""] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on(Events.InteractionCreate, (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  interaction.reply(interaction.options.getString("question") || "…").catch(() => undefined);
});
await client.login(token);
