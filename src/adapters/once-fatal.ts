import type { Surroundings } from "./adapter.ts";

/** Says why a running adapter cannot go on, in the log and to who runs it, the first time alone: it is over then. */
export function onceFatal({ logger, onFatal }: Pick<Surroundings, "logger" | "onFatal">): (reason: string) => void {
  let over = false;
  return (reason) => {
    if (over) return;
    over = true;
    logger.fatal(reason);
    onFatal(reason);
  };
}
