import type { Page } from '@playwright/test';
import { cells, enterSimulation, exactRow, idle, openPage, openSource } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { compare, exactCells, experiment, inOneFile, low, noRegen, table } from './support/compare.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as test } from './support/test.ts';

const names = ['sim_attack_low', 'sim_attack_mid', 'sim_attack_high', 'sim_no_regen', 'sim_order_chaos'];

/** What plain SQL says of each simulation. */
function numbers(select: string): ReadonlyMap<string, number> {
  const rows = sql(experiment, `SELECT simulation_id, ${select} GROUP BY 1`);
  return new Map(rows.map(([name, value]) => [String(name), Number(value)]));
}

const peaks = numbers('max(total_agents) FROM simulation_steps');
const births = numbers('sum(births) FROM simulation_steps');
const consumed = numbers('sum(resources_consumed) FROM simulation_steps');
const attacks = numbers("count(*) FROM agent_actions WHERE module_type IS NULL AND action_type = 'attack'");

async function addColumn(page: Page, label: string): Promise<void> {
  const picker = page.getByRole('dialog', { name: 'Choose columns' });
  if (!(await picker.isVisible())) await page.getByRole('button', { name: 'Choose columns' }).click();
  await picker.getByLabel('Metric').selectOption({ label });
  await expect(picker.getByLabel('Statistic')).toHaveCount(0);
  await picker.getByRole('button', { name: 'Add', exact: true }).click();
}

test('metrics that are one number of a simulation become columns, with the numbers of its own rows', async ({
  page,
}) => {
  await compare(page, inOneFile);
  await page.getByRole('button', { name: 'Choose columns' }).click();
  const metric = page.getByRole('dialog', { name: 'Choose columns' }).getByLabel('Metric');
  const groups = metric.locator('optgroup');
  await expect(groups).toHaveCount(2);
  expect(await groups.evaluateAll((all) => all.map((each) => each.getAttribute('label')))).toEqual([
    'Over steps',
    'One number a simulation',
  ]);
  await addColumn(page, 'Peak population');
  await addColumn(page, 'Consumed in total');
  await addColumn(page, 'Combat: total attacks (reads large tables)');
  await page.keyboard.press('Escape');
  await idle(page);
  for (const name of names) {
    const row = await exactCells(page, 'Outcomes', name);
    expect(Number(row['Peak population'])).toBe(peaks.get(name));
    expect(Number(row['Consumed in total'])).toBe(consumed.get(name));
    expect(Number(row['Combat: total attacks'])).toBe(attacks.get(name));
  }
  expect(page.url()).toContain('population_peak..value');
});

test('such a number is the one that the page of the simulation shows', async ({ page }) => {
  await compare(
    page,
    inOneFile,
    '&outcomes=dominance_switches..value*family_depth..value*doubling_time..value',
  );
  const row = await exactCells(page, 'Outcomes', 'sim_attack_mid');
  await openSource(page, 'af_head_experiment.db');
  await enterSimulation(page, 'sim_attack_mid');
  await openPage(page, 'Dynamics');
  expect([Number(row['Dominance: switches'])]).toEqual(
    (await exactRow(page, 'Switches in numbers', 'Switches')).slice(0, 1),
  );
  expect([Number(row['Doubling time'])]).toEqual(
    (await exactRow(page, 'Population in numbers', 'Doubling time')).slice(0, 1),
  );
  await openPage(page, 'Reproduction and lineage');
  expect([Number(row['Lineage: depth'])]).toEqual(
    (await exactRow(page, 'Lineage in numbers', 'Depth')).slice(0, 1),
  );
});

