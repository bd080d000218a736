import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { project, setUp } from './setup.mjs';
import { addTallies, readPlaywrightReport, readVitestReport, summary } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

const bin = join(project, 'node_modules');
const tsc = join(bin, 'typescript/bin/tsc');
const biome = join(bin, '@biomejs/biome/bin/biome');
const knip = join(bin, 'knip/bin/knip.js');
const vitest = join(bin, 'vitest/vitest.mjs');
const playwright = join(bin, '@playwright/test/cli.js');
const reports = join(project, '.cache/reports');
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

setUp();
const browser = await ensureBrowser();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const tallies = await Promise.all([
  check('types', [tsc, '-b']),
  check('lint', [biome, 'check', '--error-on-warnings', '.']),
  check('unused code', [knip]),
]);
tallies.push(
  await suite(
    'unit tests',
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    {
      report: unitReport,
      read: (text) => readVitestReport(JSON.parse(text)),
    },
  ),
  await suite(
    'browser tests',
    [playwright, 'test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'],
    {
      report: browserReport,
      read: (text) => readPlaywrightReport(JSON.parse(text)),
      env: { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
    },
  ),
);

const total = addTallies(tallies);
console.log(summary(total));
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * A program that passes or fails as one.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<Tally>}
 */
async function check(name, args) {
  const { code, output, seconds } = await run(args);
  report(name, code === 0, seconds, output);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * A program that counts its tests in a report. One that ends badly without a failed test, or
 * leaves no report, counts as one failure.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ report: string, read: (text: string) => Tally, env?: Record<string, string> }} options
 * @returns {Promise<Tally>}
 */
async function suite(name, args, { report: path, read, env }) {
  const { code, output, seconds } = await run(args, env);
  const tally = existsSync(path) ? read(readFileSync(path, 'utf8')) : { passed: 0, failed: 1, skipped: 0 };
  if (code !== 0 && tally.failed === 0) tally.failed = 1;
  report(`${name}: ${summary(tally)}`, tally.failed === 0, seconds, output);
  return tally;
}

/**
 * The output of what failed is shown whole; of what passed, only what tells of skipped tests.
 *
 * @param {string} name
 * @param {boolean} passed
 * @param {number} seconds
 * @param {string} output
 */
function report(name, passed, seconds, output) {
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  const shown = passed ? output.split('\n').filter((line) => /^SKIPPED |skipped: /.test(line)) : [output];
  for (const line of new Set(shown)) console.log(line);
}

/**
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
function run(args, env = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: project, env: { ...process.env, CI: '1', ...env } });
  /** @type {Buffer[]} */
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  return new Promise((done) => {
    child.once('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      done({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8').trimEnd(), seconds });
    });
  });
}
