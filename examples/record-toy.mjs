/**
 * Records a toy simulation of your own in Node: two walkers who drift apart.
 *
 *     node examples/record-toy.mjs OUT.db
 */

import { writeFileSync } from 'node:fs';
import { ExperimentDatabase, loadEngine } from './terrarium.mjs';
import { recordWalkers } from './walkers.mjs';

const [out] = process.argv.slice(2);
if (out === undefined) {
  console.error('node examples/record-toy.mjs OUT.db');
  process.exit(2);
}

const engine = await loadEngine();
const experiment = ExperimentDatabase.open(engine.create(), 'drift', {
  name: 'Random walkers',
  hypothesis: 'Walkers drift apart',
  variables: { speed: [1, 3] },
});
for (const speed of [1, 3]) recordWalkers(experiment, speed);
experiment.updateExperimentStatus('completed');
writeFileSync(out, experiment.export());
console.log(`Recorded ${out}.`);
