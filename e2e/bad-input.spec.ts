import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure, home, idle, openDatabase, sources } from './support/app.ts';
import { copyOf, newFolder, sample } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, test } from './support/test.ts';

/** A file of the given bytes. */
function file(name: string, bytes: string | Uint8Array): string {
  const path = join(newFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

const whole = (): Buffer => readFileSync(sample('farm'));

/** What each bad file is, and what the page must say about it. */
const bad: readonly (readonly [string, () => string, RegExp])[] = [
  [
    'a text file',
    () => file('notes.db', 'These are my notes about the run.\n'),
    /text|not (a|an) (SQLite )?database/i,
  ],
  ['a web page', () => file('page.db', '<!doctype html><title>Sign in</title>'), /web page|HTML/i],
  ['random bytes', () => file('secret.db', randomBytes(40_960)), /encrypted|not (a|an) (SQLite )?database/i],
  ['an empty file', () => file('empty.db', ''), /empty/i],
  [
    'a truncated file',
    () => file('half.db', whole().subarray(0, Math.floor(whole().length / 2))),
    /truncated|cut|shorter|incomplete/i,
  ],
];

for (const [what, make, message] of bad) {
  test(`${what} gets a clear message, and what is open stays`, async ({ page }) => {
    await home(page);
    await openDatabase(page, sample('farm'));
    const path = make();
    await openDatabase(page, path);
    const alert = page.getByRole('alert').filter({ hasText: message });
    await expect(alert.first()).toBeVisible();
    await expect(alert.first()).toContainText(path.split('/').at(-1) ?? '');
    await expect(sources(page).getByText('farm.db').first()).toBeVisible();
  });
}

test('damage in the middle is found in the background and told', async ({ page }) => {
  const bytes = whole();
  const pageSize = bytes.readUInt16BE(16);
  // Every page from the second third on: tables are reached, the schema is not.
  bytes.fill(
    0xa5,
    Math.ceil(bytes.length / 3 / pageSize) * pageSize,
    Math.ceil(bytes.length / 2 / pageSize) * pageSize,
  );
  await home(page);
  await openDatabase(page, file('scratched.db', bytes));
  await expect(page.getByText(/damaged/i).first()).toBeVisible();
});

test('a file that vanished after opening is told when it is read again', async ({ page }) => {
  const path = copyOf(sample('farm'), 'gone.db');
  await home(page);
  await openDatabase(page, path);
  rmSync(path);
  await page.getByRole('main').getByRole('link', { name: simulationOf() }).first().click();
  await idle(page);
  await expect(
    page
      .getByText(
        /gone\.db.*(vanished|no longer|moved|deleted)|(vanished|no longer|moved|deleted).*gone\.db/is,
      )
      .first(),
  ).toBeVisible();
});

test('a file that changed after opening is told when it is read again', async ({ page }) => {
  const path = copyOf(sample('farm'), 'grows.db');
  await home(page);
  await openDatabase(page, path);
  appendFileSync(path, Buffer.alloc(4096));
  await page.getByRole('main').getByRole('link', { name: simulationOf() }).first().click();
  await idle(page);
  await expect(page.getByText(/changed/i).first()).toBeVisible();
});

test('after a bad file the good ones still answer', async ({ page }) => {
  await home(page);
  await openDatabase(page, sample('farm'));
  await openDatabase(page, file('notes.db', 'no database'));
  await sources(page).getByRole('link', { name: simulationOf() }).first().click();
  await expect(figure(page, 'Population')).toBeVisible();
});

function simulationOf(): string {
  return String(sql(sample('farm'), 'SELECT simulation_id FROM simulation_steps LIMIT 1')[0]?.[0]);
}
