import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/**
 * Sends a file, or the range that was asked for, as RFC 9110 has it. The tag is made of size and
 * modification time: who reads a file piece by piece sends it back as `If-Match` and learns by
 * 412 that the file changed in between.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {Readonly<Record<string, string>>} headers
 */
export async function sendFile(request, response, path, headers) {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return void response.writeHead(404).end();
  try {
    const stats = await handle.stat({ bigint: true });
    if (!stats.isFile()) return void response.writeHead(404).end();
    const size = Number(stats.size);
    const tag = `"${stats.size.toString(16)}-${stats.mtimeNs.toString(16)}"`;
    const all = { ...headers, 'accept-ranges': 'bytes', etag: tag };
    const { method } = request;
    const {
      range: wanted,
      'if-match': ifMatch,
      'if-none-match': ifNoneMatch,
      'if-range': ifRange,
    } = request.headers;
    if (ifMatch !== undefined && ifMatch !== '*' && !listsTag(ifMatch, tag)) {
      return void response.writeHead(412, all).end();
    }
    if (ifNoneMatch !== undefined && listsTag(ifNoneMatch, tag))
      return void response.writeHead(304, all).end();
    const range =
      wanted === undefined || (ifRange !== undefined && ifRange !== tag) ? 'all' : parseRange(wanted, size);
    if (range === 'unsatisfiable') {
      return void response.writeHead(416, { ...all, 'content-range': `bytes */${size}` }).end();
    }
    const { start, end } = range === 'all' ? { start: 0, end: size } : range;
    response.writeHead(range === 'all' ? 200 : 206, {
      ...all,
      'content-length': end - start,
      ...(range === 'all' ? {} : { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
    });
    if (method === 'HEAD' || start === end) return void response.end();
    const stream = createReadStream(path, { fd: handle, start, end: end - 1, autoClose: false });
    // A reader that goes away in the middle is no error of ours.
    await pipeline(stream, response).catch(() => response.destroy());
  } finally {
    await handle.close();
  }
}

/**
 * @param {string} header a list of tags
 * @param {string} tag
 */
function listsTag(header, tag) {
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);
}

/**
 * One byte range; anything else that a `Range` header may hold is answered with the whole file.
 *
 * @param {string} header such as `bytes=0-99`, `bytes=100-` or `bytes=-20`
 * @param {number} size of the file
 * @returns {{ start: number, end: number } | 'all' | 'unsatisfiable'} `end` is exclusive
 */
function parseRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (match === null || (match[1] === '' && match[2] === '')) return 'all';
  if (match[1] === '') {
    const last = Math.min(Number(match[2]), size);
    return last === 0 ? 'unsatisfiable' : { start: size - last, end: size };
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? size : Math.min(Number(match[2]) + 1, size);
  if (match[2] !== '' && Number(match[2]) < start) return 'all';
  return start >= size ? 'unsatisfiable' : { start, end };
}
