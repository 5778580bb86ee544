/** The place in a text where it stops being JSON. */
interface JsonFault {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** What would have been right there. */
  readonly expected: string;
}

type Expecting = "value" | "value or ]" | "name" | "name or }" | "colon" | "comma or ]" | "comma or }" | "end";

const named: Readonly<Record<Expecting, string>> = {
  value: "a value",
  "value or ]": "a value or “]”",
  name: "a name in double quotes",
  "name or }": "a name in double quotes or “}”",
  colon: "“:”",
  "comma or ]": "“,” or “]”",
  "comma or }": "“,” or “}”",
  end: "nothing more",
};

/**
 * Finds where a text that `JSON.parse` refused goes wrong; `JSON.parse` itself does not always say. Linear, and without
 * recursion, so that deep nesting does no harm.
 */
export function findJsonFault(text: string): JsonFault {
  const open: ("]" | "}")[] = [];
  let expecting: Expecting = "value";
  let at = 0;
  const fault = (where: number): JsonFault => {
    const before = text.slice(0, where);
    const line = before.split("\n").length;
    return { line, column: where - before.lastIndexOf("\n"), expected: named[expecting] };
  };
  const afterValue = (): Expecting => {
    const closing = open.at(-1);
    return closing === undefined ? "end" : closing === "]" ? "comma or ]" : "comma or }";
  };
  while (at < text.length) {
    const char = text.charAt(at);
    if (/[ \t\r\n]/.test(char)) {
      at += 1;
      continue;
    }
    const end = tokenEnd(text, at);
    if (end === undefined) return fault(at);
    const starts = expecting === "value" || expecting === "value or ]";
    const closes = expecting === "value or ]" || expecting === "name or }" || expecting.startsWith("comma");
    if (closes && char === open.at(-1)) {
      open.pop();
      expecting = afterValue();
    } else if (starts && (char === "[" || char === "{")) {
      open.push(char === "[" ? "]" : "}");
      expecting = char === "[" ? "value or ]" : "name or }";
    } else if (starts && !"]},:".includes(char)) expecting = afterValue();
    else if (expecting.startsWith("name") && char === '"') expecting = "colon";
    else if (expecting === "colon" && char === ":") expecting = "value";
    else if (expecting === "comma or ]" && char === ",") expecting = "value";
    else if (expecting === "comma or }" && char === ",") expecting = "name";
    else return fault(at);
    at = end;
  }
  return fault(text.length);
}

/** Where the token that starts at `at` ends; undefined where no token starts. */
function tokenEnd(text: string, at: number): number | undefined {
  if ("[]{},:".includes(text.charAt(at))) return at + 1;
  if (text.charAt(at) === '"') return stringEnd(text, at + 1);
  const word = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
  word.lastIndex = at;
  return word.test(text) ? word.lastIndex : undefined;
}

function stringEnd(text: string, from: number): number | undefined {
  const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
  let at = from;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char < " ") return undefined;
    if (char === "\\") {
      escaped.lastIndex = at;
      if (!escaped.test(text)) return undefined;
      at = escaped.lastIndex;
    } else at += 1;
  }
  return undefined;
}

/** A name that an object of a JSON text has more than once, of which `JSON.parse` keeps the last value and says nothing. */
interface RepeatedName {
  readonly name: string;
  /** The line on which it stands again, counted from 1. */
  readonly line: number;
}

/** Finds them in a text that is JSON. Linear, and without recursion. */
export function findRepeatedNames(text: string): readonly RepeatedName[] {
  const found: RepeatedName[] = [];
  const open: (Set<string> | null)[] = [];
  let [at, line, beginsName] = [0, 1, false];
  while (at < text.length) {
    const char = text.charAt(at);
    const names = open.at(-1);
    if (char === "\n") line += 1;
    const end = tokenEnd(text, at) ?? at + 1;
    if (char === "{") open.push(new Set());
    else if (char === "[") open.push(null);
    else if (char === "}" || char === "]") open.pop();
    else if (char === '"' && beginsName && names) {
      const name: unknown = JSON.parse(text.slice(at, end));
      if (typeof name === "string" && names.has(name)) found.push({ name, line });
      names.add(String(name));
    }
    if (!/\s/.test(char)) beginsName = char === "{" || (char === "," && Boolean(names));
    at = end;
  }
  return found;
}
