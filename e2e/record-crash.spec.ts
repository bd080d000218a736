import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { idle } from './support/app.ts';
import {
  card,
  damage,
  exportDatabase,
  goRecord,
  lastStep,
  sqlite3,
  start,
  stepOf,
} from './support/record.ts';
import { expect, test } from './support/test.ts';

const LONG = 100_000;

/** Records until some steps are written, pauses (which writes everything) and answers the step it is at. */
async function recordAndPause(page: Page): Promise<number> {
  await goRecord(page);
  await start(page, { steps: LONG });
  await expect.poll(() => stepOf(page, 'farm-1')).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  return stepOf(page, 'farm-1');
}

/** The partial recording of the visit before is offered; recovered, it holds these steps. */
async function expectRecovered(page: Page, atLeast: number): Promise<void> {
  await page.getByRole('link', { name: 'Record' }).click();
  await expect(card(page, 'farm-1')).toContainText('broken off');
  await page.getByRole('button', { name: 'Recover' }).click();
  const { path } = await exportDatabase(page);
  expect(lastStep(path)).toBeGreaterThanOrEqual(atLeast);
  expect(sqlite3(path, 'SELECT status FROM simulations UNION SELECT status FROM experiments')).toEqual([
    'stopped',
  ]);
  const orphans = `SELECT count(*) FROM agent_states s WHERE NOT EXISTS
    (SELECT 1 FROM simulation_steps t WHERE t.simulation_id = s.simulation_id AND t.step_number = s.step_number)`;
  expect(sqlite3(path, orphans)).toEqual(['0']);
}

test('after its tab is killed, every step that had been written is there', async ({ page, context }) => {
  const step = await recordAndPause(page);
  const killer = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void killer.send('Page.crash').catch(() => undefined);
  await crashed;
  const next = await context.newPage();
  await next.goto('./');
  await idle(next);
  await expectRecovered(next, step);
});

test('after the page is left in the middle, the next visit has the partial run without a hole', async ({
  page,
}) => {
  await goRecord(page);
  await start(page, { steps: LONG });
  await expect.poll(() => stepOf(page, 'farm-1')).toBeGreaterThan(30);
  await page.goto('about:blank');
  await page.goto('./');
  await idle(page);
  await expectRecovered(page, 1);
});

test('continued, the simulation that broke off begins anew, and nothing of its old rows is left', async ({
  page,
}) => {
  await goRecord(page);
  await start(page, { steps: LONG });
  await expect.poll(() => stepOf(page, 'farm-1')).toBeGreaterThan(20);
  await page.goto('about:blank');
  await page.goto('./#/record');
  await idle(page);
  await expect(card(page, 'farm-1')).toContainText('records the unfinished one anew from its first step');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => stepOf(page, 'farm-1')).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  const step = await stepOf(page, 'farm-1');
  await page.getByRole('button', { name: 'Stop' }).click();
  const { path } = await exportDatabase(page);
  expect(damage(path)).toEqual([]);
  expect(sqlite3(path, 'SELECT simulation_id, status FROM simulations')).toEqual(['sim_001|stopped']);
  const steps = 'SELECT count(*), count(DISTINCT step_number), max(step_number) FROM simulation_steps';
  expect(sqlite3(path, steps)).toEqual([`${step + 1}|${step + 1}|${step}`]);
  const beyond = `SELECT (SELECT count(*) FROM agent_states WHERE step_number > ${step})
    + (SELECT count(*) FROM agent_actions WHERE step_number > ${step})
    + (SELECT count(*) FROM agents WHERE birth_time > ${step})`;
  expect(sqlite3(path, beyond)).toEqual(['0']);
});

test('after the whole browser is killed, the run goes on where a person wants it to', async ({
  playwright,
  server,
  launchOptions,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'terrarium-profile-'));
  const open = async () =>
    playwright.chromium.launchPersistentContext(folder, {
      ...launchOptions,
      baseURL: server.url,
      acceptDownloads: true,
      viewport: { width: 1440, height: 900 },
    });
  const first = await open();
  const page = await first.newPage();
  const step = await recordAndPause(page);
  const closed = new Promise((resolve) => first.once('close', resolve));
  void (await first.newCDPSession(page)).send('Browser.crash').catch(() => undefined);
  await closed;
  const second = await open();
  const next = await second.newPage();
  await next.goto('./');
  await idle(next);
  await expectRecovered(next, step);
  await second.close();
});
