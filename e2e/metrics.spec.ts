import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../src/node/setup.mjs';
import { download, home } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('the help leads to how every number is computed, which can be searched and saved', async ({ page }) => {
  await home(page);
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Help' })
    .getByRole('link', { name: 'How every number is computed' })
    .click();
  await expect(page.getByRole('heading', { name: 'How every number is computed' })).toBeVisible();
  await page.getByLabel('Search metrics').fill('doubling_time');
  await expect(page.getByRole('status')).toHaveText('1 metric');
  await expect(page.getByText('Shown in Population in numbers (table).')).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Family' }).getByText('LLM Society').click();
  await expect(page.getByText('No metric of this family has all of these words.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByText('gini_balance', { exact: true })).toBeVisible();
  const saved = await download(page, () => page.getByRole('button', { name: 'Save as metrics.md' }).click());
  expect(saved.text).toBe(readFileSync(join(project, 'docs/metrics.md'), 'utf8'));
  expect(await problemsInBothThemes(page)).toEqual([]);
});
