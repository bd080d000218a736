/**
 * Pictures of every screen as far as it reaches, in both themes, wide and narrow, into .cache/screenshots, and the
 * one of the README:
 *
 *   npm run screenshots [-- farm.db simulation society.db run] [--only compare]
 */

import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserArguments, ensureBrowser } from '../src/node/browser.mjs';
import { dist, ensureBuilt } from '../src/node/build.mjs';
import { serve } from '../src/node/serve.mjs';
import { fail, project } from '../src/node/setup.mjs';

const { values, positionals } = parseArgs({
  options: { only: { type: 'string', default: '' } },
  allowPositionals: true,
});
const samples = join(project, 'public/samples');
const [farmFile, lush, societyFile, run] = [
  positionals[0] ?? join(samples, 'farm.db'),
  positionals[1] ?? 'lush',
  positionals[2] ?? join(samples, 'society.db'),
  positionals[3],
];

const farmPages = [
  ...['dynamics', 'actions', 'combat', 'resources', 'learning', 'lineage', 'social', 'space'],
  ...['turning-points', 'steps', 'agents', 'integrity', 'configuration'],
];
const societyPages = [
  ...['economy', 'bank', 'memories', 'events', 'network', 'agents', 'integrity', 'configuration'],
];

const farmId = basename(farmFile, '.db');
const farm = `#/source/${farmId}`;
const societyId = basename(societyFile, '.db');
const society = `#/source/${societyId}`;
/** A part of the first row of each listing, where no simulation is named. */
const firstRow = 'main table a[href*="/source/"]';

/** Address by name, and the file that it is about: a page may not open files by itself. */
const screens = [
  { name: 'home', address: '#/', file: undefined },
  { name: 'record', address: '#/record', file: undefined },
  { name: 'metrics', address: '#/metrics', file: undefined },
  { name: 'waiting', address: '#/source/elsewhere', file: undefined },
  { name: 'source', address: farm, file: farmFile },
  { name: 'source-integrity', address: `${farm}/integrity`, file: farmFile },
  { name: 'simulation', address: `${farm}/${lush}?v=1&step=12`, file: farmFile },
  ...farmPages.map((page) => ({ name: page, address: `${farm}/${lush}/${page}`, file: farmFile })),
  { name: 'compare', address: `#/compare?sims=all.${farmId}&v=1`, file: farmFile },
  { name: 'society', address: society, file: societyFile },
  { name: 'society-run', address: `${society}/{run}`, file: societyFile },
  ...societyPages.map((page) => ({
    name: `society-${page}`,
    address: `${society}/{run}/${page}`,
    file: societyFile,
  })),
].filter(({ name }) => name.startsWith(values.only));
const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 800, height: 1100 } };
/** Pixels of a page below which a picture ends: lists may be long. */
const DEEPEST = 9000;

ensureBuilt();
const served = await serve({ dist, port: 0 });
if (served === 'taken') fail('No free port.');
const folder = join(project, '.cache/screenshots');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: browserArguments,
});
const idle = 'html[data-state="idle"]';
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const [width, viewport] of Object.entries(widths)) {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
    let open = '';
    for (const { name, address, file } of screens) {
      if (file !== open || file === undefined) {
        await page.goto('about:blank');
        await page.goto(served.url);
        await page.waitForSelector(idle);
        if (file !== undefined) {
          await page.getByLabel('Open database', { exact: true }).setInputFiles(resolve(file));
          await page.waitForSelector(idle);
        }
        open = file ?? '';
      }
      await page.evaluate((to) => Object(globalThis).location.assign(to), await withRun(page, address));
      await page.waitForSelector(idle);
      await unroll(page, viewport);
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      await page.setViewportSize(viewport);
      if (name === 'simulation' && width === 'wide' && colorScheme === 'light') {
        await page.evaluate('scrollTo(0, 0)');
        await page.waitForSelector(idle);
        await page.screenshot({ path: join(project, 'docs/screenshot.png'), animations: 'disabled' });
      }
    }
    await page.close();
  }
}
await browser.close();
await served.close();
console.log(`docs/screenshot.png and ${folder}`);

/**
 * The address with the id of a run in its place: the given one, or the first of the file.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 */
async function withRun(page, address) {
  if (!address.includes('{run}')) return address;
  if (run !== undefined) return address.replace('{run}', run);
  await page.evaluate((to) => Object(globalThis).location.assign(to), society);
  await page.waitForSelector(idle);
  const link = await page.locator(firstRow).first().getAttribute('href');
  return address.replace('{run}', link?.split('?')[0]?.split('/').at(-1) ?? '');
}

/**
 * Makes the window as high as the page, which then draws all of it.
 *
 * @param {import('@playwright/test').Page} page
 * @param {{ readonly width: number, readonly height: number }} viewport
 */
async function unroll(page, { width, height }) {
  for (let turn = 0; turn < 3; turn += 1) {
    const whole = await page.evaluate('document.documentElement.scrollHeight');
    await page.setViewportSize({ width, height: Math.min(Math.max(whole, height), DEEPEST) });
    // What comes into view says so with the frame after the next.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await page.waitForSelector(idle);
  }
}
