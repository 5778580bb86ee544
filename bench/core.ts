/** What is measured of the core. */
export { createKnowledge } from "../src/core/create-knowledge.ts";
export { createCore, type FactBase, openFactBase } from "../src/core/index.ts";
export { understand } from "../src/core/reading/understand.ts";
export { joined } from "../src/core/weighing/retrieve.ts";
