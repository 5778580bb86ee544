import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * The core built as it is shipped, beside the program. Run from its sources it would have to name each function that it
 * makes on its way, for stack traces: a twelfth of the time of a question.
 */
export async function builtCore(): Promise<typeof import("./core.ts")> {
  const outfile = fileURLToPath(new URL("../dist/bench-core.mjs", import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL("core.ts", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    packages: "external",
    logLevel: "warning",
  });
  return import(outfile);
}
