import type { Body, FactBase, Resolution } from "../base/schema.ts";
import { anyOf } from "../language/any-of.ts";
import type { Query } from "../reading/query.ts";

/** The bodies that a question names, by their names or their seats. */
export function readBodies(query: Query, voting: boolean): readonly Body[] {
  const bodies = new Set<Body>();
  for (const { keys, surface } of query.terms) {
    if (keys.includes("general-assembly")) bodies.add("assembly");
    if (keys.includes("third-committee") || keys.includes("plenary")) bodies.add("assembly");
    if (keys.includes("human-rights-council")) bodies.add("council");
    if (
      keys.includes("commission-on-human-rights") &&
      (voting || !keys.includes("commission-of-inquiry") || surface.includes(" "))
    )
      bodies.add("commission");
  }
  const inGeneva = query.terms.some(({ keys }) => keys.includes("~geneva"));
  if (inGeneva && !bodies.has("council") && !bodies.has("commission")) {
    bodies.add("council");
    bodies.add("commission");
  }
  return [...bodies];
}

/** Texts apart by body, each body's in order. */
export const byBody = (texts: readonly Resolution[]): readonly (readonly Resolution[])[] =>
  [...new Set(texts.map(({ body }) => body))].map((body) => texts.filter((one) => one.body === body));

const SYMBOL_BODY: readonly (readonly [RegExp, (symbol: string) => string])[] = [
  [/^a\/hrc\/(?:res\/)?(\d+\/\d+)$/, (number) => `A/HRC/RES/${number}`],
  [/^a\/res\/(\d+\/\d+)$/, (number) => `A/RES/${number}`],
  [/^e\/cn\.4\/(?:res\/)?(\d{4}\/\d+)$/, (number) => `E/CN.4/RES/${number}`],
];

/** Whether a symbol as it was typed, whole or without its beginning, is a resolution's. */
export function isNamedBy({ id }: Resolution, typed: string): boolean {
  for (const [pattern, make] of SYMBOL_BODY) {
    const number = pattern.exec(typed)?.[1];
    if (number) return id === make(number);
  }
  return typed.endsWith("/") ? id.toLowerCase().startsWith(typed) : id.toLowerCase().endsWith(`/${typed}`);
}

/** The resolutions that a question names by symbol, and the symbols that are none of the record's. */
export function readSymbols(
  query: Query,
  base: FactBase,
): { readonly named: readonly Resolution[]; readonly unknown: readonly string[]; readonly beyond: Beyond | null } {
  const named: Resolution[] = [];
  const unknown: string[] = [];
  for (const typed of query.symbols) {
    const found = base.resolutions.filter((one) => isNamedBy(one, typed));
    if (found.length > 0) named.push(...found);
    else unknown.push(typed);
  }
  const beside = neighbour(named, query, base);
  if (beside === null) return { named, unknown, beyond: null };
  const { one, by, found } = beside;
  return found ? { named: [found], unknown, beyond: null } : { named, unknown, beyond: { one, by } };
}

/** The first or the last resolution of a body, before or after which another is asked for. */
export interface Beyond {
  readonly one: Resolution;
  readonly by: 1 | -1;
}

const NEXT = anyOf(
  /\b(?:one|text|resolution|vote) (?:right |directly )?after\b/,
  /\bnext (?:\w+ ){0,2}(?:one|text|resolution|vote) after\b|\bc(?:ame|omes) (?:\w+ )?after\b/,
  /\b(?:following(?! (?:years?|months?|weeks?|days?|sessions?)\b)|succeeding|next after|came after|successor (?:of|to))\b/,
);
const PREVIOUS =
  /\b(?:one|text|resolution|vote) (?:right |directly )?before\b|\bc(?:ame|omes) (?:\w+ )?before\b|\b(?:preceding|preceded|came before|predecessor (?:of|to)|previous to)\b/;

/** "The one after 60/173": the next or the previous of the same body. */
function neighbour(
  named: readonly Resolution[],
  query: Query,
  base: FactBase,
): (Beyond & { readonly found: Resolution | undefined }) | null {
  const [one] = named;
  if (named.length !== 1 || !one) return null;
  const by = NEXT.test(query.folded) ? 1 : PREVIOUS.test(query.folded) ? -1 : 0;
  if (by === 0) return null;
  const ours = base.resolutions.filter(({ body }) => body === one.body);
  return { one, by, found: ours[ours.indexOf(one) + by] };
}
