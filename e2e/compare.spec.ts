import { cells, figure, idle, openDatabase, openSource, sources } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import {
  acrossFiles,
  compare,
  damages,
  experiment,
  finalPopulation,
  follow,
  inOneFile,
  low,
  older,
  single,
  table,
} from './support/compare.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as test } from './support/test.ts';

test('simulations of several files are chosen by the boxes of any list, and the link leads to them', async ({
  page,
}) => {
  await compare(page, low);
  await openSource(page, 'af_head_experiment.db');
  const main = page.getByRole('main');
  const box = (name: string) => main.getByRole('checkbox', { name, exact: true });
  await expect(box('sim_attack_low')).toBeChecked();
  await box('sim_no_regen').check();
  await sources(page)
    .getByRole('checkbox', { name: /^af_2024-12-10_intid in/ })
    .check();
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await idle(page);
  await expect(main.getByText('3 simulations of 2 files')).toBeVisible();
  await main.getByRole('button', { name: 'Choose simulations' }).click();
  await expect(box('sim_no_regen')).toBeChecked();
  await expect(box('sim_attack_mid')).not.toBeChecked();
  await main.getByRole('checkbox', { name: 'All of af_head_single.db' }).check();
  await idle(page);
  await expect(main.getByText('4 simulations of 3 files')).toBeVisible();
  expect(page.url()).toContain('some.af_head_experiment.sim_attack_low.sim_no_regen');
});

test('a query over parameters and outcomes chooses what is like that, and says where it is wrong', async ({
  page,
}) => {
  await compare(page, inOneFile);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Choose simulations' }).click();
  const field = main.getByLabel('Find by parameters and outcomes');
  await field.fill('attack_base_damage >= 10 and finl population = 0');
  await expect(main.getByText('There is no parameter and no outcome finl population.')).toBeVisible();
  await main.getByRole('button', { name: 'final population', exact: true }).first().click();
  await expect(field).toHaveValue('attack_base_damage >= 10 and final population = 0');
  const damage = damages();
  const expected = [...damage].filter(([name, value]) => value >= 10 && finalPopulation(name) === 0);
  await expect(main.getByText(`${expected.length} of 8 simulations are like that.`)).toBeVisible();
  await field.fill('mean Agents alive > 30');
  const means = sql(
    experiment,
    'SELECT simulation_id FROM simulation_steps GROUP BY 1 HAVING avg(total_agents) > 30',
  );
  // The simulations of the other two files have more than 30 agents on average, too.
  await expect(main.getByText(`${means.length + 2} of 8 simulations are like that.`)).toBeVisible();
  await main.getByRole('button', { name: 'Choose these only' }).click();
  await idle(page);
  await expect(main.getByText(`${means.length + 2} simulations of 3 files`)).toBeVisible();
});

test('what is compared, and how, is all in the address', async ({ page }) => {
  await compare(page, inOneFile);
  const bar = page.getByRole('region', { name: 'How to compare' });
  await bar.getByLabel('Group by').selectOption('Parameters');
  await idle(page);
  await bar.getByLabel('Band').selectOption('SD');
  await bar.getByText('Small multiples').click();
  await bar.getByLabel('Log scale').check();
  await bar.getByRole('button', { name: 'Choose metrics' }).click();
  await page.getByLabel('Find a metric').fill('deaths');
  await page
    .getByRole('checkbox', { name: /^Deaths/ })
    .first()
    .uncheck();
  await page.keyboard.press('Escape');
  await idle(page);
  const address = new URL(page.url()).hash;
  await follow(page, '#/');
  await follow(page, address);
  await expect(bar.getByLabel('Group by')).toHaveValue('parameters');
  await expect(bar.getByLabel('Band')).toHaveValue('sd');
  await expect(bar.getByLabel('Log scale')).toBeChecked();
  await expect(figure(page, 'Births')).toBeVisible();
  await expect(figure(page, 'Deaths')).toHaveCount(0);
});

test('hovering a row points the simulation out in every chart, until the pointer leaves', async ({
  page,
}) => {
  await compare(page, inOneFile);
  const row = table(page, 'Outcomes').getByRole('row', { name: /sim_no_regen/ });
  const pointedOut = figure(page, 'Agents alive').locator('[data-hovering]');
  await expect(pointedOut).toHaveCount(0);
  await row.hover();
  await expect(row).toHaveAttribute('data-hovered', 'true');
  await expect(pointedOut).toHaveCount(1);
  await page.getByRole('heading', { name: 'Compare', exact: true }).hover();
  await expect(row).not.toHaveAttribute('data-hovered', 'true');
  await expect(pointedOut).toHaveCount(0);
});

