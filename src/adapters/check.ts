/** One thing that was looked at before the bot is started, and what to do where it is not as it should be. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly remedy?: string;
}

/** What came of looking at one thing; the remedy is for where it is not as it should be. */
export function check(name: string, ok: boolean, remedy: string): Check {
  return ok ? { name, ok } : { name, ok, remedy };
}

/** A name as a terminal shows it harmlessly: nothing in it steers the cursor or turns the direction of writing. */
export function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Surrogate}]/gu, "\ufffd");
}
