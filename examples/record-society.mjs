/**
 * Records three runs of the society model in Node, sixty steps each.
 *
 *     node examples/record-society.mjs OUT.db [SEED]
 */

import { writeFileSync } from 'node:fs';
import { loadEngine, models, plannedSimulations, recordPlan, systemClock } from './terrarium.mjs';

const [out, seed = '1'] = process.argv.slice(2);
if (out === undefined || !/^\d+$/.test(seed)) {
  console.error('node examples/record-society.mjs OUT.db [SEED], the seed a whole number from 0 on');
  process.exit(2);
}

const plan = {
  model: 'society',
  name: 'societies',
  configuration: {},
  seed: Number(seed),
  replicates: 3,
  steps: 60,
  sweep: [],
};

const engine = await loadEngine();
const database = engine.create();
const recording = recordPlan(database, plan, plannedSimulations(plan, models.society), systemClock);
for await (const event of recording.events) {
  if (event.kind === 'ended') console.log(`${event.simulation.id}: ${event.ending}`);
}
recording.end('completed');
writeFileSync(out, database.export());
database.close();
console.log(`Recorded ${out}: drop it on Terrarium, or open it with sqlite3.`);
