import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { home, openDatabase } from './support/app.ts';
import { follow } from './support/compare.ts';
import { newFolder, sample } from './support/files.ts';
import { card, exportDatabase, goRecord, sqlite3 } from './support/record.ts';
import { sql } from './support/sql.ts';
import { expect, test } from './support/test.ts';

function written(name: string, content: string): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** Drags a file from outside over the form and lets it go there, as a person does. */
async function dropOnForm(page: Page, path: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Find a parameter' });
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: (box?.x ?? 0) + 20,
      y: (box?.y ?? 0) + 5,
      data,
    });
    if (type === 'dragOver') await expect(page.getByText(/onto the form .* a configuration/)).toBeVisible();
  }
  await session.detach();
}

const steps = (page: Page) => page.getByRole('spinbutton', { name: 'Steps' });
const json = (page: Page) => page.getByRole('textbox', { name: 'Configuration as JSON' });
const changes = (page: Page) => page.getByRole('table', { name: 'Changes against the original' });

test('a dropped configuration fills the form and is what is recorded', async ({ page }) => {
  await goRecord(page);
  const nested = {
    seed: 11,
    simulation_steps: 6,
    environment: { width: 33 },
    'resources.resource_regen_rate': 0.25,
    colour: 'red',
  };
  await dropOnForm(page, written('mine.json', JSON.stringify(nested)));
  await expect(page.getByText('Fork of mine.json')).toBeVisible();
  await expect(steps(page)).toHaveValue('6');
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('11');
  await expect(page.getByText('1 of its parameters is unknown to the model Farm and left out')).toBeVisible();
  // The file was taken by the form: nothing was opened, nothing complains.
  await expect(page.getByRole('navigation', { name: 'Sources' }).getByRole('link')).toHaveCount(0);
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(card(page, 'farm-1')).toContainText('fork of mine.json');
  const { path } = await exportDatabase(page);
  const stored =
    "SELECT json_extract(parameters, '$.environment.width'), json_extract(parameters, '$.resources.resource_regen_rate') FROM simulations";
  expect(sqlite3(path, stored)).toEqual(['33|0.25']);
  expect(sqlite3(path, 'SELECT max(step_number) FROM simulation_steps')).toEqual(['6']);
});

test('a dropped file that is no configuration says why, and the form stays as it was', async ({ page }) => {
  await goRecord(page);
  await steps(page).fill('17');
  for (const [name, content, sentence] of [
    ['bad.json', '{"seed": 1', /bad\.json: This is no JSON/],
    ['list.json', '[1, 2]', /list\.json: A configuration is a JSON object, \{ … \}; this is a list\./],
    ['other.json', '{"colour": 1}', /other\.json: Nothing in it is a parameter of the model Farm\./],
    ['empty.json', '', /empty\.json: There is no text/],
    ['long.json', `{"seed": ${' '.repeat(2_100_000)}1}`, /long\.json: It is too long for a configuration\./],
  ] as const) {
    await dropOnForm(page, written(name, content));
    await expect(page.getByText(sentence)).toBeVisible();
  }
  await expect(steps(page)).toHaveValue('17');
  // What was wrong is forgotten with the next one that is right, and when the part is closed.
  await json(page).fill('{"simulation_steps": 21}');
  await page.getByRole('button', { name: 'Use this configuration' }).click();
  await expect(steps(page)).toHaveValue('21');
  await expect(page.getByText(/long\.json/)).toHaveCount(0);
  await dropOnForm(page, written('bad.json', '{'));
  await expect(page.getByText(/bad\.json: This is no JSON/)).toBeVisible();
  await page.getByRole('button', { name: /^Configuration as JSON/ }).click();
  await expect(page.getByText(/bad\.json/)).toHaveCount(0);
});

test('a dropped value of the wrong type is said at its field', async ({ page }) => {
  await goRecord(page);
  await dropOnForm(
    page,
    written('wrong.json', '{"simulation_steps": "many", "environment": {"width": "wide"}, "seed": 2.5}'),
  );
  await expect(page.getByText(/Width must be a number from 1 to 10000, not "wide"\./)).toBeVisible();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('a pasted configuration with dotted keys is taken as a nested one', async ({ page }) => {
  await goRecord(page);
  await page.getByRole('button', { name: /^Configuration as JSON/ }).click();
  await json(page).fill('{"environment.width": 44, "environment": {"height": 22}, "simulation_steps": 9}');
  await page.getByRole('button', { name: 'Use this configuration' }).click();
  await expect(page.getByText('Fork of the pasted configuration')).toBeVisible();
  await expect(json(page)).toHaveValue('');
  await page.getByRole('textbox', { name: 'Find a parameter' }).fill('width');
  await expect(page.getByRole('spinbutton', { name: 'Width' })).toHaveValue('44');
  await page.getByRole('textbox', { name: 'Find a parameter' }).fill('height');
  await expect(page.getByRole('spinbutton', { name: 'Height' })).toHaveValue('22');
  await steps(page).fill('5');
  await expect(changes(page).getByRole('row')).toHaveText([/Changed/, 'steps95']);
});

test('a simulation is forked where it is compared', async ({ page }) => {
  await home(page);
  await openDatabase(page, sample('farm'));
  await follow(page, '#/compare?sims=all.farm&v=1');
  const differences = page.getByRole('table', { name: 'Configuration differences' });
  await differences.getByRole('button', { name: 'Fork lush' }).click();
  await expect(page.getByText('Fork of lush of farm.db')).toBeVisible();
  await expect(page.getByText('Nothing is changed yet')).toBeVisible();
  const [seed] =
    sql(
      sample('farm'),
      "SELECT json_extract(parameters, '$.seed') FROM simulations WHERE simulation_id = 'lush'",
    )[0] ?? [];
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue(String(seed));
});
