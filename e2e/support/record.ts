import { spawnSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import { home, idle } from './app.ts';
import { sql } from './sql.ts';
import { expect } from './test.ts';

const hasSqlite3 = spawnSync('sqlite3', ['--version']).status === 0;
if (!hasSqlite3)
  console.log('skipped: the opinion of sqlite3, for it is not there; its engine alone is asked');

/** What SQLite's own program answers about a file, line by line; its engine, where the program is not there. */
export function sqlite3(path: string, query: string): readonly string[] {
  if (!hasSqlite3) return sql(path, query).map((row) => row.join('|'));
  const { status, stdout, stderr } = spawnSync('sqlite3', [path, query], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').filter((line) => line !== '');
}

/** What it finds wrong in a file. */
export function damage(path: string): readonly string[] {
  const found = ['PRAGMA integrity_check', 'PRAGMA foreign_key_check'].flatMap((query) =>
    sqlite3(path, query),
  );
  return found.filter((line) => line !== 'ok');
}

/** Goes to the page that records, as a person does. */
export async function goRecord(page: Page): Promise<void> {
  await home(page);
  await page.getByRole('link', { name: 'Record' }).click();
  await expect(page.getByRole('combobox', { name: 'Model' })).toBeVisible();
  await idle(page);
}

export interface Wanted {
  readonly model?: 'farm' | 'society';
  readonly seed?: number;
  readonly replicates?: number;
  readonly steps?: number;
}

/** Fills in what is wanted and starts it. */
export async function start(
  page: Page,
  { model, seed = 1, replicates = 1, steps = 20 }: Wanted,
): Promise<void> {
  if (model !== undefined) await page.getByRole('combobox', { name: 'Model' }).selectOption(model);
  await page.getByRole('spinbutton', { name: 'Seed' }).fill(String(seed));
  await page.getByRole('spinbutton', { name: 'Replicates' }).fill(String(replicates));
  await page.getByRole('spinbutton', { name: 'Steps' }).fill(String(steps));
  await page.getByRole('button', { name: 'Start' }).click();
}

export function card(page: Page, name: string): Locator {
  return page.getByRole('article', { name, exact: true });
}

/** The database that the only ended recording of the page is exported as. */
export async function exportDatabase(page: Page): Promise<{ readonly name: string; readonly path: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export database' }).click(),
  ]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

/** The step that the first simulation of a recording is at. */
export async function stepOf(page: Page, name: string): Promise<number> {
  const text = await card(page, name)
    .getByRole('table')
    .getByRole('row')
    .nth(1)
    .getByRole('cell')
    .nth(1)
    .innerText();
  return Number(text.split(' of ')[0]?.replaceAll(',', ''));
}

/** The last step of a database whose steps have no hole. */
export function lastStep(path: string): number {
  expect(damage(path)).toEqual([]);
  const [line = ''] = sqlite3(
    path,
    'SELECT count(*), min(step_number), max(step_number) FROM simulation_steps',
  );
  const [count = 0, least = 0, most = 0] = line.split('|').map(Number);
  expect([least, most]).toEqual([0, count - 1]);
  return most;
}
