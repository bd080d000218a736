import { copyFileSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { project } from '../../src/node/setup.mjs';

/** A sample database that comes with the app. */
export function sample(name: 'farm' | 'society'): string {
  return join(project, 'public/samples', `${name}.db`);
}

/** Databases that the real programs wrote; not part of the repository. */
const realFolder = resolve(project, '../shared/fixtures');
export const hasRealFiles = existsSync(realFolder);
if (!hasRealFiles) console.log('skipped: the tests on real databases, for there is no ../shared/fixtures');

export function real(name: string): string {
  return join(realFolder, name);
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'terrarium-'));
}

/** A copy that may be damaged, changed or deleted. */
export function copyOf(path: string, name = basename(path)): string {
  const copy = join(newFolder(), name);
  copyFileSync(path, copy);
  return copy;
}
