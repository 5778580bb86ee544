import { z } from "zod";
import { FLAGS } from "./model.ts";

/**
 * What Discord refuses of a message and its OpenAPI does not say, or says wrongly: 2,000 characters of content, and the
 * rules of components. Gives sentences as Discord puts them into `errors`.
 */
export function faultsOf(body: MessageBody, { update = false } = {}): string[] {
  const found: string[] = [];
  const v2 = ((body.flags ?? 0) & FLAGS.componentsV2) !== 0;
  const components = body.components ?? [];
  if ((body.content ?? "").length > 2_000) found.push("content: Must be 2000 or fewer in length.");
  if (v2 && (body.content || (body.embeds ?? []).length > 0))
    found.push("content cannot be used with IS_COMPONENTS_V2");
  if (!(v2 || update) && !body.content && components.length === 0 && !(body.embeds ?? []).length)
    found.push("Cannot send an empty message");
  const counts = { components: 0, characters: 0 };
  const ids: string[] = [];
  for (const component of components) visit(component, v2, found, counts, ids, true);
  if (v2 && components.length === 0) found.push("components: This field is required");
  if (counts.components > 40) found.push("components: Must be 40 or fewer in all.");
  if (counts.characters > 4_000) found.push("components: text must be 4000 or fewer in length in all.");
  if (new Set(ids).size !== ids.length) found.push("components: Component custom id cannot be duplicated");
  return found;
}

/** What of a message's body is looked at. */
export const bodySchema = z.looseObject({
  content: z.string().nullish(),
  flags: z.number().nullish(),
  embeds: z.array(z.unknown()).nullish(),
  components: z.array(z.unknown()).nullish(),
});
type MessageBody = z.infer<typeof bodySchema>;

const V2_TOP = [1, 9, 10, 12, 13, 14, 17];
const IN_CONTAINER = [1, 9, 10, 12, 13, 14];

function visit(
  component: unknown,
  v2: boolean,
  found: string[],
  counts: { components: number; characters: number },
  ids: string[],
  top = false,
): void {
  const part = fields(component);
  const type = Number(part.get("type"));
  counts.components += 1;
  if (top && !(v2 ? V2_TOP : [1]).includes(type)) found.push(`components: type ${type} not allowed here`);
  const content = part.get("content");
  if (type === 10 && typeof content === "string") {
    counts.characters += content.length;
    if (content.trim() === "") found.push("content: This field is required");
  }
  const id = part.get("custom_id");
  if (typeof id === "string") ids.push(id);
  if (type === 2) {
    const style = Number(part.get("style"));
    if ((style === 5) === (typeof id === "string")) found.push("a button has a custom id or an address, not both");
    if (String(part.get("label") ?? "").trim() === "" && !part.has("emoji"))
      found.push("label: This field is required");
  }
  const options = part.get("options");
  if (type === 3 && Array.isArray(options)) {
    const values = options.map((option) => fields(option).get("value"));
    if (new Set(values).size !== values.length) found.push("options: The specified option value is already used");
  }
  const children = part.get("components");
  if (Array.isArray(children)) {
    if (type === 1 && (children.length < 1 || children.length > 5)) found.push("components: 1 to 5 in a row");
    for (const child of children) {
      const kind = Number(fields(child).get("type"));
      if (type === 17 && !IN_CONTAINER.includes(kind)) found.push(`type ${kind} not allowed in a container`);
      visit(child, v2, found, counts, ids);
    }
  }
  if (part.has("accessory")) visit(part.get("accessory"), v2, found, counts, ids);
}

/** The components as Discord gives them back: every one with an id, and what was left out filled in. */
export function settled(components: readonly unknown[]): unknown[] {
  let next = 1;
  const settle = (component: unknown): unknown => {
    const part = fields(component);
    const own = { id: next++ };
    const children = part.get("components");
    const accessory = part.get("accessory");
    const extra: Record<number, object> = {
      2: { disabled: false },
      3: { min_values: 1, max_values: 1, disabled: false },
      14: { divider: true, spacing: 1 },
      17: { accent_color: null, spoiler: false },
    };
    const options = part.get("options");
    return {
      ...extra[Number(part.get("type"))],
      ...Object.fromEntries(part),
      ...own,
      ...(Array.isArray(options) ? { options: options.map((option) => ({ ...option })) } : {}),
      ...(Array.isArray(children) ? { components: children.map(settle) } : {}),
      ...(accessory === undefined ? {} : { accessory: settle(accessory) }),
    };
  };
  return components.map(settle);
}

export function fields(value: unknown): Map<string, unknown> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}
