import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import initSqlJs from 'sql.js';
import { idle, openDatabase, openSource } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { newFolder, real, sample } from './support/files.ts';
import { damage, goRecord, sqlite3, start } from './support/record.ts';
import { sql } from './support/sql.ts';
import { expect, realTest, test } from './support/test.ts';

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Export / });
  await dialog.getByRole('radio', { name: 'SQLite database (.db)' }).check();
  return dialog;
}

/** Exports, closes the dialog, and answers where the browser saved the database. */
async function saved(page: Page, dialog: Locator, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(name);
  await expect(dialog.getByRole('status')).toContainText(`as ${name}`);
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  const path = join(newFolder(), name);
  copyFileSync(await file.path(), path);
  return path;
}

/** Rows of every table, in order of their names. */
function counts(path: string): readonly string[] {
  const tables = sqlite3(path, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  return tables.map((name) => `${name} ${sqlite3(path, `SELECT count(*) FROM "${name}"`)}`);
}

const SCHEMA = 'SELECT type, name, tbl_name FROM sqlite_schema ORDER BY type, name';

/** Opened in the app again, it shows the same simulations. */
async function expectOpens(page: Page, path: string, name: string, simulations: readonly string[]) {
  await page.goto('about:blank');
  await page.goto('./');
  await idle(page);
  await openDatabase(page, path);
  await openSource(page, name);
  for (const id of simulations) {
    await expect(page.getByRole('main').getByRole('link', { name: id, exact: true })).toBeVisible();
  }
}

async function open(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.goto('./');
  await idle(page);
  await openDatabase(page, ...paths);
}

realTest(
  'a whole file comes out with every row, index and view, sound, and opens again',
  async ({ page }) => {
    const original = real('af_head_experiment.db');
    await open(page, original);
    const dialog = await openDialog(page);
    // What cannot hold for a database is not offered.
    await expect(dialog.getByRole('checkbox')).toHaveCount(0);
    await expect(dialog.getByLabel('From step')).toHaveCount(0);
    await expect(dialog).toContainText('can be chosen in the other formats');
    expect(await problemsInBothThemes(page)).toEqual([]);
    const path = await saved(page, dialog, 'af_head_experiment.db');
    expect(damage(path)).toEqual([]);
    expect(counts(path)).toEqual(counts(original));
    expect(sqlite3(path, SCHEMA)).toEqual(sqlite3(original, SCHEMA));
    const ids = sqlite3(original, 'SELECT simulation_id FROM simulations');
    await expectOpens(page, path, 'af_head_experiment.db', ids);
  },
);

realTest('of a file that is still written, what lies in its -wal comes out, too', async ({ page }) => {
  const folder = newFolder();
  const name = 'af_head_midrun.db';
  for (const file of [name, `${name}-wal`]) copyFileSync(real(file), join(folder, file));
  await open(page, join(folder, name), join(folder, `${name}-wal`));
  await openSource(page, name);
  const path = await saved(page, await openDialog(page), name);
  expect(damage(path)).toEqual([]);
  expect(sqlite3(path, 'SELECT count(*) FROM simulation_steps')).toEqual(['41']);
  // SQLite's own program reads both files together.
  const all = counts(path);
  expect(all).toContain('agent_states 1658');
  execFileSync('sqlite3', [join(folder, name), 'PRAGMA wal_checkpoint(TRUNCATE)']);
  expect(all).toEqual(counts(join(folder, name)));
});

test('notes go along where they are wanted, and are there again', async ({ page }) => {
  await open(page, sample('farm'));
  await page.getByRole('button', { name: 'Add note on file farm.db', exact: true }).click();
  const form = page.getByRole('form', { name: 'Note on file farm.db', exact: true });
  await form.getByLabel('Note', { exact: true }).fill('The first trial.');
  await form.getByRole('button', { name: 'Save note' }).click();
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('checkbox', { name: 'With your notes' })).toBeChecked();
  const path = await saved(page, dialog, 'farm.db');
  expect(sqlite3(path, 'SELECT about, text FROM terrarium_notes')).toEqual(['file|The first trial.']);
});

test('chosen simulations come out whole, and nothing of the others', async ({ page }) => {
  const original = sample('farm');
  await open(page, original);
  const dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Simulations' }).click();
  await page.getByRole('option', { name: 'lush', exact: true }).click();
  await page.keyboard.press('Escape');
  const path = await saved(page, dialog, 'farm-slice.db');
  expect(damage(path)).toEqual([]);
  expect(sqlite3(path, 'SELECT simulation_id FROM simulations')).toEqual(['lush']);
  for (const table of ['agents', 'agent_states', 'agent_actions', 'simulation_steps', 'resource_states']) {
    const [rows] = sqlite3(original, `SELECT count(*) FROM ${table} WHERE simulation_id = 'lush'`);
    expect([table, ...sqlite3(path, `SELECT count(*) FROM ${table}`)]).toEqual([table, rows]);
  }
  await expectOpens(page, path, 'farm-slice.db', []);
});

test('a recording that was opened comes out as it was recorded', async ({ page }) => {
  await goRecord(page);
  await start(page, { seed: 3, replicates: 2, steps: 12 });
  const [first] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export database' }).click({ timeout: 100_000 }),
  ]);
  const original = await first.path();
  await page.getByRole('button', { name: 'Explore' }).click();
  await idle(page);
  await openSource(page, 'farm-1.db');
  const path = await saved(page, await openDialog(page), 'farm-1.db');
  expect(damage(path)).toEqual([]);
  expect(counts(path)).toEqual(counts(original));
  expect(sqlite3(path, SCHEMA)).toEqual(sqlite3(original, SCHEMA));
  const states = 'SELECT id, resource_level, position_x FROM agent_states ORDER BY id';
  expect(sql(path, states)).toEqual(sql(original, states));
});

test('a database without simulations comes out with views and triggers, also after a cancelled try', async ({
  page,
}) => {
  const engine = await initSqlJs();
  const made = new engine.Database();
  made.run(`CREATE TABLE readings (id INTEGER PRIMARY KEY, text TEXT, bytes BLOB, big INTEGER);
    CREATE INDEX by_text ON readings (text);
    CREATE VIEW long_ones AS SELECT * FROM readings WHERE length(text) > 5;
    CREATE TABLE tallies (kind TEXT PRIMARY KEY, n INTEGER) WITHOUT ROWID;
    CREATE TRIGGER tally AFTER INSERT ON tallies BEGIN UPDATE tallies SET n = n + 1; END;
    INSERT INTO tallies VALUES ('a', 1), ('b', 2);
    WITH RECURSIVE k (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM k WHERE n < 200000)
    INSERT INTO readings SELECT n, hex(n * 7919), randomblob(120), 9007199254740993 + n FROM k`);
  const original = join(newFolder(), 'readings.db');
  writeFileSync(original, made.export());
  made.close();
  await open(page, original);
  await openSource(page, 'readings.db');
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
  await expect(dialog.getByRole('status')).toHaveText('');
  const path = await saved(page, dialog, 'readings.db');
  expect(damage(path)).toEqual([]);
  expect(sqlite3(path, SCHEMA)).toEqual(sqlite3(original, SCHEMA));
  expect(counts(path)).toEqual(counts(original));
  const content = 'SELECT *, hex(bytes) FROM readings WHERE id % 40000 = 0';
  expect(sqlite3(path, content)).toEqual(sqlite3(original, content));
  expect(sqlite3(path, 'SELECT * FROM tallies')).toEqual(sqlite3(original, 'SELECT * FROM tallies'));
});
