import type { APIMessageTopLevelComponent } from "discord.js";

/** Everything in a message that Discord would refuse, one sentence each, from its own reference of components. */
export function violationsOf(message: readonly APIMessageTopLevelComponent[]): string[] {
  const found: string[] = [];
  const texts: string[] = [];
  const labels: string[] = [];
  const customIds: string[] = [];
  let components = 0;

  function visit(value: unknown): void {
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const part = new Map<string, unknown>(Object.entries(value));
    const type = part.get("type");
    if (typeof type === "number") {
      components += 1;
      check(type, part);
    }
    for (const key of ["components", "accessory"]) visit(part.get(key));
  }

  function check(type: number, part: ReadonlyMap<string, unknown>): void {
    const text = (key: string) => String(part.get(key) ?? "");
    const count = (key: string) => {
      const list = part.get(key);
      return Array.isArray(list) ? list.length : 0;
    };
    if (part.has("custom_id")) customIds.push(text("custom_id"));
    switch (type) {
      case 1:
        if (count("components") < 1 || count("components") > 5) found.push(`${count("components")} in a row`);
        break;
      case 2:
        labels.push(text("label"));
        if (text("label").trim() === "" || text("label").length > 80) found.push(`a label of ${text("label").length}`);
        break;
      case 3: {
        const options = part.get("options");
        if (!Array.isArray(options) || options.length < 1 || options.length > 25) found.push("options");
        for (const option of Array.isArray(options) ? options : []) {
          if (option.label.length > 100 || option.value.length > 100) found.push("an option too long");
        }
        break;
      }
      case 9:
        if (count("components") < 1 || count("components") > 3) found.push("texts in a section");
        break;
      case 10:
        texts.push(text("content"));
        if (text("content").trim() === "") found.push("an empty text");
        break;
      case 14:
        break;
      case 17:
        if (count("components") < 1) found.push("an empty container");
        break;
      default:
        found.push(`a component of type ${type}`);
    }
  }

  visit(message);
  if (components > 40) found.push(`${components} components`);
  const characters = [...texts, ...labels].reduce((sum, text) => sum + text.length, 0);
  if (characters > 4_000) found.push(`${characters} characters`);
  if (new Set(customIds).size !== customIds.length) found.push("a custom id twice");
  for (const id of customIds) if (id.length < 1 || id.length > 100) found.push(`a custom id of ${id.length}`);
  return found;
}
