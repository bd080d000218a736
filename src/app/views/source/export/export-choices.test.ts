import { expect, test } from 'vitest';
import type { Note } from '../../../../core/api/notes.ts';
import type { SimulationSummary } from '../../../../core/api/simulation.ts';
import type { SourceInfo } from '../../../../core/api/source.ts';
import { firstChoices, requestOf } from './export-choices.ts';

const info = {
  id: 'a',
  name: 'a.db',
  family: 'farm',
  tables: [{ name: 'Agents', columns: [{ name: 'agent_id', type: 'TEXT', primaryKey: true }] }],
  canonical: [
    {
      name: 'agents',
      columns: [
        { name: 'agent_id', provenance: 'stored' },
        { name: 'genome_id', provenance: 'unavailable' },
      ],
    },
    { name: 'interactions', columns: [{ name: 'x', provenance: 'unavailable' }] },
  ],
} as unknown as SourceInfo;

const simulation = (id: string, experiment = 'e1') => ({ id, experiment }) as SimulationSummary;

const queryOf = (choices: ReturnType<typeof firstChoices>, of: SourceInfo, ids: readonly string[]) =>
  requestOf(
    choices,
    of,
    ids.map((id) => simulation(id)),
    [],
  );

test('at first everything is chosen that the file has something of', () => {
  expect(queryOf(firstChoices(info), info, ['s1', 's2'])).toEqual({
    format: 'csv',
    source: 'canonical',
    tables: [{ name: 'agents', columns: undefined }],
    simulations: ['s1', 's2'],
    metadata: true,
    byteOrderMark: false,
    escapeFormulas: false,
  });
});

test('what cannot be asked is said in a sentence', () => {
  const first = firstChoices(info);
  expect(queryOf({ ...first, tables: {} }, info, [])).toBe('Choose at least one table.');
  expect(queryOf({ ...first, tables: { agents: [] } }, info, [])).toBe(
    'Choose at least one column of each table.',
  );
  expect(queryOf({ ...first, from: 9, to: 2 }, info, [])).toBe('The steps 9 to 2 run backwards.');
});

test('an open end of the steps takes all on that side', () => {
  const first = firstChoices(info);
  expect(queryOf({ ...first, from: 5 }, info, ['s1'])).toMatchObject({ steps: [5, Number.MAX_SAFE_INTEGER] });
  expect(queryOf({ ...first, to: 7 }, info, ['s1'])).toMatchObject({ steps: [0, 7] });
});

test('stored tables are asked for simulations only where some were chosen', () => {
  const stored = { ...firstChoices(info), source: 'stored', tables: { Agents: undefined } } as const;
  expect(queryOf(stored, info, ['s1'])).toMatchObject({ source: 'stored', simulations: [] });
  expect(queryOf({ ...stored, simulations: ['s1'] }, info, ['s1'])).toMatchObject({ simulations: ['s1'] });
});

const note = (about: Note['about'], id: string): Note => ({ about, id, text: `on ${id}`, tags: [] });
const notes = [
  note('file', ''),
  note('experiment', 'e1'),
  note('experiment', 'e2'),
  note('simulation', 's2'),
];
const three = [simulation('s1'), simulation('s2'), simulation('s3', 'e2')];
const database = { ...firstChoices(info), format: 'database' } as const;

test('a database is the whole file with all notes where no simulation, or every one, is chosen', () => {
  const whole = { format: 'database', fileName: 'a.db', simulations: undefined, notes };
  expect(requestOf(database, info, three, notes)).toEqual(whole);
  expect(requestOf({ ...database, simulations: ['s3', 's1', 's2'] }, info, three, notes)).toEqual(whole);
  expect(requestOf({ ...database, notes: false }, info, three, notes)).toEqual({ ...whole, notes: [] });
});

test('a database of some simulations has another name, and the notes on what came along', () => {
  expect(requestOf({ ...database, simulations: ['s3'] }, info, three, notes)).toEqual({
    format: 'database',
    fileName: 'a-slice.db',
    simulations: ['s3'],
    notes: [note('file', ''), note('experiment', 'e2')],
  });
});

test('what was chosen of tables and steps does not keep a database from being written', () => {
  const odd = { ...database, tables: {}, from: 9, to: 2 };
  expect(requestOf(odd, info, three, [])).toMatchObject({ fileName: 'a.db' });
});
