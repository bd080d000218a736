import type { Page } from '@playwright/test';
import { idle, openDatabase, openPage, openSimulation, sources } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { sample } from './support/files.ts';
import { card, damage, exportDatabase, goRecord, sqlite3, start } from './support/record.ts';
import { expect, test } from './support/test.ts';

const LONG = 100_000;

async function ended(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Export database' })).toBeVisible({ timeout: 100_000 });
}

test('three replicates of a farm are recorded, watched, exported and opened', async ({ page }) => {
  await goRecord(page);
  await start(page, { model: 'farm', seed: 7, replicates: 3, steps: 40 });
  const bar = page.getByRole('progressbar');
  await expect(bar).toHaveAttribute('aria-valuenow', /^\d+$/);
  await expect(page.getByRole('figure', { name: 'Population' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Map of \d+ agents? at step \d+$/ })).toBeVisible();
  await ended(page);
  await expect(bar).toHaveCount(0);
  await expect(card(page, 'farm-1')).toContainText('Not exported yet');
  const { name, path } = await exportDatabase(page);
  expect(name).toBe('farm-1.db');
  await expect(card(page, 'farm-1')).toContainText('Exported as farm-1.db');
  await page.getByRole('button', { name: 'Explore' }).click();
  await idle(page);
  const main = page.getByRole('main');
  for (const id of ['sim_001', 'sim_002', 'sim_003']) {
    await expect(main.getByRole('link', { name: id, exact: true })).toBeVisible();
  }
  expect(damage(path)).toEqual([]);
  expect(sqlite3(path, 'SELECT simulation_id, status FROM simulations ORDER BY rowid')).toEqual([
    'sim_001|completed',
    'sim_002|completed',
    'sim_003|completed',
  ]);
  const steps =
    'SELECT count(*), min(step_number), max(step_number) FROM simulation_steps GROUP BY simulation_id';
  expect(sqlite3(path, steps)).toEqual(['41|0|40', '41|0|40', '41|0|40']);
  const seeds = "SELECT json_extract(parameters, '$.seed') FROM simulations ORDER BY rowid";
  expect(sqlite3(path, seeds)).toEqual(['7', '8', '9']);
});

