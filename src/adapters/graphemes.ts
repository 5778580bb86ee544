let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a reader counts them. What tells them is made when it is first needed: it takes several milliseconds. */
export function graphemes(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}
