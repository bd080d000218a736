/** Loads modules of `src/core` as they are, in TypeScript, through Vite's own module runner. */

import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} path of a module, from `src/core` */
export async function core(path) {
  const options = { root, configFile: false, logLevel: 'error' };
  return (await runnerImport(`${root}src/core/${path}`, options)).module;
}
