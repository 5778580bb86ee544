import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

// Runs the built program with the words after it, and keeps what V8 compiled on the way for `start.ts`.
const file = fileURLToPath(new URL("../dist/program.cjs", import.meta.url));
const script = new Script(readFileSync(file, "utf8"), { filename: file });
script.runInThisContext()(createRequire(file), file);
process.once("exit", () => {
  // V8 takes what was kept only under the flags that it was kept under, and `ask` sets one on its way.
  setFlagsFromString("--opt");
  writeFileSync(`${file}.compiled`, script.createCachedData());
});
