/**
 * How fast the models record: `node bench/models.mjs [--agents 500 --steps 100 --repeats 3]`.
 *
 * A farm that keeps about so many agents, recorded whole into a database in memory: states, actions with their states
 * and details, learning, incidents, reproduction, interactions, resources. And a society of the default size. Beside
 * steps per second of the clock stand those per second of processor time, which other programs do not slow down.
 */

import { parseArgs } from 'node:util';
import { busyFarm } from './busy-farm.mjs';
import { core } from './core.mjs';
import { table } from './report.mjs';

const { values } = parseArgs({
  options: {
    agents: { type: 'string', default: '500' },
    steps: { type: 'string', default: '100' },
    repeats: { type: 'string', default: '3' },
  },
});
const [agents, steps, repeats] = [values.agents, values.steps, values.repeats].map(Number);
if (!(agents > 2 && steps > 0 && repeats > 0)) {
  console.error('usage: node bench/models.mjs [--agents <n>] [--steps <n>] [--repeats <n>]');
  process.exit(2);
}

const { loadEngine } = await core('database/engine.ts');
const { models } = await core('models/catalogue.ts');
const { plannedSimulations } = await core('models/plan.ts');
const { recordPlan } = await core('models/record-plan.ts');
const { rowsOf } = await core('models/estimate-plan.ts');
const { systemClock } = await core('recorder/clock.ts');
const engine = await loadEngine({});

/** @param {'farm' | 'society'} model */
async function measure(model, configuration) {
  const plan = { model, name: 'bench', configuration, seed: 1, replicates: 1, steps, sweep: [] };
  const database = engine.create();
  const recording = recordPlan(database, plan, plannedSimulations(plan, models[model]), systemClock);
  const began = { clock: performance.now(), processor: process.cpuUsage() };
  let [agentSteps, taken] = [0, 0];
  for await (const event of recording.events) {
    if (event.kind !== 'step') continue;
    agentSteps += event.progress.population;
    taken = event.progress.step;
  }
  recording.end('completed');
  const { user, system } = process.cpuUsage(began.processor);
  const result = {
    perSecond: taken / ((performance.now() - began.clock) / 1000),
    perProcessorSecond: taken / ((user + system) / 1e6),
    population: agentSteps / (taken + 1),
    rowsPerStep: rowsOf(database) / (taken + 1),
  };
  database.close();
  return result;
}

const rows = [];
for (const [model, configuration] of [
  ['farm', busyFarm(agents, models.farm.description.defaults.agent_types)],
  ['society', {}],
]) {
  let best;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const result = await measure(model, configuration);
    if (best === undefined || result.perProcessorSecond > best.perProcessorSecond) best = result;
  }
  rows.push([
    model,
    best.population.toFixed(0),
    best.rowsPerStep.toFixed(0),
    best.perSecond.toFixed(1),
    best.perProcessorSecond.toFixed(1),
  ]);
}
console.log(table([['Model', 'Mean population', 'Rows a step', 'Steps/s', 'Steps/s of processor'], ...rows]));
