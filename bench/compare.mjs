/**
 * How long it takes to compare 100 and 500 simulations of 1,000 steps out of a file of more than 400 MB:
 * `npm run bench:compare`. First through the worker's own interface in Node, then in the page of the built app.
 *
 *   node bench/compare.mjs [--runs 3] [--counts 100,500] [--file some.db] [--only node|page]
 */

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, project } from '../src/node/setup.mjs';
import { compareInNode } from './compare-in-node.mjs';
import { compareInPage } from './compare-in-page.mjs';
import { median, table } from './report.mjs';

/** Milliseconds in which 100 simulations must be there. */
const LIMIT = 2000;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    counts: { type: 'string', default: '100,500' },
    file: { type: 'string', default: join(project, '.cache/bench/compared-500.db') },
    only: { type: 'string', default: '' },
  },
});
const { file } = values;
const counts = values.counts.split(',').map(Number);
if (!existsSync(file)) {
  const write = [join(project, 'bench/write-simulations.mjs'), file];
  if (spawnSync(process.execPath, write, { stdio: 'inherit' }).status !== 0) fail(`Cannot write ${file}.`);
}
console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);

const parts = [
  { id: 'node', title: 'through the worker’s interface in Node', measure: compareInNode },
  { id: 'page', title: 'in the page', measure: compareInPage },
].filter(({ id }) => values.only === '' || values.only === id);

for (const { title, measure } of parts) {
  /** @type {Map<string, number[][]>} by what was measured, then by count: one number a run */
  const measured = new Map();
  for (let run = 0; run < Number(values.runs); run += 1) {
    for (const [place, count] of counts.entries()) {
      for (const [name, ms] of await measure(file, count)) {
        const lists = measured.get(name) ?? counts.map(() => []);
        lists[place]?.push(ms);
        measured.set(name, lists);
      }
    }
  }
  const lines = [...measured].map(([name, lists]) => [
    name,
    ...lists.map((list) => (list.length === 0 ? '' : `${median(list).toFixed(0)} ms`)),
  ]);
  console.log(
    `\n${table([[`${title}, medians`, ...counts.map((count) => `${count} simulations`)], ...lines])}\n`,
  );
  const [first] = measured.values();
  const hundred = median(first?.[counts.indexOf(100)] ?? []);
  if (counts.includes(100)) {
    console.log(
      `100 simulations of 1,000 steps ${hundred <= LIMIT ? 'are there' : 'are NOT there'} in at most ${LIMIT} ms.`,
    );
  }
}
const [processor] = cpus();
console.log(
  `${values.runs} runs each. ${cpus().length} × ${processor?.model ?? 'processor'}, ` +
    `${(totalmem() / 2 ** 30).toFixed(0)} GB; the file in the system's cache.`,
);
