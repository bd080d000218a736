import { beforeEach, expect, test } from 'vitest';
import { memoryTarget } from '../database/durable/memory-target.ts';
import { loadEngine } from '../database/engine.ts';
import { type MemoryBytes, memoryBytes } from '../testing/memory-bytes.ts';
import { reopened } from '../testing/slices.ts';
import { textDatabase } from '../testing/text-database.ts';
import type { Note } from './notes.ts';
import type { SliceQuery } from './slice.ts';
import { createWorkspace } from './workspace.ts';
import type { Workspace } from './workspace-api.ts';

let workspace: Workspace;
let file: MemoryBytes;

beforeEach(async () => {
  // With room for one block: what is asked for is read from the file each time.
  workspace = createWorkspace(await loadEngine({ cacheBytes: 1 }));
  const made = await textDatabase(
    `simulation s1 steps 0..3
     agent a1 system born 0
     simulation s2 steps 0..3
     agent a2 system born 0
     sql CREATE TABLE log (text TEXT)
     sql INSERT INTO log VALUES ('started')
     sql CREATE TABLE wide (simulation_id TEXT, filler BLOB)
     sql WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO wide SELECT 's' || (1 + i % 2), randomblob(3000) FROM n`,
    'farm-2025-11',
  );
  file = memoryBytes(made.export());
  workspace.open('a', { name: 'a.db', main: file });
});

function slice(query: SliceQuery, onTable: (table: string) => void = () => undefined) {
  const main = memoryTarget();
  const answer = workspace.slice('a', query, { main, log: memoryTarget() }, onTable);
  return { answer, bytes: main.read(0, main.size()) };
}

test('notes travel with a slice, and are read where it is opened', () => {
  const notes: readonly Note[] = [
    { about: 'file', id: '', text: 'the first try', tags: [] },
    { about: 'simulation', id: 's1', text: 'odd, "very"\nodd', tags: ['a, b', 'ö'] },
  ];
  const { bytes } = slice({ simulations: ['s1'], notes });
  workspace.open('b', { name: 'b.db', main: memoryBytes(bytes) });
  expect(workspace.notes('b')).toEqual({ ok: true, value: notes });
  expect(workspace.notes('a')).toEqual({ ok: true, value: [] });
  const list = workspace.simulations('b');
  expect(list.ok && list.value.simulations.map(({ id }) => id)).toEqual(['s1']);
});

test('a slice of a slice has its notes once', () => {
  const note: Note = { about: 'simulation', id: 's1', text: 'odd', tags: [] };
  const { bytes } = slice({ notes: [note] });
  workspace.open('a', { name: 'b.db', main: memoryBytes(bytes) });
  const again = slice({ simulations: ['s1'], notes: [{ ...note, text: 'odder' }] });
  workspace.open('b', { name: 'b.db', main: memoryBytes(again.bytes) });
  expect(workspace.notes('b')).toEqual({ ok: true, value: [{ ...note, text: 'odder' }] });
});

test('what tells no simulations apart is said to be whole only where simulations are left out', () => {
  expect(slice({ simulations: ['s1'], notes: [] }).answer).toMatchObject({
    ok: true,
    value: { notes: ['log came along whole: nothing in it tells simulations apart.'] },
  });
  const { answer, bytes } = slice({ simulations: ['s2', 's1'], notes: [] });
  expect(answer).toMatchObject({ ok: true, value: { notes: [] } });
  expect(reopened(bytes).source.tables.map(({ name }) => name)).toContain('log');
});

test('a file that cannot be read meanwhile is told, and no slice of zeros is handed out', () => {
  const { answer } = slice({ simulations: ['s1'], notes: [] }, (table) => {
    if (table === 'wide') file.fail();
  });
  expect(answer).toMatchObject({
    ok: false,
    error: { kind: 'changed', file: 'a.db' },
  });
});
