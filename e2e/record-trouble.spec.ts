import type { Page } from '@playwright/test';
import { idle } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
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
/** Bytes that the browser grants: some steps of the farm. */
const LITTLE = 6_000_000;

/** Has the browser grant the page so little; answers how to be given as much as there is again. */
async function grantLittle(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: LITTLE });
  // It holds for as long as the session.
  return () => session.detach();
}

/** Records until there is no room left; answers the step that it is at, and how to make room. */
async function recordUntilFull(page: Page) {
  await goRecord(page);
  const makeRoom = await grantLittle(page);
  await start(page, { steps: LONG });
  await expect(page.getByRole('alert')).toContainText('There is no room for the newest rows.', {
    timeout: 60_000,
  });
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  return { full: await stepOf(page, 'farm-1'), makeRoom };
}

test('a full disk pauses a recording; with room again it goes on, and has every step once', async ({
  page,
}) => {
  const { full, makeRoom } = await recordUntilFull(page);
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await stepOf(page, 'farm-1')).toBe(full);
  await makeRoom();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect.poll(() => stepOf(page, 'farm-1')).toBeGreaterThan(full + 5);
  await page.getByRole('button', { name: 'Stop' }).click();
  const { path } = await exportDatabase(page);
  expect(lastStep(path)).toBeGreaterThan(full + 5);
});

test('stopped while the disk is full, it is exported whole; the next visit has what was kept before', async ({
  page,
}) => {
  const { full, makeRoom } = await recordUntilFull(page);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(card(page, 'farm-1')).toContainText('only in memory');
  await expect(card(page, 'farm-1')).toContainText('Export it before you close the page.');
  expect(await problemsInBothThemes(page)).toEqual([]);
  const { path } = await exportDatabase(page);
  expect(lastStep(path)).toBe(full);
  expect(sqlite3(path, 'SELECT status FROM simulations')).toEqual(['stopped']);
  await expect(card(page, 'farm-1')).toContainText('a later visit finds it without its newest rows');
  await makeRoom();
  await page.reload();
  await idle(page);
  await expect(card(page, 'farm-1')).toContainText('broken off');
  await page.getByRole('button', { name: 'Recover' }).click();
  const again = await exportDatabase(page);
  expect(lastStep(again.path)).toBeGreaterThan(0);
  expect(lastStep(again.path)).toBeLessThanOrEqual(full);
});

test('a simulation that fails says why, and the others are recorded', async ({ page }) => {
  // The model finds its distances by square roots: one of them fails.
  const fault = `if (self.name === 'recording 1') {
    const root = Math.sqrt;
    let left = 3000;
    Math.sqrt = (x) => { if (left-- === 0) throw new Error('The ground gave way.'); return root(x); };
  }`;
  await page.route(/recording\.worker-.*\.js$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${fault}\n${await answer.text()}` });
  });
  await goRecord(page);
  await start(page, { replicates: 3, steps: 60 });
  await expect(page.getByRole('button', { name: 'Export database' })).toBeVisible({ timeout: 100_000 });
  const own = card(page, 'farm-1');
  await expect(own).toContainText('1 of 3 simulations failed; the others are whole.');
  const rows = own.getByRole('table').getByRole('row');
  await expect(rows.filter({ hasText: 'failed: The ground gave way.' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'completed60 of 60' })).toHaveCount(2);
  const { path } = await exportDatabase(page);
  expect(damage(path)).toEqual([]);
  const stored =
    "SELECT status, json_extract(results_summary, '$.error_message') FROM simulations ORDER BY status";
  expect(sqlite3(path, stored)).toEqual(['completed|', 'completed|', 'failed|The ground gave way.']);
});

test('another tab sees what is recorded, cannot touch it, and gets it when the first one is closed', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await goRecord(other);
  await expect(other.getByText('Nothing has been recorded here yet')).toBeVisible();
  await goRecord(page);
  await start(page, { steps: LONG });
  await expect.poll(() => stepOf(page, 'farm-1')).toBeGreaterThan(5);
  // It appears without being asked for, and without a button that could write into it.
  await expect(card(other, 'farm-1')).toContainText('in another tab');
  await expect(card(other, 'farm-1').getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible();
  const step = await stepOf(page, 'farm-1');
  await page.close();
  await expect(card(other, 'farm-1')).toContainText('broken off');
  await other.getByRole('button', { name: 'Recover' }).click();
  const { path } = await exportDatabase(other);
  expect(lastStep(path)).toBeGreaterThanOrEqual(step);
});

test('two tabs explore one ended recording, and it leaves both when it is removed', async ({
  page,
  context,
}) => {
  await goRecord(page);
  await start(page, { steps: 5 });
  await page.getByRole('button', { name: 'Explore' }).click();
  await idle(page);
  const other = await context.newPage();
  await goRecord(other);
  await expect(card(other, 'farm-1')).toContainText('finished');
  const { path } = await exportDatabase(other);
  expect(lastStep(path)).toBe(5);
  // What the first tab has open was not written to: it still answers.
  await page.getByRole('navigation', { name: 'Pages of the simulation' }).getByRole('link').nth(1).click();
  await idle(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('link', { name: 'Record', exact: true }).click();
  await page.getByRole('button', { name: 'Remove farm-1' }).click();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
});
