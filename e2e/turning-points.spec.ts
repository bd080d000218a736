import { cells, download, figure, home, idle, openDatabase, openPage } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as test } from './support/test.ts';
import { visit } from './support/visit.ts';

const file = real('af_head_experiment.db');
const simulation = 'sim_no_regen';

test.beforeEach(({ page }) => visit(page, file, 'Turning points', simulation));

test('three clicks lead from a crash to the last steps of an agent that died in it', async ({ page }) => {
  const events = page.getByRole('table', { name: 'Events' });
  const [head = [], first = []] = await cells(events);
  expect(head.slice(0, 3)).toEqual(['Step', 'Type', 'Severity']);
  const [extinct] = sql(
    file,
    'SELECT min(step_number) FROM simulation_steps WHERE simulation_id = ? AND total_agents = 0',
    [simulation],
  );
  expect(first.slice(0, 3)).toEqual([String(extinct?.[0]), 'Population crash', '0.90']);

  await events.getByRole('row').nth(1).click();
  const [dead] = sql(file, 'SELECT agent_id FROM agents WHERE simulation_id = ? AND death_time = ?', [
    simulation,
    extinct?.[0] ?? null,
  ]);
  await page
    .getByRole('table', { name: 'Agents behind it' })
    .getByRole('button', { name: String(dead?.[0]) })
    .click();

  const [columns = [], ...rows] = await cells(page.getByRole('table', { name: 'Last steps' }));
  expect(rows).toHaveLength(20);
  const states = sql(
    file,
    `SELECT step_number, resource_level FROM agent_states WHERE agent_id = ? AND step_number > ? ORDER BY 1`,
    [dead?.[0] ?? null, Number(extinct?.[0]) - 20],
  );
  const shown = rows.filter((row) => row[1] !== '–');
  expect(shown.map((row) => Number(row[0]))).toEqual(states.map(([step]) => step));
  const resources = columns.indexOf('Resources');
  for (const [i, [, level]] of states.entries()) {
    expect(Number(shown[i]?.[resources])).toBeCloseTo(Number(level), 2);
  }
  await expect(page.getByText(/cause of death/)).toBeVisible();

  const csv = async (name: string) =>
    (await download(page, () => page.getByRole('button', { name: `Download CSV of ${name}` }).click())).text
      .trim()
      .split('\r\n');
  expect((await csv('Events'))[1]).toMatch(/^36,Population crash,0.9,/);
  expect(await csv('Last steps')).toHaveLength(21);
  expect((await csv('Agents behind it'))[1]).toContain(String(dead?.[0]));

  // The address holds all of it.
  const address = page.url();
  await home(page);
  await openDatabase(page, file);
  await page.goto(address);
  await expect(page.getByRole('table', { name: 'Last steps' })).toBeVisible();
});

test('the rows behind an event open in the table of agents', async ({ page }) => {
  const crash = page.getByRole('table', { name: 'Events' }).getByRole('row', { name: /from 25 to 16/ });
  await crash.click();
  await page.getByRole('link', { name: 'Agents that died' }).click();
  await idle(page);
  const [count] = sql(file, 'SELECT count(*) FROM agents WHERE simulation_id = ? AND death_time = 10', [
    simulation,
  ]);
  await expect(page.getByText(new RegExp(`\\b${count?.[0]} of 25\\b`)).first()).toBeVisible();
});

test('severity, kinds and detector choose what is listed', async ({ page }) => {
  const events = page.getByRole('table', { name: 'Events' });
  await expect(events.getByRole('row')).toHaveCount(15);
  await page.getByRole('button', { name: /^Death/ }).click();
  await expect(events.getByRole('row')).toHaveCount(6);
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  const steps = (await cells(events)).slice(1).map(([step]) => Number(step));
  expect(steps).toEqual([2, 10, 27, 35, 36]);
  await page.getByRole('slider', { name: 'Minimum severity' }).press('End');
  await expect(events.getByRole('row')).toHaveCount(1);
  expect(page.url()).toContain('severity=1');
  const detectors = page.getByRole('radiogroup', { name: 'Detector' });
  await detectors.getByText('Own course').click();
  await page.getByRole('slider', { name: 'Minimum severity' }).press('Home');
  await expect(page.getByRole('button', { name: /^Record/ })).toBeVisible();
  await expect(page.getByText(/Not looked for: Failed reproduction/)).toBeVisible();
  await openPage(page, 'Dynamics');
  await expect(page).toHaveURL(/detector=relative/);
  await expect(detectors.getByRole('radio', { name: 'Own course' })).toBeChecked();
  const marks = figure(page, 'Growth').getByRole('group', { name: 'Turning points in Growth' });
  await expect(marks.getByRole('button').first()).toBeVisible();
});

test('figures carry markers that lead to the details, also in saved pictures', async ({ page }) => {
  await openPage(page, 'Overview');
  const population = figure(page, 'Population');
  const marks = population.getByRole('group', { name: 'Turning points in Population' }).getByRole('button');
  await expect(marks.first()).toBeVisible();
  const svg = await download(page, () => population.getByRole('button', { name: 'Save SVG' }).click());
  expect(svg.text).toContain('<title>Step 36: Population crash.');
  await marks.last().hover();
  await expect(population.getByText(/^Step 36: Population crash/)).toBeVisible();
  await marks.last().click();
  await expect(page.getByRole('heading', { name: /Population crash at step 36/ })).toBeVisible();
  await openPage(page, 'Overview');
  await page.getByRole('switch', { name: 'Mark turning points' }).press('Space');
  await expect(marks).toHaveCount(0);
});

test('the page is accessible in both themes', async ({ page }) => {
  await page.getByRole('table', { name: 'Events' }).getByRole('row').nth(1).click();
  await page.getByRole('table', { name: 'Agents behind it' }).getByRole('button').first().click();
  await expect(page.getByRole('table', { name: 'Last steps' })).toBeVisible();
  await idle(page);
  expect(await problemsInBothThemes(page)).toEqual([]);
});
