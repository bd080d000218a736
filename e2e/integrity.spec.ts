import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { cells, download, idle, openSource } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visitFile, visitSample } from './support/visit.ts';

/** The checks of the file, from its own page. */
async function openIntegrity(page: Page, path: string): Promise<void> {
  await visitFile(page, path);
  await openSource(page, basename(path));
  await page.getByRole('main').getByRole('link', { name: 'Integrity', exact: true }).click();
  await idle(page);
}

/** Check → passed and violations. */
async function verdicts(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const [head = [], ...rows] = await cells(page.getByRole('table', { name: 'Validation', exact: true }));
  expect(head.slice(0, 4)).toEqual(['Check', 'Severity', 'Passed', 'Violations']);
  return Object.fromEntries(
    rows.map(([check = '', , passed = '', violations = '']) => [
      check,
      [passed, violations.replaceAll(',', '')],
    ]),
  );
}

function count(path: string, query: string): string {
  return String(sql(path, query)[0]?.[0]);
}

realTest(
  'an early file breaks the rules as plain SQL says, and each finding leads to its rows',
  async ({ page }) => {
    const file = real('af_2024-12-10_intid.db');
    const below = count(file, 'SELECT count(*) FROM agent_states WHERE resource_level < 0');
    const twice = count(
      file,
      'SELECT count(*) FROM (SELECT 1 FROM agent_states GROUP BY step_number, agent_id HAVING count(*) > 1)',
    );
    await openIntegrity(page, file);
    const found = await verdicts(page);
    expect(found.resource_ranges).toEqual(['no', below]);
    expect(found.duplicate_agent_steps).toEqual(['no', twice]);
    expect(found.agents_primary_key).toEqual(['yes', '0']);
    expect(found.births_vs_agents).toEqual(['not applicable', '']);
    await expect(page.getByRole('list', { name: 'What the checks found' })).toContainText('1 error');

    const finding = page.getByRole('region', { name: 'Finding resource_ranges', exact: true });
    const saved = await download(page, () => finding.getByRole('button', { name: 'Download CSV' }).click());
    expect(saved.text.trim().split('\r\n').length).toBe(Number(below) + 1);
    await finding.getByRole('link', { name: 'Open the rows in agent_states' }).click();
    await idle(page);
    await expect(page.getByRole('main')).toContainText(`${Number(below).toLocaleString('en')} of 7,868 rows`);

    await page.goBack();
    const twin = page.getByRole('region', { name: 'Finding duplicate_agent_steps', exact: true });
    await twin.getByRole('link', { name: 'Open rows of line 1', exact: true }).click();
    await idle(page);
    await expect(page.getByRole('main')).toContainText('2 of 7,868 rows');
  },
);

realTest('the checks of one simulation ask nothing of the others', async ({ page }) => {
  const file = real('af_head_experiment.db');
  const nameless = count(file, 'SELECT count(*) FROM health_incidents WHERE simulation_id IS NULL');
  await openIntegrity(page, file);
  expect((await verdicts(page)).rows_without_simulation).toEqual(['no', nameless]);
  await page.getByLabel('Simulations', { exact: true }).selectOption('sim_no_regen');
  await idle(page);
  await expect(page).toHaveURL(/simulation=sim_no_regen/);
  await expect(page.getByRole('list', { name: 'What the checks found' })).toContainText('0 warnings');
  expect((await verdicts(page)).rows_without_simulation?.[0]).toBe('not applicable');
  await page.goto(page.url().replace('sim_no_regen', 'sim_no_regn'));
  await expect(page.getByText('has no simulation sim_no_regn. Did you mean sim_no_regen?')).toBeVisible();
  await page.getByRole('link', { name: 'sim_no_regen', exact: true }).last().click();
  await expect(page.getByLabel('Simulations', { exact: true })).toHaveValue('sim_no_regen');
});

realTest('a society keeps its books', async ({ page }) => {
  await openIntegrity(page, real('llm_society_v6.db'));
  const found = await verdicts(page);
  expect([found.bank_identity, found.total_cost, found.orphan_runs]).toEqual([
    ['yes', '0'],
    ['yes', '0'],
    ['yes', '0'],
  ]);
});

test('a simulation has its checks among its tabs, with nothing that axe objects to in both themes', async ({
  page,
}) => {
  await visitSample(page, 'society', 'Integrity');
  expect((await verdicts(page)).table_existence).toEqual(['yes', '0']);
  expect(await problemsInBothThemes(page)).toEqual([]);
});
