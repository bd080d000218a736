import { cells, download, exactRow, figure, figureTable, idle } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const file = real('af_head_experiment.db');
const simulation = 'sim_no_regen';

/** The attacks as carried out; the file stores them again as learned. */
const attacks =
  "FROM agent_actions WHERE simulation_id = ? AND module_type IS NULL AND lower(action_type) = 'attack'";

realTest.describe('the page Combat and health', () => {
  realTest.beforeEach(async ({ page }) => {
    await visit(page, file, 'Combat and health', simulation);
  });

  realTest('counts attacks as plain SQL does', async ({ page }) => {
    const [[count, damage, reward, agents, steps] = []] = sql(
      file,
      `SELECT count(*), sum(details ->> '$.damage_dealt'), avg(reward), count(DISTINCT agent_id),
        count(DISTINCT step_number) ${attacks}`,
      [simulation],
    );
    const one = async (row: string) => (await exactRow(page, 'Combat in numbers', row))[0];
    expect(await exactRow(page, 'Combat in numbers', 'Total attacks')).toEqual([count]);
    expect(await one('Damage dealt')).toBeCloseTo(Number(damage), 9);
    expect(await one('Reward per attack')).toBeCloseTo(Number(reward), 9);
    expect(await one('Attackers')).toBe(agents);
    expect(await one('Steps with combat')).toBe(steps);
    expect(await one('Intensity of combat')).toBeCloseTo(Number(count) / Number(steps), 9);
  });

  realTest('shows who attacks whom as a heat map, with the numbers behind it', async ({ page }) => {
    const pairs = sql(
      file,
      `SELECT replace(lower(a.agent_type), 'agent', ''), replace(lower(b.agent_type), 'agent', ''), count(*)
        FROM agent_actions AS f
        JOIN agents AS a ON a.agent_id = f.agent_id AND a.simulation_id = f.simulation_id
        JOIN agents AS b ON b.agent_id = f.action_target_id AND b.simulation_id = f.simulation_id
        WHERE f.simulation_id = ? AND f.module_type IS NULL AND f.action_type = 'attack'
        GROUP BY 1, 2 ORDER BY 1, 2`,
      [simulation],
    );
    await expect(figure(page, 'Who attacks whom').locator('svg rect').first()).toBeVisible();
    const [, ...rows] = await figureTable(page, 'Who attacks whom');
    expect(rows.map(([from, to, count]) => [from, to, Number(count)])).toEqual(pairs);
  });

  realTest('lists the agents that attack most, and leads to no more than ten', async ({ page }) => {
    const [[agent, count] = []] = sql(
      file,
      `SELECT agent_id, count(*) ${attacks} GROUP BY agent_id ORDER BY 2 DESC, 1 LIMIT 1`,
      [simulation],
    );
    const [head = [], first = [], ...others] = await cells(
      page.getByRole('table', { name: 'Agents that attack most', exact: true }),
    );
    expect(head[0]).toMatch(/^Agent/);
    expect([first[0], Number(first[2])]).toEqual([agent, count]);
    expect(others.length).toBeLessThan(10);
  });

  realTest('finds the incidents of deaths, which name no simulation', async ({ page }) => {
    const causes = sql(
      file,
      `SELECT replace(h.cause, '_', ' '), count(*) FROM health_incidents AS h
        JOIN agents AS a ON a.agent_id = h.agent_id WHERE a.simulation_id = ? GROUP BY 1 ORDER BY 2 DESC, 1`,
      [simulation],
    );
    const [, ...rows] = await cells(page.getByRole('table', { name: 'Health incidents', exact: true }));
    expect(rows.map(([cause, count]) => [cause, Number(count?.replace(',', ''))])).toEqual(causes);
    const [[dead] = []] = sql(
      file,
      'SELECT count(*) FROM agents WHERE simulation_id = ? AND death_time IS NOT NULL',
      [simulation],
    );
    expect((await exactRow(page, 'Deaths by cause', 'unknown'))[0]).toBe(dead);
    const [head = [], ...steps] = await figureTable(page, 'Deaths by cause over time');
    expect(Number(steps.at(-1)?.[head.lastIndexOf('unknown')])).toBe(dead);
  });

  realTest('draws mean and least health at each step as plain SQL has them', async ({ page }) => {
    const stored = sql(
      file,
      `SELECT step_number, avg(current_health), min(current_health) FROM agent_states
        WHERE simulation_id = ? GROUP BY step_number ORDER BY step_number`,
      [simulation],
    );
    const [head = [], ...rows] = await figureTable(page, 'Distribution of health');
    const found = new Map(rows.map((row) => [Number(row[0]), row]));
    for (const [step, mean, least] of stored) {
      const row = found.get(Number(step)) ?? [];
      expect(Number(row[head.indexOf('Mean')])).toBeCloseTo(Number(mean), 9);
      expect(Number(row[head.indexOf('Least')])).toBe(least);
    }
  });

  realTest('numbers are about the agent that the address names', async ({ page }) => {
    const [[agent, count] = []] = sql(
      file,
      `SELECT agent_id, count(*) ${attacks} GROUP BY agent_id ORDER BY 2 DESC, 1 LIMIT 1`,
      [simulation],
    );
    await page.getByRole('group', { name: 'Scope of the numbers' }).getByText('One agent').click();
    await page.getByPlaceholder('Identifier of an agent').fill(String(agent));
    await page.keyboard.press('Enter');
    await idle(page);
    await expect.poll(() => exactRow(page, 'Combat in numbers', 'Total attacks')).toEqual([count]);
    await expect(page).toHaveURL(new RegExp(String(agent)));
  });
});

test('the sample shows every figure of the page', async ({ page }) => {
  await visitSample(page, 'farm', 'Combat and health');
  for (const name of [
    'Combat',
    'Damage and reward per attack',
    'Attacks by attacker',
    'Attacks by target',
    'Health and age',
    'Distribution of health',
    'Mean health by type',
    'Health by age',
    'Health incidents by cause',
    'Deaths by cause over time',
  ]) {
    await figure(page, name).scrollIntoViewIfNeeded();
    await expect(figure(page, name).locator('svg:has(clipPath)')).toBeVisible();
  }
  const csv = await download(page, () =>
    figure(page, 'Impact by cause').getByRole('button', { name: 'Download CSV' }).click(),
  );
  expect(csv.text.split('\r\n')[0]).toContain('Cause,Incidents (incidents)');
  const svg = await download(page, () =>
    figure(page, 'Who attacks whom').getByRole('button', { name: 'Save SVG' }).click(),
  );
  expect(svg.text).toContain('<title>Who attacks whom</title>');
});

test('axe finds nothing wrong with Combat and health', async ({ page }) => {
  await visitSample(page, 'farm', 'Combat and health');
  await expect(page.getByRole('table', { name: 'Combat in numbers', exact: true })).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
});
