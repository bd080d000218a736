import { expect, test } from 'vitest';
import { ReadFailure } from '../core/database/byte-source.ts';
import { httpBytes, type RangeReply, type RangeRequest } from './http-bytes.ts';

const content = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
const origin = 'http://localhost:4173';
const file = { url: `${origin}/files/0/a%20b.db`, size: content.length };

/** A server that does it right; `spoil` changes an answer. */
function serve(spoil: (reply: RangeReply) => RangeReply = (reply) => reply): RangeRequest {
  return (_url, start, end) => {
    const headers = new Map([
      ['content-range', `bytes ${start}-${end - 1}/${content.length}`],
      ['etag', '"1"'],
    ]);
    return spoil({
      status: 206,
      header: (name) => headers.get(name) ?? null,
      body: content.slice(start, end).buffer,
    });
  };
}

function reasonOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof ReadFailure ? error.reason : String(error);
  }
  return undefined;
}

test('ranges are read as asked, shorter only at the end', () => {
  const bytes = httpBytes(file, origin, serve());
  expect(bytes.size).toBe(1000);
  expect(bytes.read(100, 50)).toEqual(content.slice(100, 150));
  expect(bytes.read(990, 50)).toEqual(content.slice(990));
  expect(bytes.read(2000, 50)).toEqual(new Uint8Array(0));
});

test.each([
  [404, 'vanished'],
  [412, 'changed'],
  [416, 'changed'],
  [200, 'unreadable'],
  [500, 'unreadable'],
])('the answer %i means %s', (status, reason) => {
  const bytes = httpBytes(
    file,
    origin,
    serve((reply) => ({ ...reply, status })),
  );
  expect(reasonOf(() => bytes.read(0, 10))).toBe(reason);
});

test('another size, another tag or fewer bytes mean that the file changed', () => {
  const header = (name: string, value: string) =>
    serve((reply) => ({ ...reply, header: (asked) => (asked === name ? value : reply.header(asked)) }));
  const grown = httpBytes(file, origin, header('content-range', 'bytes 0-9/1001'));
  expect(reasonOf(() => grown.read(0, 10))).toBe('changed');
  const short = httpBytes(
    file,
    origin,
    serve((reply) => ({ ...reply, body: reply.body.slice(1) })),
  );
  expect(reasonOf(() => short.read(0, 10))).toBe('changed');
  let tag = '"1"';
  const bytes = httpBytes(
    file,
    origin,
    serve((reply) => ({ ...reply, header: (asked) => (asked === 'etag' ? tag : reply.header(asked)) })),
  );
  bytes.read(0, 10);
  tag = '"2"';
  expect(reasonOf(() => bytes.read(0, 10))).toBe('changed');
});

test('a server that does not answer is told as such', () => {
  const bytes = httpBytes(file, origin, () => {
    throw new Error('connection refused');
  });
  expect(reasonOf(() => bytes.read(0, 10))).toBe('unreadable');
});

test('only this machine and the own origin are asked', () => {
  expect(reasonOf(() => httpBytes({ url: 'https://example.org/a.db', size: 1 }, origin, serve()))).toBe(
    'unreadable',
  );
  expect(reasonOf(() => httpBytes({ url: 'ftp://localhost/a.db', size: 1 }, origin, serve()))).toBe(
    'unreadable',
  );
  const own = 'https://lab.example.org';
  expect(httpBytes({ url: `${own}/a.db`, size: 5 }, own, serve()).size).toBe(5);
  expect(httpBytes({ url: 'http://127.0.0.1:9/a.db', size: 5 }, own, serve()).size).toBe(5);
});
