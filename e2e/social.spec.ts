import type { Page } from '@playwright/test';
import { cells, download, figure, figureTable, idle, openDatabase } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const file = real('af_head_experiment.db');
const simulation = 'sim_order_chaos';

/** Acts on other agents as they were carried out, counted by plain SQL. */
const carriedOut = `FROM agent_actions f JOIN agents b ON b.agent_id = f.action_target_id
  AND b.simulation_id = f.simulation_id JOIN agents a ON a.agent_id = f.agent_id AND a.simulation_id = f.simulation_id
  WHERE f.simulation_id = ? AND f.module_type IS NULL AND a.agent_id <> b.agent_id`;

async function rowsOf(page: Page, table: string): Promise<readonly (readonly string[])[]> {
  const [, ...rows] = await cells(page.getByRole('table', { name: table, exact: true }));
  return rows;
}

realTest.describe('the page Social', () => {
  realTest.beforeEach(async ({ page }) => {
    await visit(page, file, 'Social', simulation);
  });

  realTest('draws who acted on whom, and the table of it is what plain SQL counts', async ({ page }) => {
    await expect(figure(page, 'Interactions').locator('svg circle').first()).toBeVisible();
    const [head = [], ...rows] = await figureTable(page, 'Interactions');
    expect(head).toEqual(['From', 'From type', 'To', 'To type', 'Kind', 'Acts', 'Resources given']);
    const counted = sql(
      file,
      `SELECT a.agent_id, b.agent_id, f.action_type, count(*) ${carriedOut} GROUP BY 1, 2, 3`,
      [simulation],
    );
    expect(rows.map(([from, , to, , kind, acts]) => `${from} ${to} ${kind} ${acts}`).sort()).toEqual(
      counted.map((row) => row.join(' ')).sort(),
    );
  });

  realTest('counts the network, types among themselves and attackers as plain SQL does', async ({ page }) => {
    const [[acts, pairs] = []] = sql(
      file,
      `SELECT count(*), count(DISTINCT a.agent_id || ' ' || b.agent_id) ${carriedOut}`,
      [simulation],
    );
    const [all = []] = await rowsOf(page, 'Network numbers');
    expect([all[0], all[1], all[3]]).toEqual(['all kinds', String(acts), String(pairs)]);
    const matrix = (await figureTable(page, 'Attacks by type')).slice(1);
    const shown = matrix
      .filter(([, , attacks]) => attacks !== '0')
      .map(([from, to, attacks]) => `${from} ${to} ${attacks}`);
    const counted = sql(
      file,
      `SELECT a.agent_type, b.agent_type, count(*) ${carriedOut} AND f.action_type = 'attack' GROUP BY 1, 2`,
      [simulation],
    );
    expect(shown.sort()).toEqual(
      counted.map(([from, to, count]) => `${plain(from)} ${plain(to)} ${count}`).sort(),
    );
    const [[most] = []] = sql(
      file,
      `SELECT count(*) ${carriedOut} AND f.action_type = 'attack' GROUP BY a.agent_id ORDER BY 1 DESC`,
      [simulation],
    );
    expect((await rowsOf(page, 'Top attackers'))[0]?.[2]).toBe(String(most));
  });

  realTest('counts cooperation in each step as plain SQL does', async ({ page }) => {
    const [head = [], ...rows] = await figureTable(page, 'Cooperation and competition');
    const place = head.indexOf('Cooperation');
    const counted = sql(
      file,
      `SELECT f.step_number, count(*) ${carriedOut} AND f.action_type IN ('share', 'defend') GROUP BY 1`,
      [simulation],
    );
    expect(
      rows.filter((row) => row[place] !== '0').map((row) => [Number(row[0]), Number(row[place])]),
    ).toEqual(counted.map(([step, count]) => [Number(step), Number(count)]));
  });

  realTest(
    'keeps kinds, least count and agent in the address, and leads to the life of the agent',
    async ({ page }) => {
      await page
        .getByRole('group', { name: 'Kinds of interaction' })
        .getByText('share', { exact: true })
        .click();
      await page.getByLabel('Least acts').fill('2');
      await expect(page).toHaveURL(/nokinds=share/);
      await expect(page).toHaveURL(/least=2/);
      const [, ...rows] = await figureTable(page, 'Interactions');
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(([, , , , kind, acts]) => kind === 'attack' && Number(acts) >= 2)).toBe(true);
      const agent = rows[0]?.[0] ?? '';
      await page.getByRole('combobox', { name: 'Agent' }).fill(agent);
      await page.getByRole('option', { name: agent, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`node=${agent}`));
      await page.reload();
      await idle(page);
      await openDatabase(page, file);
      expect(page.url()).toContain(`node=${agent}`);
      await expect(page.getByRole('table', { name: `Interactions of ${agent}`, exact: true })).toBeVisible();
      await page.getByRole('link', { name: new RegExp(`The last steps of ${agent}`) }).click();
      await expect(page.getByText(agent, { exact: false }).first()).toBeVisible();
      expect(page.url()).toContain('turning-points');
    },
  );

  realTest(
    'a click on an agent chooses it, and the picture and its numbers can be saved',
    async ({ page }) => {
      const picture = figure(page, 'Interactions');
      await picture.scrollIntoViewIfNeeded();
      await picture.locator('svg circle:has(title)').first().click();
      await expect(page).toHaveURL(/node=agent_/);
      const svg = await download(page, () => picture.getByRole('button', { name: 'Save SVG' }).click());
      expect(svg.name).toBe(`af_head_experiment-${simulation}-interactions.svg`);
      expect(svg.text).toContain('<title>Interactions</title>');
      const csv = await download(page, () => picture.getByRole('button', { name: 'Download CSV' }).click());
      expect(csv.text.split('\r\n')[0]).toBe(
        'From,From type,To,To type,Kind,Acts (acts),Resources given (resource units)',
      );
    },
  );

  realTest('an agent or a kind that is not there is said in a sentence', async ({ page }) => {
    await page.evaluate(() => {
      location.hash += '?node=nobody&least=-4&nokinds=unheard';
    });
    await idle(page);
    await expect(page.getByText('No agent nobody has an edge here.')).toBeVisible();
    await expect(figure(page, 'Interactions').locator('svg circle').first()).toBeVisible();
  });
});

/** `OrderAgent` and `order` are one type. */
function plain(type: unknown): string {
  return String(type)
    .toLowerCase()
    .replace(/agent$/, '');
}

test('the sample shows the page', async ({ page }) => {
  await visitSample(page, 'farm', 'Social');
  for (const name of ['Cooperation and competition', 'Competition intensity', 'Acts between agents']) {
    await figure(page, name).scrollIntoViewIfNeeded();
    await expect(figure(page, name).locator('svg:has(clipPath)')).toBeVisible();
  }
  await expect(page.getByRole('table', { name: 'Spatial groups', exact: true })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Surroundings of births', exact: true })).toBeVisible();
});

test('axe finds nothing wrong with Social', async ({ page }) => {
  await visitSample(page, 'farm', 'Social');
  await expect(figure(page, 'Interactions').locator('svg circle').first()).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
});
