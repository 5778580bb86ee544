import type { types } from "@slack/bolt";
import type { Citation } from "../../core/index.ts";

/** A part of an answer that stays together on one page. */
export interface Piece {
  readonly blocks: readonly types.KnownBlock[];
  /** The same in plain words, for notifications and screen readers. */
  readonly text: string;
  /** The source that stands in it and can be asked for. */
  readonly citation?: Citation;
  /** One of these stands on a page. */
  readonly table?: true;
  /** Belongs to what follows. */
  readonly heading?: true;
}

/** Where an answer is shown: tables exist in messages alone. */
export type Surface = "message" | "view";

/** How large pieces may become. */
export interface Room {
  /** Characters of running text in one block. */
  readonly text: number;
  /** Weight of a table with its caption. */
  readonly table: number;
}
