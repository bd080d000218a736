import type { Page } from '@playwright/test';
import { cells, figure, figureTable } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const today = real('af_head_experiment.db');
const earlier = real('af_2025-10-24_pre.db');
const simulation = 'sim_attack_low';

/** The numbers of a table of one number a row, by name, with all their digits. */
async function numbers(page: Page, table: string): Promise<ReadonlyMap<string, number>> {
  const rows = page.getByRole('table', { name: table, exact: true }).locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  return new Map(
    await rows.evaluateAll((all) =>
      all.map((row): [string, number] => [
        row.querySelector('th')?.textContent ?? '',
        Number(row.querySelector('td')?.getAttribute('title') ?? Number.NaN),
      ]),
    ),
  );
}

realTest('learning that is stored as rows of actions is counted as plain SQL does', async ({ page }) => {
  await visit(page, today, 'Learning', simulation);
  const where = 'FROM agent_actions WHERE simulation_id = ? AND module_type IS NOT NULL';
  const [[count, mean, least, most, agents, modules] = []] = sql(
    today,
    `SELECT count(*), avg(reward), min(reward), max(reward), count(DISTINCT agent_id), count(DISTINCT module_id) ${where}`,
    [simulation],
  );
  const found = await numbers(page, 'Learning in numbers');
  expect(found.get('Experiences')).toBe(count);
  expect(found.get('Mean reward of experiences')).toBeCloseTo(Number(mean), 9);
  expect(found.get('Agents with experiences')).toBe(agents);
  expect(found.get('Modules')).toBe(modules);
  const range = Number(most) - Number(least);
  expect(found.get('Reward efficiency')).toBeCloseTo((Number(mean) - Number(least)) / range, 9);

  const labels = sql(
    today,
    `SELECT details ->> '$.action_taken_mapped', count(*) ${where} GROUP BY 1 ORDER BY 2 DESC, 1`,
    [simulation],
  );
  const [, ...rows] = await cells(
    page.getByRole('table', { name: 'Learned actions by module type', exact: true }),
  );
  expect(rows.map(([label, , n]) => [label, Number(n?.replace(',', ''))])).toEqual(labels);
  await expect(page.getByText('Learned labels are not behaviour')).toBeVisible();

  const [[id] = []] = sql(today, `SELECT module_id ${where} GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`, [
    simulation,
  ]);
  const [, first = []] = await cells(page.getByRole('table', { name: 'Single modules', exact: true }));
  expect(first[0]).toBe(id);
});

realTest('learning that has a table of its own is read in the same way', async ({ page }) => {
  await visit(page, earlier, 'Learning');
  const [[count] = []] = sql(earlier, 'SELECT count(*) FROM learning_experiences');
  expect((await numbers(page, 'Learning in numbers')).get('Experiences')).toBe(count);
  const stored = sql(
    earlier,
    'SELECT step_number, avg(reward) FROM learning_experiences GROUP BY step_number ORDER BY step_number',
  );
  const [head = [], ...rows] = await figureTable(page, 'Learning progress');
  const at = new Map(rows.map((row) => [Number(row[0]), Number(row[head.indexOf('Mean of the step')])]));
  for (const [step, mean] of stored) expect(at.get(Number(step))).toBeCloseTo(Number(mean), 9);
});

test('the sample shows every figure of the page', async ({ page }) => {
  await visitSample(page, 'farm', 'Learning');
  for (const name of ['Learning progress', 'Learning', 'Learned actions', 'Learners and learned actions']) {
    await figure(page, name).scrollIntoViewIfNeeded();
    await expect(figure(page, name).locator('svg:has(clipPath)')).toBeVisible();
  }
});

test('axe finds nothing wrong with Learning', async ({ page }) => {
  await visitSample(page, 'farm', 'Learning');
  await expect(page.getByRole('table', { name: 'Learning in numbers', exact: true })).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
});
