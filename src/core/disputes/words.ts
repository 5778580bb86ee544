import type { Resolution } from "../base/schema.ts";

/** What public sources contradict in a record, why, and what is used here, each as the data has it: whole sentences. */
export const conflictWords = ({ point, cause, use }: Resolution["conflicts"][number]): string =>
  `${point} ${cause} Used here: ${use}`;
