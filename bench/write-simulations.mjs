/**
 * Writes a farm database of many simulations, as programs record them that log the details of every few steps only:
 *
 *   node bench/write-simulations.mjs .cache/bench/compared.db [--simulations 500] [--steps 1000] [--every 40]
 *
 * Every step has its row of totals; agents, resources and actions are written at every n-th. Replicates of ten farms
 * that differ in how much resources grow and how hard agents hit; with the usual numbers about 475 MB.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { core } from './core.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    simulations: { type: 'string', default: '500' },
    steps: { type: 'string', default: '1000' },
    every: { type: 'string', default: '40' },
  },
});
const [path] = positionals;
const [simulations, steps, every] = [values.simulations, values.steps, values.every].map(Number);
if (path === undefined || !(simulations > 0 && steps > 0 && every > 0)) {
  console.error(
    'usage: node bench/write-simulations.mjs <file> [--simulations <n>] [--steps <n>] [--every <n>]',
  );
  process.exit(2);
}

const { loadEngine } = await core('database/engine.ts');
const { ExperimentDatabase } = await core('recorder/experiment-database.ts');
const { farm } = await core('models/farm/farm.ts');

/** @param {number} index of the simulation */
function configuration(index) {
  const kind = index % 10;
  return farm.complete({
    seed: 100 + index,
    simulation_steps: steps,
    environment: { width: 22, height: 22 },
    population: { max_population: 100_000 },
    agent_types: { system: { count: 4 }, independent: { count: 4 }, control: { count: 4 } },
    resources: {
      initial_resources: 8,
      resource_regen_rate: 0.35 + 0.02 * (kind % 5),
      max_resource_amount: 8,
    },
    combat: { attack_base_damage: kind < 5 ? 14 : 20 },
    agent_behavior: { old_age: 35 },
  });
}

/**
 * A log that keeps agents, resources and actions of every n-th step only.
 *
 * @param {any} logger
 */
function sparse(logger) {
  const isKept = (/** @type {number} */ step) => step % every === 0;
  return {
    logAgents: logger.logAgents.bind(logger),
    logAgentDeath: logger.logAgentDeath.bind(logger),
    logHealthIncident: logger.logHealthIncident.bind(logger),
    logReproduction: logger.logReproduction.bind(logger),
    logStep: (
      /** @type {number} */ step,
      /** @type {any} */ states,
      /** @type {any} */ resources,
      /** @type {any} */ metrics,
    ) => logger.logStep(step, isKept(step) ? states : [], isKept(step) ? resources : [], metrics),
    // The states before and after are not kept.
    logAgentAction: (/** @type {any} */ { stateBefore: _before, stateAfter: _after, ...action }) => {
      if (isKept(action.step)) logger.logAgentAction(action);
    },
    logInteraction: (/** @type {{ step: number }} */ edge) => {
      if (isKept(edge.step)) logger.logInteraction(edge);
    },
  };
}

const started = performance.now();
const database = (await loadEngine({})).create();
// The file is thrown away when writing fails, so nothing needs to be rolled back from disk.
database.execute('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF');
const experiment = ExperimentDatabase.open(database, 'bench', { name: `${simulations} simulations` });
for (let index = 1; index <= simulations; index++) {
  const own = configuration(index);
  const context = experiment.createSimulationContext(`sim_${index}`, own, { agentPrefix: `s${index}.` });
  const model = farm.start(own, sparse(context.logger));
  while (model.population > 0 && model.step < steps) model.advance();
  context.close();
  experiment.updateSimulationStatus(`sim_${index}`, 'completed', { final_population: model.population });
  if (index % 50 === 0) console.log(`${index} simulations`);
}
experiment.updateExperimentStatus('completed');
const bytes = experiment.export();
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, bytes);
const seconds = (performance.now() - started) / 1000;
console.log(`${path}: ${(bytes.length / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`);
