import { home, idle, openDatabase, openSource } from './support/app.ts';
import { accessibilityProblems } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, realTest as test } from './support/test.ts';

const file = real('af_head_experiment.db');

test('agents of several simulations are filtered by simulation, type and being alive, as plain SQL says', async ({
  page,
}) => {
  await home(page);
  await openDatabase(page, file);
  await openSource(page, 'af_head_experiment.db');
  await page
    .getByRole('navigation', { name: 'Rows of all simulations' })
    .getByRole('link', { name: 'agents', exact: true })
    .click();
  await idle(page);
  const all = Number(sql(file, 'SELECT count(*) FROM agents')[0]?.[0]);
  await expect(page.getByRole('main')).toContainText(`${all} rows`);
  const filters = page.getByRole('group', { name: 'Filters', exact: true });

  await filters.getByRole('button', { name: 'simulation_id' }).click();
  await page.getByRole('checkbox', { name: /sim_no_regen/ }).check();
  await page.getByRole('checkbox', { name: /sim_attack_low/ }).check();
  await page.keyboard.press('Escape');
  await filters.getByRole('button', { name: 'agent_type' }).click();
  await page.getByRole('checkbox', { name: /system/ }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('combobox', { name: 'Column' }).fill('death_time');
  await page.getByRole('option', { name: 'death_time' }).click();
  await page.getByLabel('Condition').selectOption('alive at step');
  await page.getByLabel('Value').fill('20');
  await page.getByRole('button', { name: 'Apply' }).click();
  await idle(page);
  const [[alive] = []] = sql(
    file,
    `SELECT count(*) FROM agents WHERE simulation_id IN ('sim_no_regen', 'sim_attack_low')
     AND agent_type = 'system' AND birth_time <= 20 AND (death_time IS NULL OR death_time > 20)`,
  );
  await expect(page.getByRole('main')).toContainText(`${alive} of ${all} rows`);
  await expect(page.getByRole('button', { name: 'alive at step 20', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/alive-at/);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a table or a simulation that is not there is named, with what may have been meant', async ({
  page,
}) => {
  await home(page);
  await openDatabase(page, file);
  await page.goto('./#/source/af_head_experiment/rows/agent_stats');
  await expect(page.getByRole('main')).toContainText('has no table agent_stats. Did you mean agent_states');
  await page.goto('./#/source/af_head_experiment/sim_no_regn');
  await expect(page.getByRole('main')).toContainText(
    'has no simulation sim_no_regn. Did you mean sim_no_regen',
  );
  await page.getByRole('main').getByRole('link', { name: 'sim_no_regen', exact: true }).click();
  await idle(page);
  await expect(page).toHaveURL(/\/sim_no_regen/);
  await page.goto('./#/source/af_head_experiment/sim_no_regen/turning-points?agent=agent_nobody');
  await expect(page.getByRole('alert', { name: 'There is no agent agent_nobody.' })).toBeVisible();
});
