import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findDatabases } from './offered-files.mjs';
import { serve } from './serve.mjs';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

let folder = '';
let port = 0;
let close = async (): Promise<void> => undefined;

/** Plain HTTP: `fetch` would tidy the path and set the host itself. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  mkdirSync(join(folder, 'runs/iteration 1'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist/index.html'), '<head><title>Terrarium</title></head>');
  writeFileSync(join(folder, 'dist/.fingerprint'), 'abc');
  writeFileSync(join(folder, 'dist/assets/engine-1a2b.wasm'), 'wasm');
  writeFileSync(join(folder, 'runs/iteration 1/b ü.db'), 'bbb');
  writeFileSync(join(folder, 'runs/notes.txt'), 'no database');
});

beforeEach(async () => {
  await close();
  writeFileSync(join(folder, 'runs/a.db'), '0123456789');
  writeFileSync(join(folder, 'runs/a.db-wal'), 'wal');
  const { files } = findDatabases(['runs'], folder);
  const served = await serve({ dist: join(folder, 'dist'), files, port: 0 });
  if (served === 'taken') throw new Error('no free port');
  ({ port, close } = served);
});

afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the app', () => {
  it('is served with types, a policy that allows only itself, and caching by hashed name', async () => {
    const page = await get('/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Terrarium');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    expect(page.headers['access-control-allow-origin']).toBeUndefined();
    const wasm = await get('/assets/engine-1a2b.wasm');
    expect(wasm.headers['content-type']).toBe('application/wasm');
    expect(wasm.headers['cache-control']).toContain('immutable');
  });

  it('is told of offered databases only where there are any', async () => {
    expect((await get('/')).text).toContain('<meta name="offered-files" content="files.json" />');
    await close();
    const served = await serve({ dist: join(folder, 'dist'), port: 0 });
    if (served === 'taken') throw new Error('no free port');
    ({ port, close } = served);
    const page = await get('/');
    expect(page.text).toBe('<head><title>Terrarium</title></head>');
    expect(page.headers['cache-control']).toBe('no-cache');
  });

  it('is all that can be reached: no way out of its folder, no hidden files', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
    ]) {
      const reply = await get(path);
      expect([path, reply.status, reply.text]).toEqual([path, 404, expect.not.stringContaining('secret')]);
    }
    expect((await get('/.fingerprint')).status).toBe(404);
    expect((await get('/%00')).status).toBe(404);
    expect((await get('/%zz')).status).toBe(400);
    expect((await get('/assets')).status).toBe(404);
  });

  it('answers only to the names of this computer, and only reading', async () => {
    expect((await get('/', { host: 'evil.example' })).status).toBe(403);
    expect((await get('/files.json', { host: 'localhost.evil.example:4173' })).status).toBe(403);
    expect((await get('/', { host: `localhost:${port}` })).status).toBe(200);
    expect((await get('/', { host: `[::1]:${port}` })).status).toBe(200);
    expect((await get('/files/0/a.db', {}, 'PUT')).status).toBe(405);
    expect((await get('/files/0/a.db', {}, 'DELETE')).status).toBe(405);
  });
});

describe('the offered files', () => {
  it('are listed with their write-ahead logs, folders searched to the bottom', async () => {
    expect(JSON.parse((await get('/files.json')).text)).toEqual([
      {
        name: 'a.db',
        path: join('runs', 'a.db'),
        url: '/files/0/a.db',
        size: 10,
        wal: { url: '/files/0/a.db-wal', size: 3 },
      },
      {
        name: 'b ü.db',
        path: join('runs', 'iteration 1', 'b ü.db'),
        url: '/files/1/b%20%C3%BC.db',
        size: 3,
      },
    ]);
    expect((await get('/files/1/b%20%C3%BC.db')).text).toBe('bbb');
    expect((await get('/files/0/a.db-wal')).text).toBe('wal');
  });

  it('give the bytes of a range, also the last ones', async () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['bytes=0-3', '0123', 'bytes 0-3/10'],
      ['bytes=7-', '789', 'bytes 7-9/10'],
      ['bytes=-2', '89', 'bytes 8-9/10'],
      ['bytes=-99', '0123456789', 'bytes 0-9/10'],
      ['bytes=8-99', '89', 'bytes 8-9/10'],
      ['bytes=9-9', '9', 'bytes 9-9/10'],
    ];
    for (const [range, text, contentRange] of cases) {
      const reply = await get('/files/0/a.db', { range });
      expect([range, reply.status, reply.text, reply.headers['content-range']]).toEqual([
        range,
        206,
        text,
        contentRange,
      ]);
      expect(reply.headers['content-length']).toBe(String(text.length));
    }
  });

  it('refuse a range beyond the end and ignore one that they do not understand', async () => {
    const beyond = await get('/files/0/a.db', { range: 'bytes=10-12' });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */10']);
    expect((await get('/files/0/a.db', { range: 'bytes=-0' })).status).toBe(416);
    expect((await get('/files/0/a.db', { range: 'bytes=3-1' })).status).toBe(200);
    expect((await get('/files/0/a.db', { range: 'bytes=0-1,3-4' })).text).toBe('0123456789');
    expect((await get('/files/0/a.db', { range: 'lines=1-2' })).status).toBe(200);
  });

  it('tell the size without the bytes when asked for the head', async () => {
    const head = await get('/files/0/a.db', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.text]).toEqual([200, '10', '']);
    expect(head.headers['accept-ranges']).toBe('bytes');
  });

  it('notice that a file changed or vanished after it was first read', async () => {
    const tag = String((await get('/files/0/a.db', { range: 'bytes=0-1' })).headers.etag);
    expect((await get('/files/0/a.db', { range: 'bytes=2-3', 'if-match': tag })).text).toBe('23');
    expect((await get('/files/0/a.db', { 'if-none-match': tag })).status).toBe(304);
    writeFileSync(join(folder, 'runs/a.db'), 'abcdefghijkl');
    expect((await get('/files/0/a.db', { range: 'bytes=2-3', 'if-match': tag })).status).toBe(412);
    const whole = await get('/files/0/a.db', { range: 'bytes=2-3', 'if-range': tag });
    expect([whole.status, whole.text]).toEqual([200, 'abcdefghijkl']);
    rmSync(join(folder, 'runs/a.db'));
    expect((await get('/files/0/a.db', { 'if-match': tag })).status).toBe(404);
    expect(JSON.parse((await get('/files.json')).text)).toHaveLength(1);
  });

  it('are found by number and name together, nothing else', async () => {
    for (const path of [
      '/files/9/a.db',
      '/files/1/a.db',
      '/files/0/secret.txt',
      '/files/0/..%2f..%2fsecret.txt',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });

  it('that do not exist are named', () => {
    expect(findDatabases(['runs/none.db'], folder)).toEqual({ files: [], missing: ['runs/none.db'] });
  });
});

it('a port that is taken is told, not fought over', async () => {
  expect(await serve({ dist: folder, port })).toBe('taken');
});
