/** The offices that the record follows from holder to holder: the vocabulary's key, and how the ids of their entries begin. */
export const OFFICES: readonly (readonly [key: string, prefix: string])[] = [
  ["special-envoy", "envoy/"],
  ["special-rapporteur", "rapporteur/"],
];

export const OFFICE_KEYS: ReadonlySet<string> = new Set(OFFICES.map(([key]) => key));
