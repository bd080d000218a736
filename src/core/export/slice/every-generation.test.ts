import { describe, expect, it } from 'vitest';
import { describeSource } from '../../services/describe-source.ts';
import { readSimulations } from '../../services/simulations.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { type TestGenerationId, testGenerations } from '../../testing/generations.ts';
import { openFile } from '../../testing/node-engine.ts';
import { asFile, countsOf, problemsOf, reopened, rowsOf, sliceOf } from '../../testing/slices.ts';
import { hasSqlite3 } from '../../testing/sqlite3.ts';
import { textDatabase } from '../../testing/text-database.ts';

const farm = (simulation: string, [one, two, three]: readonly [string, string, string], more = '') => `
  simulation ${simulation} steps 0..3 {"seed": 7}
  agent ${one} SystemAgent born 0 died 3 x 1 y 2 resources 5 health 100 genome ::1
  agent ${two} IndependentAgent born 0 x 3 y 4 resources 6 health 80 genome ::2
  agent ${three} SystemAgent born 2 x 1 y 2 resources 3 health 100 genome ${one}:1 parent ${one}
  state ${one} @0..2 x 1 y 2 resources 4 health 90 reward 2 age 1
  state ${two} @0..3 x 3 y 4 resources 6 health 80 reward 1 age 1
  resource r1 @0..3 amount 10 x 5 y 6
  action ${one} @1 attack -> ${two} reward 1 {"damage_dealt": 3}
  learn ${one} @1 dqn module 140537107297936 action 2 as gather reward 1
  incident ${two} @1 combat_damage before 83 after 80
  incident ${one} @3 starvation before 0 after 0 simulation null
  birth ${one} -> ${three} @2
  ${more}`;

const society = (run: string, agent: string, other: string) => `
  run ${run} steps 3
  agent ${agent} Ada
  agent ${other} Bob
  bank ${agent} deposit @0 amount 100 balance 100 account ${agent}
  trade food ${agent} @1 -> ${other} quantity 3 price 0.1 cost 0.3
  memory ${agent} @1 importance 0.5 tags "{a,b}"
  event MOVE ${agent} @1 {"x": 1}`;

const first = farm('s1', ['a1', 'a2', 'a3']);
const second = farm('s2', ['a4', 'a5', 'a6'], 'action a5 @2 move reward 0.5');
const runs = `${society('s1', 'a1', 'a2')}\n${society('s2', 'a3', 'a4')}`;

/** Generations whose steps are numbered once a file. */
const ofOneSimulation: readonly TestGenerationId[] = [
  'farm-2024-11-03',
  'farm-2024-11-27',
  'farm-2024-12-10',
  'farm-2025-02',
];

function story(id: TestGenerationId): string {
  if (testGenerations[id].family === 'society') return runs;
  return ofOneSimulation.includes(id) ? first : `${first}\n${second}`;
}

describe('a slice of each generation that tests can write', () => {
  it.skipIf(!hasSqlite3).each(Object.keys(testGenerations) as TestGenerationId[])(
    '%s: is sound, and has the rows of its simulation and no others',
    async (id) => {
      const source = asFile(await textDatabase(story(id), id));
      const whole = describeSource('a', source);
      const tables = whole.source.tables.map(({ name }) => name);
      const { simulations } = readSimulations(whole.source);
      expect(simulations).toHaveLength(ofOneSimulation.includes(id) ? 1 : 2);
      const slices = simulations.map((simulation) => {
        const { target, report } = sliceOf(source, simulations.length === 1 ? undefined : [simulation.id]);
        const bytes = target.export();
        expect(problemsOf(bytes)).toEqual(['ok']);
        expect(rowsOf(reopened(bytes), simulation.id)).toEqual(rowsOf(whole, simulation.id));
        expect(report.notes).toEqual([]);
        return countsOf(bytes, tables);
      });
      const all = countsOf(sliceOf(source, undefined).target.export(), tables);
      // Every row of every table stands in one slice, and in one alone.
      const sum = tables.map((_, place) => slices.reduce((n, counts) => n + (counts[place] ?? 0), 0));
      expect(sum).toEqual(all);
    },
  );
});

const files = [
  'af_head_experiment.db',
  'af_head_single.db',
  'af_2025-10-24_pre.db',
  'af_2024-12-10_intid.db',
  'af_2024-11-27_camelcase.db',
  'af_2024-11-03_first.db',
  'af_head_midrun.db',
  'llm_society_v6.db',
];

describeWithFixtures('a slice of a real file', files, (path) => {
  it.each(files)('%s: every canonical row of a simulation is the same there', async (name) => {
    const source = await openFile(path(name));
    const whole = describeSource('a', source);
    for (const { id } of readSimulations(whole.source).simulations) {
      const { target } = sliceOf(source, [id]);
      expect(rowsOf(reopened(target.export()), id)).toEqual(rowsOf(whole, id));
      target.close();
    }
  });
});
