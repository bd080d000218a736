import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fail, project } from './setup.mjs';

/** Where the built app lies. */
export const dist = join(project, 'dist');

const inputs = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/**
 * Builds the app when `dist` is missing or was built from other sources. The fingerprint lies in
 * `dist` itself, so that a build by hand, which empties the folder, counts as unknown.
 *
 * @returns {boolean} whether it built
 */
export function ensureBuilt() {
  const fingerprint = fingerprintOf(inputs);
  const stamp = join(dist, '.fingerprint');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return false;
  console.log('Building the app …');
  const vite = join(project, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: project,
    // Vite, used as a library before, leaves its own mode behind.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  if (built.status !== 0) fail('The build failed; see above.');
  writeFileSync(stamp, fingerprint);
  return true;
}

/** @param {readonly string[]} paths relative to the project */
export function fingerprintOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(project, path)))) {
    hash.update(`${relative(project, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path a file or folder, which may be missing
 * @returns {string[]} its files in a stable order; tests are no part of the app
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSyncOrFile(path);
  if (entries === undefined) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return entries.sort().flatMap((name) => filesUnder(join(path, name)));
}

/** @param {string} path */
function readdirSyncOrFile(path) {
  try {
    return readdirSync(path);
  } catch {
    return undefined;
  }
}
