import { idle, openSource } from './support/app.ts';
import { accessibilityProblems } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as test } from './support/test.ts';
import { visitFile } from './support/visit.ts';

const file = real('af_head_experiment.db');

test('agents of several simulations are filtered by simulation, type and being alive, as plain SQL says', async ({
  page,
}) => {
  await visitFile(page, file);
  await openSource(page, 'af_head_experiment.db');
  await page
    .getByRole('navigation', { name: 'Rows of all simulations' })
    .getByRole('link', { name: 'agents', exact: true })
    .click();
  await idle(page);
  const all = Number(sql(file, 'SELECT count(*) FROM agents')[0]?.[0]);
  await expect(page.getByRole('main')).toContainText(`${all} rows`);
  const filters = page.getByRole('group', { name: 'Filters', exact: true });

  await filters.getByRole('button', { name: 'Simulation id' }).click();
  await page.getByRole('checkbox', { name: /^sim_no_regen \d/ }).check();
  await page.getByRole('checkbox', { name: /^sim_attack_low \d/ }).check();
  await page.keyboard.press('Escape');
  await filters.getByRole('button', { name: 'Agent type' }).click();
  await page.getByRole('checkbox', { name: /^system \d/ }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('combobox', { name: 'Column' }).fill('Death time');
  await page.getByRole('option', { name: 'Death time' }).click();
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
  await visitFile(page, file);
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

test('what else of an address cannot be followed is said in a sentence, and the page shows the rest', async ({
  page,
}) => {
  const at = './#/source/af_head_experiment/sim_no_regen';
  await visitFile(page, file);
  await page.goto(`${at}/dynamcs`);
  await expect(page.getByRole('main')).toContainText(
    'A simulation has no page dynamcs. Did you mean Dynamics?',
  );
  await page.getByRole('main').getByRole('link', { name: 'Dynamics', exact: true }).last().click();
  await expect(page).toHaveURL(/\/sim_no_regen\/dynamics/);

  await page.goto(`${at}/actions?from=30&to=3&step=99&scope=veiw&hidden=populaton.total`);
  await idle(page);
  const told = await page.getByRole('alert').allTextContents();
  expect(told).toEqual(
    expect.arrayContaining([
      'The steps 30 to 3 run backwards, so all steps are in view. Did you mean 3 to 30?',
      'There is no step 99: this simulation has the steps 0 to 37.',
      'There is no scope veiw; the numbers are those of the whole simulation. Did you mean view?',
      'There is no figure populaton to hide a line of. Did you mean population?',
    ]),
  );
  await expect(page.getByRole('table', { name: 'Action statistics', exact: true })).toBeVisible();
  await page.goto(`${at}/turning-points?event=nothing`);
  await expect(page.getByRole('alert').filter({ hasText: 'no turning point nothing' })).toBeVisible();
  await page.goto('./#/metrics?find=doublng_time');
  await page.getByRole('button', { name: 'doubling_time', exact: true }).click();
  await expect(page.getByRole('status')).toHaveText('1 metric');
});
