import { cells, download, openDatabase } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as test } from './support/test.ts';
import { visit } from './support/visit.ts';

const file = real('af_head_experiment.db');

test('a configuration is searched, compared with the other simulations, and kept in the address', async ({
  page,
}) => {
  const damage = sql(
    file,
    `SELECT json_extract(parameters, '$."combat.attack_base_damage"'), json_extract(parameters, '$.combat.attack_base_damage')
     FROM simulations WHERE simulation_id = 'sim_attack_high'`,
  )[0]?.find((value) => value !== null);
  await visit(page, file, 'Configuration', 'sim_attack_high');
  const table = page.getByRole('table', { name: 'Parameters', exact: true });
  await expect(table).toBeVisible();
  await expect(page.getByRole('status')).toContainText('308 parameters');
  await expect(page.getByText('Both say the same.')).toBeVisible();

  await page.getByLabel('Search parameters').fill('attack_base');
  await expect(page).toHaveURL(/find=attack_base/);
  const found = await cells(table);
  expect(found).toContainEqual(['attack_base_damage', String(damage), '10 in 3, 20 in 1, not stored in 1']);
  await expect(table.locator('mark').first()).toHaveText('attack_base');
  const csv = await download(page, () =>
    page.getByRole('button', { name: 'Download CSV of Parameters' }).click(),
  );
  expect(csv.text).toContain(`,${damage},"10 in 3, 20 in 1, not stored in 1"\r\n`);
  await page.reload();
  await openDatabase(page, file);
  await expect(page.getByLabel('Search parameters')).toHaveValue('attack_base');

  await page.getByLabel('Search parameters').fill('no such thing');
  await page.getByRole('button', { name: 'Show all parameters' }).click();
  await page.getByLabel('Only what differs in other simulations').check();
  await expect(page.getByRole('status')).toContainText('12 of 308 parameters');
});

test('the whole is copied as JSON, a path and a value alone', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await visit(page, file, 'Configuration', 'sim_attack_low');
  await page.getByRole('button', { name: 'Copy as JSON simulations.parameters' }).click();
  const stored = sql(
    file,
    "SELECT parameters FROM simulations WHERE simulation_id = 'sim_attack_low'",
  )[0]?.[0];
  expect(JSON.parse(await copied())).toEqual(JSON.parse(String(stored)));
  await page.getByRole('button', { name: 'Copy path of combat.attack_range' }).click();
  expect(await copied()).toBe('combat.attack_range');
  await page.getByRole('button', { name: 'Copy value of combat.attack_range' }).click();
  expect(await copied()).toBe('20');
  expect(await problemsInBothThemes(page)).toEqual([]);
});

test('a run that stored nothing says so', async ({ page }) => {
  await visit(page, real('llm_society_v6.db'), 'Configuration', '1cc5fcf7-5a7c-4371-8c11-e576ea69a050');
  await expect(page.getByText('No configuration is stored for this simulation')).toBeVisible();
});
