import { cells, download, figure, figureTable } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const file = real('llm_society_v6.db');
const run = 'a2c368c1-f506-4104-b160-d62893d33656';

/** Every interaction between two members, by plain SQL. */
const ties = `SELECT step_timestamp AS step, buyer_agent_id AS a, seller_agent_id AS b, 'trade' AS kind
    FROM market_transactions WHERE simulation_run_id = ?1 AND buyer_agent_id <> seller_agent_id
  UNION ALL SELECT step_timestamp, agent_id_str, counterparty_id, 'transfer'
    FROM banking_transactions WHERE simulation_run_id = ?1 AND transaction_type = 'transfer'
  UNION ALL SELECT step_timestamp, agent_id_primary, agent_id_secondary, event_type
    FROM simulation_events WHERE simulation_run_id = ?1 AND agent_id_primary <> agent_id_secondary
    AND event_type <> 'TRADE_COMPLETED'`;

realTest.describe('the page Network', () => {
  realTest.beforeEach(async ({ page }) => {
    await visit(page, file, 'Network', run);
  });

  realTest(
    'draws who has to do with whom, and the table of it is what plain SQL counts',
    async ({ page }) => {
      await expect(figure(page, 'Society network').locator('svg circle').first()).toBeVisible();
      const [head = [], ...rows] = await figureTable(page, 'Society network');
      expect(head).toEqual(['From', 'To', 'Kind', 'Interactions', 'Money']);
      const counted = sql(file, `SELECT a, b, kind, count(*) FROM (${ties}) GROUP BY 1, 2, 3`, [run]);
      expect(rows.map((row) => row.slice(0, 4).join(' ')).sort()).toEqual(
        counted.map((row) => row.join(' ')).sort(),
      );
    },
  );

  realTest('counts the network by kind, and interactions in steps, as plain SQL does', async ({ page }) => {
    const counted = sql(
      file,
      `SELECT kind, count(*), count(DISTINCT a || ' ' || b) FROM (${ties}) GROUP BY 1 ORDER BY 1`,
      [run],
    );
    const [, , ...kinds] = await cells(page.getByRole('table', { name: 'Network numbers', exact: true }));
    expect(kinds.map(([kind, acts, , pairs]) => [kind, Number(acts), Number(pairs)])).toEqual(
      counted.map(([kind, acts, pairs]) => [kind, acts, pairs]),
    );
    const [head = [], ...steps] = await figureTable(page, 'Interactions by kind');
    const place = head.indexOf('trade');
    const trades = sql(file, `SELECT step, count(*) FROM (${ties}) WHERE kind = 'trade' GROUP BY 1`, [run]);
    expect(
      steps.filter((row) => row[place] !== '0').map((row) => [Number(row[0]), Number(row[place])]),
    ).toEqual(trades.map(([step, count]) => [step, count]));
  });

  realTest('filters by kind and looks at one agent, both in the address', async ({ page }) => {
    await page
      .getByRole('group', { name: 'Kinds of interaction' })
      .getByText('trade', { exact: true })
      .click();
    await page.getByRole('combobox', { name: 'Agent' }).fill('agent_7');
    await page.getByRole('option', { name: 'agent_7', exact: true }).click();
    await expect(page).toHaveURL(/nokinds=trade/);
    await expect(page).toHaveURL(/node=agent_7/);
    const [, ...rows] = await cells(
      page.getByRole('table', { name: 'Society network of agent_7', exact: true }),
    );
    const [[count] = []] = sql(
      file,
      `SELECT count(*) FROM (SELECT DISTINCT a, b, kind FROM (${ties}) WHERE kind <> 'trade' AND 'agent_7' IN (a, b))`,
      [run],
    );
    expect(rows.length).toBe(count);
    const csv = await download(page, () =>
      figure(page, 'Society network').getByRole('button', { name: 'Download CSV' }).click(),
    );
    expect(csv.text.split('\r\n')[0]).toBe('From,To,Kind,Interactions (interactions),Money (currency)');
  });
});

test('the sample shows the page, and axe finds nothing wrong with it', async ({ page }) => {
  await visitSample(page, 'society', 'Network');
  await expect(figure(page, 'Society network').locator('svg circle').first()).toBeVisible();
  await expect(page.getByRole('table', { name: 'Most connected agents', exact: true })).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
});