test('chosen numbers are compared, swept and asked for, and differences are B − A', async ({ page }) => {
  const sides = '&a=member.af_head_experiment.sim_attack_low&b=member.af_head_experiment.sim_no_regen';
  await compare(page, inOneFile, `${sides}&outcomes=births_total..value*total_agents..max`);
  const row = await exactCells(page, 'Outcome differences', 'Births in total');
  const [a = 0, b = 0] = [births.get('sim_attack_low'), births.get('sim_no_regen')];
  expect([row.A, row.B, row.Difference].map(Number)).toEqual([a, b, b - a]);
  const main = page.getByRole('main');
  const outcome = main.getByLabel('Outcome', { exact: true });
  await expect(outcome.locator('option').first()).toHaveText('Births in total');
  const [head] = await cells(table(page, 'Correlations'));
  expect(head).toEqual(['Parameter', 'Births in total', 'Agents alive, max']);
  await main.getByRole('button', { name: 'Choose simulations' }).click();
  const some = [...births].filter(([, sum]) => sum > 10);
  await main
    .getByLabel('Find by parameters and outcomes')
    .fill('births in total > 10 and file contains "experiment"');
  await expect(main.getByText(`${some.length} of 8 simulations are like that.`)).toBeVisible();
  await main.getByLabel('Find by parameters and outcomes').fill('');
  await main.getByRole('button', { name: 'Choose simulations' }).click();
});

test('what a simulation or a metric has no number of is said in words', async ({ page }) => {
  await compare(
    page,
    `${low}.sim_never_started*all.af_head_single`,
    '&outcomes=population_peak..value*family_depth..last*births..value',
  );
  const main = page.getByRole('main');
  await expect(
    main.getByText('Births is not one number of a simulation: no column is shown of it.'),
  ).toBeVisible();
  await expect(
    main.getByText(
      'Depth is one number of a simulation and nothing over steps, so it has no last: choose it as it is.',
    ),
  ).toBeVisible();
  const row = await exactCells(page, 'Outcomes', 'sim_never_started (af_head_experiment)');
  expect(row['Peak population']).toBe('–');
  await expect(
    main.getByText(
      'Peak population: none of sim_never_started (af_head_experiment). The simulation recorded nothing that yields it.',
    ),
  ).toBeVisible();
  await compare(page, 'some.af_head_experiment.sim_never_started', '&outcomes=population_peak..value');
  await expect(
    main.getByText(
      'Peak population: none in af_head_experiment.db. The simulation recorded nothing that yields it.',
    ),
  ).toBeVisible();
});

test('a note is written from the row of its simulation; tags stand in the row and beside what is chosen', async ({
  page,
}) => {
  await compare(page, inOneFile);
  const row = table(page, 'Outcomes').getByRole('row', { name: /sim_no_regen/ });
  await row.getByRole('button', { name: 'Note on sim_no_regen', exact: true }).click();
  const form = page.getByRole('dialog').getByRole('form', { name: 'Note on simulation sim_no_regen' });
  await expect(form.getByLabel('Note', { exact: true })).toBeFocused();
  await form.getByLabel('Note', { exact: true }).fill('dies out');
  await form.getByLabel('Tags').fill('extinct, seed 7');
  await form.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const mark = row.getByRole('button', { name: 'Note on sim_no_regen: [extinct] [seed 7] dies out' });
  await expect(mark).toBeFocused();
  await expect(row.getByText('extinct', { exact: true })).toBeVisible();
  const chip = page
    .getByRole('list', { name: 'Compared of af_head_experiment.db' })
    .getByRole('listitem')
    .filter({ hasText: 'sim_no_regen' });
  await expect(chip.getByText('seed 7', { exact: true })).toBeVisible();
  // The row is still called by its simulation alone.
  expect(Number((await exactCells(page, 'Outcomes', 'sim_no_regen'))['Agents alive, last'])).toBe(
    [...noRegen.values()].at(-1),
  );
  expect(await problemsInBothThemes(page)).toEqual([]);
  await mark.press('Enter');
  await form.getByLabel('Note', { exact: true }).fill('');
  await form.getByLabel('Tags').fill('');
  await form.getByRole('button', { name: 'Save note' }).click();
  await expect(row.getByText('extinct', { exact: true })).toHaveCount(0);
});
