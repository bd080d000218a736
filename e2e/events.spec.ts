import type { Page } from '@playwright/test';
import { cells, figureTable } from './support/app.ts';
import { problemsInBothThemes } from './support/axe.ts';
import { real, sample } from './support/files.ts';
import { sql } from './support/sql.ts';
import { expect, sharedRealTest as realTest, sharedTest as test } from './support/test.ts';
import { visit, visitSample } from './support/visit.ts';

const file = real('llm_society_v6.db');
const run = 'a2c368c1-f506-4104-b160-d62893d33656';

const listed = (page: Page) => page.getByRole('table', { name: 'Events listed', exact: true });

realTest.describe('the page Events', () => {
  realTest.beforeEach(async ({ page }) => visit(page, file, 'Events', run));

  realTest('counts types and chosen actions as plain SQL does', async ({ page }) => {
    const [, ...types] = await cells(page.getByRole('table', { name: 'Types of events', exact: true }));
    expect(types.map(([type, count]) => [type, Number(count)])).toEqual(
      sql(
        file,
        'SELECT event_type, count(*) FROM simulation_events WHERE simulation_run_id = ? GROUP BY 1 ORDER BY 1',
        [run],
      ),
    );
    const [head = [], ...rows] = await figureTable(page, 'Actions in each step');
    const place = head.indexOf('talk_to');
    expect(
      rows.map((row) => [Number(row[0]), Number(row[place])]).filter(([, count]) => count !== 0),
    ).toEqual(
      sql(
        file,
        `SELECT step_timestamp, count(*) FROM simulation_events WHERE simulation_run_id = ?
          AND event_type = 'AGENT_ACTION_CHOSEN' AND json_extract(details, '$.action_type') = 'talk_to' GROUP BY 1 ORDER BY 1`,
        [run],
      ),
    );
  });

  realTest('a long title stays whole where its unit is cut', async ({ page }) => {
    const figure = page.getByRole('figure', { name: 'Births, marriages and deaths', exact: true });
    const widths = await figure.getByRole('heading').evaluate((title) => {
      const text = document.createRange();
      text.selectNodeContents(title);
      return { text: text.getBoundingClientRect().width, title: title.getBoundingClientRect().width };
    });
    // An ellipsis comes with the hundredth of a pixel that the text is wider.
    expect(widths.title).toBeGreaterThanOrEqual(widths.text);
    const unit = figure.getByText('events per step', { exact: true });
    expect(await unit.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
  });

  realTest('lists events by type, agent and text, and keeps that in the address', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Type' }).click();
    await page.getByRole('option', { name: 'MARRIAGE_FORMED' }).click();
    const marriages = sql(
      file,
      `SELECT step_timestamp, event_type, agent_id_primary, agent_id_secondary FROM simulation_events
        WHERE simulation_run_id = ? AND event_type = 'MARRIAGE_FORMED' ORDER BY step_timestamp, event_id`,
      [run],
    );
    await expect(page.getByRole('status').getByText(`${marriages.length} events`)).toBeVisible();
    const [, ...rows] = await cells(listed(page));
    expect(rows.map(([step, ...others]) => [Number(step), ...others.slice(0, 3)])).toEqual(marriages);
    await page.getByLabel('Agent', { exact: true }).fill(String(marriages[0]?.[3]));
    await expect(page.getByRole('status').getByText('1 event', { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/type=MARRIAGE_FORMED/);
  });
});

test('a sample tells of births, deaths and what is inherited', async ({ page }) => {
  const path = sample('society');
  const [[first] = []] = sql(path, 'SELECT run_id FROM simulation_runs ORDER BY rowid');
  await visit(page, path, 'Events', String(first));
  const numbers = new Map(
    (await cells(page.getByRole('table', { name: 'Families in numbers', exact: true }))).map(
      ([name, value]) => [name, Number(value)],
    ),
  );
  const [[deaths, wealth] = []] = sql(
    path,
    `SELECT count(*), sum(json_extract(details, '$.deceased_wealth')) FROM simulation_events
      WHERE simulation_run_id = ? AND event_type = 'AGENT_DEATH_INHERITANCE'`,
    [String(first)],
  );
  expect(numbers.get('Deaths in all')).toBe(deaths);
  expect(numbers.get('Wealth of the deceased')).toBeCloseTo(Number(wealth), 0);
});

test('axe finds nothing wrong with Events on the sample', async ({ page }) => {
  await visitSample(page, 'society', 'Events');
  await expect(listed(page)).toBeVisible();
  expect(await problemsInBothThemes(page)).toEqual([]);
});
