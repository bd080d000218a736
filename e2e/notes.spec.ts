import type { Page } from '@playwright/test';
import { home, idle, openDatabase, openSource, sources } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { follow } from './support/compare.ts';
import { copyOf, real } from './support/files.ts';
import { expect, realTest as test } from './support/test.ts';

const file = real('af_head_experiment.db');

async function write(page: Page, about: string, text: string, tags = ''): Promise<void> {
  // By key: what is painted only as it is scrolled to may move the button between pressing and letting go.
  await page.getByRole('button', { name: `Add note on ${about}`, exact: true }).press('Enter');
  const form = page.getByRole('form', { name: `Note on ${about}`, exact: true });
  await form.getByLabel('Note', { exact: true }).fill(text);
  await form.getByLabel('Tags').fill(tags);
  await form.getByRole('button', { name: 'Save note' }).click();
  await expect(form).toBeHidden();
}

test('notes are found again by what is in a file, whatever it is called', async ({ page }) => {
  await home(page);
  await openDatabase(page, file);
  await write(page, 'file af_head_experiment.db', 'made again with seed 7', 'published, seed 7');
  await write(page, 'experiment exp_attack_sweep', 'what the paper shows');
  await page.getByRole('main').getByRole('link', { name: 'sim_no_regen', exact: true }).click();
  await idle(page);
  await write(page, 'simulation sim_no_regen', 'dies out\nat once', 'extinct');
  await page.reload();
  await idle(page);
  await openDatabase(page, copyOf(file, 'renamed.db'));
  await openSource(page, 'renamed.db');
  const main = page.getByRole('main');
  await expect(main.getByText('made again with seed 7')).toBeVisible();
  await expect(main.getByText('what the paper shows')).toBeVisible();
  const row = main.getByRole('row', { name: /sim_no_regen/ });
  await expect(row.getByText('[extinct] dies out at once')).toBeVisible();
  const fingerprint = main.getByRole('button', { name: /^fingerprint [0-9a-f]{12}… Copy all of it$/ });
  await expect(fingerprint).toHaveAttribute('title', /: [0-9a-f]{64}$/);
  expect(await problemsInBothThemes(page)).toEqual([]);

  const filter = page.getByPlaceholder('Filter simulations');
  await filter.fill('DIES OUT');
  await expect(sources(page).getByRole('link', { name: /^sim_/ })).toHaveText(['sim_no_regen']);
  await filter.fill('extinct');
  await expect(sources(page).getByRole('link', { name: /^sim_/ })).toHaveText(['sim_no_regen']);
});

test('a note is changed and removed where simulations are compared, by the same form', async ({ page }) => {
  await home(page);
  await openDatabase(page, file);
  await follow(page, '#/compare?sims=some.af_head_experiment.sim_attack_low.sim_no_regen&v=1');
  await write(page, 'simulation sim_attack_low', 'steady', 'calm');
  const list = page.getByRole('list', { name: 'Notes on the compared simulations' });
  await expect(list.getByText('calmsteady')).toBeVisible();
  await page.getByRole('button', { name: 'Edit note on simulation sim_attack_low' }).click();
  const form = page.getByRole('form', { name: 'Note on simulation sim_attack_low' });
  await expect(form.getByLabel('Tags')).toHaveValue('calm');
  await form.getByLabel('Note', { exact: true }).fill('');
  await form.getByLabel('Tags').fill('');
  await form.getByRole('button', { name: 'Save note' }).click();
  await expect(
    page.getByRole('button', { name: 'Add note on simulation sim_attack_low', exact: true }),
  ).toBeVisible();
  await openSource(page, 'af_head_experiment.db');
  await expect(page.getByRole('columnheader', { name: 'Your notes' })).toHaveCount(0);
});
