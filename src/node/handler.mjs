import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { sendFile } from './send-file.mjs';

/** @typedef {import('./offered-files.mjs').OfferedFile} OfferedFile */

const types = /** @type {Readonly<Record<string, string>>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
});

/** The page loads nothing from elsewhere and talks to nobody else; Mantine writes its variables into a style element. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always = {
  'content-security-policy': policy,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** A page of another name that resolves to this computer must not read the files of its user. */
const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * What answers the page: the built app, and the databases that the user offered to it.
 *
 * @param {{ readonly dist: string, readonly files: readonly OfferedFile[] }} what
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function createHandler({ dist, files }) {
  return async (request, response) => {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    if (!localHost.test(request.headers.host ?? '')) return void response.writeHead(403).end('Unknown host');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    }
    const path = pathOf(request.url ?? '/');
    if (path === undefined) return void response.writeHead(400).end('Malformed address');
    const made = madeAnswer(path, { dist, files });
    if (made !== undefined) return made(response);
    const offered = /^\/files\/(\d+)\/(.+)$/.exec(path);
    const [file, headers] = offered ? databaseFile(files, offered) : appFile(dist, path);
    if (file === undefined) return void response.writeHead(404).end('Not found');
    return sendFile(request, response, file, headers);
  };
}

/**
 * What is no file as it lies on disk: the list of offered databases, and the page that is told of it.
 *
 * @param {string} path
 * @param {{ readonly dist: string, readonly files: readonly OfferedFile[] }} what
 * @returns {((response: import('node:http').ServerResponse) => void | Promise<void>) | undefined}
 */
function madeAnswer(path, { dist, files }) {
  if (path === '/files.json') return (response) => sendList(response, files);
  const isPage = path === '/' || path === '/index.html';
  return isPage && files.length > 0 ? (response) => sendPage(response, dist) : undefined;
}

/**
 * The page, told that there is a list to ask for: on any other server it asks for nothing that is not there.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {string} dist
 */
async function sendPage(response, dist) {
  const page = await readFile(join(dist, 'index.html'), 'utf8').catch(() => undefined);
  if (page === undefined) return void response.writeHead(404).end('Not found');
  response.writeHead(200, { 'content-type': types['.html'], 'cache-control': 'no-store' });
  response.end(page.replace('<head>', '<head><meta name="offered-files" content="files.json" />'));
}

/** @param {string} url */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {readonly OfferedFile[]} files
 */
function sendList(response, files) {
  const list = files.flatMap(({ name, path, file }, index) => {
    const size = sizeOf(file);
    if (size === undefined) return [];
    const url = `/files/${index}/${encodeURIComponent(name)}`;
    const walSize = sizeOf(`${file}-wal`);
    return [{ name, path, url, size, ...(walSize ? { wal: { url: `${url}-wal`, size: walSize } } : {}) }];
  });
  response.writeHead(200, { 'content-type': types['.json'], 'cache-control': 'no-store' });
  response.end(JSON.stringify(list));
}

/** @param {string} path */
function sizeOf(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : undefined;
}

/**
 * @param {readonly OfferedFile[]} files
 * @param {RegExpExecArray} match number and name
 * @returns {[string | undefined, Record<string, string>]}
 */
function databaseFile(files, match) {
  const offered = files[Number(match[1])];
  const suffix = match[2] === offered?.name ? '' : match[2] === `${offered?.name}-wal` ? '-wal' : undefined;
  const headers = { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' };
  return [offered && suffix !== undefined ? offered.file + suffix : undefined, headers];
}

/**
 * @param {string} dist
 * @param {string} path
 * @returns {[string | undefined, Record<string, string>]}
 */
function appFile(dist, path) {
  const file = resolve(dist, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  const inside =
    file.startsWith(resolve(dist) + sep) && !/[\\/]\./.test(file.slice(dist.length)) && !path.includes('\0');
  // Names under assets carry a hash of their content.
  const forever = file.startsWith(join(resolve(dist), 'assets') + sep);
  return [
    inside ? file : undefined,
    {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  ];
}
