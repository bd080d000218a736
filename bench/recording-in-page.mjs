import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { browserArguments, ensureBrowser } from '../src/node/browser.mjs';
import { dist, ensureBuilt } from '../src/node/build.mjs';
import { serve } from '../src/node/serve.mjs';
import { fail } from '../src/node/setup.mjs';
import { busyFarm } from './busy-farm.mjs';
import { core } from './core.mjs';
import { mainTasks } from './renderer.mjs';
import { table } from './report.mjs';

/**
 * Prints what recording a farm costs the page that shows it.
 *
 * @param {number} agents
 * @param {number} seconds for which it is watched
 */
export async function reportPage(agents, seconds) {
  const { models } = await core('models/catalogue.ts');
  const { agent_types } = models.farm.description.defaults;
  const measured = await recordInPage(busyFarm(agents, agent_types), seconds);
  const found = [...measured].map(([name, value]) => [name, value.toFixed(1)]);
  console.log(table([[`a farm of ${agents} agents recorded in a page, ${seconds} s`, ''], ...found]));
}

/**
 * Records a farm in a browser of its own, as a person does who looks on, and traces the main thread of the page
 * meanwhile.
 *
 * @param {object} configuration of the farm
 * @param {number} seconds for which it is traced
 * @returns {Promise<ReadonlyMap<string, number>>} milliseconds, and steps, by what was measured
 */
async function recordInPage(configuration, seconds) {
  ensureBuilt();
  const served = await serve({ dist, port: 0 });
  if (served === 'taken') fail('No free port.');
  // A profile on disk: without one, a browser asks another process for every page of a file.
  const profile = mkdtempSync(join(tmpdir(), 'terrarium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await ensureBrowser(),
    args: browserArguments,
    viewport: { width: 1440, height: 900 },
  });
  try {
    const page = await context.newPage();
    const browser = context.browser();
    if (browser === null) throw new Error('The browser has ended.');
    await page.goto(`${served.url}#/record`);
    await page.getByRole('button', { name: /^Configuration as JSON/ }).click();
    await page.getByRole('textbox', { name: 'Configuration as JSON' }).fill(JSON.stringify(configuration));
    await page.getByRole('button', { name: 'Use this configuration' }).click();
    await page.getByRole('spinbutton', { name: 'Steps' }).fill('100000');
    await page.waitForSelector('html[data-state="idle"]');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('img', { name: /^Map of/ }).waitFor({ timeout: 60_000 });
    await browser.startTracing(page, {
      categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
    });
    const before = await stepOf(page);
    await page.evaluate("performance.mark('bench:chosen')");
    await setTimeout(1000 * seconds);
    const steps = (await stepOf(page)) - before;
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    const tasks = mainTasks(traceEvents);
    const busy = tasks.reduce((sum, { processor }) => sum + processor, 0);
    return new Map([
      ['longest task of the main thread, ms', Math.max(...tasks.map(({ duration }) => duration))],
      ['the same in processor time, ms', Math.max(...tasks.map(({ processor }) => processor))],
      ['tasks longer than 50 ms', tasks.filter(({ duration }) => duration > 50).length],
      ['main thread busy, %', busy / 10 / seconds],
      ['steps recorded meanwhile, a second', steps / seconds],
    ]);
  } finally {
    await context.close();
    await served.close();
    rmSync(profile, { recursive: true });
  }
}

/**
 * The step that the page shows of the only simulation.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number>}
 */
async function stepOf(page) {
  const text = await page.getByRole('article').getByRole('table').getByRole('cell').nth(1).innerText();
  return Number(text.split(' of ')[0]?.replaceAll(',', ''));
}
