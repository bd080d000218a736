import { cells, figure, figureTable, idle } from './support/app.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const file = real('af_head_single.db');

/** Agents alive at each step, as stored. */
function totals(): readonly (readonly [step: number, agents: number])[] {
  return sql(file, 'SELECT step_number, total_agents FROM simulation_steps ORDER BY 1').map(
    ([step, agents]) => [Number(step), Number(agents)] as const,
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

realTest.describe('the population over time', () => {
  realTest.beforeEach(async ({ page }) => {
    await visit(page, file, 'Dynamics');
  });

  realTest('its periods of 100 steps are those of plain SQL', async ({ page }) => {
    const stored = sql(
      file,
      'SELECT step_number / 100, avg(total_agents), max(total_agents) FROM simulation_steps GROUP BY 1 ORDER BY 1',
    );
    const table = page.getByRole('table', { name: 'Population by period', exact: true });
    const [head = [], ...rows] = await cells(table);
    expect(rows.map(([name]) => name)).toEqual(['0–99', '100–199', '200']);
    const exact = await table
      .getByRole('row')
      .evaluateAll((all) =>
        all.slice(1).map((row) => [...row.children].map((cell) => cell.getAttribute('title'))),
      );
    stored.forEach(([, average, peak], k) => {
      expect(Number(exact[k]?.[head.indexOf('Mean')])).toBeCloseTo(Number(average), 9);
      expect(Number(exact[k]?.[head.indexOf('Peak')])).toBe(peak);
    });
  });

  realTest('its variance is that of the 50 steps before', async ({ page }) => {
    const [head = [], ...rows] = await figureTable(page, 'Early warning');
    const agents = totals().map(([, count]) => count);
    const window = agents.slice(120 - 49, 121);
    const variance = window.reduce((sum, count) => sum + (count - mean(window)) ** 2, 0) / 49;
    const row = rows.find(([step]) => step === '120');
    expect(Number(row?.[head.indexOf('Variance')])).toBeCloseTo(variance, 9);
    expect(Number(row?.[head.indexOf('Stability')])).toBeCloseTo(1 / (1 + Math.sqrt(variance)), 9);
  });

  realTest('turning points and the pinned step are compared with what was before', async ({ page }) => {
    const impacts = await cells(page.getByRole('table', { name: 'Impact of turning points', exact: true }));
    const [step, , , before, after] = impacts[1] ?? [];
    const around = (from: number, to: number) =>
      mean(totals().flatMap(([at, count]) => (at >= from && at < to ? [count] : [])));
    expect(Number(before)).toBeCloseTo(around(Number(step) - 10, Number(step)), 2);
    expect(Number(after)).toBeCloseTo(around(Number(step), Number(step) + 10), 2);
    await expect(
      page.getByText('Pin a step, by a click into a figure', { exact: false }).first(),
    ).toBeVisible();
    const slider = page.getByRole('slider', { name: 'Step' });
    for (let k = 0; k < 15; k++) await slider.press('ArrowRight');
    const table = page.getByRole('table', { name: 'Before and after the step', exact: true });
    await expect(table).toBeVisible();
    await expect(page).toHaveURL(/step=15/);
    await idle(page);
    const agents = (await cells(table)).find(([name]) => name === 'Agents alive');
    expect(Number(agents?.[1])).toBeCloseTo(around(5, 15), 2);
  });
});

test('the sample has early warnings, cycles and thirds', async ({ page }) => {
  await visitSample(page, 'farm', 'Dynamics');
  for (const name of ['Early warning', 'Cycles']) {
    await figure(page, name).scrollIntoViewIfNeeded();
    await expect(figure(page, name).locator('svg:has(clipPath)')).toBeVisible();
  }
  const thirds = await cells(page.getByRole('table', { name: 'Early, middle and late', exact: true }));
  expect(thirds.slice(1).map(([part]) => part)).toEqual(['early', 'middle', 'late']);
});
