import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parquetReadObjects } from 'hyparquet';
import { problemsInBothThemes } from './support/axe.ts';
import { real, sample } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visitFile } from './support/visit.ts';

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  return page.getByRole('dialog', { name: /^Export / });
}

/** Exports and gives the bytes of the file that the browser saved. */
async function exported(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const dialog = page.getByRole('dialog', { name: /^Export / });
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const saved = await saving;
  await expect(dialog.getByRole('status')).toContainText('Saved');
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

async function chooseOnly(page: Page, ...tables: readonly string[]): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Export / });
  await dialog.getByRole('button', { name: 'None' }).click();
  for (const table of tables) await dialog.getByRole('checkbox', { name: table, exact: true }).check();
}

realTest(
  'steps of two tables of an experiment as JSON have the rows that sqlite3 counts',
  async ({ page }) => {
    const file = real('af_head_experiment.db');
    await visitFile(page, file);
    const dialog = await openDialog(page);
    await dialog.getByRole('radio', { name: 'JSON' }).check();
    await chooseOnly(page, 'agent_states', 'agents');
    await dialog.getByLabel('From step').fill('10');
    await dialog.getByLabel('To step').fill('20');
    const { name, bytes } = await exported(page);
    expect(name).toBe('af_head_experiment.json');
    const json = JSON.parse(bytes.toString('utf8')) as Record<string, unknown[]> & { metadata: object };
    const [states] =
      sql(file, 'SELECT count(*) FROM agent_states WHERE step_number BETWEEN 10 AND 20')[0] ?? [];
    const [agents] =
      sql(
        file,
        'SELECT count(*) FROM agents WHERE birth_time <= 20 AND (death_time IS NULL OR death_time > 10)',
      )[0] ?? [];
    expect([json.agent_states?.length, json.agents?.length]).toEqual([states, agents]);
    expect(json.metadata).toMatchObject({
      file: 'af_head_experiment.db',
      data_range: { start_step: 10, end_step: 20 },
    });
  },
);

realTest(
  'one table as Parquet is read by another program, and the dialog is accessible',
  async ({ page }) => {
    const file = real('llm_society_v6.db');
    await visitFile(page, file);
    const dialog = await openDialog(page);
    expect(await problemsInBothThemes(page)).toEqual([]);
    await dialog.getByRole('radio', { name: 'Parquet' }).check();
    await chooseOnly(page, 'market_transactions');
    const { name, bytes } = await exported(page);
    expect(name).toBe('llm_society_v6.parquet');
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    const [count, cost] = sql(file, 'SELECT count(*), sum(total_cost) FROM market_transactions')[0] ?? [];
    expect(rows).toHaveLength(Number(count));
    expect(rows.reduce((all, row) => all + Number(row.total_cost), 0)).toBeCloseTo(Number(cost), 6);
  },
);

test('several tables as CSV come as an archive, and PostgreSQL as a script', async ({ page }) => {
  await visitFile(page, sample('farm'));
  const dialog = await openDialog(page);
  await chooseOnly(page, 'agents', 'simulation_steps');
  const zip = await exported(page);
  expect(zip.name).toBe('farm.zip');
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  writeFileSync(join(folder, zip.name), zip.bytes);
  // Names stand in an archive as they are.
  for (const part of ['farm_agents.csv', 'farm_simulation_steps.csv', 'farm_metadata.json']) {
    expect(zip.bytes.includes(part)).toBe(true);
  }
  await dialog.getByRole('radio', { name: 'PostgreSQL' }).check();
  const script = await exported(page);
  expect(script.name).toBe('farm.sql');
  expect(script.bytes.toString('utf8')).toContain('COPY "agents"');
});

test('nothing chosen is said, not exported', async ({ page }) => {
  await visitFile(page, sample('farm'));
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'None' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Choose at least one table.');
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeDisabled();
});
