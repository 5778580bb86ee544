const SYMBOL =
  /(?<![\w/])(?:(?:unscr|(?:unsc|sc|security council)(?: resolution| res\.?)?|resolution(?= (?:1[5-8]|2[1-9])\d\d)) (?:no\.? )?\d{3,4}|a[/ ]?res[/ ]?\d{2}[/ -]?\d{3}|(?:unga |ga )?res(?:olution)?\.? \d{2}-\d{3}|a\/(?:hrc\/)?res\/\d+\/\d+|e\/cn\.4\/(?:res\/)?\d{4}\/\d+|(?:a\/hrc|s\/pv|a|s|e)[/.][\w./]*\d|\d{1,4}\/\d{1,4})(?![\w/]*\d)/g;

export interface Place {
  readonly start: number;
  readonly end: number;
}

export function findSymbols(folded: string): (Place & { readonly text: string })[] {
  if (!MAY_HOLD_SYMBOL.test(folded)) return [];
  return [...folded.matchAll(SYMBOL)].map((match) => ({
    text: canonical(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const MAY_HOLD_SYMBOL = /\d\/|\/\w*\d|unsc|resolution|\bsc\b|security council|\bares|\ba res|\bres\b/;

/** "ares65225", "a res 65/225" and "res 65-225" are `a/res/65/225`. */
function canonical(symbol: string): string {
  const bare = /^(?:a[/ ]?res[/ ]?|(?:unga |ga )?res(?:olution)?\.? )(\d{2})[/ -]?(\d{3})$/.exec(symbol);
  return bare ? `a/res/${bare[1]}/${bare[2]}` : symbol;
}
