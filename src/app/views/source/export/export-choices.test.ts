import { expect, test } from 'vitest';
import type { SourceInfo } from '../../../../core/api/source.ts';
import { firstChoices, queryOf } from './export-choices.ts';

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
