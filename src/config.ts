import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";
import { z } from "zod";

/**
 * Every setting, under the name of its environment variable. `.env.example` explains each to the person who runs the
 * bot; a setting that is empty counts as not given.
 */
const settings = z.object({
  NKHR_DATA: z.string().optional(),
  NKHR_HISTORY: z.string().optional(),
  NO_COLOR: z.string().optional(),
  FORCE_COLOR: z.string().optional(),
  TERM: z.string().optional(),
});

export interface Config {
  /** The directory of the fact base. Default: `data/` beside the program. */
  readonly dataDirectory: string;
  readonly terminal: {
    /** The file that keeps the chat's history between runs; undefined: it is forgotten. */
    readonly historyFile: string | undefined;
    /** Colours wanted or not; undefined: where the output is a terminal. */
    readonly colour: boolean | undefined;
  };
}

export type Configured =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The settings, or everything that is wrong with them, a sentence each with what to do. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Configured {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const unknown = Object.keys(given).filter((name) => name.startsWith("NKHR_") && !Object.hasOwn(settings.shape, name));
  const result = settings.safeParse(given);
  const problems = [
    ...unknown.map((name) => `${name} is no setting. Correct its name or remove it; .env.example lists all settings.`),
    ...(result.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}.`),
  ];
  if (!result.success || problems.length > 0) return { ok: false, problems };
  const { NKHR_DATA, NKHR_HISTORY, NO_COLOR, FORCE_COLOR, TERM } = result.data;
  const forced = FORCE_COLOR === undefined ? undefined : FORCE_COLOR !== "0";
  return {
    ok: true,
    config: {
      dataDirectory: NKHR_DATA ?? fileURLToPath(new URL("../data/", import.meta.url)),
      terminal: {
        historyFile: NKHR_HISTORY,
        colour: NO_COLOR !== undefined || TERM === "dumb" ? false : forced,
      },
    },
  };
}

/** The environment with what `.env` beside the program adds; what is set in the environment goes first. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  const file = new URL("../.env", import.meta.url);
  return existsSync(file) ? { ...parseEnv(readFileSync(file, "utf8")), ...process.env } : process.env;
}
