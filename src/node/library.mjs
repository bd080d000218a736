import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from './build.mjs';
import { fail, project, setUp } from './setup.mjs';

/** Where the library of `src/core` lies when it is built. */
const lib = join(project, 'lib');

/**
 * Builds the library that package.json exports, when it is missing or was built from other sources: modules with their
 * types, and for pages without a bundler one file with everything in it, SQLite's compiled code beside it.
 */
export function ensureLibrary() {
  setUp();
  const fingerprint = fingerprintOf(['src/core', 'src/tsconfig.base.json', 'package-lock.json']);
  const stamp = join(lib, '.fingerprint');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  console.error('Building the library …');
  rmSync(lib, { recursive: true, force: true });
  run('typescript/bin/tsc', '-p', 'src/core/tsconfig.library.json');
  run('vite/bin/vite.js', 'build', '-c', 'src/node/library.vite.mjs');
  const wasm = 'sql-wasm-browser.wasm';
  copyFileSync(join(project, 'node_modules/sql.js/dist', wasm), join(lib, 'browser', wasm));
  writeFileSync(stamp, fingerprint);
}

/**
 * @param {string} program below node_modules
 * @param {readonly string[]} args
 */
function run(program, ...args) {
  const path = join(project, 'node_modules', program);
  const done = spawnSync(process.execPath, [path, ...args], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0) fail('The library could not be built; see above.');
}
