import type { types } from "@slack/bolt";
import { type Citation, words } from "../../core/index.ts";
import { carried } from "../carried.ts";
import { parts, shortened } from "./carry.ts";
import type { Piece, Room } from "./piece.ts";
import { LINK } from "./runs.ts";

/** Longest stretch of a label in one element, and stretches in one block. Labels are short; these hold for any. */
const STRETCH = 500;
const STRETCHES = 4;

/** Longest id that is shown whole. */
const ID = 200;

/** The line under a quote or a record: publisher, title and date, how certain, the link, the id. */
export function sourceLine(citation: Citation, room: Room): Piece[] {
  const { label, certainty, locator, id, url } = citation;
  const linked = url !== undefined && url.length <= LINK;
  const said = [label, certainty, locator, linked ? undefined : url].filter((part) => part !== undefined).join(" · ");
  const stretches = parts(carried(said), Math.min(STRETCH, Math.floor(room.text / STRETCHES)));
  const lines: Piece[] = [];
  for (let at = 0; at < stretches.length; at += STRETCHES) {
    const line = stretches.slice(at, at + STRETCHES);
    const ends = at + STRETCHES >= stretches.length;
    const elements: types.ContextBlock["elements"] = line.map(plain);
    if (ends && linked) elements.push({ type: "mrkdwn", text: link(url, words.open), verbatim: true });
    if (ends) elements.push(plain(`[${shortened(carried(id), ID)}]`));
    lines.push({
      blocks: [{ type: "context", elements }],
      text: `${at === 0 ? "— " : ""}${line.join("")}${ends ? `${linked ? ` ${url}` : ""} [${id}]` : ""}`,
    });
  }
  return lines;
}

/** Text that Slack shows as it is. */
export function plain(text: string): types.PlainTextElement {
  return { type: "plain_text", text, emoji: false };
}

/** A link in mrkdwn. In the address only what would end it or be read as markup is encoded. */
function link(url: string, label: string): string {
  return `<${url.replace(/&/g, "&amp;").replace(/[<>|]/g, encodeURIComponent)}|${label}>`;
}
