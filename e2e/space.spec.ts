import type { Page } from '@playwright/test';
import { cells, download, exactRow, figure, figureTable, idle } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const file = real('af_head_experiment.db');
const simulation = 'sim_no_regen';
const moving = real('af_2024-12-10_intid.db');

function drawn(page: Page, name: string) {
  return page.getByRole('figure', { name, exact: true });
}

/** Positions by agent and step, each once, as stored. */
function positionsOf(path: string): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const ways = new Map<string, (readonly [number, number])[]>();
  const rows = sql(
    path,
    'SELECT DISTINCT agent_id, step_number, position_x, position_y FROM agent_states ORDER BY agent_id, step_number',
  );
  for (const [agent, , x, y] of rows) {
    const way = ways.get(String(agent)) ?? [];
    way.push([Number(x), Number(y)]);
    ways.set(String(agent), way);
  }
  return ways;
}

realTest('the centre of all agents is their mean position in plain SQL', async ({ page }) => {
  await visit(page, file, 'Space', simulation);
  const [head = [], ...rows] = await figureTable(page, 'Centre');
  const means = sql(
    file,
    'SELECT step_number, avg(position_x), avg(position_y) FROM agent_states WHERE simulation_id = ? GROUP BY 1 ORDER BY 1',
    [simulation],
  );
  expect(rows.length).toBe(means.length);
  const totals = head.flatMap((name, place) => (name === 'Total' ? [place] : []));
  expect(totals).toHaveLength(2);
  means.forEach(([step, x, y], row) => {
    expect(Number(rows[row]?.[0])).toBe(step);
    expect(Number(rows[row]?.[totals[0] ?? 0])).toBeCloseTo(Number(x), 9);
    expect(Number(rows[row]?.[totals[1] ?? 0])).toBeCloseTo(Number(y), 9);
  });
});

realTest('the map shows who is where at the pinned step, and follows it', async ({ page }) => {
  await visit(page, file, 'Space', simulation);
  const at = (step: number) =>
    sql(
      file,
      'SELECT agent_id, position_x, position_y FROM agent_states WHERE simulation_id = ? AND step_number = ? ORDER BY 1',
      [simulation, step],
    );
  const map = drawn(page, 'Positions');
  await page.getByRole('slider', { name: 'Step' }).press('Home');
  await page.getByRole('slider', { name: 'Step' }).press('ArrowRight');
  await expect(map.getByText('At step 1', { exact: true })).toBeVisible();
  await map.getByRole('button', { name: 'View as table' }).click();
  const [head, ...rows] = await cells(map.getByRole('table'));
  expect(head).toEqual(['Kind', 'Name', 'Type', 'x', 'y', 'Amount']);
  const agents = rows
    .filter(([kind]) => kind === 'agent')
    .map(([, name, , x, y]) => [name, Number(x), Number(y)]);
  expect(agents.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual(at(1));
  expect(rows.filter(([kind]) => kind === 'resource')).toHaveLength(
    sql(
      file,
      'SELECT DISTINCT resource_id FROM resource_states WHERE simulation_id = ? AND step_number = 1',
      [simulation],
    ).length,
  );
});

realTest.describe('where agents move', () => {
  realTest.beforeEach(async ({ page }) => {
    await visit(page, moving, 'Space');
  });

  realTest('paths and places agree with the stored positions, each counted once', async ({ page }) => {
    const ways = positionsOf(moving);
    const lengths = [...ways]
      .map(([agent, way]) => ({
        agent,
        path: way.slice(1).reduce((sum, [x, y], k) => {
          const [fromX = 0, fromY = 0] = way[k] ?? [];
          return sum + Math.hypot(x - fromX, y - fromY);
        }, 0),
      }))
      .sort((a, b) => b.path - a.path);
    const movers = await cells(
      page.getByRole('table', { name: 'Agents with the longest paths', exact: true }),
    );
    expect(movers.slice(1).map(([agent]) => agent)).toEqual(lengths.slice(0, 20).map(({ agent }) => agent));
    const [first] = lengths;
    const [positions, path] = await exactRow(page, 'Agents with the longest paths', String(first?.agent));
    expect(path).toBeCloseTo(first?.path ?? 0, 9);
    expect(positions).toBe(ways.get(String(first?.agent))?.length);
    const [[visits] = []] = sql(
      moving,
      `SELECT count(*) FROM (SELECT DISTINCT agent_id, step_number, position_x, position_y FROM agent_states)
       GROUP BY position_x, position_y ORDER BY 1 DESC LIMIT 1`,
    );
    const places = await cells(page.getByRole('table', { name: 'Most visited places', exact: true }));
    expect(Number(places[1]?.[2])).toBe(visits);
  });

  realTest('the density counts every agent step once, and marks hotspots', async ({ page }) => {
    const density = drawn(page, 'Density');
    await expect(density.locator('svg[viewBox]').last()).toBeVisible();
    await density.scrollIntoViewIfNeeded();
    await idle(page);
    const csv = await download(page, () => density.getByRole('button', { name: 'Download CSV' }).click());
    const rows = csv.text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    const [[all] = []] = sql(
      moving,
      'SELECT count(*) FROM (SELECT DISTINCT agent_id, step_number FROM agent_states)',
    );
    const counts = rows.map((row) => Number(row[4]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
    const mean = Number(all) / 400;
    const squares = counts.reduce(
      (sum, count) => sum + (count - mean) ** 2,
      (400 - counts.length) * mean ** 2,
    );
    const threshold = mean + Math.sqrt(squares / 399);
    expect(rows.filter((row) => row[5] === 'yes')).toHaveLength(
      counts.filter((count) => count > threshold).length,
    );
  });

  realTest('trajectories are chosen, and stay in the address', async ({ page }) => {
    const map = drawn(page, 'Trajectories');
    const choice = page.getByRole('combobox', { name: 'Agents whose paths are drawn' });
    const lines = map.locator('path[stroke-width="1.4"]');
    await expect(lines).toHaveCount(3);
    await choice.click();
    await page.getByRole('listbox').getByRole('option').first().click();
    await expect(lines).toHaveCount(4);
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/paths=/);
    const svg = await download(page, () => map.getByRole('button', { name: 'Save SVG' }).click());
    expect(svg.text).toContain('<title>Trajectories</title>');
  });

  realTest('one agent alone', async ({ page }) => {
    await page.getByText('One agent', { exact: true }).click();
    const field = page.getByRole('combobox', { name: 'Agent', exact: true });
    await field.fill('5');
    await field.press('Enter');
    await idle(page);
    const movers = page.getByRole('table', { name: 'Agents with the longest paths', exact: true });
    await expect(movers.getByRole('row')).toHaveCount(2);
    expect((await cells(movers))[1]?.[0]).toBe('5');
  });
});

test('the sample shows every figure of the page', async ({ page }) => {
  await visitSample(page, 'farm', 'Space');
  const names = [
    'Centre',
    'Spread',
    'Nearest neighbours',
    'Speed',
    'Path lengths',
    'Straightness of paths',
    "Ripley's K",
  ];
  for (const name of names) {
    await figure(page, name).scrollIntoViewIfNeeded();
    await expect(figure(page, name).locator('svg:has(clipPath)')).toBeVisible();
  }
  for (const name of ['Positions', 'Clusters of agents', 'Density', 'Trajectories', 'Directions']) {
    await expect(drawn(page, name).locator('svg[viewBox]').last()).toBeVisible();
  }
});

test('axe finds nothing wrong with Space', async ({ page }) => {
  await visitSample(page, 'farm', 'Space');
  await expect(drawn(page, 'Trajectories')).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
});
