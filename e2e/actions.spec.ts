import type { Locator, Page } from '@playwright/test';
import { cells, download, figure, figureTable, idle, openDatabase } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const file = real('af_head_experiment.db');
const simulation = 'sim_no_regen';

/** What the program stored as carried out: rows of the module only record learning. */
const carriedOut = 'FROM agent_actions WHERE simulation_id = ? AND module_type IS NULL';

function tableOf(page: Page, name: string): Locator {
  return page.getByRole('table', { name, exact: true });
}

/** Rows of a table: the first cell, then the exact numbers that the other cells carry as titles. */
async function exactRows(
  page: Page,
  name: string,
): Promise<readonly { readonly name: string; readonly numbers: readonly (number | undefined)[] }[]> {
  const table = tableOf(page, name);
  await expect(table).toBeVisible();
  return table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      name: row.querySelector('th')?.textContent ?? '',
      numbers: [...row.querySelectorAll('td')].map((cell) =>
        cell.title === '' ? undefined : Number(cell.title),
      ),
    })),
  );
}

/** Count, frequency, mean reward and success rate of each action by plain SQL, the commonest first. */
function statistics(where = '', ...parameters: (string | number)[]) {
  const rows = sql(
    file,
    `SELECT action_type, count(*), avg(coalesce(reward, 0)), avg(coalesce(reward, 0) > 0) ${carriedOut} ${where}
     GROUP BY action_type ORDER BY count(*) DESC, action_type`,
    [simulation, ...parameters],
  );
  const all = rows.reduce((sum, [, count]) => sum + Number(count), 0);
  return rows.map(([name, count, mean, success]) => ({
    name: String(name),
    numbers: [Number(count), Number(count) / all, Number(mean), Number(success)],
  }));
}

async function expectStatistics(page: Page, expected: ReturnType<typeof statistics>): Promise<void> {
  await expect
    .poll(async () =>
      (await exactRows(page, 'Action statistics')).map(({ name, numbers }) => [name, numbers[0]]),
    )
    .toEqual(expected.map(({ name, numbers }) => [name, numbers[0]]));
  const shown = await exactRows(page, 'Action statistics');
  expected.forEach(({ numbers }, row) => {
    numbers.forEach((number, k) => {
      expect(shown[row]?.numbers[k]).toBeCloseTo(number, 9);
    });
  });
}

