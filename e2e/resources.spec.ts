import type { Page } from '@playwright/test';
import { cells, download, exactRow, figure, figureTable, idle } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const file = real('af_head_experiment.db');
const simulation = 'sim_attack_low';

/** Pins a step as the address of the page would. */
async function pin(page: Page, step: number): Promise<void> {
  const address = new URL(page.url());
  address.hash = `${address.hash.split('?')[0]}?v=1&step=${step}`;
  await page.goto(address.href);
  await idle(page);
}

/** Gini index of what agents hold at a step, as 1 minus twice the area under the Lorenz curve. */
function giniAt(step: number): number {
  const levels = sql(
    file,
    'SELECT resource_level FROM agent_states WHERE simulation_id = ? AND step_number = ? ORDER BY resource_level',
    [simulation, step],
  ).map(([level]) => Number(level));
  const total = levels.reduce((sum, level) => sum + level, 0);
  let below = 0;
  let held = 0;
  for (const level of levels) {
    below += (held + level / 2) / total / levels.length;
    held += level;
  }
  return 1 - 2 * below;
}

realTest.describe('the tab Resources', () => {
  realTest.beforeEach(async ({ page }) => {
    await visit(page, file, 'Resources', simulation);
  });

  realTest('sums and averages as plain SQL does', async ({ page }) => {
    const [[mean, most, eaten, fill, entropy] = []] = sql(
      file,
      `SELECT avg(total_resources), max(total_resources), sum(resources_consumed), avg(resource_efficiency),
         avg(resource_distribution_entropy) FROM simulation_steps WHERE simulation_id = ?`,
      [simulation],
    );
    const [average = 0] = await exactRow(page, 'Resources in numbers', 'Mean resources in the environment');
    expect(average).toBeCloseTo(Number(mean), 9);
    expect(await exactRow(page, 'Resources in numbers', 'Most resources')).toEqual([most]);
    expect(await exactRow(page, 'Consumption', 'Consumed in total')).toEqual([eaten]);
    const [utilisation = 0] = await exactRow(page, 'Efficiency', 'Mean resource fill');
    expect(utilisation).toBeCloseTo(Number(fill), 9);
    const [overall = 0] = await exactRow(page, 'Efficiency', 'Overall efficiency');
    expect(overall).toBeCloseTo(
      0.4 * Number(fill) + 0.3 * Number(entropy) + (0.3 * Number(eaten)) / Number(mean),
      9,
    );
  });

  realTest('shows the stored entropy beside the one of the resource states', async ({ page }) => {
    const stored = sql(
      file,
      'SELECT resource_distribution_entropy FROM simulation_steps WHERE simulation_id = ? ORDER BY step_number',
      [simulation],
    );
    const [head = [], ...rows] = await figureTable(page, 'Evenness of resources');
    expect(head.slice(0, 3)).toEqual(['Step', 'Resource entropy', 'Entropy, recomputed']);
    expect(rows.map(([, entropy]) => Number(entropy))).toEqual(stored.map(([entropy]) => entropy));
    for (const [, entropy, recomputed] of rows) {
      if (recomputed !== '') expect(Number(recomputed)).toBeCloseTo(Number(entropy), 9);
    }
  });

  realTest('draws the Lorenz curve of the pinned step, with its Gini', async ({ page }) => {
    const lorenz = figure(page, 'Lorenz curve');
    await lorenz.scrollIntoViewIfNeeded();
    // The last step of the simulation is 40.
    await expect(lorenz.getByText(`All agents at step 40, Gini ${giniAt(40).toFixed(3)}`)).toBeVisible();
    await pin(page, 8);
    await expect(lorenz.getByText(`All agents at step 8, Gini ${giniAt(8).toFixed(3)}`)).toBeVisible();
    const row = await exactRow(page, 'Agent resources at the step', 'All agents');
    expect(row[0]).toBe(8);
    expect(row.at(-1)).toBeCloseTo(giniAt(8), 9);
    const [head = [], ...rows] = await figureTable(page, 'Lorenz curve');
    expect(head.slice(0, 2)).toEqual(['Poorest agents (%)', 'Equality']);
    expect(rows[0]?.slice(0, 3)).toEqual(['0', '0', '0']);
    expect(Number(rows.at(-1)?.[2])).toBeCloseTo(100, 9);
  });

  realTest('follows a step that is pinned by a click into a figure', async ({ page }) => {
    const gini = figure(page, 'Gini of agent resources');
    await gini.scrollIntoViewIfNeeded();
    const plot = gini.locator('svg:has(clipPath)');
    const box = await plot.boundingBox();
    if (box === null) throw new Error('The figure is not drawn.');
    await plot.click({ position: { x: box.width / 2, y: box.height / 2 } });
    await expect(page).toHaveURL(/step=\d+/);
    const step = Number(/step=(\d+)/.exec(page.url())?.[1]);
    await idle(page);
    await expect(
      figure(page, 'Lorenz curve').getByText(`All agents at step ${step}, Gini ${giniAt(step).toFixed(3)}`),
    ).toBeVisible();
  });

  realTest('maps the resources of the pinned step and lists its hotspots', async ({ page }) => {
    await pin(page, 8);
    // Each resource once, with what was left of it; hot above mean + 2 sd, worked out in SQL.
    const hot = sql(
      file,
      `WITH cells AS (
         SELECT position_x AS x, position_y AS y, min(amount) AS amount FROM resource_states
         WHERE simulation_id = ?1 AND step_number = 8 GROUP BY resource_id),
       spread AS (
         SELECT avg(amount) AS mean, (sum(amount * amount) - sum(amount) * sum(amount) / count(*)) / (count(*) - 1) AS v
         FROM cells)
       SELECT x, y, amount FROM cells, spread WHERE amount > mean AND (amount - mean) * (amount - mean) > 4 * v
       ORDER BY amount DESC, x`,
      [simulation],
    );
    const rows = await cells(page.getByRole('table', { name: 'Hotspots at the step', exact: true }));
    expect(
      rows.slice(1).map(([x, y, amount, , step]) => [Number(x), Number(y), Number(amount), step]),
    ).toEqual(
      hot.map(([x, y, amount]) => [
        Number(Number(x).toPrecision(4)),
        Number(Number(y).toPrecision(4)),
        amount,
        '8',
      ]),
    );
    const map = page.getByRole('figure', { name: 'Map of resources', exact: true });
    await expect(map.getByText('Step 8', { exact: true })).toBeVisible();
    const csv = await download(page, () => map.getByRole('button', { name: 'Download CSV' }).click());
    const [[resources] = []] = sql(
      file,
      'SELECT count(DISTINCT resource_id) FROM resource_states WHERE simulation_id = ? AND step_number = 8',
      [simulation],
    );
    expect(csv.text.trim().split('\r\n')).toHaveLength(Number(resources) + 1);
    expect(csv.text).toMatch(/^x \(cells\),y \(cells\),Resources \(resource units\),Hotspot,Step\r\n/);
    await map.getByRole('button', { name: 'View as table' }).click();
    await expect(map.getByRole('table', { name: 'Map of resources' })).toBeVisible();
  });

  realTest('sets resources against the population', async ({ page }) => {
    const rows = sql(
      file,
      'SELECT total_resources, total_agents FROM simulation_steps WHERE simulation_id = ? ORDER BY step_number',
      [simulation],
    ).map(([resources, agents]) => [Number(resources), Number(agents)] as const);
    const lag = 2;
    const pairs = rows.slice(0, -lag).map(([resources], i) => [resources, rows[i + lag]?.[1] ?? 0] as const);
    const mean = (k: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length;
    const [r, n] = [mean(0), mean(1)];
    const sum = (of: (a: number, b: number) => number) =>
      pairs.reduce((all, [a, b]) => all + of(a - r, b - n), 0);
    const expected = sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
    const [found = 0] = await exactRow(page, 'Resources against later population', String(lag));
    expect(found).toBeCloseTo(expected, 9);
  });
});

test('the sample has every figure of Resources', async ({ page }) => {
  await visitSample(page, 'farm', 'Resources');
  for (const name of [
    'Total resources',
    'Consumption and regeneration',
    'Evenness of resources',
    'Hotspots over time',
    'Gini of agent resources',
    'Quartiles of agent resources',
    'Lorenz curve',
    'Distribution of agent resources',
    'Resources and population',
    'Correlation with the population',
  ]) {
    await figure(page, name).scrollIntoViewIfNeeded();
    await expect(figure(page, name).locator('svg:has(clipPath)')).toBeVisible();
  }
  await expect(figure(page, 'Map of resources').locator('svg').last()).toBeVisible();
});

test('axe finds nothing wrong with Resources', async ({ page }) => {
  await visitSample(page, 'farm', 'Resources');
  await expect(page.getByRole('table', { name: 'Agent resources at the step', exact: true })).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
});
