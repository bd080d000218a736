import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure, home, idle, openDatabase, openSimulation, openSource, sources } from './support/app.ts';
import { copyOf, newFolder, real, sample } from './support/files.ts';
import { expect, realTest, sharedTest, test } from './support/test.ts';
import { firstOf, visitSample } from './support/visit.ts';

const farm = sample('farm');
const simulation = firstOf('farm');

test('a server that offers no files is not asked for any', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await home(page);
  expect(asked.filter((path) => path.includes('files'))).toEqual([]);
});

sharedTest('sorting is undone by going back', async ({ page }) => {
  await visitSample(page, 'farm', 'Steps');
  const head = page.getByRole('columnheader', { name: /^Agents alive/ });
  await head
    .getByRole('button', { name: /Agents alive/ })
    .first()
    .click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=total_agents/);
  await page.goBack();
  await expect(head).not.toHaveAttribute('aria-sort', /./);
  await expect(page).toHaveURL(/\/steps/);
  await page.goForward();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
});

sharedTest('number keys follow the tabs that a simulation has', async ({ page }) => {
  await visitSample(page, 'society', 'Overview');
  const second = page.getByRole('navigation', { name: 'Pages of the simulation' }).getByRole('link').nth(1);
  await page.keyboard.press('2');
  await expect(second).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a large file is checked when a person asks for it', async ({ page }) => {
  const path = copyOf(farm, 'large.db');
  // Bytes behind the last page are no part of the database; they only make the file large.
  truncateSync(path, 130_000_000);
  await home(page);
  await openDatabase(page, path);
  await openSource(page, 'large.db');
  await page.getByRole('main').getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText('checked, sound')).toBeVisible();
});

test('of many files of one name the bad one is told by its path, with a way on', async ({ page }) => {
  const folder = newFolder();
  for (const iteration of ['iteration_1', 'iteration_2', 'iteration_3']) {
    mkdirSync(join(folder, iteration));
    const path = join(folder, iteration, 'simulation.db');
    if (iteration === 'iteration_3') writeFileSync(path, 'The disk was full.');
    else copyFileSync(farm, path);
  }
  await home(page);
  await page.getByLabel('Open folder', { exact: true }).setInputFiles(folder);
  await idle(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('iteration_3/simulation.db is not a SQLite database');
  await expect(alert.getByRole('button', { name: 'Choose another file…' })).toBeVisible();
  await expect(
    page.getByRole('main').getByRole('cell', { name: 'iteration_2', exact: true }).first(),
  ).toBeVisible();
});

test('a table that a file does not have is told, with the way to those it has', async ({ page }) => {
  await home(page);
  await openDatabase(page, farm);
  await page.goto(`${page.url().replace(/#.*/, '')}#/source/farm/table/no_such_table`);
  await expect(page.getByText('farm.db has no table no_such_table.')).toBeVisible();
  await page.getByRole('button', { name: 'See its tables' }).click();
  await expect(page.getByRole('heading', { name: 'farm.db' })).toBeVisible();
});

test('a filter that nothing passes says so in the list of sources', async ({ page }) => {
  await home(page);
  await openDatabase(page, farm);
  await page.getByRole('textbox', { name: 'Filter simulations' }).fill('no such name');
  await expect(sources(page).getByText('No simulation or file is named like this.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Filter simulations' }).fill('farm');
  await expect(sources(page).getByRole('link', { name: simulation })).toBeVisible();
  await expect(sources(page).getByText('No simulation or file is named like this.')).toBeHidden();
});

sharedTest('headline numbers are whole at 800, 1100 and 1440 px', async ({ page }) => {
  await visitSample(page, 'farm', 'Overview');
  for (const width of [800, 1100, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await idle(page);
    const clipped = await page
      .getByRole('list', { name: 'Headline numbers' })
      .getByRole('listitem')
      .evaluateAll((items) =>
        items
          .filter((item) =>
            [item, ...item.querySelectorAll('div')].some((each) => each.scrollWidth > each.clientWidth),
          )
          .map((item) => item.textContent),
      );
    expect([width, clipped]).toEqual([width, []]);
  }
});

realTest('a file that names no simulation gives its own name to the one it holds', async ({ page }) => {
  await home(page);
  await openDatabase(page, real('af_2024-12-10_intid.db'));
  await expect(page.getByRole('heading', { level: 1, name: 'af_2024-12-10_intid' })).toBeVisible();
  await expect(page).toHaveTitle(/^af_2024-12-10_intid · /);
});

test('a file with a handle is among the recent files and can be reopened after a reload', async ({
  page,
}) => {
  await home(page);
  // The picker of the system cannot be driven; a handle of the page's own storage is one of the same kind.
  await page.evaluate(async (url) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('mine.db', { create: true });
    const writer = await handle.createWritable();
    await writer.write(await (await fetch(url)).blob());
    await writer.close();
    Object.assign(window, { showOpenFilePicker: async () => [handle] });
  }, './samples/farm.db');
  await page.getByRole('main').getByRole('button', { name: 'Open database…' }).click();
  await expect(page.getByRole('heading', { name: 'mine.db' })).toBeVisible();
  await idle(page);
  await openSimulation(page, simulation);
  await expect(figure(page, 'Population')).toBeVisible();
  await page.reload();
  await idle(page);
  await page.getByRole('button', { name: 'Reopen mine.db' }).click();
  await expect(figure(page, 'Population')).toBeVisible();
  await page.getByRole('link', { name: 'Terrarium' }).click();
  await expect(page.getByRole('heading', { name: 'Recent files' })).toBeVisible();
});
