import type { Page } from '@playwright/test';
import { figure, home, openDatabase, openSource, sources } from './support/app.ts';
import { real } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as test } from './support/test.ts';
import { visitFile } from './support/visit.ts';

/** Every generation met so far: file, what the page calls it, tables of the file to count. */
const generations: readonly (readonly [string, RegExp, Readonly<Record<string, number>>])[] = [
  ['af_2024-11-03_first.db', /2024/, { Agents: 131, AgentStates: 3935 }],
  ['af_2024-11-27_camelcase.db', /2024/, { AgentStates: 7728 }],
  ['af_2024-12-10_intid.db', /2024/, { agents: 95, agent_states: 7868 }],
  ['af_2025-10-24_pre.db', /2025/, { agents: 77, agent_states: 3594 }],
  ['af_head_single.db', /AgentFarm/, { agents: 52, agent_states: 9348, agent_actions: 18582 }],
  ['af_head_experiment.db', /AgentFarm/, { agents: 173, agent_states: 5029, agent_actions: 9724 }],
  ['af_head_midrun.db', /AgentFarm/, { agents: 47, agent_states: 1263, agent_actions: 2418 }],
  ['llm_society_v6.db', /LLM Society/, { agent_memories: 1923, market_transactions: 195 }],
];

/** The number of rows that the source page tells for a table of the file. */
async function rowsOf(page: Page, table: string): Promise<number> {
  const entry = page.getByRole('main').getByRole('link', { name: new RegExp(`^${table} ?≈? ?\\d`) });
  const [, count = ''] = /([\d,]+) rows?/.exec((await entry.textContent()) ?? '') ?? [];
  return Number(count.replaceAll(',', ''));
}

for (const [name, label, counts] of generations) {
  test(`${name} opens with its generation named and its rows counted`, async ({ page }) => {
    await visitFile(page, real(name));
    await openSource(page, name);
    await expect(page.getByRole('main').getByText(label).first()).toBeVisible();
    for (const [table, count] of Object.entries(counts)) {
      expect([table, sql(real(name), `SELECT count(*) FROM "${table}"`)[0]?.[0]]).toEqual([table, count]);
      expect([table, await rowsOf(page, table)]).toEqual([table, count]);
    }
  });
}

test('a database copied in mid-run warns of what its log may hold', async ({ page }) => {
  await home(page);
  await openDatabase(page, real('af_head_midrun.db'));
  await expect(page.getByText(/-wal/).first()).toBeVisible();
  await openSource(page, 'af_head_midrun.db');
  expect(await rowsOf(page, 'simulation_steps')).toBe(33);
});

test('the same database with its log shows the rows of the log', async ({ page }) => {
  await home(page);
  await openDatabase(page, real('af_head_midrun.db'), real('af_head_midrun.db-wal'));
  await openSource(page, 'af_head_midrun.db');
  for (const [table, count] of [
    ['simulation_steps', 41],
    ['agent_states', 1658],
    ['agent_actions', 2722],
    ['agents', 50],
    ['health_incidents', 300],
  ] as const) {
    expect([table, await rowsOf(page, table)]).toEqual([table, count]);
  }
});

test('several databases open together and each keeps its place', async ({ page }) => {
  await home(page);
  await openDatabase(
    page,
    real('af_head_single.db'),
    real('llm_society_v6.db'),
    real('af_2024-11-03_first.db'),
  );
  for (const name of ['af_head_single.db', 'llm_society_v6.db', 'af_2024-11-03_first.db']) {
    await expect(sources(page).getByText(name).first()).toBeVisible();
  }
});

test('a society shows its figures', async ({ page }) => {
  await home(page);
  await openDatabase(page, real('llm_society_v6.db'));
  const run = sql(
    real('llm_society_v6.db'),
    "SELECT run_id FROM simulation_runs WHERE status = 'completed'",
  )[0]?.[0];
  await page
    .getByRole('main')
    .getByRole('link', { name: String(run) })
    .click();
  for (const name of ['Population', 'Trades and prices', 'Money', 'Inequality', 'Events', 'Memories']) {
    await expect(figure(page, name)).toBeVisible();
  }
});
