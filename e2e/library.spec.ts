import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { ensureLibrary } from '../src/node/library.mjs';
import { project } from '../src/node/setup.mjs';
import { expect, test } from './support/test.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** Serves the folder of the project as any static server would. */
async function serveProject(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = join(project, new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!existsSync(path)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test('a plain page without a bundler records a database that sqlite3 finds sound', async ({ page }) => {
  ensureLibrary();
  const served = await serveProject();
  await page.goto(`${served.url}/examples/record-page.html`);
  await expect(page.getByRole('status')).toHaveText('Ready.');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Record' }).click();
  const path = await (await saving).path();
  const ask = (query: string) => execFileSync('sqlite3', [path, query], { encoding: 'utf8' }).trim();
  expect(ask('PRAGMA integrity_check; PRAGMA foreign_key_check')).toBe('ok');
  expect(ask('SELECT count(*), max(step_number) FROM simulation_steps')).toBe('42|20');
  served.close();
});

/** Records a small plan with the library at some address, and hashes its rows; runs in Node and in a page alike. */
async function hashOf([library, model]: readonly [string, string]): Promise<string> {
  const { loadEngine, models, plannedSimulations, recordPlan, recordingHash, systemClock } = await import(
    library
  );
  const engine = await loadEngine(
    library.startsWith('http') ? { locateFile: (file: string) => new URL(file, library).href } : {},
  );
  const plan = { model, name: 'same', configuration: {}, seed: 11, replicates: 2, steps: 30, sweep: [] };
  const database = engine.create();
  const recording = recordPlan(database, plan, plannedSimulations(plan, models[model]), systemClock);
  for await (const event of recording.events) void event;
  recording.end('completed');
  return recordingHash(database);
}

for (const model of ['farm', 'society']) {
  test(`the ${model} has the same rows in Node and in the browser`, async ({ page }) => {
    ensureLibrary();
    const served = await serveProject();
    await page.goto(`${served.url}/examples/record-page.html`);
    await expect(page.getByRole('status')).toHaveText('Ready.');
    const inPage = await page.evaluate(hashOf, [`${served.url}/lib/browser/terrarium.js`, model] as const);
    const inNode = await hashOf([join(project, 'lib/library.js'), model]);
    expect(inPage).toMatch(/^[0-9a-f]{64}$/);
    expect(inPage).toBe(inNode);
    served.close();
  });
}
