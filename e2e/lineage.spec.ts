import type { Page } from '@playwright/test';
import { cells, download, figure, figureTable, idle } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real, sample } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

/** The value behind a table of one number a row. */
async function numberOf(page: Page, table: string, name: string): Promise<number> {
  const row = page
    .getByRole('table', { name: table, exact: true })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  return Number(await row.getByRole('cell').first().getAttribute('title'));
}

const forest = (page: Page) => figure(page, 'Family forest');
const canvas = (page: Page) => page.getByRole('group', { name: /^Family forest, drawn/ });
const card = (page: Page) => page.getByRole('complementary', { name: 'Chosen agent' });

/** Chooses an agent by its name, as a person does who knows it. */
async function choose(page: Page, agent: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Find an agent' });
  await field.fill(agent);
  await field.press('Enter');
}

realTest.describe('reproduction and lineage of a real run', () => {
  const file = real('af_head_single.db');
  const simulation = 'sim_NzSfF99T73';
  const single = (query: string) => Number(sql(file, query)[0]?.[0]);

  realTest.beforeEach(async ({ page }) => {
    await visit(page, file, 'Reproduction and lineage');
  });

  realTest('counts attempts, births and families as plain SQL does', async ({ page }) => {
    const attempts = single(
      "SELECT count(*) FROM agent_actions WHERE action_type = 'reproduce' AND module_type IS NULL",
    );
    const births = single('SELECT count(*) FROM agents WHERE birth_time > 0');
    const matched = single(`SELECT count(*) FROM agents c WHERE birth_time > 0 AND EXISTS (
      SELECT 1 FROM agent_actions f WHERE f.action_type = 'reproduce' AND f.module_type IS NULL
      AND f.step_number = c.birth_time AND f.agent_id = substr(c.genome_id, 1, instr(c.genome_id, ':') - 1))`);
    expect(await numberOf(page, 'Reproduction in numbers', 'Total attempts')).toBe(attempts);
    expect(await numberOf(page, 'Reproduction in numbers', 'Total successes')).toBe(matched);
    expect(await numberOf(page, 'Reproduction in numbers', 'Births in total')).toBe(births);
    expect(await numberOf(page, 'Lineage in numbers', 'Roots')).toBe(
      single("SELECT count(*) FROM agents WHERE genome_id LIKE '::%'"),
    );
    expect(await numberOf(page, 'Lineage in numbers', 'Branching factor')).toBeCloseTo(
      single(`SELECT 1.0 * count(*) / count(DISTINCT substr(genome_id, 1, instr(genome_id, ':') - 1))
        FROM agents WHERE genome_id NOT LIKE '::%'`),
      12,
    );
    const [, ...reasons] = await cells(page.getByRole('table', { name: 'Reasons for failure', exact: true }));
    const limited = single(`SELECT count(*) FROM agent_actions WHERE action_type = 'reproduce'
      AND module_type IS NULL AND details ->> '$.max_population' IS NOT NULL`);
    expect(reasons[0]?.slice(0, 2)).toEqual(['population limit', String(limited)]);
  });

  realTest('draws successes and lines over steps', async ({ page }) => {
    const [head = [], ...rows] = await figureTable(page, 'Reproduction attempts and successes');
    const place = head.indexOf('Successes');
    const sum = rows.reduce((total, row) => total + Number(row[place]), 0);
    expect(sum).toBe(single('SELECT count(*) FROM agents WHERE birth_time > 0'));
    const [names = [], ...lines] = await figureTable(page, 'Living descendants by founder');
    // The founder with most children of its own has the largest line, for nobody here has more than two generations.
    const [[largest] = []] = sql(
      file,
      `SELECT substr(genome_id, 1, instr(genome_id, ':') - 1) AS parent FROM agents
       WHERE genome_id NOT LIKE '::%' GROUP BY parent ORDER BY count(*) DESC LIMIT 1`,
    );
    expect(names[1]).toBe(largest);
    const alive = single('SELECT count(*) FROM agents WHERE death_time IS NULL');
    const last = lines.at(-1) ?? [];
    expect(last.slice(1, -1).reduce((total, cell) => total + Number(cell), 0)).toBe(alive);
  });

  realTest('names an agent with its parents and children, and highlights them', async ({ page }) => {
    const [[parent, children] = []] = sql(
      file,
      `SELECT substr(genome_id, 1, instr(genome_id, ':') - 1) AS parent, count(*) FROM agents
       WHERE genome_id NOT LIKE '::%' GROUP BY parent ORDER BY count(*) DESC LIMIT 1`,
    );
    await choose(page, String(parent));
    await expect(card(page).getByText(String(parent), { exact: true })).toBeVisible();
    await expect(card(page)).toContainText(`Offspring${children}`);
    expect(page.url()).toContain(`agent=${parent}`);
    await card(page)
      .getByRole('button', { name: /^agent_/ })
      .first()
      .click();
    // Now its child is chosen, and the way back is its parent.
    await expect(card(page).getByRole('button', { name: String(parent), exact: true })).toBeVisible();
    await forest(page).getByText('Fate', { exact: true }).click();
    await expect(forest(page).getByText('alive at the end')).toBeVisible();
    expect(page.url()).toContain('colour=fate');
    await card(page).getByRole('link', { name: 'Row in Agents' }).click();
    await idle(page);
    await expect(page.getByRole('main')).toContainText('1 of 52 rows');
    await page.goBack();
    await idle(page);
    await expect(card(page).getByRole('button', { name: String(parent), exact: true })).toBeVisible();
    await expect(forest(page).getByText('alive at the end')).toBeVisible();
  });

  realTest('says so when there is no such agent', async ({ page }) => {
    await page.goto(page.url().replace(/lineage.*/, 'lineage?agent=agent_296faced6'));
    await idle(page);
    await expect(forest(page)).toContainText('There is no agent agent_296faced6 in this simulation.');
    await forest(page).getByRole('button', { name: 'agent_296faced6b' }).click();
    await expect(card(page)).toContainText('Offspring4');
  });

  realTest('takes the family home as Newick, CSV and SVG', async ({ page }) => {
    const tree = await download(page, () =>
      forest(page).getByRole('button', { name: 'Save Newick' }).click(),
    );
    expect(tree.name).toBe(`af_head_single-${simulation}-family-forest.nwk`);
    expect(tree.text.trim().split('\n')).toHaveLength(
      single("SELECT count(*) FROM agents WHERE genome_id LIKE '::%'"),
    );
    const [[child, parent, age] = []] = sql(
      file,
      `SELECT c.agent_id, p.agent_id, c.birth_time - p.birth_time FROM agents c JOIN agents p
       ON p.agent_id = substr(c.genome_id, 1, instr(c.genome_id, ':') - 1) ORDER BY c.agent_id LIMIT 1`,
    );
    expect(tree.text).toContain(`'${child}':${age}`);
    expect(tree.text).toContain(`'${parent}':`);
    const csv = await download(page, () =>
      forest(page).getByRole('button', { name: 'Download CSV' }).click(),
    );
    expect(csv.text.trim().split('\r\n')).toHaveLength(1 + single('SELECT count(*) FROM agents'));
    const svg = await download(page, () => forest(page).getByRole('button', { name: 'Save SVG' }).click());
    expect(svg.text).toContain('<title>Family forest</title>');
    await forest(page).getByRole('button', { name: 'View as table' }).click();
    const rows = await cells(forest(page).getByRole('table', { name: 'Family forest' }));
    expect(rows).toHaveLength(1 + single('SELECT count(*) FROM agents'));
  });

  realTest('zooms, moves and fits by wheel, keys and buttons', async ({ page }) => {
    const fit = forest(page).getByRole('button', { name: 'Fit', exact: true });
    await expect(fit).toBeDisabled();
    // Without scrolling to it: a wheel that turns while the page still scrolls goes on scrolling the page.
    const box = await canvas(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 100);
    await page.mouse.wheel(0, -400);
    await expect(fit).toBeEnabled();
    await fit.click();
    await expect(fit).toBeDisabled();
    await canvas(page).focus();
    await page.keyboard.press('+');
    await page.keyboard.press(']');
    await page.keyboard.press('ArrowDown');
    await expect(fit).toBeEnabled();
    await page.keyboard.press('0');
    await expect(fit).toBeDisabled();
    await forest(page).getByRole('button', { name: 'Zoom in', exact: true }).click();
    await expect(fit).toBeEnabled();
  });

  realTest('names the life under the pointer, and chooses it with a click', async ({ page }) => {
    const box = await canvas(page).boundingBox();
    if (box === null) throw new Error('no canvas');
    // The first row is the founder with the largest family, which lives all along.
    await page.mouse.move(box.x + box.width / 3, box.y + 24 + 5);
    await expect(page.getByRole('tooltip')).toContainText('Born');
    const name = await page.getByRole('tooltip').locator('strong').textContent();
    await page.mouse.down();
    await page.mouse.up();
    await expect(card(page).getByText(String(name), { exact: true })).toBeVisible();
  });
});

