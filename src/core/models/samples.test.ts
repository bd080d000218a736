import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { mapSource } from '../database/generations/map-source.ts';
import { nodeEngine, openFile } from '../testing/node-engine.ts';
import { rowDigests } from '../testing/recorded.ts';
import { writeFarmSample, writeSocietySample } from './samples.ts';

const engine = await nodeEngine();
/** Generous: a busy machine must not fail these. */
const patience = 60_000;
const folder = fileURLToPath(new URL('../../../public/samples/', import.meta.url));

describe.each([
  ['farm.db', writeFarmSample, 'farm', 'farm-recorded'],
  ['society.db', writeSocietySample, 'society', 'society-recorded'],
])('%s', (name, write, family, generation) => {
  test('is row for row what the code writes', { timeout: patience }, async () => {
    const written = engine.openMemory(write(engine.create()));
    const committed = await openFile(`${folder}${name}`);
    expect(rowDigests(committed)).toEqual(rowDigests(written));
  });

  test('is sound and recognised as what it is', async () => {
    const database = await openFile(`${folder}${name}`);
    expect(database.rows({ sql: 'PRAGMA integrity_check', parameters: [] })).toEqual([
      { integrity_check: 'ok' },
    ]);
    const mapping = mapSource(database);
    expect([mapping.family, mapping.generation.id]).toEqual([family, generation]);
    database.close();
  });
});

test('the farm sample has learning and reproduction as stored, and actions as behaviour alone', async () => {
  const database = await openFile(`${folder}farm.db`);
  const mapping = mapSource(database);
  const columns = ['learning_experiences.reward', 'reproduction_events.success', 'agent_actions.action_type'];
  expect(columns.map(mapping.has)).toEqual(['stored', 'stored', 'stored']);
  const counts = database.rows({
    sql: `SELECT (SELECT count(*) FROM main.agent_actions) AS stored, (SELECT count(*) FROM agent_actions) AS shown`,
    parameters: [],
  });
  expect(counts).toEqual([{ stored: 3080, shown: 3080 }]);
  database.close();
});
