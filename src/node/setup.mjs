import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const oldestNode = [20, 19];

/**
 * @param {string} version such as `20.19.0`
 * @returns {boolean} whether Terrarium runs on it
 */
export function isNodeRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > /** @type {number} */ (oldestNode[0]) || (major === oldestNode[0] && minor >= 19);
}

/**
 * What a fresh clone lacks: a Node that is new enough, and the packages of the lockfile. Installs
 * only when they are missing or were installed from another lockfile; ends the program with a
 * plain message when it cannot.
 */
export function setUp() {
  if (!isNodeRecent(process.versions.node)) {
    fail(`Terrarium needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`);
  }
  const lockfile = join(project, 'package-lock.json');
  const lock = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  const stamp = join(project, 'node_modules/.terrarium-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (!isInstalledAfter(lockfile)) {
    console.log('Installing packages (npm ci) …');
    if (runNpm(['ci', '--include=dev']) !== 0) fail('npm ci failed; see above.');
  }
  writeFileSync(stamp, lock);
}

/**
 * npm leaves its own lockfile in node_modules whenever it finishes an installation.
 *
 * @param {string} lockfile
 */
function isInstalledAfter(lockfile) {
  const installed = join(project, 'node_modules/.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs > statSync(lockfile).mtimeMs;
}

/**
 * Runs npm in the project folder, its output shown.
 *
 * @param {readonly string[]} args
 * @returns {number} exit code
 */
function runNpm(args) {
  const npm = process.env.npm_execpath;
  const options = { cwd: project, stdio: /** @type {const} */ ('inherit') };
  const done = npm?.endsWith('js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : // On Windows npm is a batch file, which only a shell can start.
      spawnSync('npm', [...args], { ...options, shell: process.platform === 'win32' });
  return done.status ?? 1;
}

/**
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  console.error(message);
  process.exit(1);
}
