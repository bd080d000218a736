import { chromium } from '@playwright/test';
import { browserArguments } from '../src/node/browser.mjs';
import { watch } from './page.mjs';
import { longestMainTask, rendererMemory } from './renderer.mjs';

/**
 * @typedef {object} Measured all from the moment the file was chosen
 * @property {number} listed ms until its simulations were listed
 * @property {number} first ms until the first chart of a simulation was drawn
 * @property {number} all ms until all charts in view were drawn
 * @property {number} memory MB that the renderer gained until then
 * @property {number} idle ms until nothing loaded any more: figures below the view that scan large tables too
 * @property {number} idleMemory MB that the renderer gained until then
 * @property {number} longestTask ms of the longest task of the main thread until then
 */

/**
 * Opens one file in a browser of its own, as a person does who then looks at its first simulation.
 *
 * @param {{ readonly executablePath: string, readonly url: string, readonly file: string }} what
 * @returns {Promise<Measured>}
 */
export async function openOnce({ executablePath, url, file }) {
  const browser = await chromium.launch({
    executablePath,
    args: browserArguments,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(watch);
    await page.goto(url);
    await page.waitForSelector('html[data-state="idle"]');
    const session = await browser.newBrowserCDPSession();
    const before = await rendererMemory(session);
    await browser.startTracing(page, {
      categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
    });
    await page.getByLabel('Open database', { exact: true }).setInputFiles(file);
    await page.waitForFunction(
      () => 'benchMarks' in globalThis && 'all' in Object(globalThis.benchMarks),
      null,
      {
        timeout: 120_000,
      },
    );
    const drawn = await rendererMemory(session);
    await page.waitForSelector('html[data-state="idle"]', { timeout: 120_000 });
    const idle = await page.evaluate(() => performance.now());
    const trace = JSON.parse((await browser.stopTracing()).toString());
    const after = await rendererMemory(session);
    /** @type {Record<'chosen' | 'listed' | 'first' | 'all', number>} */
    const marks = await page.evaluate('benchMarks');
    return {
      listed: marks.listed - marks.chosen,
      first: marks.first - marks.chosen,
      all: marks.all - marks.chosen,
      longestTask: longestMainTask(trace.traceEvents),
      memory: (drawn - before) / 1e6,
      idle: idle - marks.chosen,
      idleMemory: (after - before) / 1e6,
    };
  } finally {
    await browser.close();
  }
}
