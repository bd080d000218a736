import { figure, home, idle, openDatabase, openPage, openSimulation, sources } from './support/app.ts';
import { sample } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, test } from './support/test.ts';

const farm = sample('farm');
const simulations = sql(farm, 'SELECT simulation_id FROM simulations ORDER BY rowid').map(([id]) =>
  String(id),
);
const [simulation = ''] = simulations;

test.beforeEach(async ({ page }) => {
  await home(page);
  await openDatabase(page, farm);
  if (simulations.length > 1) await openSimulation(page, simulation);
});

test('back and forward go through what was seen', async ({ page }) => {
  await expect(figure(page, 'Population')).toBeVisible();
  await openPage(page, 'Agents');
  await expect(page.getByRole('table', { name: /Agents/ })).toBeVisible();
  await page.goBack();
  await expect(figure(page, 'Population')).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('table', { name: /Agents/ })).toBeVisible();
});

test('an address brings back step, zoom and hidden lines once its file is opened again', async ({ page }) => {
  const address = new URL(page.url());
  address.hash += '?v=1&step=5&from=2&to=9&hidden=population.total';
  await page.goto('about:blank');
  await page.goto(address.href);
  await idle(page);
  await expect(
    page
      .getByRole('main')
      .getByText(/farm\.db/)
      .first(),
  ).toBeVisible();
  await openDatabase(page, farm);
  const population = figure(page, 'Population');
  await expect(population.getByRole('button', { name: /^Total/ }).first()).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await expect(population.getByRole('button', { name: 'Reset zoom' })).toBeVisible();
  await expect(page.getByText('step 5', { exact: true }).first()).toBeVisible();
});

test('an address with nonsense in it is read as far as it makes sense', async ({ page }) => {
  await page.goto(`${page.url()}?step=banana&from=-4&hidden=7&color=red`);
  await idle(page);
  await expect(figure(page, 'Population')).toBeVisible();
});

test('keys: steps, views, help, palette, search', async ({ page }) => {
  await expect(figure(page, 'Population')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page).toHaveURL(/step=\d+/);
  const tabs = await page
    .getByRole('navigation', { name: 'Pages of the simulation' })
    .getByRole('link')
    .allTextContents();
  await page.keyboard.press(String(tabs.indexOf('Dynamics') + 1));
  await expect(page).toHaveURL(/\/dynamics/);
  await page.keyboard.press('1');
  await expect(page).not.toHaveURL(/\/dynamics/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Help' })).toBeHidden();
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog').getByRole('textbox');
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type(String(tabs.indexOf('Dynamics') + 1));
  await expect(page).not.toHaveURL(/\/steps/);
});

test('closing a source takes it away and leaves the others', async ({ page }) => {
  await openDatabase(page, sample('society'));
  await sources(page).getByRole('button', { name: 'Close society.db' }).click();
  await expect(sources(page).getByText('society.db')).toHaveCount(0);
  await sources(page)
    .getByRole('link', { name: /farm\.db/ })
    .click();
  await idle(page);
  await expect(page.getByRole('main').getByText(simulation).first()).toBeVisible();
});
