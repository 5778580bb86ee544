import { mkdirSync, writeFileSync } from "node:fs";
import { machineJsonSchema } from "../src/adapters/terminal/machine-schema.ts";

/** Writes the JSON Schema of the machine form for those who read it with other tools. */
const folder = new URL("../docs/", import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("answer.schema.json", folder), `${JSON.stringify(machineJsonSchema(), null, 2)}\n`);
