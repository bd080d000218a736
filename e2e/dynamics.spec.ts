import { cells, download, exactRow, figure, figureTable, openPage } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const file = real('af_head_experiment.db');
const simulation = 'sim_no_regen';

/** Agents alive by type at each step, as stored. */
function storedCounts(): readonly Readonly<Record<string, number>>[] {
  return sql(
    file,
    'SELECT agent_type_counts FROM simulation_steps WHERE simulation_id = ? ORDER BY step_number',
    [simulation],
  ).map(([json]) => JSON.parse(String(json)) as Record<string, number>);
}

realTest.describe('the tab Dynamics', () => {
  realTest.beforeEach(async ({ page }) => {
    await visit(page, file, 'Dynamics', simulation);
  });

  realTest('counts the population as plain SQL does', async ({ page }) => {
    const [[mean, peak, births, deaths] = []] = sql(
      file,
      'SELECT avg(total_agents), max(total_agents), sum(births), sum(deaths) FROM simulation_steps WHERE simulation_id = ?',
      [simulation],
    );
    expect((await exactRow(page, 'Population in numbers', 'Mean population'))[0]).toBeCloseTo(
      Number(mean),
      9,
    );
    expect(await exactRow(page, 'Population in numbers', 'Peak population')).toEqual([peak]);
    expect(await exactRow(page, 'Population in numbers', 'Births in total')).toEqual([births]);
    expect(await exactRow(page, 'Population in numbers', 'Deaths in total')).toEqual([deaths]);
  });

  realTest('scores dominance: presence is the share of all agent steps', async ({ page }) => {
    const counts = storedCounts();
    const sum = (type: string) => counts.reduce((total, step) => total + (step[type] ?? 0), 0);
    const all = ['system', 'independent', 'control'].reduce((total, type) => total + sum(type), 0);
    const [head = [], ...rows] = await cells(page.getByRole('table', { name: 'Dominance', exact: true }));
    expect(head.slice(0, 3)).toEqual(['Type', 'Score (composite)', 'Presence']);
    expect(rows.map(([type]) => type)).toEqual(['system', 'independent', 'control']);
    const [score = 0, presence = 0] = await exactRow(page, 'Dominance', 'system');
    expect(presence).toBeCloseTo(sum('system') / all, 12);
    // Worked out from the formula by hand in another language.
    expect(score).toBeCloseTo(0.29635463173114496, 12);
  });

  realTest(
    'draws the dominant type and its switches, which the list of switches repeats',
    async ({ page }) => {
      const [head = [], ...rows] = await figureTable(page, 'Dominance switches');
      const place = head.indexOf('Switches so far');
      const switches = await cells(page.getByRole('table', { name: 'Switches', exact: true }));
      expect(Number(rows.at(-1)?.[place])).toBe(switches.length - 1);
      const first = rows.find((row) => row[place] === '1');
      expect(first?.[0]).toBe(switches[1]?.[0]);
    },
  );

  realTest('estimates survival with the numbers at risk, over age and not over steps', async ({ page }) => {
    const [head = [], first = []] = await figureTable(page, 'Survival by type');
    expect(head[0]).toBe('Age (steps)');
    const agents = sql(
      file,
      "SELECT count(*) FROM agents WHERE simulation_id = ? AND lower(agent_type) LIKE 'system%'",
      [simulation],
    );
    expect(Number(first[head.lastIndexOf('system')])).toBe(agents[0]?.[0]);
    const csv = await download(page, () =>
      figure(page, 'Survival by type').getByRole('button', { name: 'Download CSV' }).click(),
    );
    expect(csv.text).toMatch(/^Age \(steps\),/);
  });

  realTest('compares types, and tells how', async ({ page }) => {
    const advantage = page.getByRole('table', { name: 'Advantage', exact: true });
    const [head = [], ...rows] = await cells(advantage);
    expect(head).toEqual([
      'First type',
      'Second type',
      'Resources',
      'Reproduction',
      'Survival',
      'Population growth',
      'Combat',
      'Position',
      'Composite',
      'In favour of',
    ]);
    expect(rows).toHaveLength(3);
    const box = page.locator('div', { has: advantage }).last();
    await box.locator('xpath=..').getByText('How is this computed?').click();
    await expect(page.getByText('0.3 Δ early + 0.3 Δ middle + 0.4 Δ late').first()).toBeVisible();
    const csv = await download(page, () =>
      page.getByRole('button', { name: 'Download CSV of Dominance', exact: true }).click(),
    );
    expect(csv.name).toBe(`af_head_experiment-${simulation}-dominance.csv`);
    expect(csv.text.split('\r\n')[0]).toContain('Type,Score (composite) (score)');
  });
});

test('the overview does not show the figures of Dynamics, and the sample shows them all', async ({
  page,
}) => {
  await visitSample(page, 'farm', 'Overview');
  await expect(figure(page, 'Population')).toBeVisible();
  await expect(figure(page, 'Growth')).toHaveCount(0);
  await openPage(page, 'Dynamics');
  for (const name of [
    'Growth',
    'Stability',
    'Demographics',
    'Dominance switches',
    'Survival by type',
    'Survival by generation',
    'Lifespans',
  ]) {
    await figure(page, name).scrollIntoViewIfNeeded();
    await expect(figure(page, name).locator('svg:has(clipPath)')).toBeVisible();
  }
  await expect(figure(page, 'Population')).toHaveCount(0);
});

test('axe finds nothing wrong with Dynamics', async ({ page }) => {
  await visitSample(page, 'farm', 'Dynamics');
  await expect(page.getByRole('table', { name: 'Advantage', exact: true })).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
});
