import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/** Waits until nothing loads any more. */
export async function idle(page: Page): Promise<void> {
  await page.waitForSelector('html[data-state="idle"]', { timeout: 60_000 });
}

/** Opens files from disk as a person does with the file picker, and waits until they are read. */
export async function openDatabase(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.getByLabel('Open database', { exact: true }).setInputFiles([...paths]);
  await idle(page);
}

/** Starts at home, with nothing open. */
export async function home(page: Page): Promise<void> {
  await page.goto('./');
  await idle(page);
}

/** Goes to the page of one simulation of what is open. */
export async function openSimulation(page: Page, simulation: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: simulation, exact: true }).click();
  await idle(page);
}

/** Goes to a simulation of what is open and on to another of its pages at once: its overview need not be drawn first. */
export async function enterSimulation(page: Page, simulation: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: simulation, exact: true }).click();
  await expect(pagesOf(page)).toBeVisible();
}

/** The links to the pages of the simulation that is shown. */
export function pagesOf(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Pages of the simulation' });
}

/** Goes to another page of the simulation that is shown. */
export async function openPage(page: Page, name: string): Promise<void> {
  await pagesOf(page).getByRole('link', { name, exact: true }).click();
  await idle(page);
}

export function figure(page: Page, name: string): Locator {
  return page.getByRole('figure', { name, exact: true });
}

/** What a table shows, row by row, its head first; of a head the name without its unit. */
export async function cells(table: Locator): Promise<readonly (readonly string[])[]> {
  await expect(table).toBeVisible();
  return table.evaluate((element) =>
    [...(element as HTMLTableElement).rows].map((row) =>
      [...row.cells].map((cell) => {
        const text = cell.closest('thead') ? (cell.firstChild ?? cell) : cell;
        return (text.textContent ?? '').trim();
      }),
    ),
  );
}

/** The exact numbers of the first row of that name in a table, which its cells carry as titles. */
export async function exactRow(page: Page, table: string, row: string | RegExp): Promise<readonly number[]> {
  const rows = page.getByRole('table', { name: table, exact: true }).getByRole('row');
  const name = typeof row === 'string' ? { name: row, exact: true } : { name: row };
  const found = rows.filter({ has: page.getByRole('rowheader', name) }).first();
  await expect(found).toBeVisible();
  return found
    .locator('td[title]')
    .evaluateAll((all) => all.map((cell) => Number(cell.getAttribute('title'))));
}

/** The table behind a figure. */
export async function figureTable(page: Page, name: string): Promise<readonly (readonly string[])[]> {
  const shown = figure(page, name);
  await shown.scrollIntoViewIfNeeded();
  await shown.getByRole('button', { name: 'View as table' }).click();
  return cells(shown.getByRole('table'));
}

/** The list of what is open, at the left. */
export function sources(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Sources' });
}

/** Goes to the page of a file that is open. */
export async function openSource(page: Page, name: string): Promise<void> {
  await sources(page).getByRole('link', { name, exact: true }).click();
  await idle(page);
}

/** What a click downloads: its name and its text. */
export async function download(
  page: Page,
  click: () => Promise<void>,
): Promise<{ readonly name: string; readonly path: string; readonly text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  const path = await file.path();
  return { name: file.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
}
