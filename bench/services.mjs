/**
 * How long each answer takes compared with its own SQL alone, on a simulation of 1,000 steps with about 130 agents
 * alive: `npm run bench:services`. The SQL that an answer runs is written down and run again by itself, read into the
 * same columns; what the answer needs beyond that are the formulas and the tables made of them. Of several runs the
 * fastest one counts, on either side: on a busy machine the others tell how busy it was.
 *
 *   node bench/services.mjs [--runs 7] [--only combat] [--file some.db --simulation id]
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, project } from '../src/node/setup.mjs';
import { core } from './core.mjs';
import { table } from './report.mjs';

/** The most times its own SQL that an answer may take. */
const LIMIT = 3;
/** Answers below this many milliseconds are not worth comparing: a clock tick decides. */
const LEAST_MS = 5;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    only: { type: 'string', default: '' },
    file: { type: 'string', default: join(project, '.cache/bench/farm-1000-steps.db') },
    simulation: { type: 'string', default: 'sim_1' },
  },
});

const { file, simulation } = values;
if (!existsSync(file)) write(file);

const { loadEngine } = await core('database/engine.ts');
const { sourceBytes } = await core('testing/fs-bytes.ts');
const { describeSource } = await core('services/describe-source.ts');
const { readFigure } = await core('services/figures/read-figure.ts');
const { readReport } = await core('services/reports/read-report.ts');
const { figures } = await core('metrics/figures.ts');
const { reportCosts } = await core('metrics/reports.ts');

const database = (await loadEngine({})).open(sourceBytes(file));
const { source } = describeSource('bench', database);

const { connection } = source;
const passing = {
  rows: connection.rows.bind(connection),
  columns: connection.columns.bind(connection),
  each: connection.each.bind(connection),
  execute: connection.execute.bind(connection),
};

/**
 * A connection that notes how to run again what is asked of it.
 *
 * @param {(() => unknown)[]} replays
 */
function noting(replays) {
  return {
    ...passing,
    rows: (/** @type {unknown} */ query) => {
      replays.push(() => passing.rows(query));
      return passing.rows(query);
    },
    columns: (/** @type {unknown} */ query, /** @type {unknown} */ kinds) => {
      replays.push(() => passing.columns(query, kinds));
      return passing.columns(query, kinds);
    },
    each: (/** @type {unknown} */ query, /** @type {(row: unknown) => boolean} */ visit) => {
      replays.push(() => passing.each(query, () => true));
      passing.each(query, visit);
    },
  };
}

const family = source.family;
const asked = [
  ...Object.keys(figures)
    .filter((id) => figures[id].family === family)
    .map((id) => ({
      name: `figure ${id}`,
      answer: (/** @type {object} */ of) => readFigure({ source: of, simulation }, id),
    })),
  ...Object.keys(reportCosts).map((id) => ({
    name: `tables ${id}`,
    answer: (/** @type {object} */ of) => readReport({ source: of, simulation }, id),
  })),
].filter(({ name }) => name.includes(values.only));

// What all answers share is compiled by then: it is no part of the one that is asked first.
for (let run = 0; run < Number(values.runs); run += 1) {
  asked[0]?.answer({ ...source, connection: { ...passing } });
}

const lines = asked.flatMap(({ name, answer }) => {
  /** @type {(() => unknown)[]} */
  const statements = [];
  answer({ ...source, connection: noting(statements) });
  if (statements.length === 0) return [];
  /** @type {number[]} */
  const whole = [];
  /** @type {number[]} */
  const alone = [];
  for (let run = 0; run < Number(values.runs); run += 1) {
    alone.push(
      time(() => {
        for (const replay of statements) replay();
      }),
    );
    // A connection of its own: answers remember what they read by it.
    const fresh = { ...source, connection: { ...passing } };
    whole.push(time(() => answer(fresh)));
  }
  return [{ name, statements: statements.length, whole: Math.min(...whole), alone: Math.min(...alone) }];
});

const counted = lines
  .filter(({ whole }) => whole >= LEAST_MS)
  .sort((a, b) => b.whole / b.alone - a.whole / a.alone);
console.log(
  table([
    ['fastest runs', 'statements', 'answer', 'its SQL alone', 'ratio'],
    ...counted.map(({ name, statements, whole, alone }) => [
      name,
      String(statements),
      `${whole.toFixed(1)} ms`,
      `${alone.toFixed(1)} ms`,
      (whole / alone).toFixed(2),
    ]),
  ]),
);
const slow = counted.filter(({ whole, alone }) => whole > LIMIT * alone);
console.log(
  `\n${lines.length} answers, ${lines.length - counted.length} of them under ${LEAST_MS} ms. ` +
    (slow.length === 0
      ? `None takes more than ${LIMIT} times its own SQL.`
      : `More than ${LIMIT} times its own SQL: ${slow.map(({ name }) => name).join(', ')}.`),
);
database.close();

/** @param {() => unknown} work */
function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** @param {string} path */
function write(path) {
  const size = ['--megabytes', '57', '--steps', '1000', '--simulations', '1'];
  const run = spawnSync(process.execPath, [join(project, 'bench/write-database.mjs'), path, ...size], {
    stdio: 'inherit',
  });
  if (run.status !== 0) fail(`Cannot write ${path}.`);
}
