import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figure, home, idle, openSource, sources } from './support/app.ts';
import { newFolder, sample } from './support/files.ts';
import { expect, test } from './support/test.ts';

test.beforeEach(({ page }) => home(page));

test('the first visit says that nothing leaves the computer and offers two samples', async ({ page }) => {
  await expect(page.getByText(/nothing leaves your computer/i).first()).toBeVisible();
  await page.getByRole('button', { name: /farm of agents/i }).click();
  await idle(page);
  await expect(page.getByRole('heading', { name: 'farm.db' })).toBeVisible();
  await page.getByRole('main').getByRole('row').getByRole('link').first().click();
  await expect(figure(page, 'Population')).toBeVisible();
  await page.getByRole('link', { name: 'Terrarium' }).click();
  await page.getByRole('button', { name: /society of traders/i }).click();
  await idle(page);
  await expect(sources(page).getByText('society.db')).toBeVisible();
});

test('a folder becomes one list with the simulations of all its databases', async ({ page }) => {
  const folder = newFolder();
  for (const iteration of ['iteration_1', 'iteration_2']) {
    mkdirSync(join(folder, iteration));
    copyFileSync(sample('farm'), join(folder, iteration, 'simulation.db'));
    writeFileSync(join(folder, iteration, 'config.yaml'), 'steps: 100');
  }
  await page.getByLabel('Open folder', { exact: true }).setInputFiles(folder);
  await idle(page);
  await expect(
    sources(page)
      .getByText(/iteration_1/)
      .first(),
  ).toBeVisible();
  await expect(
    sources(page)
      .getByText(/iteration_2/)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const simulations = page.getByRole('main').getByRole('row');
  await expect(simulations.filter({ hasText: 'iteration_2' }).first()).toBeVisible();
});

test('a folder without a database says what it looked for', async ({ page }) => {
  const folder = newFolder();
  writeFileSync(join(folder, 'config.yaml'), 'steps: 100');
  await page.getByLabel('Open folder', { exact: true }).setInputFiles(folder);
  await expect(page.getByRole('alert')).toContainText(/folder without a database/);
});

test('files can be dropped anywhere, on any page, several at once', async ({ page }) => {
  const files = (['farm', 'society'] as const).map((name) => ({
    name: `${name}.db`,
    bytes: readFileSync(sample(name)).toString('base64'),
  }));
  const dropped = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of given) {
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0))], name));
    }
    return transfer;
  }, files);
  const main = page.getByRole('main');
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await main.dispatchEvent(type, { dataTransfer: dropped });
  }
  await expect(sources(page).getByText('society.db')).toBeVisible();
  await idle(page);
  await openSource(page, 'farm.db');
  await expect(page.getByRole('heading', { name: 'farm.db' })).toBeVisible();
});

test('a log alone asks for its database', async ({ page }) => {
  const log = join(newFolder(), 'run.db-wal');
  writeFileSync(log, Buffer.concat([Buffer.from('377f0682', 'hex'), Buffer.alloc(60)]));
  await page.getByLabel('Open database', { exact: true }).setInputFiles(log);
  await expect(page.getByRole('alert')).toContainText('run.db');
});
