import { readFileSync, writeFileSync } from 'node:fs';
import initSqlJs from 'sql.js';
import { figure, home, idle, openDatabase } from './support/app.ts';
import { compare, experiment, follow, inOneFile } from './support/compare.ts';
import { copyOf } from './support/files.ts';
import { expect, realTest, sharedRealTest as test } from './support/test.ts';

test('what is switched off in a legend is switched off behind the link, too', async ({ page }) => {
  await compare(page, inOneFile, '&group=none&metrics=total_agents*births');
  const legend = (name: string) => figure(page, name).getByRole('list', { name: 'Series' });
  const entry = (name: string) => legend(name).getByRole('button', { name: 'sim_no_regen', exact: true });
  await figure(page, 'Agents alive').scrollIntoViewIfNeeded();
  await entry('Agents alive').click();
  await expect(entry('Agents alive')).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => page.url()).toContain('hidden=');
  const address = new URL(page.url()).hash;
  await follow(page, '#/');
  await follow(page, address);
  await expect(entry('Agents alive')).toHaveAttribute('aria-pressed', 'false');
  await expect(entry('Births')).toHaveAttribute('aria-pressed', 'true');
  await entry('Agents alive').click();
  await expect.poll(() => page.url()).not.toContain('hidden=');
});

test('place and zoom in shares of the duration are in the address, apart from steps', async ({ page }) => {
  await compare(page, inOneFile, '&align=share&metrics=total_agents&share=0.5&shareFrom=0.25&shareTo=0.75');
  const agents = figure(page, 'Agents alive');
  await agents.scrollIntoViewIfNeeded();
  await expect(agents.getByRole('list', { name: 'Series' })).toContainText('50 %');
  await agents.getByRole('button', { name: 'Reset zoom' }).click();
  await idle(page);
  await expect.poll(() => page.url()).not.toContain('shareFrom');
  expect(page.url()).toContain('share=0.5');
  await page.goBack();
  await idle(page);
  await expect(agents.getByRole('button', { name: 'Reset zoom' })).toBeVisible();
  expect(page.url()).toContain('shareFrom=0.25');
  await agents.getByRole('group').first().focus();
  await page.keyboard.press('ArrowRight');
  // The next of 201 places.
  await expect.poll(() => page.url()).toContain('share=0.505');
});

realTest('the page of small multiples is in the address', async ({ page }) => {
  await home(page);
  await openDatabase(page, await withMore(60));
  await follow(page, '#/compare?sims=all.many&v=1&layout=multiples&group=none&metrics=total_agents');
  const agents = figure(page, 'Agents alive');
  const pager = agents.getByText(/^page \d+ of \d+$/);
  await agents.scrollIntoViewIfNeeded();
  await expect(pager).toHaveText('page 1 of 3');
  await agents.getByRole('button', { name: 'Later panels' }).click();
  await expect(pager).toHaveText('page 2 of 3');
  await expect.poll(() => page.url()).toContain('pages=total_agents.1');
  const address = new URL(page.url()).hash;
  await follow(page, '#/');
  await follow(page, address);
  await expect(pager).toHaveText('page 2 of 3');
  // Of fewer pages than that the last is shown.
  await follow(page, address.replace('total_agents.1', 'total_agents.7'));
  await expect(pager).toHaveText('page 3 of 3');
});

/** The experiment with so many more simulations, each with the steps of one that it has. */
async function withMore(count: number): Promise<string> {
  const path = copyOf(experiment, 'many.db');
  const engine = await initSqlJs();
  const database = new engine.Database(readFileSync(path));
  for (let k = 0; k < count; k++) {
    const id = `'more_${k}'`;
    database.run(`INSERT INTO simulations (simulation_id, experiment_id, status, parameters, simulation_db_path)
      SELECT ${id}, experiment_id, status, parameters, simulation_db_path FROM simulations WHERE simulation_id = 'sim_attack_low'`);
    database.run(`INSERT INTO simulation_steps (step_number, simulation_id, total_agents)
      SELECT step_number, ${id}, total_agents + ${k} FROM simulation_steps WHERE simulation_id = 'sim_attack_low'`);
  }
  writeFileSync(path, database.export());
  database.close();
  return path;
}
