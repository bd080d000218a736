import { cells, download, figureTable, idle } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { copyOf, real, sample } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const file = real('llm_society_v6.db');
const run = 'a2c368c1-f506-4104-b160-d62893d33656';

realTest.describe('the page Bank', () => {
  realTest.beforeEach(async ({ page }) => visit(page, file, 'Bank', run));

  realTest('sums flows by kind as plain SQL does, with their signs', async ({ page }) => {
    const stored = sql(
      file,
      `SELECT step_timestamp, -sum(abs(amount)) FROM banking_transactions
        WHERE simulation_run_id = ? AND transaction_type = 'withdrawal' GROUP BY 1 ORDER BY 1`,
      [run],
    );
    const [head = [], ...rows] = await figureTable(page, 'Flows by kind');
    const place = head.indexOf('withdrawal');
    expect(
      rows.filter((row) => Number(row[place]) !== 0).map((row) => [Number(row[0]), Number(row[place])]),
    ).toEqual(stored);
    const kinds = await cells(page.getByRole('table', { name: 'Totals by kind', exact: true }));
    expect(kinds.slice(1).map(([kind, count]) => [kind, Number(count)])).toEqual(
      sql(
        file,
        'SELECT transaction_type, count(*) FROM banking_transactions WHERE simulation_run_id = ? GROUP BY 1 ORDER BY 1',
        [run],
      ),
    );
  });

  realTest('shows the ledger of an account that the address names, row for row', async ({ page }) => {
    const [[account] = []] = sql(
      file,
      'SELECT account_id FROM banking_transactions WHERE simulation_run_id = ? ORDER BY account_id LIMIT 1',
      [run],
    );
    await page.getByRole('combobox', { name: 'Account' }).click();
    await page.getByRole('option', { name: new RegExp(String(account)) }).click();
    await expect(page).toHaveURL(new RegExp(`account=${account}`));
    const csv = await download(page, () =>
      page.getByRole('button', { name: 'Download CSV of Ledger' }).click(),
    );
    const lines = csv.text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    const stored = sql(
      file,
      `SELECT transaction_id_pk, step_timestamp, transaction_type,
        CASE WHEN transaction_type IN ('withdrawal', 'fee', 'loan_payment') THEN -abs(amount) ELSE amount END, balance_after
        FROM banking_transactions WHERE simulation_run_id = ? AND account_id = ? ORDER BY step_timestamp, transaction_id_pk`,
      [run, String(account)],
    );
    expect(
      lines.map(([id, step, kind, flow, balance]) => [
        Number(id),
        Number(step),
        kind,
        Number(flow),
        Number(balance),
      ]),
    ).toEqual(stored);
    await expect(page.getByRole('table', { name: 'Ledger', exact: true }).getByRole('row')).toHaveCount(
      stored.length + 1,
    );
  });

  realTest('tells of an account that is not there', async ({ page }) => {
    await page.goto(`${page.url()}?account=acc_nobody`);
    await idle(page);
    await expect(page.getByText('There is no account acc_nobody.')).toBeVisible();
  });
});

test('marks the row after which a balance does not follow from the transactions', async ({ page }) => {
  // A copy in which somebody took 35 from an account without logging it.
  const path = copyOf(sample('society'));
  const [[simulation, account, id] = []] = sql(
    path,
    `SELECT simulation_run_id, account_id, transaction_id_pk FROM banking_transactions
      WHERE transaction_type = 'withdrawal' ORDER BY transaction_id_pk LIMIT 1`,
  );
  const { default: initSqlJs } = await import('sql.js');
  const { readFileSync, writeFileSync } = await import('node:fs');
  const engine = await initSqlJs();
  const database = new engine.Database(readFileSync(path));
  database.run('UPDATE banking_transactions SET amount = amount + 35 WHERE transaction_id_pk = ?', [
    Number(id),
  ]);
  writeFileSync(path, database.export());
  database.close();
  await visit(page, path, 'Bank', String(simulation));
  await page.getByRole('combobox', { name: 'Account' }).click();
  await page.getByRole('option', { name: new RegExp(`${account}.*1 break`) }).click();
  await page.getByLabel('Only what breaks the bank identity').check();
  const [head = [], ...rows] = await cells(page.getByRole('table', { name: 'Ledger', exact: true }));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.[head.indexOf('Check')]).toBe('breaks');
  expect(Number(rows[0]?.[head.findIndex((label) => label.startsWith('Off by'))])).toBeCloseTo(35, 6);
});

test('axe finds nothing wrong with Bank on the sample', async ({ page }) => {
  await visitSample(page, 'society', 'Bank');
  await expect(page.getByRole('table', { name: 'Ledger', exact: true })).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
});
