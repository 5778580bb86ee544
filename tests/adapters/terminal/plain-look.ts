import type { Look } from "../../../src/adapters/terminal/look.ts";

/** A file or a pipe: no colours, no wrapping. */
export const plainLook: Look = { columns: null, colour: false, numbered: false };
