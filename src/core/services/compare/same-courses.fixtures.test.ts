import { expect, it } from 'vitest';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { sourceBytes } from '../../testing/fs-bytes.ts';
import { nodeEngine } from '../../testing/node-engine.ts';
import { expectSameAsSingle } from '../../testing/same-courses.ts';
import { askSqlite3, hasSqlite3 } from '../../testing/sqlite3.ts';
import { describeSource } from '../describe-source.ts';
import { readSimulations } from '../simulations.ts';
import { readCourses } from './read-courses.ts';

const files = [
  'af_2024-11-03_first.db',
  'af_2024-11-27_camelcase.db',
  'af_2024-12-10_intid.db',
  'af_2025-10-24_pre.db',
  'af_head_experiment.db',
  'af_head_midrun.db',
  'af_head_single.db',
  'llm_society_v6.db',
];

const experiment = 'af_head_experiment.db';

describeWithFixtures('what is asked of a real file', [experiment], (path) => {
  it.skipIf(!hasSqlite3)('is answered the same by the program sqlite3', async () => {
    const database = (await nodeEngine()).open(sourceBytes(path(experiment)));
    const { source } = describeSource(experiment, database);
    const members = readSimulations(source).simulations.map(({ id }) => ({ source: 'f', simulation: id }));
    for (const metric of ['total_agents', 'births', 'average_agent_health'] as const) {
      const { courses, sql } = readCourses(new Map([['f', source]]), members, { metric });
      const [statement] = sql[0]?.statements ?? [];
      const ask = (what: string) => askSqlite3(path(experiment), `SELECT ${what} FROM (${statement})`);
      expect(courses.reduce((sum, { step }) => sum + step.length, 0)).toBe(ask('count(*)'));
      const total = courses.reduce((sum, { values }) => values.reduce((so, value) => so + value, sum), 0);
      expect(total).toBeCloseTo(Number(ask(`total(${metric})`)), 6);
    }
    database.close();
  });
});

describeWithFixtures('courses of several simulations of real files', files, (path) => {
  it.each(files)('%s has the same numbers as each simulation alone', async (file) => {
    const database = (await nodeEngine()).open(sourceBytes(path(file)));
    const { source } = describeSource(file, database);
    const simulations = readSimulations(source).simulations.map(({ id }) => id);
    expect(expectSameAsSingle(source, simulations)).toBeGreaterThan(1000);
    database.close();
  });
});
