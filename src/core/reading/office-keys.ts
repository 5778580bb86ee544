import { offices } from "../base/schema.ts";

/** The offices that the record follows from holder to holder, as terms of the vocabulary. */
export const OFFICE_KEYS: ReadonlySet<string> = new Set(offices);
