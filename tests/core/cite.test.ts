import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { openFactBase } from "../../src/core/base/load.ts";
import type { FactBase } from "../../src/core/base/schema.ts";
import { type CitationForms, citeItem } from "../../src/core/cite/index.ts";
import { printTex, readBibtex } from "./read-bibtex.ts";

const opened = openFactBase(fileURLToPath(new URL("../../data/", import.meta.url)));
if (!opened.ok) throw new Error("the shipped fact base is broken");
const { base } = opened;

function cite(id: string, from: FactBase = base): CitationForms {
  const forms = citeItem(from, id);
  if (forms === undefined) throw new Error(`nothing to cite under ${id}`);
  return forms;
}

/** What is used here of https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json */
const dateParts = z.array(z.array(z.int()).min(1).max(3)).min(1).max(2);
const dateSchema = z.strictObject({ "date-parts": dateParts, season: z.int().min(1).max(4).optional() });
const authorSchema = z.union([
  z.strictObject({ family: z.string(), given: z.string() }),
  z.strictObject({ literal: z.string() }),
]);
const itemSchema = z.strictObject({
  id: z.string(),
  type: z.enum(["article-newspaper", "report", "webpage", "legislation", "hearing", "entry"]),
  author: z.tuple([authorSchema]).optional(),
  title: z.string().min(1),
  "container-title": z.string().optional(),
  publisher: z.string().optional(),
  authority: z.string().optional(),
  number: z.string().optional(),
  issued: dateSchema.optional(),
  "event-date": dateSchema.optional(),
  URL: z.url().optional(),
  locator: z.string().optional(),
  note: z.string().optional(),
});

function cslItem(forms: CitationForms) {
  return z.tuple([itemSchema]).parse(JSON.parse(forms.cslJson))[0];
}

const ids = [base.facts, base.resolutions, base.milestones, base.sources].flatMap((list) => list.map(({ id }) => id));

describe("a citation", () => {
  test.each(ids)("of %s is well-formed in all three forms, with a key of its own", (id) => {
    const forms = cite(id);
    expect(forms.plain).toMatch(/^[^\p{Cc}]+\.$/u);
    expect(forms.plain).not.toContain("undefined");
    const entry = readBibtex(forms.bibtex);
    const item = cslItem(forms);
    expect(entry.key).toBe(item.id);
    expect(printTex(entry.fields.get("title") ?? "")).toBe(item.title);
    const others = ids.filter((other) => other !== id).map((other) => readBibtex(cite(other).bibtex).key);
    expect(others).not.toContain(entry.key);
  });

  test("of a fact holds the place of its quote in the archived text", () => {
    const forms = cite("004-11");
    expect(forms.plain).toBe(
      "Jane Morse, “U.S. Intensifies Efforts To Promote Human Rights in North Korea”, Washington File, " +
        "U.S. Department of State, 5 April 2006, characters 1001-1090 of the archived text, " +
        "<https://www.globalsecurity.org/wmd/library/news/dprk/2006/dprk-060405-usia01.htm>. 5 April 2006 is printed on " +
        "the article and is also the day on which the report that it describes came out; the text was read from the copy " +
        "at GlobalSecurity.org.",
    );
    const { fields } = readBibtex(forms.bibtex);
    expect(Object.fromEntries(fields)).toMatchObject({
      author: "{Morse, Jane}",
      year: "{2006}",
      month: "apr",
      day: "{5}",
    });
    expect(fields.get("note")).toContain("Characters 1001-1090 of the archived text (SHA-256 543492af");
    expect(cslItem(forms)).toMatchObject({
      type: "article-newspaper",
      author: [{ family: "Morse", given: "Jane" }],
      issued: { "date-parts": [[2006, 4, 5]] },
      locator: "characters 1001-1090",
    });
  });

  test("of a source that prints no date says so and gives none, also not the inferred one", () => {
    const forms = cite("000-08");
    expect(forms.plain).toContain("Voice of America, no date printed, characters 909-1181");
    const { type, fields } = readBibtex(forms.bibtex);
    expect(type).toBe("misc");
    expect([fields.has("year"), fields.has("month"), fields.has("author")]).toEqual([false, false, false]);
    expect(fields.get("note")).toContain("No date printed.");
    const item = cslItem(forms);
    expect(item).not.toHaveProperty("issued");
    expect(item).not.toHaveProperty("event-date");
    expect(item.note).toMatch(/^No date printed\./);
  });

  test("of a resolution has the body as author, the symbol as number and how it was adopted", () => {
    const voted = cite("A/RES/60/173");
    expect(voted.plain).toBe(
      "UN General Assembly, “Situation of human rights in the Democratic People's Republic of Korea”, A/RES/60/173, " +
        "United Nations, 16 December 2005, <https://undocs.org/A/RES/60/173>. Adopted by 88-21-60 (yes, no, abstentions). " +
        "Attested: two sources.",
    );
    expect(readBibtex(voted.bibtex)).toMatchObject({ type: "techreport", key: "nkhr-A-RES-60-173" });
    expect(cslItem(voted)).toMatchObject({
      type: "legislation",
      author: [{ literal: "UN General Assembly" }],
      number: "A/RES/60/173",
      issued: { "date-parts": [[2005, 12, 16]] },
    });
    expect(cite("A/HRC/RES/61/27").plain).toContain("Adopted without a vote. Attested: one source.");
  });

  test("of a law and of a hearing has their numbers and days", () => {
    expect(cslItem(cite("law/north-korean-human-rights-act-of-2004"))).toMatchObject({
      type: "legislation",
      number: "Public Law 108-333",
      issued: { "date-parts": [[2004, 10, 18]] },
    });
    expect(cslItem(cite("senate/hearing-of-20-october-2015"))).toMatchObject({
      type: "hearing",
      title: "The Persistent North Korea Denuclearization and Human Rights Challenge",
      number: "S. Hrg. 114-814",
      authority: "Senate Foreign Relations Committee",
    });
  });

  test("of another entry of the record gives its period as the event's, and when it is open, since when", () => {
    const vacancy = cite("envoy/vacancy");
    expect(vacancy.plain).toContain("January 2017 to 13 October 2023");
    expect(cslItem(vacancy)["event-date"]?.["date-parts"]).toEqual([
      [2017, 1],
      [2023, 10, 13],
    ]);
    expect(cslItem(vacancy)).not.toHaveProperty("issued");
    expect(cite("rapporteur/elizabeth-salmon").plain).toContain("since 1 August 2022");
    expect(cite("camp-estimate/kinu").plain).toContain("(Estimates of the prison camp population), 2013,");
    expect(cite("senate/sung-kim").plain).toContain("not one date");
  });

  test.each(["", "004-99", "A/RES/60/174", "__proto__", "toString"])("of %j, which is not there, is none", (id) => {
    expect(citeItem(base, id)).toBeUndefined();
  });
});

