import { basename } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments, ensureBrowser } from '../src/node/browser.mjs';
import { dist, ensureBuilt } from '../src/node/build.mjs';
import { serve } from '../src/node/serve.mjs';
import { fail } from '../src/node/setup.mjs';
import { longestMainTask } from './renderer.mjs';
import { median } from './report.mjs';

/** Milliseconds that anything may take before the bench gives up. */
const PATIENCE = 600_000;

/**
 * Compares simulations in a browser of its own, as a person does who chose them in a list; by the page's own clock.
 *
 * @param {string} file
 * @param {number} count of simulations, the first of the file
 * @returns {Promise<ReadonlyMap<string, number>>} milliseconds by what was measured
 */
export async function compareInPage(file, count) {
  ensureBuilt();
  const served = await serve({ dist, port: 0 });
  if (served === 'taken') fail('No free port.');
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: browserArguments,
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(watch);
    await page.goto(served.url);
    await page.waitForSelector('html[data-state="idle"]');
    await page.getByLabel('Open database', { exact: true }).setInputFiles(file);
    await page.waitForSelector('html[data-state="idle"]', { timeout: PATIENCE });
    await browser.startTracing(page, {
      categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing'],
    });
    const source = basename(file, '.db');
    const some = Array.from({ length: count }, (_, i) => `sim_${i + 1}`).join('.');
    const address = `#/compare?sims=some.${source}.${some}&v=1`;
    const drawn = await after(page, address, 'N = ');
    const answered = await page.evaluate('benchMarks.answered - benchMarks.asked');
    const trace = JSON.parse((await browser.stopTracing()).toString());
    await page.waitForSelector('html[data-state="idle"]', { timeout: PATIENCE });
    const idle = await page.evaluate('performance.now() - benchMarks.asked');
    const band = await after(page, `${address}&band=t95`, '95 %');
    await page.waitForSelector('html[data-state="idle"]', { timeout: PATIENCE });
    const hovers = await hover(page);
    return new Map([
      ['first figure is drawn', drawn],
      ['first figure has its courses', answered],
      ['everything is there, also what is read in the background', idle],
      ['another band is drawn', band],
      ['hovered course stands out, median of 20', median(hovers)],
      ['hovered course stands out, slowest of 20', Math.max(...hovers)],
      ['longest task of the main thread until drawn', longestMainTask(trace.traceEvents)],
    ]);
  } finally {
    await browser.close();
    await served.close();
  }
}

/**
 * Goes to an address and waits until the first figure is drawn as it should be.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 * @param {string} legend that it then has
 * @returns {Promise<number>} milliseconds
 */
async function after(page, address, legend) {
  await page.evaluate(([to, text]) => Object(globalThis).benchAsk(to, text), [address, legend]);
  await page.waitForFunction(() => 'drawn' in Object(globalThis).benchMarks, null, { timeout: PATIENCE });
  return page.evaluate('benchMarks.drawn - benchMarks.asked');
}

/**
 * Points at twenty places of the first figure.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<readonly number[]>} milliseconds from each event until the frame with its answer
 */
async function hover(page) {
  const plot = page.locator('[role=figure] canvas').first();
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (box === null) return [];
  for (let k = 1; k <= 20; k += 1) {
    const before = await page.evaluate('benchHovers.length');
    await page.mouse.move(box.x + (box.width * k) / 21, box.y + box.height * (0.3 + 0.02 * k));
    await page.waitForFunction((known) => Object(globalThis).benchHovers.length > known, before);
  }
  return page.evaluate('benchHovers');
}

/** Runs in the page before anything else: notes when the first figure is drawn, and how fast it answers a pointer. */
function watch() {
  /** @type {Record<string, number>} */
  let marks = {};
  let legend = '';
  /** @type {number[]} */
  const hovers = [];
  /** After the next frame, when what is in the document has been painted. */
  const painted = (/** @type {() => void} */ mark) => requestAnimationFrame(() => setTimeout(mark));
  const look = () => {
    const figure = document.querySelector('[role=figure]:has(canvas)');
    if (marks.asked === undefined || marks.answered !== undefined) return;
    if (!figure?.textContent?.includes(legend)) return;
    marks.answered = performance.now();
    // Courses are drawn in slices: an idle moment comes after the last of them.
    requestIdleCallback(() =>
      painted(() => {
        marks.drawn = performance.now();
      }),
    );
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener(
    'pointermove',
    ({ timeStamp }) => painted(() => void hovers.push(performance.now() - timeStamp)),
    true,
  );
  Object.assign(globalThis, {
    benchHovers: hovers,
    benchAsk: (/** @type {string} */ address, /** @type {string} */ text) => {
      marks = { asked: performance.now() };
      legend = text;
      Object.assign(globalThis, { benchMarks: marks });
      performance.mark('bench:chosen');
      location.hash = address;
    },
  });
}
