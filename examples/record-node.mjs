/**
 * Records an experiment with the farm model in Node: three replicates of sixty steps.
 *
 *     node examples/record-node.mjs OUT.db [SEED]
 */

import { writeFileSync } from 'node:fs';
import { ExperimentDatabase, loadEngine, models } from './terrarium.mjs';

const [out, seed = '1'] = process.argv.slice(2);
if (out === undefined || !/^\d+$/.test(seed)) {
  console.error('node examples/record-node.mjs OUT.db [SEED], the seed a whole number from 0 on');
  process.exit(2);
}

const STEPS = 60;
const REPLICATES = 3;

const engine = await loadEngine();
const experiment = ExperimentDatabase.open(engine.create(), 'replicates', {
  name: 'Three replicates of a farm',
  hypothesis: 'Replicates differ in nothing but chance',
});

for (let replicate = 0; replicate < REPLICATES; replicate++) {
  const id = `farm-${replicate + 1}`;
  const configuration = models.farm.complete({ seed: Number(seed) + replicate, simulation_steps: STEPS });
  const context = experiment.createSimulationContext(id, configuration, { agentPrefix: `${id}.` });
  context.saveConfiguration(configuration);
  const farm = models.farm.start(configuration, context.logger);
  while (farm.step < STEPS && farm.population > 0) farm.advance();
  context.close();
  experiment.updateSimulationStatus(id, 'completed', {
    total_steps: farm.step + 1,
    max_steps_configured: STEPS,
    final_population: farm.population,
    termination_reason: farm.population === 0 ? 'agents_extinct' : 'completed',
  });
  console.log(`${id}: ${farm.population} agents after ${farm.step} steps`);
}

experiment.updateExperimentStatus('completed');
writeFileSync(out, experiment.export());
experiment.close();
console.log(`Recorded ${out}: drop it on Terrarium, or open it with sqlite3.`);
