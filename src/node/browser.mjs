import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, project } from './setup.mjs';

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
];

/** How a browser is started that only looks at the app: it asks nothing of anybody else. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chromium for the browser tests: `$CHROME_PATH`, one that is installed, or Playwright's own.
 *
 * @returns {Promise<string | undefined>} path of the program
 */
async function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return isBrowser(chosen) ? chosen : fail(`CHROME_PATH is ${chosen}, which does not run.`);
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...onPath, ...usualPlaces].find(isBrowser) ?? (await findPlaywrightBrowser());
}

/**
 * Finds a Chromium, or installs one; ends the program with a plain message when neither works.
 *
 * @returns {Promise<string>} path of the program
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log('No Chromium found; installing one …');
  for (const install of [installByApt, installByPlaywright]) {
    if (install()) {
      const installed = await findBrowser();
      if (installed) return installed;
    }
  }
  return fail('The browser tests need Chrome or Chromium: install one, or set CHROME_PATH to its program.');
}

/** Ubuntu's package `chromium` is only a pointer to a snap, which does not run everywhere. */
function installByApt() {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^ID=debian$/m.test(system) || process.getuid?.() !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync('apt-get', ['update'], { stdio: 'inherit', env }).status === 0 &&
    spawnSync('apt-get', ['install', '-y', 'chromium'], { stdio: 'inherit', env }).status === 0
  );
}

function installByPlaywright() {
  const playwright = join(project, 'node_modules/@playwright/test/cli.js');
  return spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit' }).status === 0;
}

/** Where Playwright keeps its own Chromium, if it has one. */
async function findPlaywrightBrowser() {
  if (!existsSync(join(project, 'node_modules/@playwright/test'))) return undefined;
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return isBrowser(path) ? path : undefined;
}

/**
 * Some systems have a program of that name that only says how to install the real one.
 *
 * @param {string} path
 */
function isBrowser(path) {
  if (!existsSync(path)) return false;
  // Chrome for Windows opens a window when asked for its version.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;
}
