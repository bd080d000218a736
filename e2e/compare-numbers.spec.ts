import { cells, download, figure, idle } from './support/app.ts';
import {
  acrossFiles,
  attackLow,
  compare,
  course,
  damages,
  exactCells,
  experiment,
  inOneFile,
  low,
  noRegen,
  older,
  single,
  table,
} from './support/compare.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as test } from './support/test.ts';

test('one figure a metric overlays the courses of all files, value for value as they are stored', async ({
  page,
}) => {
  await compare(page, acrossFiles);
  const agents = figure(page, 'Agents alive');
  await expect(agents).toBeVisible();
  await agents.scrollIntoViewIfNeeded();
  const { text } = await download(page, () => agents.getByRole('button', { name: 'Download CSV' }).click());
  const [head = [], ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  const courses = new Map([
    ['sim_attack_low (af_head_experiment)', attackLow],
    ['sim_no_regen (af_head_experiment)', noRegen],
    ['sim_NzSfF99T73 (af_head_single)', course(single, 'total_agents')],
    ['af_2024-12-10_intid', course(older, 'total_agents')],
  ]);
  expect(head).toEqual(['Step', ...[...courses.keys()].map((label) => `${label} (agents)`)]);
  expect(rows.map(([step]) => Number(step))).toEqual(Array.from({ length: 201 }, (_, step) => step));
  [...courses.values()].forEach((stored, k) => {
    for (const row of rows) {
      const expected = stored.get(Number(row[0]));
      expect(row[k + 1]).toBe(expected === undefined ? '' : String(expected));
    }
  });
});

test('a group has its middle, its band and its N at each step, also where simulations end early', async ({
  page,
}) => {
  const hand = 'all*some.af_head_experiment.sim_attack_low.sim_attack_mid.sim_attack_high';
  const groups = `&group=hand&hand=${encodeURIComponent(hand.replace('all*', 'three.').replace(/some\..*/, (inner) => inner.replaceAll('.', '~.')))}`;
  await compare(page, inOneFile, groups);
  const agents = figure(page, 'Agents alive');
  await agents.scrollIntoViewIfNeeded();
  await expect(agents.getByRole('list', { name: 'Series' })).toContainText(/three.*3/);
  const { text } = await download(page, () => agents.getByRole('button', { name: 'Download CSV' }).click());
  const [head = [], ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  const column = (name: RegExp) => head.findIndex((label) => name.test(label));
  const [mean, lower, upper, n] = [/three: mean/, /three: lower/, /three: upper/, /three: N/].map(column);
  const members = ['sim_attack_low', 'sim_attack_mid', 'sim_attack_high'].map((name) =>
    course(experiment, 'total_agents', name),
  );
  for (const row of rows) {
    const values = members.flatMap((each) => each.get(Number(row[0])) ?? []);
    expect(Number(row[n ?? -1])).toBe(values.length);
    if (values.length < 2) continue;
    expect(Number(row[mean ?? -1])).toBeCloseTo(values.reduce((a, b) => a + b) / values.length, 9);
    expect(Number(row[lower ?? -1])).toBe(Math.min(...values));
    expect(Number(row[upper ?? -1])).toBe(Math.max(...values));
  }
  expect(rows.map((row) => row[n ?? -1])).toContain('2');
});

test('the outcomes of each simulation equal those of its rows, and the CSV has them with every digit', async ({
  page,
}) => {
  await compare(page, acrossFiles);
  const values = [...noRegen.values()];
  const mean = values.reduce((a, b) => a + b) / values.length;
  const row = await exactCells(page, 'Outcomes', 'sim_no_regen (af_head_experiment)');
  expect(Number(row['Agents alive, last'])).toBe(values.at(-1));
  expect(Number(row['Agents alive, mean'])).toBeCloseTo(mean, 12);
  expect(Number(row['Agents alive, max'])).toBe(Math.max(...values));
  const oldest = [...course(older, 'total_agents').values()];
  const other = await exactCells(page, 'Outcomes', 'af_2024-12-10_intid');
  expect(Number(other['Agents alive, max'])).toBe(Math.max(...oldest));
  const saved = await download(page, () =>
    page.getByRole('main').getByRole('button', { name: 'Export CSV', exact: true }).click(),
  );
  const [head = [], ...lines] = saved.text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(/,(?! )/));
  const place = head.findIndex((label) => label.startsWith('"Agents alive, mean'));
  const line = lines.find(([name]) => name === 'sim_no_regen');
  expect(Number(line?.[place])).toBeCloseTo(mean, 12);
});

test('any statistic of any metric becomes a column, and a press on its head sorts', async ({ page }) => {
  const outcomes = '&outcomes=total_agents..area*total_agents..at.10*births..min';
  await compare(page, inOneFile, outcomes);
  const [head] = await cells(table(page, 'Outcomes'));
  expect(head?.slice(1, 4)).toEqual(['Agents alive, area', 'Agents alive, at step 10', 'Births, min']);
  const values = [...attackLow.values()];
  const area = values.slice(1).reduce((sum, value, k) => sum + (value + (values[k] ?? 0)) / 2, 0);
  const row = await exactCells(page, 'Outcomes', 'sim_attack_low');
  expect(Number(row['Agents alive, area'])).toBeCloseTo(area, 9);
  expect(Number(row['Agents alive, at step 10'])).toBe(attackLow.get(10));
  const press = () => table(page, 'Outcomes').getByRole('button', { name: 'Agents alive, area' }).click();
  await press();
  await press();
  await idle(page);
  const names = (await cells(table(page, 'Outcomes'))).slice(1).map(([name]) => name);
  const areas = sql(
    experiment,
    `SELECT a.simulation_id, sum((a.total_agents + b.total_agents) / 2.0) FROM simulation_steps a
     JOIN simulation_steps b ON b.simulation_id = a.simulation_id AND b.step_number = a.step_number + 1
     GROUP BY 1 ORDER BY 2 DESC`,
  );
  expect(names).toEqual(areas.map(([name]) => name));
  expect(page.url()).toContain('desc');
});

test('configurations are set side by side, only where they differ', async ({ page }) => {
  await compare(page, `${low}.sim_attack_mid.sim_attack_high`);
  const rows = await cells(table(page, 'Configuration differences'));
  expect(rows[0]).toEqual(['Parameter', 'sim_attack_low', 'sim_attack_mid', 'sim_attack_high']);
  const stored = damages();
  const damage = rows.find(([path]) => path?.endsWith('attack_base_damage'));
  expect(damage?.slice(1).map(Number)).toEqual(
    ['sim_attack_low', 'sim_attack_mid', 'sim_attack_high'].map((name) => stored.get(name)),
  );
  const differing = rows.slice(1).filter(([path]) => path !== '');
  for (const [, ...values] of differing) expect(new Set(values).size).toBeGreaterThan(1);
  await page.getByRole('checkbox', { name: 'Only differences' }).uncheck();
  await idle(page);
  expect((await cells(table(page, 'Configuration differences'))).length).toBeGreaterThan(rows.length + 20);
  await page.getByRole('checkbox', { name: 'Only differences' }).check();
});

test('differences are B − A and say so; what is too little to say is withheld', async ({ page }) => {
  const sides = '&a=member.af_head_experiment.sim_attack_low&b=member.af_head_experiment.sim_no_regen';
  await compare(page, inOneFile, sides);
  const main = page.getByRole('main');
  await expect(main.getByText('Every difference is B − A: sim_no_regen less sim_attack_low.')).toBeVisible();
  const [head] = await cells(table(page, 'Outcome differences'));
  expect(head?.slice(0, 7)).toEqual(['Metric', 'A', 'B', 'Difference', 'Relative', 'Effect size', 'N']);
  const row = await exactCells(page, 'Outcome differences', 'Agents alive, last');
  const [a = 0, b = 0] = [[...attackLow.values()].at(-1), [...noRegen.values()].at(-1)];
  expect([row.A, row.B, row.Difference, row.Relative].map(Number)).toEqual([a, b, b - a, (b - a) / a]);
  expect([row['Effect size'], row.p, row.Interval, row.N]).toEqual(['–', '–', '–', '1, 1']);
});

test('two groups have an effect size, an interval and a p that equal those worked out by hand', async ({
  page,
}) => {
  const some = (...names: readonly string[]) => `some~.af_head_experiment~.${names.join('~.')}`;
  const hand = `x.${some('sim_attack_low', 'sim_attack_mid')}*y.${some('sim_attack_high', 'sim_no_regen', 'sim_order_chaos')}`;
  await compare(page, inOneFile, `&group=hand&hand=${encodeURIComponent(hand)}`);
  const means = (names: readonly string[]) =>
    names.map((name) => {
      const values = [...course(experiment, 'total_agents', name).values()];
      return values.reduce((sum, value) => sum + value) / values.length;
    });
  const a = means(['sim_attack_low', 'sim_attack_mid']);
  const b = means(['sim_attack_high', 'sim_no_regen', 'sim_order_chaos']);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value) / values.length;
  const variance = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);
  const pooled = Math.sqrt((variance(a) + 2 * variance(b)) / 3);
  const row = await exactCells(page, 'Outcome differences', 'Agents alive, mean');
  expect(Number(row.Difference)).toBeCloseTo(mean(b) - mean(a), 9);
  expect(Number(row['Effect size'])).toBeCloseTo((mean(b) - mean(a)) / pooled, 9);
  expect(row.N).toBe('2, 3');
  const [low = 0, high = 0] = (row.Interval ?? '').split(' … ').map(Number);
  expect((low + high) / 2).toBeCloseTo(mean(b) - mean(a), 9);
  expect(Number(row.p)).toBeGreaterThan(0);
});

test('where B leaves A is found, marked, and jumped to', async ({ page }) => {
  const sides = '&a=member.af_head_experiment.sim_attack_low&b=member.af_head_experiment.sim_no_regen';
  await compare(page, inOneFile, sides);
  const range = Math.max(...attackLow.values()) - Math.min(...attackLow.values());
  const outside = [...noRegen].map(
    ([step, value]) => Math.abs(value - (attackLow.get(step) ?? Number.NaN)) > 0.05 * range,
  );
  const first = outside.findIndex(
    (_, k) => outside.slice(k, k + 5).length === 5 && outside.slice(k, k + 5).every(Boolean),
  );
  const row = await exactCells(page, 'Divergence', 'Agents alive');
  expect(row['First step']).toBe(String(first));
  await page.getByRole('button', { name: `Show step ${first} of Agents alive` }).click();
  await idle(page);
  expect(page.url()).toContain(`step=${first}`);
  await expect(figure(page, 'Agents alive').getByText('B leaves A').first()).toBeVisible();
});
