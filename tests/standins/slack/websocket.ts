import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/** The server's end of one WebSocket, as much of RFC 6455 as Slack's Socket Mode uses. */
export interface Socket {
  send(text: string): void;
  /** Sends a close frame and waits for the peer to close. */
  close(): void;
  /** Cuts the line without a word. */
  drop(): void;
  readonly open: () => boolean;
}

export interface SocketEvents {
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
  /** Whether a close frame of the peer's is answered, and the line then ended. */
  readonly answersClose: () => boolean;
}

/** Completes the handshake on an upgraded connection. */
export function acceptSocket(
  request: IncomingMessage,
  stream: Duplex,
  { onText, onClose, answersClose }: SocketEvents,
): Socket {
  const key = createHash("sha1")
    .update(`${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest("base64");
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
  );
  let open = true;
  let received = Buffer.alloc(0);
  let fragments: Buffer[] = [];
  const write = (opcode: number, payload: Buffer) => {
    if (!stream.destroyed) stream.write(frame(opcode, payload));
  };
  stream.on("error", () => stream.destroy());
  stream.on("close", () => {
    open = false;
    onClose();
  });
  stream.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let read = readFrame(received); read; read = readFrame(received)) {
      received = read.rest;
      if (read.opcode === 8) {
        open = false;
        if (!answersClose()) continue;
        write(8, read.payload);
        stream.end();
      } else if (read.opcode === 9) write(10, read.payload);
      else if (read.opcode <= 1) {
        fragments.push(read.payload);
        if (!read.final) continue;
        const text = Buffer.concat(fragments).toString();
        fragments = [];
        onText(text);
      }
    }
  });
  return {
    send: (text) => write(1, Buffer.from(text)),
    close: () => write(8, Buffer.from([3, 232])),
    drop: () => stream.destroy(),
    open: () => open && !stream.destroyed,
  };
}

function frame(opcode: number, payload: Buffer): Buffer {
  const size = payload.length;
  const head =
    size < 126
      ? Buffer.from([0x80 | opcode, size])
      : size < 65_536
        ? Buffer.from([0x80 | opcode, 126, size >> 8, size & 255])
        : Buffer.concat([Buffer.from([0x80 | opcode, 127, 0, 0, 0, 0]), uint32(size)]);
  return Buffer.concat([head, payload]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

interface Frame {
  readonly final: boolean;
  readonly opcode: number;
  readonly payload: Buffer;
  readonly rest: Buffer<ArrayBuffer>;
}

/** The first frame in what was received, unmasked; undefined where it is not whole yet. */
function readFrame(bytes: Buffer<ArrayBuffer>): Frame | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 127;
  const at = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < at + 4) return undefined;
  const size = short === 127 ? Number(bytes.readBigUInt64BE(2)) : short === 126 ? bytes.readUInt16BE(2) : short;
  const start = at + 4;
  if (bytes.length < start + size) return undefined;
  const mask = bytes.subarray(at, start);
  const payload = Buffer.from(bytes.subarray(start, start + size));
  for (let i = 0; i < payload.length; i++) payload[i] = (payload[i] ?? 0) ^ (mask[i % 4] ?? 0);
  const first = bytes.readUInt8(0);
  return { final: (first & 128) !== 0, opcode: first & 15, payload, rest: bytes.subarray(start + size) };
}
