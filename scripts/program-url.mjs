import { pathToFileURL } from "node:url";

/** Stands for `import.meta.url` in the program, which is built as a function that gets its own file's name. */
export const programUrl = pathToFileURL(__filename).href;
