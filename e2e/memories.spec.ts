import type { Page } from '@playwright/test';
import { cells, download, figureTable } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const file = real('llm_society_v6.db');
const run = 'a2c368c1-f506-4104-b160-d62893d33656';

const found = (page: Page) => page.getByRole('table', { name: 'Memories found', exact: true });

realTest.describe('the page Memories', () => {
  realTest.beforeEach(async ({ page }) => visit(page, file, 'Memories', run));

  realTest(
    'finds each memory with all the words, and keeps what is looked for in the address',
    async ({ page }) => {
      const [[count] = []] = sql(
        file,
        `SELECT count(*) FROM agent_memories WHERE simulation_run_id = ? AND content LIKE 'Sold %' AND content LIKE '% tools %'`,
        [run],
      );
      await page.getByLabel('Words').fill('TOOLS sold');
      await expect(page.getByRole('status').getByText(`of ${count} memories`)).toBeVisible();
      await expect(found(page).locator('mark').first()).toBeVisible();
      const csv = await download(page, () =>
        page.getByRole('button', { name: 'Download CSV of Memories found' }).click(),
      );
      expect(csv.text.trim().split('\r\n')).toHaveLength(Number(count) + 1);
      await expect(page).toHaveURL(/words=/);
    },
  );

  realTest('scores by the weights that are shown', async ({ page }) => {
    await page.getByLabel('Weight of recency').fill('0');
    await page.getByLabel('Least importance').fill('0.5');
    await page.getByLabel('Most importance').fill('0.7');
    await expect(page.getByText('score = (0 · 0.95^(now − step) + 1 · importance) / 1')).toBeVisible();
    const [[count, best] = []] = sql(
      file,
      'SELECT count(*), max(importance) FROM agent_memories WHERE simulation_run_id = ? AND importance BETWEEN 0.5 AND 0.7',
      [run],
    );
    await expect(page.getByRole('status').getByText(`of ${count} memories`)).toBeVisible();
    const [head = [], first = []] = await cells(found(page));
    expect(Number(first[head.indexOf('Score')])).toBe(best);
    await expect(page).toHaveURL(/recency=0/);
  });

  realTest('counts importances, and memories of each agent', async ({ page }) => {
    const [, ...rows] = await figureTable(page, 'Importance of memories');
    const stored = sql(
      file,
      `SELECT min(9, CAST(round(importance * 1000) AS INTEGER) / 100) / 10.0, count(*) FROM agent_memories
        WHERE simulation_run_id = ? GROUP BY 1 ORDER BY 1`,
      [run],
    );
    expect(rows.map(([x, count]) => [Number(x), Number(count)]).filter(([, count]) => count !== 0)).toEqual(
      stored,
    );
    const [, ...agents] = await cells(page.getByRole('table', { name: 'Memories by agent', exact: true }));
    expect(agents.map(([agent, count]) => [agent, Number(count)])).toEqual(
      sql(
        file,
        'SELECT agent_id_str, count(*) FROM agent_memories WHERE simulation_run_id = ? GROUP BY 1 ORDER BY 2 DESC, 1',
        [run],
      ),
    );
  });
});

test('axe finds nothing wrong with Memories on the sample', async ({ page }) => {
  await visitSample(page, 'society', 'Memories');
  await page.getByLabel('Words').fill('talk*');
  await expect(found(page).locator('mark').first()).toBeVisible();
  await expect(
    page.getByRole('figure', { name: 'When agents remember' }).locator('svg').last(),
  ).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
});
