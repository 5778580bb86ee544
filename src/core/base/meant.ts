import type { Field, Meaning, Milestone } from "./schema.ts";

/** The field of a milestone that means this, whatever its label. */
export const meant = ({ fields }: Pick<Milestone, "fields">, meaning: Meaning): Field | undefined =>
  fields.find(({ means }) => means === meaning);

/** Names as a value lists them, "China, Russia". */
export const namesIn = (value: string): readonly string[] => value.split(", ");
