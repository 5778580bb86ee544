import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";

/** The names of settings and what they are set to. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What every command works with, whether a chat is set up or not. */
export interface Config {
  /** The directory of the fact base. Default: `data/` beside the program. */
  readonly dataDirectory: string;
  readonly terminal: {
    /** The file that keeps the chat's history between runs; undefined: it is forgotten. */
    readonly historyFile: string | undefined;
    /** Colours wanted or not; undefined: where the output is a terminal. */
    readonly colour: boolean | undefined;
    /** Whether it understands no codes at all, as an editor's shell window: `TERM=dumb`. */
    readonly dumb: boolean;
  };
}

/** Settings that were read, or everything that is wrong with them, a sentence each with what to do. */
export type Configured<Settings> =
  | { readonly ok: true; readonly config: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Our own settings. `.env.example` explains each to the person who runs the bot, and `chat-config.ts` reads those that
 * only a bot in a chat needs.
 */
const OWN_SETTINGS: ReadonlySet<string> = new Set(["NKHR_DATA", "NKHR_HISTORY", "NKHR_FEEDBACK", "NKHR_LOG_LEVEL"]);

/** Reads the settings of every command. What is set for the chats is not looked at. */
export function readConfig(environment: Environment): Configured<Config> {
  const given = givenIn(environment);
  const unknown = Object.keys(given).filter((name) => name.startsWith("NKHR_") && !OWN_SETTINGS.has(name));
  if (unknown.length > 0) {
    const remedy = "Correct its name or remove it; .env.example lists all settings.";
    return { ok: false, problems: unknown.map((name) => `${name} is no setting. ${remedy}`) };
  }
  const { NKHR_DATA, NKHR_HISTORY, NO_COLOR, FORCE_COLOR, TERM } = given;
  const forced = FORCE_COLOR === undefined ? undefined : !/^(?:0|false)$/i.test(FORCE_COLOR);
  return {
    ok: true,
    config: {
      dataDirectory: NKHR_DATA === undefined ? besideProgram("data/") : pathOf(NKHR_DATA),
      terminal: {
        historyFile: NKHR_HISTORY === undefined ? undefined : pathOf(NKHR_HISTORY),
        colour: NO_COLOR !== undefined || TERM === "dumb" ? false : forced,
        dumb: TERM === "dumb",
      },
    },
  };
}

/** The settings that are given: an empty one counts as not given. */
export function givenIn(environment: Environment): Environment {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
}

/** A whole path: a relative one counts from the working directory, `~/` from the user's own. */
export function pathOf(path: string): string {
  return path === "~" || path.startsWith("~/") ? join(homedir(), path.slice(1)) : resolve(path);
}

/** The environment, and what kept `.env` from being read. */
export interface FoundEnvironment {
  readonly environment: Environment;
  /** One sentence with the remedy. The settings in `.env` are missing from the environment then. */
  readonly problem?: string;
}

/** The environment with what `.env` beside the program adds; what is set in the environment goes first. */
export function readEnvironment(file = besideProgram(".env"), set: Environment = process.env): FoundEnvironment {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT") return { environment: set };
    return { environment: set, problem: `${file} ${unreadable(code)}` };
  }
  return { environment: { ...parseEnv(text), ...set } };
}

function unreadable(code: unknown): string {
  if (code === "EISDIR")
    return "is a directory. Remove it, or put a file of settings in its place; .env.example is one.";
  if (code === "EACCES" || code === "EPERM")
    return "may not be read by you. Make yourself its owner, or allow yourself to read it (chmod u+r).";
  return `cannot be read (${String(code)}). Make it a file that can be read, or remove it.`;
}

function besideProgram(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}