realTest.describe('the page Actions', () => {
  realTest.beforeEach(async ({ page }) => {
    await visit(page, file, 'Actions', simulation);
  });

  realTest('tells the statistics of each action as plain SQL does', async ({ page }) => {
    const [head = []] = await cells(tableOf(page, 'Action statistics'));
    expect(head.slice(0, 5)).toEqual(['Action', 'Count', 'Frequency', 'Mean reward', 'Success rate']);
    await expectStatistics(page, statistics());
  });

  realTest(
    'is about a part of the simulation when that is asked for, and the address keeps it',
    async ({ page }) => {
      const [[agent, acted] = []] = sql(
        file,
        `SELECT agent_id, count(*) ${carriedOut} GROUP BY agent_id ORDER BY count(*) DESC, agent_id LIMIT 1`,
        [simulation],
      );
      await page.getByText('One agent', { exact: true }).click();
      await page.getByRole('combobox', { name: 'Agent' }).fill(String(agent));
      await page.keyboard.press('Enter');
      await expectStatistics(page, statistics('AND agent_id = ?', String(agent)));
      await expect(page.getByText(`Numbers of agent ${agent}`)).toBeVisible();
      await page.reload();
      await idle(page);
      await openDatabase(page, file);
      await expect(page.getByText(`Numbers of agent ${agent}`)).toBeVisible();
      const numbers = await cells(tableOf(page, 'Decisions in numbers'));
      expect(numbers.find(([name]) => name === 'Actions in total')?.[1]).toBe(String(acted));

      await page.goto(`${page.url().replace(/\?.*$/, '')}?v=1&from=3&to=12&scope=view`);
      await idle(page);
      await expect(page.getByText('Numbers of steps 3 to 12')).toBeVisible();
      await expectStatistics(page, statistics('AND step_number BETWEEN ? AND ?', 3, 12));

      await page.goto(`${page.url().replace(/\?.*$/, '')}?v=1&step=7&scope=step`);
      await idle(page);
      await expect(page.getByText('Numbers of step 7')).toBeVisible();
      await expectStatistics(page, statistics('AND step_number = ?', 7));
    },
  );

  realTest('refuses an agent that does not exist and offers those nearest to it', async ({ page }) => {
    const [[agent] = []] = sql(
      file,
      'SELECT agent_id FROM agents WHERE simulation_id = ? ORDER BY agent_id LIMIT 1',
      [simulation],
    );
    const wrong = `${String(agent).slice(0, -1)}~`;
    await page.goto(`${page.url().replace(/\?.*$/, '')}?scope=agent:${wrong}`);
    await idle(page);
    const alert = page.getByRole('alert').filter({ hasText: `no agent ${wrong}` });
    await expect(alert).toContainText('numbers of the whole simulation');
    await alert.getByRole('button', { name: String(agent), exact: true }).click();
    await expect(page.getByText(`Numbers of agent ${agent}`)).toBeVisible();
  });

  realTest('follows the actions of each agent, as a picture and as a table', async ({ page }) => {
    const expected = sql(
      file,
      `WITH pairs AS (SELECT action_type AS a, lead(action_type) OVER
         (PARTITION BY agent_id ORDER BY step_number, action_id) AS b ${carriedOut})
       SELECT a, b, count(*), 1.0 * count(*) / sum(count(*)) OVER (PARTITION BY a)
       FROM pairs WHERE b IS NOT NULL GROUP BY a, b`,
      [simulation],
    );
    const picture = figure(page, 'Action transitions');
    await picture.scrollIntoViewIfNeeded();
    await expect(picture.locator('svg rect').first()).toBeVisible();
    await figureTable(page, 'Action transitions');
    const shown = (await cells(picture.getByRole('table'))).slice(1);
    const exact = await exactRows(page, 'Action transitions');
    const found = new Map(
      shown.map(([from, to], row) => [`${from} ${to}`, exact[row]?.numbers.slice(1)] as const),
    );
    expect(found.size).toBe(expected.length);
    for (const [from, to, count, probability] of expected) {
      const [shownCount, shownProbability] = found.get(`${from} ${to}`) ?? [];
      expect(shownCount).toBe(count);
      expect(shownProbability).toBeCloseTo(Number(probability), 12);
    }
  });

  realTest('looks targets up among agents and resources', async ({ page }) => {
    const expected = sql(
      file,
      `SELECT action_type,
         sum(action_target_id IN (SELECT agent_id FROM agents WHERE simulation_id = ?1)),
         sum(action_target_id IN (SELECT resource_id FROM resource_states WHERE simulation_id = ?1)),
         sum(action_target_id IS NULL)
       FROM agent_actions WHERE simulation_id = ?1 AND module_type IS NULL
       GROUP BY action_type ORDER BY count(*) DESC, action_type`,
      [simulation],
    );
    const shown = await exactRows(page, 'Targets of actions');
    expect(shown.map(({ name, numbers }) => [name, ...numbers])).toEqual(
      expected.map(([name, agents, resources, none]) => [
        name,
        Number(agents ?? 0),
        Number(resources ?? 0),
        none,
        0,
      ]),
    );
  });

  realTest('draws the mix of each step, and saves it', async ({ page }) => {
    const [head = [], first = []] = await figureTable(page, 'Action mix');
    const expected = sql(
      file,
      `SELECT action_type, 1.0 * count(*) / sum(count(*)) OVER () ${carriedOut} AND step_number = 0 GROUP BY action_type`,
      [simulation],
    );
    for (const [type, share] of expected) {
      expect(Number(first[head.indexOf(String(type))])).toBeCloseTo(Number(share), 3);
    }
    const csv = await download(page, () =>
      page.getByRole('button', { name: 'Download CSV of Action statistics', exact: true }).click(),
    );
    expect(csv.text.split('\r\n')[0]).toMatch(
      /^Action,Count \(actions\),Frequency \(share\),Mean reward \(reward\)/,
    );
    const svg = await download(page, () =>
      figure(page, 'Reward by action').getByRole('button', { name: 'Save SVG' }).click(),
    );
    expect(svg.text).toContain('<title>Reward by action</title>');
  });
});

test('the sample shows all figures and tables of Actions', async ({ page }) => {
  await visitSample(page, 'farm', 'Actions');
  for (const name of [
    'Action mix',
    'Mean reward by action',
    'Success rate by action',
    'Cumulative reward by action',
  ]) {
    await figure(page, name).scrollIntoViewIfNeeded();
    await expect(figure(page, name).locator('svg:has(clipPath)')).toBeVisible();
  }
  for (const name of ['Reward by action', 'Actions by agent type', 'Action transitions']) {
    await figure(page, name).scrollIntoViewIfNeeded();
    await expect(figure(page, name).locator('svg path, svg rect').first()).toBeAttached();
  }
  for (const name of ['Action statistics', 'Sequences of three actions', 'Decisions in numbers']) {
    await expect(tableOf(page, name)).toBeVisible();
  }
});

test('axe finds nothing wrong with Actions', async ({ page }) => {
  await visitSample(page, 'farm', 'Actions');
  await expect(tableOf(page, 'Action statistics')).toBeVisible();
  await page.getByText('One agent', { exact: true }).click();
  await idle(page);
  expect(await problemsInBothThemes(page)).toEqual([]);
});
