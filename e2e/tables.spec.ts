import type { Page } from '@playwright/test';
import { download, idle, sources } from './support/app.ts';
import { real, sample } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitFile } from './support/visit.ts';

/** Plain cells only, as these columns are. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  expect(csv.endsWith('\r\n')).toBe(true);
  return csv
    .slice(0, -2)
    .split('\r\n')
    .map((line) => line.split(','));
}

const text = (value: unknown): string => (value === null ? '' : String(value));

/** Goes to one of the tables of a simulation. */
async function openTable(
  page: Page,
  file: string,
  simulation: string,
  table: 'Steps' | 'Agents',
): Promise<void> {
  await visit(page, file, table, simulation);
}

/** Exports some columns of the table that is shown. */
async function exportColumns(
  page: Page,
  columns: readonly string[],
): Promise<{ readonly name: string; readonly text: string }> {
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export CSV' });
  await dialog.getByRole('button', { name: 'None' }).click();
  for (const column of columns) await dialog.getByRole('checkbox', { name: column, exact: true }).check();
  const file = await download(page, () =>
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  );
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  return file;
}

async function sortBy(page: Page, column: string, direction: 'ascending' | 'descending'): Promise<void> {
  await page.getByRole('button', { name: `Column ${column}`, exact: true }).click();
  await page.getByRole('menuitem', { name: `Sort ${direction}` }).click();
  await idle(page);
}

const farm = sample('farm');
const simulation = String(sql(farm, 'SELECT simulation_id FROM simulations ORDER BY rowid')[0]?.[0]);

test('Agents: filtered by kind and sorted, the CSV is what SQL answers', async ({ page }) => {
  await openTable(page, farm, simulation, 'Agents');
  const [type, count] = sql(
    farm,
    'SELECT agent_type, count(*) FROM agents WHERE simulation_id = ? GROUP BY agent_type ORDER BY 2 DESC LIMIT 1',
    [simulation],
  )[0] ?? ['', 0];
  await page
    .getByRole('group', { name: 'Filters' })
    .getByRole('button', { name: /^Agent type/ })
    .click();
  await page.getByRole('checkbox', { name: new RegExp(`^${type}`) }).check();
  await page.keyboard.press('Escape');
  await expect(
    page.getByText(new RegExp(`^${Number(count).toLocaleString('en')} of [\\d,]+ rows?$`)),
  ).toBeVisible();
  await sortBy(page, 'Birth time', 'descending');
  const columns = ['agent_id', 'birth_time', 'death_time', 'agent_type', 'generation'];
  const csv = await exportColumns(page, columns);
  expect(csv.name).toBe(`farm-${simulation}-agents.csv`);
  const [head, ...rows] = rowsOf(csv.text);
  expect(head).toEqual(columns);
  const stored = sql(
    farm,
    `SELECT ${columns.join()} FROM main.agents WHERE simulation_id = ? AND agent_type = ? ORDER BY birth_time DESC`,
    [simulation, type ?? null],
  ).map((row) => row.map(text));
  expect(rows.map((row) => row[1])).toEqual(stored.map((row) => row[1]));
  expect([...rows].map(String).sort()).toEqual(stored.map(String).sort());
});

test('Steps: a range of steps, sorted, shows and exports the same rows as SQL', async ({ page }) => {
  await openTable(page, farm, simulation, 'Steps');
  await page.getByRole('textbox', { name: 'First step' }).fill('10');
  await page.getByRole('textbox', { name: 'Last step' }).fill('29');
  await page.getByRole('textbox', { name: 'Last step' }).press('Enter');
  await expect(page.getByText(/^20 of [\d,]+ rows$/)).toBeVisible();
  await sortBy(page, 'Step', 'descending');
  await expect(page.getByRole('table').locator('tbody tr[aria-rowindex="2"]')).toContainText('29');
  const columns = ['step_number', 'total_agents', 'births', 'deaths'];
  const csv = await exportColumns(page, columns);
  expect(csv.name).toBe(`farm-${simulation}-steps.csv`);
  const stored = sql(
    farm,
    `SELECT ${columns.join()} FROM main.simulation_steps
     WHERE simulation_id = ? AND step_number BETWEEN 10 AND 29 ORDER BY step_number DESC`,
    [simulation],
  );
  expect(rowsOf(csv.text).slice(1)).toEqual(stored.map((row) => row.map(text)));
});

test('a filter lives in the address, is seen, and can be taken away', async ({ page }) => {
  await openTable(page, farm, simulation, 'Agents');
  await page.getByRole('button', { name: 'Add filter' }).click();
  const form = page.getByRole('dialog', { name: 'Add filter' });
  await form.getByRole('combobox', { name: 'Column' }).fill('Birth time');
  await page.getByRole('option', { name: 'Birth time' }).click();
  await form.getByRole('combobox', { name: 'Condition' }).selectOption('gt');
  await form.getByRole('textbox', { name: 'Value' }).fill('0');
  await form.getByRole('button', { name: 'Apply' }).click();
  const born = Number(
    sql(farm, 'SELECT count(*) FROM agents WHERE simulation_id = ? AND birth_time > 0', [simulation])[0]?.[0],
  );
  await expect(page.getByText(new RegExp(`^${born.toLocaleString('en')} of [\\d,]+ rows?$`))).toBeVisible();
  await page.goBack();
  await expect(page.getByText(/^[\d,]+ rows$/)).toBeVisible();
  await page.goForward();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText(/^[\d,]+ rows$/)).toBeVisible();
});

test('columns hide and come back', async ({ page }) => {
  await openTable(page, farm, simulation, 'Agents');
  const head = page.getByRole('columnheader').filter({ hasText: 'Generation' });
  await page.getByRole('button', { name: 'Column Generation' }).click();
  await page.getByRole('menuitem', { name: 'Hide' }).click();
  await expect(head).toHaveCount(0);
  await page.getByRole('button', { name: /^Columns/ }).click();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(head).toHaveCount(1);
});

realTest('Agents of a real experiment: every stored column of every row', async ({ page }) => {
  const file = real('af_head_experiment.db');
  await openTable(page, file, 'sim_attack_mid', 'Agents');
  const columns = ['agent_id', 'birth_time', 'death_time', 'agent_type', 'genome_id', 'generation'];
  const csv = await exportColumns(page, columns);
  expect(csv.name).toBe('af_head_experiment-sim_attack_mid-agents.csv');
  const stored = sql(file, `SELECT ${columns.join()} FROM main.agents WHERE simulation_id = ?`, [
    'sim_attack_mid',
  ]);
  expect(rowsOf(csv.text).slice(1).map(String).sort()).toEqual(
    stored.map((row) => row.map(text).join()).sort(),
  );
});

realTest('any table of a database can be opened as it is stored', async ({ page }) => {
  await visitFile(page, real('af_head_single.db'));
  await sources(page)
    .getByRole('link', { name: /af_head_single/ })
    .click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^agent_actions / })
    .click();
  await idle(page);
  await expect(page.getByText(/^18,582 rows$/)).toBeVisible();
});
