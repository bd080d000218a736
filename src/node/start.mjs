import { spawn } from 'node:child_process';
import { dist, ensureBuilt } from './build.mjs';
import { findDatabases } from './offered-files.mjs';
import { serve } from './serve.mjs';
import { fail, setUp } from './setup.mjs';

const usage = `npm start [-- [--no-open] file.db folder …]

Serves Terrarium on http://localhost:4173 (PORT chooses another port) and offers the
named databases to the page. They are only read.`;

const wanted = process.argv.slice(2);
if (wanted.includes('--help')) {
  console.log(usage);
  process.exit(0);
}
const unknown = wanted.find((each) => each.startsWith('--') && each !== '--no-open');
if (unknown) fail(`Unknown option ${unknown}\n\n${usage}`);

const { files, missing } = findDatabases(
  wanted.filter((each) => !each.startsWith('--')),
  // npm runs this in the project; the user named the files from where npm was called.
  process.env.INIT_CWD ?? process.cwd(),
);
for (const path of missing) console.error(`Not found: ${path}`);
if (missing.length > 0) process.exit(1);

setUp();
ensureBuilt();

const { url, close } = await serveSomewhere(portOf(process.env.PORT));
console.log(`\n  Terrarium is on ${url}`);
for (const { path } of files) console.log(`  offers ${path}`);
console.log('  Ctrl+C ends it.\n');
if (!wanted.includes('--no-open') && hasDesktop()) openBrowser(url);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => close().then(() => process.exit(0)));
}

/** @param {string | undefined} text */
function portOf(text) {
  const port = Number(text || 4173);
  return Number.isInteger(port) && port >= 0 && port < 65_536 ? port : fail(`PORT is ${text}, not a port.`);
}

/** @param {number} port the first to try; a taken one moves on to the next */
async function serveSomewhere(port) {
  for (let each = port; each < port + 50; each += 1) {
    const served = await serve({ dist, files, port: each });
    if (served !== 'taken') return served;
    console.log(`Port ${each} is taken.`);
  }
  return fail(`No free port from ${port} to ${port + 49}.`);
}

function hasDesktop() {
  if (process.env.CI || !process.stdout.isTTY) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {string} address */
function openBrowser(address) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '""', address]
        : ['xdg-open', address];
  const child = spawn(/** @type {string} */ (command), args, { stdio: 'ignore', detached: true });
  // The address is printed; a desktop without an opener is no failure.
  child.on('error', () => undefined);
  child.unref();
}
