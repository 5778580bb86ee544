import { createHash } from "node:crypto";

/** Letters and digits in no order, which nothing makes shorter. */
export function noise(length: number): string {
  let text = "";
  for (let at = 0; text.length < length; at++) text += createHash("sha256").update(String(at)).digest("base64");
  return text.replace(/[^a-zA-Z0-9]/g, "x").slice(0, length);
}