test('the sample shows every figure of Reproduction and lineage', async ({ page }) => {
  await visitSample(page, 'farm', 'Reproduction and lineage');
  await expect(canvas(page).locator('svg path').first()).toBeVisible();
  for (const name of [
    'Living descendants by founder',
    'Reproduction attempts and successes',
    'Failed attempts by reason',
    'Rate of reproduction by type',
    'Allocation to offspring',
    'Intervals between attempts',
    'Diversity of genomes',
    'Action weights of the living',
    'Spread of the action weights',
  ]) {
    await figure(page, name).scrollIntoViewIfNeeded();
    await expect(figure(page, name).locator('svg:has(clipPath)')).toBeVisible();
  }
  const [[stored] = []] = sql(
    sample('farm'),
    `SELECT count(*) FROM reproduction_events WHERE simulation_id =
     (SELECT simulation_id FROM simulations ORDER BY rowid LIMIT 1)`,
  );
  expect(await numberOf(page, 'Reproduction in numbers', 'Total attempts')).toBe(stored);
});

test('axe finds nothing wrong with Reproduction and lineage', async ({ page }) => {
  await visitSample(page, 'farm', 'Reproduction and lineage');
  await choose(page, 'l.a18');
  await expect(card(page)).toContainText('Offspring3');
  await expect(page.getByRole('table', { name: 'Best performing agents', exact: true })).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
});
