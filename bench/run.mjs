/**
 * How opening a large database compares with opening a small one: `npm run bench`. Both files
 * hold the same number of steps and are opened in turn, each time in a browser of its own, by
 * the built app. Ratios tell more than milliseconds, which belong to this machine.
 *
 *   node bench/run.mjs [--large 400] [--small 5] [--runs 5]
 */

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../src/node/browser.mjs';
import { dist, ensureBuilt } from '../src/node/build.mjs';
import { serve } from '../src/node/serve.mjs';
import { fail, project } from '../src/node/setup.mjs';
import { openOnce } from './open-once.mjs';
import { median, table } from './report.mjs';

const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '5' },
    large: { type: 'string', default: '400' },
    runs: { type: 'string', default: '5' },
  },
});

ensureBuilt();
const executablePath = await ensureBrowser();
const sizes = [Number(values.small), Number(values.large)];
const files = sizes.map(databaseOf);
const served = await serve({ dist, port: 0 });
if (served === 'taken') fail('No free port.');

/** @type {Awaited<ReturnType<typeof openOnce>>[][]} one list a file */
const runs = files.map(() => []);
for (let run = 0; run < Number(values.runs); run += 1) {
  for (const [index, file] of files.entries()) {
    const measured = await openOnce({ executablePath, url: served.url, file });
    runs[index]?.push(measured);
    console.log(`${sizes[index]} MB, run ${run + 1}: first chart after ${measured.first.toFixed(0)} ms`);
  }
}
await served.close();

const [small = [], large = []] = runs;
/** @type {readonly (readonly [string, keyof (typeof small)[number], string])[]} */
const lines = [
  ['simulations listed', 'listed', 'ms'],
  ['first chart drawn', 'first', 'ms'],
  ['all charts in view drawn', 'all', 'ms'],
  ['memory that the renderer gained by then', 'memory', 'MB'],
  ['every figure of the page read', 'idle', 'ms'],
  ['memory that the renderer gained by then', 'idleMemory', 'MB'],
  ['longest task of the main thread by then', 'longestTask', 'ms'],
];
console.log(
  `\n${table([
    ['from choosing the file, medians', `${sizes[0]} MB`, `${sizes[1]} MB`, 'ratio'],
    ...lines.map(([label, key, unit]) => {
      const [a, b] = [small, large].map((of) => median(of.map((each) => each[key])));
      return [
        label,
        `${a?.toFixed(0)} ${unit}`,
        `${b?.toFixed(0)} ${unit}`,
        ((b ?? 0) / (a ?? 1)).toFixed(2),
      ];
    }),
  ])}\n`,
);
const [processor] = cpus();
console.log(
  `${values.runs} runs each, in turn. ${cpus().length} × ${processor?.model ?? 'processor'}, ` +
    `${(totalmem() / 2 ** 30).toFixed(0)} GB; headless Chromium without a graphics card; files in the system's cache. ` +
    'Not a laptop with a screen, a cold disk, or a network drive.',
);

/**
 * @param {number} megabytes
 * @returns {string} path of a farm database of about that size, written on first use
 */
function databaseOf(megabytes) {
  const path = join(project, `.cache/bench/farm-${megabytes}.db`);
  if (!existsSync(path)) {
    const args = [join(project, 'bench/write-database.mjs'), path, '--megabytes', String(megabytes)];
    if (spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0) fail(`Cannot write ${path}.`);
  }
  console.log(`${path}: ${(statSync(path).size / 1e6).toFixed(1)} MB`);
  return path;
}
