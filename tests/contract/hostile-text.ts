import fc from "fast-check";

/**
 * Text that breaks renderers, at the sizes where they break. Default generators of property tests stay short and
 * rarely combine markup, so these repeat hostile pieces up to a limit less one, the limit, one more, and ten times it.
 */

/** Markup of any platform, emoji of several code points, combining marks, right-to-left text, look-alike quotes. */
const printable = [
  "* _ ~ < & @ 😀 👩‍👩‍👧‍👦 ¦ *bold* _it_ ~gone~ `code` ¦ **b** __u__ ~~s~~ ||spoiler|| ¦ ```fence``` ¦ > quoted ¦ # Heading",
  "- item ¦ 1. one ¦ [link](https://example.org/a_(b)) ¦ <https://example.org|label> ¦ https://example.org/?a=1&b=2",
  "@everyone @here ¦ <!channel> <@U024BE7LH> <#C024BE7LR> ¦ <@&123456789012345678> <@123456789012345678>",
  "</nkhr:1> <t:0:R> <:x:1> ¦ :smile: :+1: ¦ &amp; &lt; &gt; &#39; ¦ \\* \\_ \\\\ \\ ¦ a|b|c ¦ =1+1 ¦ \"x\", 'y' ¦ $1 $& %s",
  "“inner” „low“ ‘single’ ¦ — <https://example.org> [000-00] ¦ שלום עולם ¦ مرحبا بالعالم ¦ 한국어 문장 ¦ 日本語",
  "\u1112\u1161\u11ab\u1100\u1173\u11af ¦ e\u0301 n\u0303 ¦ human rights ¦ Resolution 60/173 ¦ 88 to 21, with 60 abstentions",
  "snake_case_word ¦ 2*3*4 ¦ word",
].flatMap((line) => line.split(" ¦ "));

/** What no platform shows as it is: control characters, direction overrides, halves of a character, line breaks. */
const wild = [
  "\u0000 ¦ \u0007 ¦ \u001b[31mred\u001b[0m ¦ \u001b]0;title\u0007 ¦ \u009b2J ¦ \u007f ¦ \u0085 ¦ \u2028 ¦ \u2029 ¦ \ufffe",
  "\u202eevil\u202c ¦ \u2066x\u2069 ¦ \u200b ¦ \ufeff ¦ \r ¦ \r\n ¦ \n\n ¦ \n ¦ \t ¦ \ud800 ¦ \udc00 ¦ x\ud83d ¦ \u0301 ¦ \u200d",
].flatMap((line) => line.split(" ¦ "));

export type Alphabet = "printable" | "lines" | "wild";

const alphabets: Readonly<Record<Alphabet, readonly string[]>> = {
  printable,
  /** With line breaks, for what may have several lines: quotes and text to copy. */
  lines: [...printable, "\n", "\n\n"],
  wild: [...printable, ...wild, ...wild, ...Array<string>(8).fill("👩‍👩‍👧‍👦 😀")],
};

/** Text of exactly `size` UTF-16 code units, ended by a letter so that no piece is cut. */
export function textOfSize(alphabet: Alphabet, size: number): fc.Arbitrary<string> {
  const pieces = alphabets[alphabet];
  return fc
    .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }), fc.constantFrom(" ", " ", " ", ""))
    .map(([chosen, between]) => fill(chosen, between, size));
}

/** Text at the sizes around the limits, and often short. */
export function textAround(alphabet: Alphabet, limits: readonly number[]): fc.Arbitrary<string> {
  return fc.constantFrom(...sizesAround(limits)).chain((size) => textOfSize(alphabet, size));
}

export const shortText = (alphabet: Alphabet): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 60 }).chain((size) => textOfSize(alphabet, size));

/** limit - 1, limit, limit + 1 and ten times the limit, of each. */
export function sizesAround(limits: readonly number[]): number[] {
  return limits.flatMap((limit) => [limit - 1, limit, limit + 1, limit * 10]).filter((size) => size > 0);
}

function fill(pieces: readonly string[], between: string, size: number): string {
  let text = "";
  for (let at = 0; ; at++) {
    const next = `${text}${pieces[at % pieces.length] ?? ""}${between}`;
    if (next.length >= size) return text.padEnd(size, "x");
    text = next;
  }
}
