/** One BibTeX entry as a reader of its own takes it. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/**
 * Reads one BibTeX entry the way BibTeX does: braces count wherever they stand, also behind a backslash, and nothing may
 * be left over. Throws where the entry is not well-formed.
 */
export function readBibtex(text: string): BibtexEntry {
  const head = /^@([a-z]+)\{([^\s,{}"#%'()=\\~]+),\n/.exec(text);
  const [all, type, key] = head ?? [];
  if (!all || !type || !key) throw new Error(`no head: ${text}`);
  const fields = new Map<string, string>();
  let at = all.length;
  for (;;) {
    const name = /\s*([a-z]+) = /y;
    name.lastIndex = at;
    const [, field] = name.exec(text) ?? [];
    if (!field) throw new Error(`no field at ${at}: ${text}`);
    if (fields.has(field)) throw new Error(`${field} twice`);
    const end = valueEnd(text, name.lastIndex);
    fields.set(field, text.slice(name.lastIndex, end));
    at = end;
    if (text.startsWith(",", at)) at += 1;
    else if (text.slice(at) === "\n}") return { type, key, fields };
    else throw new Error(`neither the next field nor the end at ${at}: ${text}`);
  }
}

function valueEnd(text: string, from: number): number {
  if (text[from] !== "{") {
    const macro = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b/y;
    macro.lastIndex = from;
    if (!macro.test(text)) throw new Error(`no value at ${from}: ${text}`);
    return macro.lastIndex;
  }
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error(`braces do not balance: ${text}`);
}

const names = new Map([
  ["textbackslash", "\\"],
  ["textbraceleft", "{"],
  ["textbraceright", "}"],
  ["textasciitilde", "~"],
  ["textasciicircum", "^"],
]);

/** What TeX prints for a field; throws where a character would do something else than be printed. */
export function printTex(field: string): string {
  return field.replaceAll(/\{\\([a-z]+)\}|\\([&%$#_])|[{}]|[\\~^&%$#_]/g, (found, name?: string, char?: string) => {
    if (name !== undefined) {
      const printed = names.get(name);
      if (printed === undefined) throw new Error(`unknown command \\${name}`);
      return printed;
    }
    if (char !== undefined) return char;
    if (found === "{" || found === "}") return "";
    throw new Error(`${found} is not escaped in ${field}`);
  });
}
