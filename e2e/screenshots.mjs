/**
 * Pictures of every screen, in both themes, wide and narrow, into .cache/screenshots, and the one
 * of the README: `npm run screenshots [-- file.db simulation]`.
 */

import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../src/node/browser.mjs';
import { dist, ensureBuilt } from '../src/node/build.mjs';
import { serve } from '../src/node/serve.mjs';
import { fail, project } from '../src/node/setup.mjs';

const [file = join(project, 'public/samples/farm.db'), simulation = 'lush'] = process.argv.slice(2);
const id = basename(file).replace(/\.db$/, '');
const farm = `#/source/${id}`;
/** Address and how to get the file there: a page may not open files by itself. */
const screens = {
  home: { address: '#/', files: [] },
  source: { address: farm, files: [resolve(file)] },
  simulation: { address: `${farm}/${simulation}?v=1&step=12`, files: [resolve(file)] },
  steps: { address: `${farm}/${simulation}/steps`, files: [resolve(file)] },
  agents: { address: `${farm}/${simulation}/agents`, files: [resolve(file)] },
  society: { address: '#/source/society', files: [join(project, 'public/samples/society.db')] },
  waiting: { address: '#/source/elsewhere', files: [] },
};
const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 800, height: 900 } };

ensureBuilt();
const served = await serve({ dist, port: 0 });
if (served === 'taken') fail('No free port.');
const folder = join(project, '.cache/screenshots');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const [width, viewport] of Object.entries(widths)) {
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
    for (const [name, { address, files }] of Object.entries(screens)) {
      await page.goto('about:blank');
      await page.goto(served.url + address);
      await page.waitForSelector('html[data-state="idle"]');
      if (files.length > 0) await page.getByLabel('Open database', { exact: true }).setInputFiles(files);
      await page.waitForSelector('html[data-state="idle"]');
      const path = join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      if (name === 'simulation' && width === 'wide' && colorScheme === 'light') {
        await page.screenshot({ path: join(project, 'docs/screenshot.png'), animations: 'disabled' });
      }
    }
    await page.close();
  }
}
await browser.close();
await served.close();
console.log(`docs/screenshot.png and ${folder}`);
