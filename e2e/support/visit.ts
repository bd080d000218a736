import type { Page } from '@playwright/test';
import { enterSimulation, home, openDatabase, openPage, pagesOf } from './app.ts';
import { sample } from './files.ts';
import { sql } from './sql.ts';
import { expect } from './test.ts';

/** What a page shared by tests has open: the file, and where opening it led. */
interface Opened {
  readonly path: string;
  readonly start: string;
}

const opened = new WeakMap<Page, Opened>();

/**
 * Begins where opening a file leads, as if nothing had been done before. What an earlier test looked at is left by way
 * of home, which forgets what only the screen knows.
 */
export async function visitFile(page: Page, path: string): Promise<void> {
  const known = opened.get(page);
  if (known?.path === path && (await isOpen(page))) await comeBack(page, known.start);
  else opened.set(page, await openAnew(page, path));
}

/** The same on a page of a simulation. Of a file with one simulation, `simulation` is not needed. */
export async function visit(page: Page, path: string, name: string, simulation = ''): Promise<void> {
  await visitFile(page, path);
  const link = page.getByRole('main').getByRole('link', { name: simulation, exact: true });
  await expect(pagesOf(page).or(link).first()).toBeVisible();
  if (!(await pagesOf(page).isVisible())) await enterSimulation(page, simulation);
  await openPage(page, name);
}

/** The same on the first simulation of a sample. */
export async function visitSample(page: Page, family: 'farm' | 'society', name: string): Promise<void> {
  await visit(page, sample(family), name, firstOf(family));
}

/** The first simulation of a sample. */
export function firstOf(family: 'farm' | 'society'): string {
  const [column, table] =
    family === 'farm' ? ['simulation_id', 'simulations'] : ['run_id', 'simulation_runs'];
  return String(sql(sample(family), `SELECT ${column} FROM ${table} ORDER BY rowid`)[0]?.[0]);
}

async function openAnew(page: Page, path: string): Promise<Opened> {
  await page.goto('about:blank');
  await home(page);
  await openDatabase(page, path);
  return { path, start: new URL(page.url()).hash };
}

/** Whether one file is open, as `visit` left it: a test may have loaded the page anew. */
async function isOpen(page: Page): Promise<boolean> {
  return (await page.getByRole('button', { name: /^Close .*\.db/, includeHidden: true }).count()) === 1;
}

async function comeBack(page: Page, start: string): Promise<void> {
  await follow(page, '#/');
  await expect(page.getByRole('heading', { name: 'Drop a simulation database here' })).toBeVisible();
  await follow(page, start);
}

/** Follows an address inside the app. */
async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}