const [source] = base.sources;
const [fact] = base.facts;

/** The base with one source of hostile texts. */
function hostileBase(texts: { title: string; publisher: string; author: string; note: string; url: string }): FactBase {
  if (source === undefined || fact === undefined) throw new Error("the shipped fact base is empty");
  const { title, publisher, author, note, url } = texts;
  const hostile = { ...source, title, publisher, author, url, published: { date: "2006-21", note } };
  return { ...base, sources: [hostile], facts: [{ ...fact, source: hostile.id }] };
}

const piece = fc.oneof(
  fc.constantFrom(..."\\{}%#&$_~^\"'@,=|<>`[]".split("")),
  fc.constantFrom(
    "\n",
    "\t",
    "\u0000",
    "\u001b",
    "\u2028",
    "\u00a0",
    "😀",
    "👩‍👩‍👧‍👦",
    "שלום",
    "\u202e",
    "é",
    "\\input{x}",
    "\\end",
    "}}",
    "@misc{",
  ),
  fc.string({ unit: "binary" }),
);
const hostileText = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => `T${pieces.join("")}`);
const printed = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, " ");

describe("a citation of hostile texts", () => {
  test("is well-formed, and reads back as the texts", () => {
    const texts = fc.record({
      title: hostileText,
      publisher: hostileText,
      author: hostileText,
      note: hostileText,
      url: fc
        .tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.constantFrom("", "{a}", "}", "{\\"))
        .map((parts) => parts.join("")),
    });
    fc.assert(
      fc.property(texts, (own) => {
        const forms = cite(fact?.id ?? "", hostileBase(own));
        expect(forms.plain).not.toMatch(/\p{Cc}/u);
        expect(forms.plain).toContain(printed(own.title));
        const { fields } = readBibtex(forms.bibtex);
        expect(forms.bibtex.split("\n")).toHaveLength(fields.size + 2);
        expect(printTex(fields.get("title") ?? "")).toBe(printed(own.title));
        expect(() => printTex(fields.get("author") ?? "")).not.toThrow();
        expect(printTex(fields.get("howpublished") ?? "")).toBe(printed(own.publisher));
        expect(printTex(fields.get("note") ?? "")).toContain(printed(own.note.replace(/\.$/, "")));
        expect(fields.get("url")).toMatch(/^\{[^{}\\\s]+\}$/);
        const item = cslItem(forms);
        expect(item.title).toBe(own.title);
        expect(item["container-title"] ?? item.publisher).toBe(own.publisher);
        expect(item.issued).toEqual({ "date-parts": [[2006]], season: 1 });
      }),
      { numRuns: 1_000 },
    );
  });

  test("takes an author for a person only where the name is like one", () => {
    const authorOf = (author: string) => {
      const texts = { title: "T", publisher: "P", note: "N", url: "https://example.org/" };
      return cslItem(cite(fact?.id ?? "", hostileBase({ ...texts, author }))).author?.[0];
    };
    expect(authorOf("Jane Q. Morse-Smith")).toEqual({ given: "Jane Q.", family: "Morse-Smith" });
    expect(authorOf("Ärzte Ohne Grenzen e.V. (Berlin)")).toEqual({ literal: "Ärzte Ohne Grenzen e.V. (Berlin)" });
    expect(authorOf("Committee for Human Rights in North Korea")).toHaveProperty("literal");
    expect(authorOf("KINU")).toEqual({ literal: "KINU" });
  });
});
