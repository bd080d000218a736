/**
 * Writes the sample databases of `public/samples` with the project's own models and recorder:
 * `npm run samples`. They are the same every time; a test compares the committed files.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { core } from './core.mjs';

const { loadEngine } = await core('database/engine.ts');
const { writeFarmSample, writeSocietySample } = await core('models/samples.ts');

const folder = fileURLToPath(new URL('../public/samples/', import.meta.url));
mkdirSync(folder, { recursive: true });
const engine = await loadEngine({});
for (const [name, write] of [
  ['farm.db', writeFarmSample],
  ['society.db', writeSocietySample],
]) {
  const bytes = write(engine.create());
  writeFileSync(`${folder}${name}`, bytes);
  console.log(`public/samples/${name}: ${(bytes.length / 1e6).toFixed(2)} MB`);
}
