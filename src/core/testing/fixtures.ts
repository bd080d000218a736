import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

/** Real databases lie beside the project where somebody put them; they are not part of it. */
const folder = fileURLToPath(new URL('../../../../shared/fixtures', import.meta.url));

/** Path of a real database, e.g. `af_head_single.db`; `undefined` where it is not there. */
function fixture(name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? path : undefined;
}

/** Tests over real databases, given a function that finds them: run where all are there, else skipped aloud. */
export function describeWithFixtures(
  title: string,
  names: readonly string[],
  tests: (path: (name: string) => string) => void,
): void {
  const missing = names.filter((name) => fixture(name) === undefined);
  if (missing.length > 0) {
    console.warn(`SKIPPED "${title}": no real databases in ${folder} (${missing.join(', ')})`);
  }
  describe.skipIf(missing.length > 0)(title, () => tests((name) => join(folder, name)));
}
