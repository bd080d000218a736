import type { ModelConfiguration } from '../api/recording.ts';
import { ManualClock } from '../recorder/clock.ts';
import { ExperimentDatabase } from '../recorder/experiment-database.ts';
import { SocietyRecorder } from '../recorder/society-recorder.ts';
import type { WritableDatabase } from '../recorder/writable-database.ts';
import { recordFarm } from './farm/record-farm.ts';
import { recordSociety } from './society/record-society.ts';

/** The sample databases that come with the app. They are the same whenever and wherever they are written. */

const sampleStart = Date.UTC(2025, 9, 6, 9, 0, 0);

const farmBase = {
  simulation_steps: 60,
  environment: { width: 22, height: 22 },
  agent_types: { system: { count: 4 }, independent: { count: 4 }, control: { count: 4 } },
  agent_behavior: { old_age: 30 },
  reproduction: { min_reproduction_resources: 8, offspring_cost: 5 },
} satisfies ModelConfiguration;

const farmPlaces = { initial_resources: 8, max_resource_amount: 8 };

const farmRuns = [
  // Prefixes of agents are the first letters: the file stays small.
  { id: 'lush', rate: 0.35, seed: 60 },
  { id: 'even', rate: 0.25, seed: 20 },
  { id: 'dry', rate: 0.15, seed: 22 },
  { id: 'bare', rate: 0, seed: 18 },
] as const;

/** Four farms that differ in how fast resources grow back; the one without regrowth dies out. */
export function writeFarmSample(database: WritableDatabase): Uint8Array<ArrayBuffer> {
  const clock = new ManualClock(sampleStart);
  const experiment = ExperimentDatabase.open(database, 'regrowth', {
    clock,
    fileName: 'farm.db',
    name: 'How fast does food grow back?',
    description: 'The same twelve founders on the same kind of ground; only the chance to regrow differs.',
    hypothesis: 'Faster regrowth carries a larger population; without any, the farm dies out.',
    tags: ['sample', 'resources'],
    variables: { 'resources.resource_regen_rate': farmRuns.map((run) => run.rate) },
    notes: 'Recorded by Terrarium with its own farm model; start with the population of each farm.',
  });
  const pace = { clock, millisecondsPerStep: 45 };
  const results = farmRuns.map(({ id, rate, seed }) => {
    const parameters = { ...farmBase, seed, resources: { ...farmPlaces, resource_regen_rate: rate } };
    const agentPrefix = `${id.charAt(0)}.`;
    return { id, ...recordFarm(experiment, id, parameters, { agentPrefix, pace }) };
  });
  experiment.updateExperimentStatus('completed', {
    final_population: Object.fromEntries(results.map((result) => [result.id, result.final_population])),
  });
  return compact(database);
}

const societyBase: ModelConfiguration = { max_steps: 50, population: { agents: 10, newcomer_interval: 12 } };

/** Two societies: one where everyone may earn a salary, one where few do and fees are high. */
export function writeSocietySample(database: WritableDatabase): Uint8Array<ArrayBuffer> {
  const clock = new ManualClock(sampleStart);
  const recorder = new SocietyRecorder(database, { clock });
  const pace = { clock, millisecondsPerStep: 600 };
  const runs = [
    {
      id: '6f9b2c1e-0a41-4c0e-9d57-2f6d1b7a8c31',
      notes: 'Most agents earn a salary',
      parameters: { ...societyBase, seed: 7, work: { employment: 0.8 } },
    },
    {
      id: 'b1d7e0c4-53fa-4f6b-8a0f-94c2e65d1f08',
      notes: 'Few agents earn a salary, and fees are high',
      parameters: { ...societyBase, seed: 8, work: { employment: 0.3 }, bank: { monthly_fee: 12 } },
    },
  ];
  for (const { id, notes, parameters } of runs) recordSociety(recorder, id, parameters, { notes, pace });
  return compact(database);
}

/** The database as a file of small pages without room to spare. */
function compact(database: WritableDatabase): Uint8Array<ArrayBuffer> {
  database.execute('PRAGMA page_size = 4096; VACUUM');
  return database.export();
}