test('a recording is paused, goes on, slows down, and is kept as stopped', async ({ page }) => {
  await goRecord(page);
  await start(page, { steps: LONG });
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.getByRole('spinbutton', { name: 'Speed limit' }).fill('2');
  // Other pages can be looked at meanwhile, and say that it runs.
  await page.getByRole('link', { name: 'Terrarium' }).click();
  await expect(page.getByRole('link', { name: 'Record' })).toHaveAttribute('title', /1 recording runs/);
  await page.getByRole('link', { name: 'Record' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await ended(page);
  await expect(card(page, 'farm-1')).toContainText('stopped');
  const { path } = await exportDatabase(page);
  expect(damage(path)).toEqual([]);
  expect(sqlite3(path, 'SELECT status FROM simulations UNION ALL SELECT status FROM experiments')).toEqual([
    'stopped',
    'stopped',
  ]);
});

test('a fork begins with what was recorded, shows what is changed, and records that', async ({ page }) => {
  await page.goto('./');
  await idle(page);
  await openDatabase(page, sample('farm'));
  await openSimulation(page, 'lush');
  await openPage(page, 'Configuration');
  await page.getByRole('button', { name: 'Fork' }).click();
  await expect(page.getByText('Fork of lush of farm.db')).toBeVisible();
  await expect(page.getByText('Nothing is changed yet')).toBeVisible();
  await page.getByRole('textbox', { name: 'Find a parameter' }).fill('regrow');
  const chance = page.getByRole('spinbutton', { name: 'Chance to regrow' });
  const before = await chance.inputValue();
  await chance.fill('0.05');
  const changes = page.getByRole('table', { name: 'Changes against the original' });
  await expect(changes.getByRole('row')).toHaveText([
    /Changed/,
    `resources.resource_regen_rate${before}0.05`,
  ]);
  // A reload loses nothing of it.
  await page.reload();
  await idle(page);
  await expect(changes.getByRole('row')).toHaveCount(2);
  await page.getByRole('spinbutton', { name: 'Steps' }).fill('5');
  await expect(changes.getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Start' }).click();
  await ended(page);
  await expect(card(page, 'farm-1')).toContainText('fork of lush of farm.db');
  await page.getByRole('button', { name: 'Explore' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await openPage(page, 'Configuration');
  await page.getByRole('textbox', { name: 'Search parameters' }).fill('resource_regen_rate');
  await expect(page.getByRole('table', { name: 'Parameters' })).toContainText('0.05');
});

test('a sweep of a parameter is a simulation for each value, compared at once', async ({ page }) => {
  await goRecord(page);
  await page.getByRole('button', { name: /^Sweep/ }).click();
  await page.getByRole('button', { name: 'Sweep a parameter' }).click();
  await page.getByRole('combobox', { name: 'Parameter of sweep 1' }).click();
  await page.getByRole('option', { name: 'Chance to regrow' }).click();
  await page.getByRole('textbox', { name: 'Values of sweep 1' }).fill('0.1 to 0.3 by 0.1');
  await expect(page.getByText('3 values: 0.1, 0.2, 0.3')).toBeVisible();
  await expect(page.getByRole('status', { name: 'Estimate' })).toContainText('3 simulations');
  await start(page, { steps: 15 });
  await ended(page);
  await page.getByRole('button', { name: 'Compare it' }).click();
  await idle(page);
  await expect(page.getByRole('heading', { name: 'Compare', level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('sim_003');
});

test('a society is recorded, too', async ({ page }) => {
  await goRecord(page);
  await start(page, { model: 'society', steps: 8, replicates: 2 });
  await ended(page);
  const { name, path } = await exportDatabase(page);
  expect(name).toBe('society-1.db');
  expect(damage(path)).toEqual([]);
  expect(sqlite3(path, 'SELECT status FROM simulation_runs')).toEqual(['completed', 'completed']);
});

test('what cannot be is said at its field, and nothing starts', async ({ page }) => {
  await goRecord(page);
  await start(page, { seed: -1, replicates: 0, steps: -5 });
  await expect(page.getByText('Seed must be a whole number from 0 on; -1 is none.')).toBeVisible();
  await expect(page.getByText('Replicates must be a whole number from 1 on; 0 is none.')).toBeVisible();
  await expect(page.getByText('Steps must be a whole number from 1 on; -5 is none.')).toBeVisible();
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Name' }).fill('a/b');
  await expect(page.getByText(/The name must be that of a file/)).toBeVisible();
  await page.getByRole('button', { name: /^Configuration as JSON/ }).click();
  const json = page.getByRole('textbox', { name: 'Configuration as JSON' });
  const use = page.getByRole('button', { name: 'Use this configuration' });
  for (const [text, sentence] of [
    ['', /There is no text/],
    ['{', /This is no JSON/],
    ['[1]', /A configuration is a JSON object, { … }; this is a list\./],
    ['{"colour": 1}', /Nothing in it is a parameter of the model Farm\./],
  ] as const) {
    await json.fill(text);
    await use.click();
    await expect(page.getByText(sentence)).toBeVisible();
  }
  await json.fill(
    '{"seed": 3, "simulation_steps": 9, "resources": {"resource_regen_rate": "much"}, "colour": 1}',
  );
  await use.click();
  await expect(page.getByText(/Chance to regrow must be a number from 0 to 1, not "much"\./)).toBeVisible();
  await expect(page.getByText('1 of its parameters is unknown to the model Farm and left out')).toBeVisible();
  await expect(page.getByRole('spinbutton', { name: 'Steps' })).toHaveValue('9');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('agent types are added, renamed and removed', async ({ page }) => {
  await goRecord(page);
  await page.getByRole('button', { name: /^Agent types/ }).click();
  await page.getByRole('button', { name: 'Add a type' }).click();
  const name = page.getByRole('textbox', { name: 'Name of the type type 4' });
  await name.fill('wanderer');
  await name.press('Enter');
  await page.getByRole('spinbutton', { name: 'Founders of wanderer' }).fill('4');
  await page.getByRole('button', { name: 'Remove the type independent' }).click();
  await page.getByRole('button', { name: 'Remove the type control' }).click();
  await start(page, { steps: 3 });
  await ended(page);
  const { path } = await exportDatabase(page);
  const founders = 'SELECT agent_type, count(*) FROM agents WHERE birth_time = 0 GROUP BY 1 ORDER BY 1';
  expect(sqlite3(path, founders)).toEqual(['system|10', 'wanderer|4']);
});

test('a recording is removed after a question, with its open source', async ({ page }) => {
  await goRecord(page);
  await start(page, { steps: 3 });
  await ended(page);
  await page.getByRole('button', { name: 'Explore' }).click();
  await idle(page);
  await expect(sources(page).getByRole('link', { name: 'farm-1.db' })).toBeVisible();
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Remove farm-1' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Remove farm-1' }).click();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(sources(page).getByRole('link', { name: 'farm-1.db' })).toHaveCount(0);
  await page.reload();
  await idle(page);
  await expect(page.getByText('Nothing has been recorded here yet')).toBeVisible();
});

test('form, running and ended recordings can be used by everybody, in both themes', async ({ page }) => {
  await goRecord(page);
  await page.getByRole('button', { name: /^Agent types/ }).click();
  await page.getByRole('button', { name: /^Sweep/ }).click();
  await page.getByRole('button', { name: 'Sweep a parameter' }).click();
  await page.getByRole('button', { name: /^Resources/ }).click();
  await page.getByRole('spinbutton', { name: 'Regrowth' }).fill('-3');
  await expect(page.getByText(/Regrowth must be a number/)).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
  await page.getByRole('spinbutton', { name: 'Regrowth' }).fill('3');
  await page.getByRole('button', { name: 'Remove sweep 1' }).click();
  await start(page, { steps: LONG });
  await expect(page.getByRole('img', { name: /^Map of/ })).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Stop' }).click();
  await ended(page);
  expect(await problemsInBothThemes(page)).toEqual([]);
});
