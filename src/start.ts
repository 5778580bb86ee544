#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

/**
 * What `nkhr` runs: the program, `main.ts` in one file, together with what V8 kept of compiling it when it was built: a
 * start that has not to compile again is about a tenth shorter. Another version of Node takes nothing of what was kept
 * and compiles as always. From Node 22 on, `module.enableCompileCache` does the same.
 */
const file = fileURLToPath(new URL("program.cjs", import.meta.url));
const kept = `${file}.compiled`;
const script = new Script(readFileSync(file, "utf8"), {
  filename: file,
  ...(existsSync(kept) ? { cachedData: readFileSync(kept) } : {}),
});
const run: unknown = script.runInThisContext();
if (typeof run === "function") run(createRequire(file), file);
