import { Transform } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** Asks a terminal to put signs around what is pasted, and to stop that. */
export const bracketedPaste = { on: "\u001b[?2004h", off: "\u001b[?2004l" } as const;

const START = "\u001b[200~";
const END = "\u001b[201~";
const CTRL_C = 0x03;

/**
 * Makes what is pasted into a terminal one line: its line breaks become spaces, its control characters are left out, so
 * that a paragraph is one question and waits in the line editor until it is sent. What is typed passes as it is. Ctrl-C
 * ends a paste whose end sign does not come: it was lost on the way, or the terminal knows the start sign alone.
 */
export function createPasteFilter(): Transform {
  const decoder = new StringDecoder("utf8");
  let pasting = false;
  let held = "";
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (pasting && isInterrupt(chunk)) {
        pasting = false;
        held = "";
        decoder.end();
        done(null, chunk);
        return;
      }
      let text = held + decoder.write(chunk);
      held = "";
      let out = "";
      for (;;) {
        const sign = pasting ? END : START;
        const at = text.indexOf(sign);
        if (at === -1) break;
        out += pasting ? flatten(text.slice(0, at)) : text.slice(0, at);
        text = text.slice(at + sign.length);
        pasting = !pasting;
      }
      const split = text.length - heldBack(text, pasting ? END : START);
      held = text.slice(split);
      out += pasting ? flatten(text.slice(0, split)) : text.slice(0, split);
      // Node's line editor puts all but the last of several characters at the end of a line, wherever the cursor is.
      // Among several it takes a tab for no key, as it should.
      for (const piece of out.includes("\t") ? [out] : out) this.push(piece);
      done();
    },
  });
}

/** A key that is pressed comes by itself; among other characters Ctrl-C is one of what is pasted. */
const isInterrupt = (chunk: Buffer): boolean => chunk.length > 0 && chunk.every((byte) => byte === CTRL_C);

/** Length of an end of the text that may be the start of a sign. */
function heldBack(text: string, sign: string): number {
  // A lone escape is a key of its own, which must not wait for the next one.
  const least = sign === START ? 2 : 1;
  for (let length = sign.length - 1; length >= least; length--) if (text.endsWith(sign.slice(0, length))) return length;
  return 0;
}

const flatten = (text: string): string => text.replace(/\r\n?|[\n\t]/g, " ").replace(/\p{Control}/gu, "");
