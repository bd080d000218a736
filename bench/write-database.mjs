/**
 * Writes a farm database of about a wanted size, with the project's own model and recorder:
 *
 *   node bench/write-database.mjs .cache/bench/farm-400.db --megabytes 400 [--steps 500] [--simulations 2]
 *
 * Every size has the same simulations and steps, unless told otherwise two of 500, so that a chart over time has the same
 * points and a list of simulations the same rows; only the farm grows: more ground, more
 * resources, more agents, and with them more rows in each step. What differs between a small and
 * a large file is then what an explorer must read past, not what it must show. Tables and
 * indexes grow together, step by step and in transactions, as in a program that records while it
 * runs: their pages lie interleaved.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { core } from './core.mjs';

/** Megabytes that two simulations of a farm of unit size come to, measured. */
const MEGABYTES_PER_UNIT = 8.5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    megabytes: { type: 'string', default: '5' },
    steps: { type: 'string', default: '500' },
    simulations: { type: 'string', default: '2' },
  },
});
const [path] = positionals;
const megabytes = Number(values.megabytes);
const steps = Number(values.steps);
const simulations = Number(values.simulations);
if (path === undefined || !(megabytes > 0 && steps > 0 && simulations > 0)) {
  console.error(
    'usage: node bench/write-database.mjs <file> [--megabytes <n>] [--steps <n>] [--simulations <n>]',
  );
  process.exit(2);
}

const { loadEngine } = await core('database/engine.ts');
const { ExperimentDatabase } = await core('recorder/experiment-database.ts');
const { recordFarm } = await core('models/farm/record-farm.ts');

/** @param {number} units of ground; 22 by 22 lengths each */
function configuration(units) {
  const side = Math.round(22 * Math.sqrt(units));
  const founders = Math.max(3, Math.round(4 * units));
  return {
    simulation_steps: steps,
    environment: { width: side, height: side },
    population: { max_population: 100_000 },
    agent_types: {
      system: { count: founders },
      independent: { count: founders },
      control: { count: founders },
    },
    resources: {
      initial_resources: Math.max(1, Math.round(8 * units)),
      resource_regen_rate: 0.35,
      max_resource_amount: 8,
    },
    agent_behavior: { old_age: 35 },
  };
}

const started = performance.now();
const database = (await loadEngine({})).create();
// The file is thrown away when writing fails, so nothing needs to be rolled back from disk.
database.execute('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
const experiment = ExperimentDatabase.open(database, 'bench', { name: `About ${megabytes} MB` });
for (let index = 1; index <= simulations; index++) {
  const seed = 100 + index;
  recordFarm(experiment, `sim_${index}`, { ...configuration(megabytes / MEGABYTES_PER_UNIT), seed });
}
experiment.updateExperimentStatus('completed');
const bytes = experiment.export();
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, bytes);
const seconds = (performance.now() - started) / 1000;
console.log(`${path}: ${(bytes.length / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`);
