/**
 * The terminal's own limits. A terminal refuses nothing, so these are for its reader and for the memory of the machine.
 */

/** Fewest columns that are laid out for; a narrower window breaks the lines itself. */
export const MIN_COLUMNS = 16;

/** The width of a window that does not tell its own: that of the VT100, which terminals still open with. */
export const USUAL_COLUMNS = 80;

/** Longest line of prose, in columns: longer ones are hard to follow, however wide the window is. */
export const MAX_PROSE_COLUMNS = 100;

/** Widest column of labels beside values, in columns, and as a part of the width. */
export const MAX_LABEL_COLUMNS = 24;
export const MAX_LABEL_SHARE = 0.4;

/** Narrowest column of values beside labels, in columns. Where there is less room, a long value stands below its label. */
export const MIN_VALUE_COLUMNS = 16;

/** Narrowest column of a table whose cells are wrapped, in columns. Where that is too wide, rows become lists. */
export const MIN_CELL_COLUMNS = 24;

/** Widest column of a table in a file or a pipe, in columns. A longer cell moves the rest of its line to the right. */
export const MAX_PIPED_CELL_COLUMNS = 40;

/** Longest line read from a pipe or file, in bytes. The rest of a longer one is left out, and that is said. */
export const MAX_LINE_BYTES = 1_048_576;

/** Completions of each kind that the tab key offers: more are not looked through. */
export const MAX_COMPLETIONS = 25;

/** How many lines the chat's history keeps. */
export const MAX_HISTORY = 500;
