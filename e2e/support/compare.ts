import type { Page } from '@playwright/test';
import { cells, home, idle, openDatabase } from './app.ts';
import { real } from './files.ts';
import { sql } from './sql.ts';
import { expect } from './test.ts';

export const experiment = real('af_head_experiment.db');
export const single = real('af_head_single.db');
export const older = real('af_2024-12-10_intid.db');
export const low = 'some.af_head_experiment.sim_attack_low';

/** Three files of two generations, and what is compared of them. */
export const acrossFiles = `${low}.sim_no_regen*all.af_head_single*some.af_2024-12-10_intid.default`;
export const inOneFile = `${low}.sim_attack_mid.sim_attack_high.sim_no_regen.sim_order_chaos`;

const opened = new WeakSet<Page>();

/** Compares simulations of the three files, which are opened once. */
export async function compare(page: Page, sims: string, more = ''): Promise<void> {
  if (!opened.has(page)) {
    await home(page);
    await openDatabase(page, experiment, single, older);
    opened.add(page);
  }
  await follow(page, '#/');
  await follow(page, `#/compare?sims=${sims}&v=1${more}`);
}

export async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await idle(page);
}

export function table(page: Page, name: string) {
  return page.getByRole('main').getByRole('table', { name, exact: true });
}

/** A row of a table as exact values by the name of their column; a cell without a number as its text. */
export async function exactCells(page: Page, name: string, row: string): Promise<Record<string, string>> {
  const found = table(page, name)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: row, exact: true }) });
  await expect(found).toBeVisible();
  const [head = []] = await cells(table(page, name));
  const values = await found
    .locator('td')
    .evaluateAll((all) => all.map((cell) => cell.getAttribute('title') ?? cell.textContent?.trim() ?? ''));
  return Object.fromEntries(values.map((value, k) => [head[k + 1] ?? '', value]));
}

/** Values of a column of the steps, by step; of a file without simulation ids, of all its rows. */
export function course(file: string, column: string, simulation?: string): ReadonlyMap<number, number> {
  const where = simulation === undefined ? '' : 'WHERE simulation_id = ?';
  const rows = sql(
    file,
    `SELECT step_number, ${column} FROM simulation_steps ${where} ORDER BY step_number`,
    simulation === undefined ? [] : [simulation],
  );
  return new Map(rows.map(([step, value]) => [Number(step), Number(value)]));
}

export const attackLow = course(experiment, 'total_agents', 'sim_attack_low');
export const noRegen = course(experiment, 'total_agents', 'sim_no_regen');

/** The attack damage that each simulation of the experiment stores, wherever it nests it. */
export function damages(): ReadonlyMap<string, number> {
  const rows = sql(
    experiment,
    'SELECT simulation_id, parameters FROM simulations WHERE parameters IS NOT NULL',
  );
  return new Map(
    rows.flatMap(([name, json]): [string, number][] => {
      const found = /"(?:combat\.)?attack_base_damage": ?([\d.]+)/.exec(String(json));
      return found === null ? [] : [[String(name), Number(found[1])]];
    }),
  );
}

export function finalPopulation(simulation: string): number | undefined {
  return [...course(experiment, 'total_agents', simulation).values()].at(-1);
}
