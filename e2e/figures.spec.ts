import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { cells, download, figure, figureTable } from './support/app.ts';
import { sample } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedTest as test } from './support/test.ts';
import { firstOf, visitSample } from './support/visit.ts';

const farm = sample('farm');
const simulation = firstOf('farm');

const openFarm = (page: Page) => visitSample(page, 'farm', 'Overview');

test('a farm simulation shows its figures, each with a name, units and a plot', async ({ page }) => {
  await openFarm(page);
  const names = [
    'Population',
    'Births and deaths',
    'Resources',
    'Agent resources',
    'Health and age',
    'Combat',
    'Sharing',
    'Reward',
    'Genetics',
    'Actions',
    'Learning',
  ];
  const shown = await page.getByRole('figure').evaluateAll((all) => all.map((one) => one.ariaLabel));
  expect(shown).toEqual(names.filter((name) => shown.includes(name)));
  expect(shown).toEqual(expect.arrayContaining(['Population', 'Births and deaths', 'Resources', 'Actions']));
  for (const name of shown) {
    const one = figure(page, name ?? '');
    await one.scrollIntoViewIfNeeded();
    await expect(one.locator('svg:has(clipPath)')).toBeVisible();
  }
});

test('View as table gives every step, and the plot comes back', async ({ page }) => {
  await openFarm(page);
  const [head = [], ...rows] = await figureTable(page, 'Population');
  const stored = sql(
    farm,
    'SELECT step_number, total_agents FROM simulation_steps WHERE simulation_id = ? ORDER BY step_number',
    [simulation],
  );
  const total = head.indexOf('Total');
  expect(rows.map((row) => [Number(row[0]), Number(row[total])])).toEqual(stored);
  const population = figure(page, 'Population');
  await population.getByRole('button', { name: 'View as table' }).click();
  await expect(population.getByRole('table')).toHaveCount(0);
});

test('Download CSV holds what the table shows, named after source and simulation', async ({ page }) => {
  await openFarm(page);
  const table = await figureTable(page, 'Resources');
  const csv = await download(page, () =>
    figure(page, 'Resources').getByRole('button', { name: 'Download CSV' }).click(),
  );
  expect(csv.name).toBe(`farm-${simulation}-resources.csv`);
  const lines = csv.text.trim().split('\r\n');
  expect(lines).toHaveLength(table.length);
  expect(lines.slice(1).map((line) => line.split(',').map(Number))).toEqual(
    table.slice(1).map((row) => row.map(Number)),
  );
});

test('Save SVG gives a drawing that stands alone, Save PNG its pixels', async ({ page }) => {
  await openFarm(page);
  const population = figure(page, 'Population');
  await expect(population.locator('svg:has(clipPath)')).toBeVisible();
  const svg = await download(page, () => population.getByRole('button', { name: 'Save SVG' }).click());
  expect(svg.name).toMatch(/^farm-.*population\.svg$/);
  expect(svg.text).toMatch(/^(<\?xml[^>]*>\s*)?<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg.text).not.toContain('var(--');
  const png = await download(page, () => population.getByRole('button', { name: 'Save PNG' }).click());
  expect(png.name).toMatch(/^farm-.*population\.png$/);
  expect(readFileSync(png.path).subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
});

test('a name in the legend takes its line away and brings it back', async ({ page }) => {
  await openFarm(page);
  const population = figure(page, 'Population');
  const entry = population.getByRole('button', { name: /^Total/ }).first();
  await expect(entry).toHaveAttribute('aria-pressed', 'true');
  await entry.click();
  await expect(entry).toHaveAttribute('aria-pressed', 'false');
  await expect(page).toHaveURL(/hidden=/);
  await entry.click();
  await expect(entry).toHaveAttribute('aria-pressed', 'true');
});

test('brushing zooms every figure, a double click shows everything again', async ({ page }) => {
  await openFarm(page);
  const plot = figure(page, 'Population').locator('svg:has(clipPath)');
  const box = await plot.boundingBox();
  if (box === null) throw new Error('no plot');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.4, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, middle, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/from=\d+&to=\d+/);
  await expect(figure(page, 'Resources').getByRole('button', { name: 'Reset zoom' })).toBeVisible();
  await plot.dblclick();
  await expect(page).not.toHaveURL(/from=/);
});

test('the society sample shows its figures with values', async ({ page }) => {
  await visitSample(page, 'society', 'Overview');
  for (const name of ['Population', 'Trades and prices', 'Money', 'Inequality', 'Events', 'Memories']) {
    const one = figure(page, name);
    await one.scrollIntoViewIfNeeded();
    await one.getByRole('button', { name: 'View as table' }).click();
    const rows = await cells(one.getByRole('table'));
    expect([name, rows.length > 1]).toEqual([name, true]);
  }
});
