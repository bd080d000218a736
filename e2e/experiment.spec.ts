import { figureTable, idle, openSimulation } from './support/app.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as test } from './support/test.ts';
import { visitFile } from './support/visit.ts';

const file = real('af_head_experiment.db');
const simulations = [
  'sim_attack_low',
  'sim_attack_mid',
  'sim_attack_high',
  'sim_no_regen',
  'sim_order_chaos',
];

test.beforeEach(async ({ page }) => {
  await visitFile(page, file);
  await idle(page);
});

test('an experiment shows its hypothesis and its six simulations as the rows tell them', async ({ page }) => {
  const main = page.getByRole('main');
  await expect(main.getByText('Raising attack damage lowers final population')).toBeVisible();
  for (const simulation of [...simulations, 'sim_never_started']) {
    await expect(main.getByRole('link', { name: simulation, exact: true })).toBeVisible();
  }
  const row = (name: string) => main.getByRole('row').filter({ hasText: name });
  await expect(row('sim_no_regen')).toContainText(/extinct at step 36, recorded to step 37/i);
  await expect(row('sim_attack_high')).toContainText(/failed/i);
  await expect(row('sim_never_started')).toContainText(/no steps recorded/i);
});

test('the failed simulation shows the error that its program stored', async ({ page }) => {
  await openSimulation(page, 'sim_attack_high');
  await expect(page.getByText(/host ran out/).first()).toBeVisible();
});

test('the simulation that never started says that it is empty', async ({ page }) => {
  await openSimulation(page, 'sim_never_started');
  await expect(page.getByRole('figure')).toHaveCount(0);
  await expect(
    page
      .getByRole('main')
      .getByText(/no (data|steps)|nothing/i)
      .first(),
  ).toBeVisible();
});

for (const simulation of simulations) {
  test(`the Population table of ${simulation} equals simulation_steps, value for value`, async ({ page }) => {
    await openSimulation(page, simulation);
    const [head = [], ...rows] = await figureTable(page, 'Population');
    const stored = sql(
      file,
      'SELECT step_number, total_agents, agent_type_counts FROM main.simulation_steps WHERE simulation_id = ? ORDER BY step_number',
      [simulation],
    );
    const columns = head.map((name) => name.replace(/ \(.*\)$/, '').toLowerCase());
    const counts = stored.map((row) => JSON.parse(String(row[2])) as Record<string, number>);
    const types = [...new Set(counts.flatMap(Object.keys))];
    expect([...columns].sort()).toEqual(['step', 'total', ...types].sort());
    const expected = stored.map(([step, total], index) =>
      columns.map((column) =>
        column === 'step'
          ? Number(step)
          : column === 'total'
            ? Number(total)
            : (counts[index]?.[column] ?? 0),
      ),
    );
    expect(rows.map((row) => row.map(Number))).toEqual(expected);
  });
}
