import { toldBy } from "../compose/prose.ts";
import type { Finding } from "../finding.ts";
import { hasAny } from "../language/keys.ts";
import type { Earlier } from "../reading/earlier.ts";
import type { Query } from "../reading/query.ts";

/** "Why?", "why not?": the reason that what answered before gives itself, of whom was asked about; null where it gives none. */
export function reasonOf({ folded }: Query, { query: before, units: [unit] }: Earlier): Finding | null {
  if (!unit || !BARE_WHY.test(folded)) return null;
  // A name that some fields are about and others are not tells them apart.
  const telling = before.terms.filter(
    ({ kind, keys }) => kind === "name" && unit.slots.some(({ about }) => hasAny(about, keys)),
  );
  const slot = unit.slots.find(
    ({ type, about }) => type === "reason" && telling.every(({ keys }) => hasAny(about, keys)),
  );
  return slot ? toldBy(unit, slot) : null;
}

const BARE_WHY = /^(?:(?:and|but|so|ok),? )*(?:why|how come)(?: (?:not|so|that|is that|was that))?\W*$/;
