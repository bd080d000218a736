import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { project } from '../src/node/setup.mjs';
import { figure, idle, sources } from './support/app.ts';
import { newFolder, sample } from './support/files.ts';
import { expect, test } from './support/test.ts';

interface Started {
  readonly url: string;
  readonly output: string;
}

let running: ChildProcess | undefined;

/** Runs what `npm start` runs and waits for the address that it prints. */
function start(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Started> {
  const child = spawn(process.execPath, [join(project, 'src/node/start.mjs'), ...args], {
    env: { ...process.env, CI: '1', ...env },
  });
  running = child;
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (piece: Buffer) => {
      output += piece.toString();
      const url = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (url && output.includes('Ctrl+C')) resolve({ url, output });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
}

test.afterEach(() => {
  running?.kill();
});

test('npm start with databases and folders offers them to the page and leaves them alone', async ({
  page,
}) => {
  const folder = newFolder();
  for (const [from, to] of [
    ['farm', 'one/simulation.db'],
    ['farm', 'two/simulation.db'],
    ['society', 'society.db'],
  ] as const) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    copyFileSync(sample(from), join(folder, to));
  }
  const before = readFileSync(join(folder, 'society.db'));
  const { url, output } = await start([folder, sample('farm')], { PORT: '0' });
  expect(output).toContain('society.db');
  await page.goto(url);
  await idle(page);
  await expect(sources(page).getByText('society.db').first()).toBeVisible();
  await expect(sources(page).getByText('farm.db').first()).toBeVisible();
  for (const name of ['one/simulation.db', 'two/simulation.db']) {
    await expect(sources(page).getByRole('link', { name, exact: true })).toBeVisible();
  }
  await sources(page)
    .getByRole('link', { name: /farm\.db/ })
    .first()
    .click();
  await idle(page);
  await page.getByRole('main').getByRole('row').getByRole('link').first().click();
  await expect(figure(page, 'Population')).toBeVisible();
  expect(readFileSync(join(folder, 'society.db'))).toEqual(before);
  expect(existsSync(join(folder, 'society.db-wal'))).toBe(false);
});

test('npm start moves on from a port that is taken and says so', async ({ page }) => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => other.once('listening', listening));
  const { port } = other.address() as AddressInfo;
  const { url, output } = await start([], { PORT: String(port) });
  other.close();
  expect(output).toContain(`Port ${port} is taken`);
  expect(new URL(url).port).not.toBe(String(port));
  await page.goto(url);
  await idle(page);
  await expect(page.getByLabel('Open database', { exact: true })).toBeAttached();
});

test('npm start names a file that is not there and does not start', async () => {
  await expect(start(['runs/none.db'], { PORT: '0' })).rejects.toThrow(
    /ended with 1: Not found: runs\/none\.db/,
  );
});
