import { measureDiscord } from "./bench/discord.ts";
console.log(JSON.stringify(await measureDiscord(1000, 50)));
process.exit();
