import { type ByteSource, ReadFailure } from '../core/database/byte-source.ts';
import { freeMemory } from './free-memory.ts';
import type { RemoteFile } from './worker-api.ts';

/** Answers to `request`, as far as they matter here. */
export interface RangeReply {
  readonly status: number;
  readonly header: (name: string) => string | null;
  readonly body: ArrayBuffer;
}

/** Asks for bytes `[start, end)` and waits for them. @throws when the server cannot be reached */
export type RangeRequest = (url: string, start: number, end: number, tag: string | undefined) => RangeReply;

/**
 * The bytes of a file on the page's own server, read by range. Only this machine and the
 * page's own origin are asked: nothing leaves the machine.
 *
 * @throws ReadFailure for an address elsewhere.
 */
export function httpBytes(
  { url, size }: RemoteFile,
  origin: string,
  request: RangeRequest = requestNow,
): ByteSource {
  const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? url);
  if (!isOwn(new URL(url), origin)) throw new ReadFailure('unreadable', `${url} is not on this machine`);
  let tag: string | undefined;
  return {
    size,
    read(offset, length) {
      const end = Math.min(offset + length, size);
      if (end <= offset) return new Uint8Array(0);
      const reply = ask(() => request(url, offset, end, tag), name);
      const expected = `bytes ${offset}-${end - 1}/${size}`;
      const replyTag = reply.header('etag') ?? reply.header('last-modified') ?? undefined;
      tag ??= replyTag;
      if (
        reply.header('content-range') !== expected ||
        replyTag !== tag ||
        reply.body.byteLength !== end - offset
      ) {
        throw new ReadFailure('changed', `${name} changed after it was opened`);
      }
      return new Uint8Array(reply.body);
    },
    recycle: freeMemory,
  };
}

function isOwn({ protocol, hostname, origin }: URL, pageOrigin: string): boolean {
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return origin === pageOrigin || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function ask(request: () => RangeReply, name: string): RangeReply {
  let reply: RangeReply;
  try {
    reply = request();
  } catch {
    throw new ReadFailure('unreadable', `the server of ${name} does not answer`);
  }
  switch (reply.status) {
    case 206:
      return reply;
    case 404:
    case 410:
      throw new ReadFailure('vanished', `${name} is not there any more`);
    case 412:
    case 416:
      throw new ReadFailure('changed', `${name} changed after it was opened`);
    default:
      throw new ReadFailure('unreadable', `the server answered ${reply.status} for a part of ${name}`);
  }
}

/** SQLite cannot wait, so neither can this; workers may do so. */
function requestNow(url: string, start: number, end: number, tag: string | undefined): RangeReply {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.responseType = 'arraybuffer';
  request.setRequestHeader('Range', `bytes=${start}-${end - 1}`);
  if (tag?.startsWith('"')) request.setRequestHeader('If-Match', tag);
  request.send();
  return {
    status: request.status,
    header: (name) => request.getResponseHeader(name),
    body: request.response instanceof ArrayBuffer ? request.response : new ArrayBuffer(0),
  };
}
