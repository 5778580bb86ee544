import type { Message } from "./model.ts";
import { fields } from "./rules.ts";

/** All text that a message shows, markup and all. */
export function textOf(message: Message): string {
  return [message.content, ...partsOf(message).map((part) => part.get("content"))]
    .filter((text) => typeof text === "string" && text !== "")
    .join("\n");
}

/** The buttons and menus of a message: custom id and label. */
export function controlsOf(message: Message): { readonly id: string; readonly label: string }[] {
  return partsOf(message).flatMap((part) => {
    const id = part.get("custom_id");
    return typeof id === "string" ? { id, label: String(part.get("label") ?? part.get("placeholder") ?? "") } : [];
  });
}

/** All components of a message, nested ones included, in order. */
function partsOf({ components }: Message): Map<string, unknown>[] {
  const visit = (component: unknown): Map<string, unknown>[] => {
    const part = fields(component);
    const children = part.get("components");
    const inner = Array.isArray(children) ? children.flatMap(visit) : [];
    return [part, ...inner, ...(part.has("accessory") ? visit(part.get("accessory")) : [])];
  };
  return components.flatMap(visit);
}
