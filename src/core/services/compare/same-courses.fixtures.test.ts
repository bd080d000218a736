import { expect, it } from 'vitest';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { sourceBytes } from '../../testing/fs-bytes.ts';
import { nodeEngine } from '../../testing/node-engine.ts';
import { expectSameAsSingle } from '../../testing/same-courses.ts';
import { describeSource } from '../describe-source.ts';
import { readSimulations } from '../simulations.ts';

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

describeWithFixtures('courses of several simulations of real files', files, (path) => {
  it.each(files)('%s has the same numbers as each simulation alone', async (file) => {
    const database = (await nodeEngine()).open(sourceBytes(path(file)));
    const { source } = describeSource(file, database);
    const simulations = readSimulations(source).simulations.map(({ id }) => id);
    expect(expectSameAsSingle(source, simulations)).toBeGreaterThan(1000);
    database.close();
  });
});
