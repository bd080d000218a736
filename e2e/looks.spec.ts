import type { Page } from '@playwright/test';
import { figure, home, idle, openDatabase, openPage, openSimulation } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { sample } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, test } from './support/test.ts';

const farm = sample('farm');
const simulations = sql(farm, 'SELECT simulation_id FROM simulations ORDER BY rowid').map(([id]) =>
  String(id),
);

/** Every screen, and how a person comes to it from home. */
const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  home: async () => undefined,
  source: async (page) => {
    await openDatabase(page, farm);
    await page
      .getByRole('navigation', { name: 'Sources' })
      .getByRole('link', { name: /farm\.db/ })
      .click();
  },
  simulation: async (page) => {
    await openDatabase(page, farm);
    if (simulations.length > 1) await openSimulation(page, simulations[0] ?? '');
    await expect(figure(page, 'Population')).toBeVisible();
  },
  'figure as table': async (page) => {
    await screens.simulation?.(page);
    await figure(page, 'Population').getByRole('button', { name: 'View as table' }).click();
  },
  society: async (page) => {
    await openDatabase(page, sample('society'));
    const run = sql(sample('society'), 'SELECT run_id FROM simulation_runs')[0]?.[0];
    if ((await page.getByRole('figure').count()) === 0) await openSimulation(page, String(run));
    await expect(figure(page, 'Population')).toBeVisible();
  },
  steps: async (page) => {
    await screens.simulation?.(page);
    await openPage(page, 'Steps');
    await expect(page.getByRole('table').first()).toBeVisible();
  },
  agents: async (page) => {
    await screens.simulation?.(page);
    await openPage(page, 'Agents');
    await expect(page.getByRole('table').first()).toBeVisible();
  },
  help: async (page) => {
    await page.getByRole('button', { name: 'Help' }).click();
    await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
  },
  'bad file': async (page) => {
    const input = page.getByLabel('Open database', { exact: true });
    await input.setInputFiles({
      name: 'notes.db',
      mimeType: 'text/plain',
      buffer: Buffer.from('no database'),
    });
    await expect(page.getByRole('alert').first()).toBeVisible();
  },
};

for (const [name, open] of Object.entries(screens)) {
  test(`${name} has nothing that axe objects to, and at 800 px scrolls only down`, async ({ page }) => {
    await home(page);
    await open(page);
    await idle(page);
    expect(await problemsInBothThemes(page)).toEqual([]);
    await page.setViewportSize({ width: 800, height: 700 });
    await idle(page);
    const wide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return {
        page: scrollWidth - clientWidth,
        main: (document.querySelector('main')?.scrollWidth ?? 0) - clientWidth,
      };
    });
    expect(wide.page).toBeLessThanOrEqual(0);
    expect(wide.main).toBeLessThanOrEqual(0);
  });
}

test('the theme that was chosen stays after a reload', async ({ page }) => {
  await home(page);
  const theme = page.getByRole('button', { name: /^Theme/ });
  await theme.click();
  await theme.click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.reload();
  await idle(page);
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
