import type { Locator, Page } from '@playwright/test';
import { cells, download, figure, figureTable, idle } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const file = real('af_head_experiment.db');
const simulation = 'sim_no_regen';

/** What the program stored as carried out: rows of a module only record learning. */
const carriedOut = 'FROM agent_actions WHERE simulation_id = ? AND module_type IS NULL';

/** A table by its name, to which a longer one adds how much of it is shown. */
function table(page: Page, name: string): Locator {
  return page.getByRole('table', { name: new RegExp(`^${name}($| \\()`) });
}

/** The exact numbers of a table, which its cells carry as titles, by the first cell of their row. */
async function exactRows(found: Locator): Promise<ReadonlyMap<string, readonly number[]>> {
  await expect(found).toBeVisible();
  const rows = await found
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map(
        (row) =>
          [
            row.querySelector('th')?.textContent ?? '',
            [...row.querySelectorAll('td[title]')].map((cell) => Number(cell.getAttribute('title'))),
          ] as const,
      ),
    );
  return new Map(rows);
}

realTest.describe('behaviour on the page Actions', () => {
  realTest.beforeEach(async ({ page }) => {
    await visit(page, file, 'Actions', simulation);
  });

  realTest('says what actions are worth as plain SQL does', async ({ page }) => {
    const found = await exactRows(table(page, 'What actions are worth'));
    const stored = sql(
      file,
      `SELECT action_type, count(*), avg(coalesce(reward, 0)) ${carriedOut} GROUP BY 1 ORDER BY 2 DESC, 1`,
      [simulation],
    );
    expect([...found.keys()]).toEqual(stored.map(([type]) => type));
    const meanOfMeans = stored.reduce((sum, [, , mean]) => sum + Number(mean), 0) / stored.length;
    for (const [type, count, mean] of stored) {
      const [actions, worth = Number.NaN, against = Number.NaN] = found.get(String(type)) ?? [];
      expect(actions).toBe(count);
      expect(worth).toBeCloseTo(Number(mean), 12);
      expect(against).toBeCloseTo(Number(mean) - meanOfMeans, 12);
    }
  });

  realTest('follows each agent to its next action', async ({ page }) => {
    const [head, ...rows] = await cells(table(page, 'What comes next'));
    expect(head).toEqual([
      'After',
      'Next action',
      'Target',
      'Outcome',
      'Own resources',
      'Count',
      'Probability',
    ]);
    const pairs = `SELECT action_type AS a, lead(action_type) OVER w AS b,
      lead(action_target_id) OVER w AS target, lead(reward) OVER w AS reward ${carriedOut}
      WINDOW w AS (PARTITION BY agent_id ORDER BY step_number, action_id)`;
    // Rows that differ in resources only are one in this count.
    const stored = new Map(
      sql(
        file,
        `SELECT a, b, iif(target IS NULL, 'no', 'yes'), iif(reward > 0, 'success', 'no success'), count(*)
          FROM (${pairs}) WHERE b IS NOT NULL GROUP BY 1, 2, 3, 4`,
        [simulation],
      ).map(([a, b, target, outcome, count]) => [[a, b, target, outcome].join(), Number(count)]),
    );
    const [first] = rows;
    const alike = rows.filter((row) => row.slice(0, 4).join() === first?.slice(0, 4).join());
    const shown = alike.reduce((sum, row) => sum + Number(row[5]), 0);
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThanOrEqual(stored.get(first?.slice(0, 4).join() ?? '') ?? 0);
    const followed = sql(file, `SELECT count(*) FROM (${pairs}) WHERE a = ? AND b IS NOT NULL`, [
      simulation,
      String(first?.[0]),
    ]);
    const probability = Number(first?.[5]) / Number(followed[0]?.[0]);
    expect(Number(first?.[6])).toBeCloseTo(probability, 3);
  });

  realTest('groups agents, and shows those of one cluster', async ({ page }) => {
    const clusters = await cells(table(page, 'Behaviour clusters'));
    const agents = sql(file, `SELECT count(DISTINCT agent_id) ${carriedOut}`, [simulation]);
    expect(clusters.slice(1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(agents[0]?.[0]);
    await expect(
      page.getByText('DBSCAN (Ester et al. 1996) with eps 0.5 and minPts 2').first(),
    ).toBeVisible();

    const picture = figure(page, 'Agents by behaviour');
    const [, first] = clusters;
    await picture.getByLabel('Cluster').selectOption(String(first?.[0]));
    await picture.getByLabel('Across').selectOption('Attack rate');
    await expect(page).toHaveURL(/cluster=\d+/);
    await expect(page).toHaveURL(/across=attack/);
    const members = (await figureTable(page, 'Agents by behaviour')).slice(1);
    expect(members).toHaveLength(Number(first?.[1]));
    const [agent = '', , , actions] = members[0] ?? [];
    const own = sql(file, `SELECT count(*) ${carriedOut} AND agent_id = ?`, [simulation, agent]);
    expect(Number(actions)).toBe(own[0]?.[0]);
    const saved = await download(page, () => picture.getByRole('button', { name: 'Save SVG' }).click());
    expect(saved.text).toContain('Attack rate');
  });

  realTest('counts wins, collaboration, first times and failures as plain SQL does', async ({ page }) => {
    const conflicts = await exactRows(table(page, 'Outcome of conflicts'));
    const wins = sql(
      file,
      `SELECT count(*), avg(reward > 0), avg(iif(reward > 0, reward, NULL)), avg(reward) ${carriedOut} AND action_type = 'attack'`,
      [simulation],
    );
    const attack = conflicts.get('attack') ?? [];
    wins[0]?.forEach((value, k) => void expect(attack[k]).toBeCloseTo(Number(value), 12));

    const collaboration = await exactRows(table(page, 'Collaboration'));
    const [[rate, together, alone] = []] = sql(
      file,
      `SELECT avg(action_type = 'share'), avg(iif(action_type = 'share', reward, NULL)),
        avg(iif(action_target_id IS NULL, reward, NULL)) ${carriedOut}`,
      [simulation],
    );
    expect(collaboration.get('Collaboration rate')?.[0]).toBeCloseTo(Number(rate), 12);
    expect(collaboration.get('Synergy')?.[0]).toBeCloseTo(Number(together) - Number(alone), 12);

    const [[types, all, failures] = []] = sql(
      file,
      `SELECT count(DISTINCT agent_id || action_type), count(*), sum(reward < 0) ${carriedOut}`,
      [simulation],
    );
    const learning = await exactRows(table(page, 'Exploration and learning'));
    expect(learning.get('Exploration')?.[0]).toBeCloseTo(Number(types) / Number(all), 12);
    const resilience = await exactRows(table(page, 'Risk and resilience'));
    expect(resilience.get('Failed actions')?.[0]).toBe(failures);

    // Nobody did anything before the first step: all of it is new.
    const [, first] = await figureTable(page, 'Exploration');
    expect(first).toEqual(['0', '1']);
  });

  realTest('keeps to one agent where one is chosen', async ({ page }) => {
    const [[agent, actions] = []] = sql(
      file,
      `SELECT agent_id, count(*) ${carriedOut} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`,
      [simulation],
    );
    await page.goto(`${page.url()}?scope=agent:${agent}`);
    await idle(page);
    await expect(async () => {
      const worth = await exactRows(table(page, 'What actions are worth'));
      expect([...worth.values()].reduce((sum, [count = 0]) => sum + count, 0)).toBe(actions);
    }).toPass();
    await expect(page.getByText('Answers are actions of other agents').first()).toBeVisible();
  });
});

test('the sample has all tables and figures of behaviour', async ({ page }) => {
  await visitSample(page, 'farm', 'Actions');
  for (const name of [
    'What actions are worth',
    'What comes next',
    'Behaviour clusters',
    'Outcome of conflicts',
    'Before and after conflicts',
    'Counter-strategies',
    'Collaboration',
    'Exploration and learning',
    'Risk and resilience',
    'Success and reward by period',
  ]) {
    await expect(table(page, name)).toBeVisible();
  }
  for (const name of ['Exploration', 'Learning curve']) {
    await figure(page, name).scrollIntoViewIfNeeded();
    await expect(figure(page, name).locator('svg:has(clipPath)')).toBeVisible();
  }
  // The sample is short: its periods have ten steps, the last one ends with the simulation.
  await expect(table(page, 'Success and reward by period').getByText('50–59', { exact: true })).toBeVisible();
  await expect(
    figure(page, 'Agents by behaviour').locator('svg[aria-hidden="true"] path').first(),
  ).toBeVisible();
});

test('axe finds nothing wrong with behaviour', async ({ page }) => {
  await visitSample(page, 'farm', 'Actions');
  await figure(page, 'Agents by behaviour').getByLabel('Cluster').selectOption('outliers');
  await figureTable(page, 'Agents by behaviour');
  await idle(page);
  expect(await problemsInBothThemes(page)).toEqual([]);
});
