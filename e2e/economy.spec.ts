import { cells, figure, figureTable } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const file = real('llm_society_v6.db');
const run = 'a2c368c1-f506-4104-b160-d62893d33656';

realTest.describe('the page Economy', () => {
  realTest.beforeEach(async ({ page }) => visit(page, file, 'Economy', run));

  realTest('ends with the Gini index of the last balances', async ({ page }) => {
    const balances = sql(
      file,
      `SELECT sum(balance) FROM (SELECT agent_id_str, balance_after AS balance, row_number() OVER (PARTITION BY account_id
        ORDER BY step_timestamp DESC, transaction_id_pk DESC) AS place FROM banking_transactions
        WHERE simulation_run_id = ?) WHERE place = 1 GROUP BY agent_id_str ORDER BY 1`,
      [run],
    ).map(([balance]) => Number(balance));
    const total = balances.reduce((sum, balance) => sum + balance, 0);
    // The mean difference between all pairs, halved and against the mean: another form of the same index.
    const differences = balances.reduce(
      (sum, a) => sum + balances.reduce((inner, b) => inner + Math.abs(a - b), 0),
      0,
    );
    const gini = differences / (2 * balances.length * total);
    const [head = [], ...rows] = await figureTable(page, 'Inequality');
    expect(Number(rows.at(-1)?.[head.indexOf('Gini of balances')])).toBeCloseTo(gini, 9);
    expect(Number(rows.at(-1)?.[head.indexOf('Share of the top 10 %')])).toBeCloseTo(
      ((balances.at(-1) ?? 0) + (balances.at(-2) ?? 0)) / total,
      9,
    );
  });

  realTest('shows the mean price of each resource at each step', async ({ page }) => {
    const stored = sql(
      file,
      `SELECT step_timestamp, sum(total_cost) / sum(quantity) FROM market_transactions
        WHERE simulation_run_id = ? AND resource_type = 'tools' GROUP BY 1 ORDER BY 1`,
      [run],
    );
    const [head = [], ...rows] = await figureTable(page, 'Prices');
    const place = head.indexOf('tools');
    const shown = rows.filter((row) => row[place] !== '').map((row) => [Number(row[0]), Number(row[place])]);
    expect(shown.map(([step]) => step)).toEqual(stored.map(([step]) => step));
    shown.forEach(([, price], i) => {
      expect(price).toBeCloseTo(Number(stored[i]?.[1]), 9);
    });
  });

  realTest('draws candles, whose width the address keeps, and lists them', async ({ page }) => {
    const candles = figure(page, 'Price candles');
    await candles.scrollIntoViewIfNeeded();
    const bodies = candles.locator('svg rect:has(title)');
    const few = await bodies.count();
    await page.getByLabel('Steps a candle stands for').selectOption('1');
    await expect(page).toHaveURL(/candle=1/);
    await expect.poll(() => bodies.count()).toBeGreaterThan(few);
    await candles.getByRole('button', { name: 'View as table' }).click();
    const [, first = []] = await cells(candles.getByRole('table'));
    const [[open, high, low, close] = []] = sql(
      file,
      `SELECT DISTINCT first_value(price_per_unit) OVER (ORDER BY transaction_id_pk), max(price_per_unit) OVER (),
        min(price_per_unit) OVER (), first_value(price_per_unit) OVER (ORDER BY transaction_id_pk DESC)
        FROM market_transactions WHERE simulation_run_id = ? AND resource_type = ? AND step_timestamp = ?`,
      [run, first[0] ?? '', Number(first[1])],
    );
    expect(first.slice(3, 7).map(Number)).toEqual(
      [open, high, low, close].map((price) => Number(Number(price).toPrecision(4))),
    );
  });

  realTest('says what the file cannot say', async ({ page }) => {
    const missing = await cells(page.getByRole('table', { name: 'Not in the file' }));
    expect(missing.map(([name]) => name)).toEqual(
      expect.arrayContaining(['Order book', 'Inventories', 'Credit scores']),
    );
  });
});

test('axe finds nothing wrong with Economy on the sample', async ({ page }) => {
  await visitSample(page, 'society', 'Economy');
  for (const name of ['Inequality', 'Wealth', 'Prices', 'Price level', 'Trade', 'Velocity of money']) {
    await figure(page, name).scrollIntoViewIfNeeded();
    await expect(figure(page, name).locator('svg:has(clipPath)')).toBeVisible();
  }
  await expect(page.getByRole('table', { name: 'Traders', exact: true })).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
});
