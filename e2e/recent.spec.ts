import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { home, idle } from './support/app.ts';
import { sample } from './support/files.ts';
import { expect, test } from './support/test.ts';

/**
 * Lets the browser's picker answer with a real file handle; its dialog is the browser's own and no test
 * can click in it. The file lies in the origin's private file system, where handles behave alike.
 */
async function pickerAnswers(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    async ([file, base64]) => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle(file, { create: true });
      const stream = await handle.createWritable();
      await stream.write(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
      await stream.close();
      Object.assign(window, { showOpenFilePicker: async () => [handle] });
    },
    [name, bytes.toString('base64')] as const,
  );
}

test('a file of an earlier visit opens again with one click, until it is forgotten', async ({ page }) => {
  await home(page);
  await pickerAnswers(page, 'runs.db', readFileSync(sample('farm')));
  await page.getByRole('button', { name: 'Open database…' }).click();
  await expect(page.getByRole('heading', { name: 'runs.db' })).toBeVisible();
  await idle(page);

  await home(page);
  await page.reload();
  await idle(page);
  await page.getByRole('button', { name: 'runs.db', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'runs.db' })).toBeVisible();
  await idle(page);

  await home(page);
  await page.reload();
  await idle(page);
  await page.getByRole('button', { name: 'Forget runs.db' }).click();
  await expect(page.getByText('Recent files')).toHaveCount(0);
});

test('a recent file that is gone says so', async ({ page }) => {
  await home(page);
  await pickerAnswers(page, 'runs.db', readFileSync(sample('farm')));
  await page.getByRole('button', { name: 'Open database…' }).click();
  await expect(page.getByRole('heading', { name: 'runs.db' })).toBeVisible();
  await idle(page);
  await home(page);
  await page.reload();
  await idle(page);
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('runs.db'));
  await page.getByRole('button', { name: 'runs.db', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('runs.db');
});
