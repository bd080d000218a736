import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { cells, download, idle, openDatabase } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { acrossFiles, compare, experiment, older, single } from './support/compare.ts';
import { newFolder } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, realTest as test } from './support/test.ts';

const labels = ['sim_attack_low (af_head_experiment)', 'sim_no_regen (af_head_experiment)'];

/** Writes a note on a compared simulation, on the page that compares. */
async function note(page: Page, simulation: string, text: string, tags: string): Promise<void> {
  await page.getByRole('button', { name: `Add note on simulation ${simulation}`, exact: true }).click();
  await page.getByLabel('Note', { exact: true }).fill(text);
  await page.getByLabel('Tags').fill(tags);
  await page.getByRole('button', { name: 'Save note' }).click();
}

/** The last and the mean number of agents, as plain SQL has them. */
function agents(path: string, simulation?: string): readonly number[] {
  const of = simulation === undefined ? '' : `WHERE simulation_id = '${simulation}'`;
  const [row = []] = sql(
    path,
    `SELECT (SELECT total_agents FROM simulation_steps ${of} ORDER BY step_number DESC LIMIT 1), avg(total_agents)
     FROM simulation_steps ${of}`,
  );
  return row.map(Number);
}

test('a report of several files is read from disk without scripts and without a network', async ({
  page,
  browser,
}) => {
  await compare(page, acrossFiles);
  await note(page, labels[1] ?? '', 'dies out <b>at once</b>', 'extinct');
  await page.getByRole('button', { name: 'Save report' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save report' });
  expect(await problemsInBothThemes(page)).toEqual([]);
  await dialog.getByLabel('Title').fill('Attack against no regrowth');
  await dialog.getByLabel('Notes').fill('Look at <step 36>');
  await dialog.getByRole('checkbox', { name: 'Births' }).uncheck();
  await expect(dialog.getByText('Figures: 3 of 4')).toBeVisible();
  const saved = await download(page, () => dialog.getByRole('button', { name: 'Save', exact: true }).click());
  expect(saved.name).toBe('report-attack-against-no-regrowth.html');
  expect(saved.text).not.toContain('<script');
  const path = join(newFolder(), saved.name);
  execFileSync('cp', [saved.path, path]);

  const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
  const requests: string[] = [];
  const report = await context.newPage();
  report.on('request', (request) => requests.push(request.url()));
  await report.goto(pathToFileURL(path).href);
  await expect(report.getByRole('heading', { name: 'Attack against no regrowth' })).toBeVisible();
  await expect(report.getByText('Look at <step 36>')).toBeVisible();
  await expect(report.getByRole('figure')).toHaveCount(3);
  const figure = report.getByRole('figure', { name: 'Agents alive', exact: true });
  await expect(figure.getByRole('img')).toBeVisible();
  // One line for each of the four, and the questions to each of the three files.
  await expect(figure.locator('svg path[fill="none"][stroke-width]')).not.toHaveCount(0);
  for (const label of labels) await expect(figure.locator('svg text', { hasText: label })).toBeVisible();
  await figure.getByText('How is this computed?').click();
  await expect(figure.locator('pre', { hasText: /select/i }).first()).toBeVisible();
  for (const file of ['af_head_experiment.db', 'af_head_single.db', 'af_2024-12-10_intid.db']) {
    await expect(report.getByRole('heading', { name: file, exact: true })).toBeVisible();
    await expect(figure.locator('details', { hasText: file })).toBeVisible();
  }
  const noted = report.getByRole('listitem').filter({ hasText: 'sim_no_regen' });
  await expect(noted.getByText('extinct', { exact: true })).toBeVisible();
  await expect(noted.getByText('dies out <b>at once</b>')).toBeVisible();

  const outcomes = report.getByRole('table', { name: 'Outcomes' });
  const expected = [
    agents(experiment, 'sim_attack_low'),
    agents(experiment, 'sim_no_regen'),
    agents(single),
    agents(older),
  ];
  for (const [row, numbers] of expected.entries()) {
    const titles = await outcomes
      .getByRole('row')
      .nth(row + 1)
      .locator('td')
      .evaluateAll((all) => all.slice(1, 3).map((cell) => Number(cell.getAttribute('title'))));
    expect(titles[0]).toBe(numbers[0]);
    expect(titles[1]).toBeCloseTo(numbers[1] ?? Number.NaN, 9);
  }
  const [head, ...changed] = await cells(report.getByRole('table', { name: 'Configuration differences' }));
  expect(head).toEqual(['Parameter', ...labels]);
  expect(changed).toContainEqual(['resources.resource_regen_rate', '0.1', '0']);
  await expect(report.getByText('Every difference is B − A')).toBeVisible();
  const differences = await cells(report.getByRole('table', { name: 'Outcome differences' }));
  const lived = differences.find(([metric]) => metric === 'Agents alive, last');
  const [low = 0, none = 0] = expected.map(([last]) => last);
  expect(lived?.slice(1, 4)).toEqual([String(low), String(none), String(none - low)]);
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  await context.close();
});

test('slices of several files come in one archive; each is sound, whole, and opens here with its notes', async ({
  page,
}) => {
  test
    .info()
    .skip(spawnSync('sqlite3', ['--version']).status !== 0, 'the program sqlite3 is not on this machine');
  test
    .info()
    .skip(spawnSync('python3', ['--version']).status !== 0, 'the program python3 is not on this machine');
  await compare(page, acrossFiles);
  await note(page, labels[1] ?? '', 'died out at once', 'extinct, look again');
  const saved = await download(page, () => page.getByRole('button', { name: 'Save slice' }).click());
  expect(saved.name).toBe('slices.zip');
  await expect(page.getByText('Saved as slices.zip.')).toBeVisible();
  const folder = newFolder();
  execFileSync('python3', ['-m', 'zipfile', '-e', saved.path, folder]);
  const slices = ['af_head_experiment', 'af_head_single', 'af_2024-12-10_intid'].map((name) =>
    join(folder, `${name}-slice.db`),
  );
  const ask = (path: string, query: string) =>
    execFileSync('sqlite3', [path, query], { encoding: 'utf8' }).trim();
  for (const path of slices) expect(ask(path, 'PRAGMA integrity_check; PRAGMA foreign_key_check')).toBe('ok');
  const [slice = '', other = '', third = ''] = slices;
  const chosen = "('sim_attack_low', 'sim_no_regen')";
  expect(
    ask(slice, 'SELECT group_concat(simulation_id) FROM (SELECT simulation_id FROM simulations ORDER BY 1)'),
  ).toBe('sim_attack_low,sim_no_regen');
  for (const table of ['agents', 'agent_states', 'agent_actions', 'simulation_steps', 'health_incidents']) {
    const count = `SELECT count(*) FROM ${table}`;
    // Incidents of a death name no simulation, only the agent.
    const through = `OR (simulation_id IS NULL AND agent_id IN (SELECT agent_id FROM agents WHERE simulation_id IN ${chosen}))`;
    const own = `${count} WHERE simulation_id IN ${chosen} ${table === 'health_incidents' ? through : ''}`;
    const at = (path: string) => `file:${path}?mode=ro&immutable=1`;
    expect([table, ask(slice, count)]).toEqual([table, ask(at(experiment), own)]);
    expect([table, ask(other, count)]).toEqual([table, ask(at(single), count)]);
    expect([table, ask(third, count)]).toEqual([table, ask(at(older), count)]);
  }
  expect(ask(slice, 'SELECT about, id, text, tags FROM terrarium_notes')).toBe(
    'simulation|sim_no_regen|died out at once|["extinct","look again"]',
  );
  await openDatabase(page, ...slices);
  // Opening a file does not lead away from what is compared.
  await page.getByRole('link', { name: 'af_head_experiment-slice.db', exact: true }).click();
  await idle(page);
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: /^sim_/ })).toHaveText(['sim_attack_low', 'sim_no_regen']);
  await expect(main.getByText('[extinct] [look again] died out at once')).toBeVisible();
});

test('a slice can be stopped, and saved after all', async ({ page }) => {
  await compare(page, acrossFiles);
  await page.getByRole('button', { name: 'Save slice' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  const saved = await download(page, () => page.getByRole('button', { name: 'Save slice' }).click());
  expect(saved.name).toBe('slices.zip');
});