test('a simulation keeps its colour while other files open and close', async ({ page }) => {
  await compare(page, inOneFile);
  const colourOf = (name: RegExp) =>
    sources(page)
      .getByRole('checkbox', { name })
      .evaluate((box) => getComputedStyle(box).borderTopColor);
  const before = await colourOf(/^sim_no_regen in/);
  expect(await colourOf(/^sim_attack_low in/)).not.toBe(before);
  await page.getByRole('button', { name: 'Close af_2024-12-10_intid.db' }).click();
  await idle(page);
  expect(await colourOf(/^sim_no_regen in/)).toBe(before);
  await openDatabase(page, older);
  expect(await colourOf(/^sim_no_regen in/)).toBe(before);
});

test('what is chosen is kept under a name in this browser', async ({ page }) => {
  await compare(page, acrossFiles);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Choose simulations' }).click();
  await main.getByLabel('Name of the set').fill('across files');
  await main.getByRole('button', { name: 'Save set' }).click();
  await main.getByRole('button', { name: 'Leave out all' }).click();
  await expect(main.getByText('2 simulations of 2 files')).toBeVisible();
  await main.getByRole('button', { name: 'across files', exact: true }).click();
  await expect(main.getByText('4 simulations of 3 files')).toBeVisible();
  await main.getByRole('button', { name: 'Forget the set across files' }).click();
  await expect(main.getByRole('button', { name: 'across files', exact: true })).toHaveCount(0);
});

test('brushes narrow the table of outcomes, stay in the address, and are taken away by a button', async ({
  page,
}) => {
  const brush = encodeURIComponent('parameter combat~.attack_base_damage.from.15.100');
  await compare(page, inOneFile, `&brush=${brush}`);
  const kept = [...damages()].filter(([, damage]) => damage >= 15 && damage <= 100).map(([name]) => name);
  const names = async () => (await cells(table(page, 'Outcomes'))).slice(1).map(([name]) => name);
  await expect.poll(names).toEqual(kept);
  await page.getByRole('button', { name: /rows: brushed\. Show all/ }).click();
  await idle(page);
  await expect.poll(async () => (await names()).length).toBe(5);
  expect(page.url()).not.toContain('brush=');
});

test('what cannot be compared is told in a sentence each', async ({ page }) => {
  await compare(
    page,
    'some.elsewhere.x*some.af_head_experiment.sim_attack_low.sim_gone',
    '&metrics=total_agnts*total_agents',
  );
  const main = page.getByRole('main');
  await expect(main.getByText('elsewhere.db is not open, so one simulation is not compared.')).toBeVisible();
  await expect(main.getByText('af_head_experiment.db has no simulation sim_gone.')).toBeVisible();
  await expect(main.getByText(/There is no metric total_agnts\. Did you mean total_agents/)).toBeVisible();
  await expect(main.getByText(/^One simulation is chosen\. Choose a second one/)).toBeVisible();
  await main.getByRole('button', { name: 'Leave it out' }).click();
  await main.getByRole('button', { name: 'Leave them out' }).click();
  await idle(page);
  await expect(main.getByText('elsewhere.db is not open')).toHaveCount(0);
  expect(page.url()).toContain('some.af_head_experiment.sim_attack_low');
  expect(page.url()).not.toContain('sim_gone');
});

test('simulations without steps are told instead of drawn empty', async ({ page }) => {
  await compare(page, 'some.af_head_experiment.sim_never_started');
  const main = page.getByRole('main');
  await expect(
    main.getByText('sim_never_started has no steps recorded, so there is no course to draw.'),
  ).toBeVisible();
  await expect(page.getByRole('figure')).toHaveCount(0);
  await compare(page, `${low}.sim_never_started`);
  await expect(main.getByText('sim_never_started has no steps recorded, and so no course.')).toBeVisible();
  await expect(figure(page, 'Agents alive')).toBeVisible();
});

test('the page that compares is accessible in both themes', async ({ page }) => {
  await compare(page, acrossFiles);
  await page.getByRole('main').getByRole('button', { name: 'Choose simulations' }).click();
  await idle(page);
  expect(await problemsInBothThemes(page)).toEqual([]);
});

test('a file that is closed while compared is told, and joins again when it is opened', async ({ page }) => {
  await compare(page, acrossFiles);
  const main = page.getByRole('main');
  await page.getByRole('button', { name: 'Close af_head_single.db' }).click();
  await idle(page);
  await expect(
    main.getByText('af_head_single.db is not open, so its simulations are not compared.'),
  ).toBeVisible();
  await expect(main.getByText('3 simulations of 2 files')).toBeVisible();
  await openDatabase(page, single);
  await expect(main.getByText('4 simulations of 3 files')).toBeVisible();
  await expect(main.getByText('af_head_single.db is not open')).toHaveCount(0);
});
