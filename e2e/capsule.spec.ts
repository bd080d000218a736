import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { idle, openDatabase } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, realTest } from './support/test.ts';
import { visitFile } from './support/visit.ts';

const file = real('af_head_experiment.db');
const chosen = ['sim_attack_high', 'sim_no_regen'];

async function compare(page: Page): Promise<void> {
  await visitFile(page, file);
  const table = page.getByRole('region', { name: 'Simulations, table' });
  for (const simulation of chosen)
    await table.getByRole('checkbox', { name: simulation, exact: true }).check();
  await page.getByRole('link', { name: 'Compare' }).first().click();
  await idle(page);
}

/** Clicks and keeps what the browser saves. */
async function saved(page: Page, click: () => Promise<void>): Promise<string> {
  const saving = page.waitForEvent('download');
  await click();
  const download = await saving;
  const path = join(mkdtempSync(join(tmpdir(), 'capsule-')), download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

realTest('a report is read from disk without scripts and without a network', async ({ page, browser }) => {
  await compare(page);
  await page.getByRole('button', { name: 'Save report' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save report' });
  expect(await problemsInBothThemes(page)).toEqual([]);
  await dialog.getByLabel('Title').fill('Attack against no regrowth');
  await dialog.getByLabel('Notes').fill('Look at <step 36>');
  const path = await saved(page, () => dialog.getByRole('button', { name: 'Save', exact: true }).click());

  const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
  const requests: string[] = [];
  const report = await context.newPage();
  report.on('request', (request) => requests.push(request.url()));
  await report.goto(pathToFileURL(path).href);
  await expect(report.getByRole('heading', { name: 'Attack against no regrowth' })).toBeVisible();
  await expect(report.getByText('Look at <step 36>')).toBeVisible();
  await expect(
    report.getByRole('figure', { name: 'Agents alive', exact: true }).getByRole('img'),
  ).toBeVisible();
  await expect(report.getByRole('table', { name: 'Configuration differences' })).toBeVisible();
  await expect(report.getByRole('heading', { name: 'af_head_experiment.db', exact: true })).toBeVisible();
  const [agents] =
    sql(
      file,
      `SELECT total_agents FROM simulation_steps WHERE simulation_id = 'sim_attack_high' ORDER BY step_number DESC LIMIT 1`,
    )[0] ?? [];
  const row = report.getByRole('table', { name: 'Outcomes' }).getByRole('row', { name: /sim_attack_high/ });
  await expect(row.locator(`td[title="${agents}"]`).first()).toBeVisible();
  expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  await context.close();
});

realTest(
  'a slice has the chosen simulations with their notes, is sound, and opens here',
  async ({ page }) => {
    await visitFile(page, file);
    await page.getByRole('main').getByRole('link', { name: 'sim_no_regen', exact: true }).click();
    await page.getByRole('button', { name: /Add note on simulation sim_no_regen/ }).click();
    await page.getByLabel('Note', { exact: true }).fill('died out at once');
    await page.getByLabel('Tags').fill('extinct, look again');
    await page.getByRole('button', { name: 'Save note' }).click();
    await compare(page);
    const path = await saved(page, () => page.getByRole('button', { name: 'Save slice' }).click());
    const ask = (query: string) => execFileSync('sqlite3', [path, query], { encoding: 'utf8' }).trim();
    expect(ask('PRAGMA integrity_check; PRAGMA foreign_key_check')).toBe('ok');
    expect(
      ask('SELECT group_concat(simulation_id) FROM (SELECT simulation_id FROM simulations ORDER BY 1)'),
    ).toBe(chosen.join(','));
    for (const table of ['agent_states', 'agent_actions', 'health_incidents']) {
      const from = spawnSync(
        'sqlite3',
        [
          `file:${file}?mode=ro&immutable=1`,
          `SELECT count(*) FROM ${table} WHERE simulation_id IN ('sim_attack_high', 'sim_no_regen') OR (simulation_id IS NULL
           AND agent_id IN (SELECT agent_id FROM agents WHERE simulation_id IN ('sim_attack_high', 'sim_no_regen')))`,
        ],
        { encoding: 'utf8' },
      );
      expect([table, ask(`SELECT count(*) FROM ${table}`)]).toEqual([table, from.stdout.trim()]);
    }
    expect(ask('SELECT text FROM terrarium_notes')).toBe('died out at once');
    await openDatabase(page, path);
    // Opening a file does not lead away from what is compared.
    await page.getByRole('link', { name: 'af_head_experiment-slice.db', exact: true }).click();
    await idle(page);
    await expect(
      page.getByRole('main').getByRole('link', { name: 'sim_no_regen', exact: true }),
    ).toBeVisible();
    await expect(page.getByRole('main').getByText('[extinct] [look again] died out at once')).toBeVisible();
  },
);
