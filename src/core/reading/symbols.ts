import { joined } from "../language/any-of.ts";
import { ORDINALS } from "../language/figures.ts";
import { type Place, placeOf } from "../language/place.ts";
import { matchesOf } from "../language/text.ts";

/** How the UN and people write symbols; beside each what every text that holds one so written has, cheap to look for. */
const FORMS: readonly (readonly [form: RegExp, hint: RegExp])[] = [
  // "Security Council 2024" is a year, and not the number of a resolution, where no resolution is spoken of.
  [
    /(?:unscr|(?:unsc|sc|security council)(?: resolution| res\.?|(?! 20[0-2]\d(?!\d)))|resolution(?= (?:1[5-8]|2[1-9])\d\d)) (?:no\.? )?\d{3,4}/,
    /unsc|\bsc\b|security council|resolution/,
  ],
  [/a[/. -]?res[/. -]?\d{2}[/. -]?\d{3}/, /\ba[/. -]?res/],
  [/(?:(?:unga |ga )?res(?:olution)?\.?|unga|ga) \d{2}[-. ]\d{3}/, /\b(?:res(?:olution)?|(?:un)?ga)\b/],
  [/e[/. -]?cn\.?4[/. -]?(?:res[/. -]?)?\d{4}[/.-]\d{1,2}/, /cn\.?4/],
  [/(?:un)?ga\d{2}[/.-]\d{3}/, /ga\d/],
  [/(?:a[/. -]?)?(?:un)?hrc[/. -]?res(?:olution)?[/. -]{0,2}\d{1,2}[/.-]\d{1,2}/, /hrc/],
  [/(?:un)?hrc(?:[ /.-]?\d{1,2}[.-]|[/.-]?\d{1,2}\/)\d{1,2}/, /hrc/],
  // "61-174" is a tally or a range where it is not all that is asked for, and not what was voted on.
  [
    /(?:(?<=^(?:(?:and|or|what about|how about|then|resolutions|cite) )*)(?:[67]\d-[12]|8\d-2)\d\d(?=\W*$)|(?<=\b(?:vot(?:e[ds]?|ing)|yes|no|against|abstained) (?:on|for) )\d{2}-\d{3}(?!-))/,
    /\d-\d/,
  ],
  // A meeting's record, S/PV.7353, stays a word: the entries of meetings name theirs, and a wrong number stands out.
  [/(?:[ae]|s(?!\/pv))\/[\w./]*\d/, /\b[ase]\//],
  // "12/2005" is a month, "2007/08" two years after the Commission's last, and "2/3" a share.
  [
    /(?!(?:(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d|(?:19|20)\d\d\/0\d|20(?:0[7-9]|[1-9]\d)\/\d\d|[1-9]\/[1-9])(?!\d))\d{1,4}\/\d{1,4}/,
    /\d\//,
  ],
  [/(?:un)?hrc(?: session )?\d{1,2}/, /hrc/],
  [/(?:un)?ga(?: session )?\d{2}/, /ga(?:\d| session)/],
  [
    /\d{1,2}(?:st|nd|rd|th) session|(?:(?:twen|thir|for|fif|six|seven)t(?:y|ieth)[- ]?)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth) session|(?:twen|thir|for|fif|six|seven)tieth session/,
    /session/,
  ],
];

const SYMBOL = new RegExp(`(?<![\\w/])(?:${joined(FORMS.map(([form]) => form))})(?![\\w/]*\\d)`, "g");
const MAY_HOLD_SYMBOL = new RegExp(joined(FORMS.map(([, hint]) => hint)));

export function findSymbols(folded: string): (Place & { readonly text: string })[] {
  if (!MAY_HOLD_SYMBOL.test(folded)) return [];
  return matchesOf(folded, SYMBOL).map((match) => ({ text: canonical(match[0], folded), ...placeOf(match) }));
}

/** The first of the Assembly's sessions that is likelier meant than one of the Council, where neither is named. */
const FIRST_ASSEMBLY_SESSION = 60;

const TENS: readonly string[] = ["", "", "twen", "thir", "for", "fif", "six", "seven"];
/** "Sixty-second session" in figures. */
function inFigures(symbol: string): string {
  const [, tens = "", unit = ""] = /^(?:([a-z]+?)t(?:y|ieth)[- ]?)?([a-z]+)? session$/.exec(symbol) ?? [];
  const number = Math.max(TENS.indexOf(tens), 0) * 10 + Math.max(ORDINALS.indexOf(unit), 0);
  return number > 0 ? `${number}th session` : symbol;
}

/** "hrc25" and "62nd session" are the session alone: `a/hrc/res/25/` and `a/res/62/`. */
function session(typed: string, folded: string): string | null {
  const symbol = inFigures(typed);
  const [, glued, number] = /^(?:un)?(hrc|ga)?(?: session )?(\d{1,2})(?:(?:st|nd|rd|th) session)?$/.exec(symbol) ?? [];
  if (number === undefined) return null;
  const body = glued ?? /\b(hrc|ga)\b/.exec(folded)?.[1] ?? /\b(council|assembly)\b/.exec(folded)?.[1];
  const isAssembly = body ? body === "ga" || body === "assembly" : Number(number) >= FIRST_ASSEMBLY_SESSION;
  return `${isAssembly ? "a/res" : "a/hrc/res"}/${number}/`;
}

/** "ares65225", "a res 65/225", "res 65-225", "hrc.25.25" are `a/res/65/225` and `a/hrc/25/25`. */
function canonical(symbol: string, folded: string): string {
  const sitting = session(symbol, folded);
  if (sitting) return sitting;
  const [, text, number] =
    /^(?:a[/. -]?res[/. -]?|(?:unga |ga )?res(?:olution)?\.? |(?:un)?ga ?|)(\d{2})[/. -]?(\d{3})$/.exec(symbol) ?? [];
  if (text !== undefined && !PLAIN.test(symbol)) return `a/res/${text}/${number}`;
  const [, year, item] = COMMISSION.exec(symbol) ?? [];
  if (year !== undefined) return `e/cn.4/res/${year}/${item}`;
  const [, res, council, at] = COUNCIL.exec(symbol) ?? [];
  return council === undefined ? symbol : `a/hrc/${res ? "res/" : ""}${council}/${at}`;
}

/** "65/225" may be of any body. */
const PLAIN = /^\d+\/\d+$/;
const COMMISSION = /^e[/. -]?cn\.?4[/. -]?(?:res[/. -]?)?(\d{4})[/.-](\d{1,2})$/;
const COUNCIL = /^(?:a[/. -]?)?(?:un)?hrc[/. -]?(res(?:olution)?)?[/. -]{0,2}(\d{1,2})[/.-](\d{1,2})$/;
