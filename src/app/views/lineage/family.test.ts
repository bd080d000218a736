import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../../core/api/report.ts';
import { factsOf, kinOf, readFamily } from './family.ts';
import { coloursOf } from './forest-colours.ts';
import { readForestSearch } from './forest-search.ts';

const labels = [
  'Agent',
  'Type',
  'Birth',
  'Death',
  'Generation',
  'First parent',
  'Second parent',
  'From root',
  'Offspring',
  'Descendants',
  'Living descendants',
];

/** a and b are founders; c is a child of both, d of c. a dies at 4. */
const table: ReportTable = {
  id: 'family-forest',
  name: 'Family forest',
  columns: labels.map((label) => ({ label })),
  rows: [
    ['a', 'system', 0, 4, 0, undefined, undefined, 0, 1, 2, 2],
    ['b', 'control', 0, undefined, 0, undefined, undefined, 0, 1, 0, 0],
    ['c', 'system', 2, undefined, 1, 'a', 'b', 1, 1, 1, 1],
    ['d', 'system', 5, undefined, 9, 'c', undefined, 2, 0, 0, 0],
  ].map((cells) => ({ cells })),
  notes: [],
};
const family = readFamily(table, 20);

describe('the family behind the forest', () => {
  it('is read off its table; the living go on to the last step', () => {
    expect([...family.first]).toEqual([-1, -1, 0, 2]);
    expect([...family.second]).toEqual([-1, -1, 1, -1]);
    expect([...family.end]).toEqual([4, 20, 20, 20]);
    expect([...family.alive]).toEqual([0, 1, 1, 1]);
    expect(family.children).toEqual([[2], [2], [3], []]);
    expect(family.steps).toEqual([0, 20]);
    expect(readFamily({ ...table, rows: [] }, 7).steps).toEqual([0, 7]);
  });

  it('finds ancestors by either parent, and all descendants', () => {
    expect([...kinOf(family, 2)]).toEqual([1, 1, 2, 1]);
    expect([...kinOf(family, 3)]).toEqual([1, 1, 1, 2]);
    expect([...kinOf(family, 1)]).toEqual([0, 2, 1, 1]);
  });

  it('tells about an agent', () => {
    expect(factsOf(family, 2)).toEqual([
      { label: 'Type', text: 'system' },
      { label: 'Born', text: 'at step 2' },
      { label: 'Died', text: 'not by step 20' },
      { label: 'Generation', text: '1' },
      { label: 'Parents', agents: [0, 1] },
      { label: 'Offspring', text: '1' },
      { label: 'Children', agents: [3] },
      { label: 'Descendants', text: '1, of which 1 live at the end' },
    ]);
    expect(factsOf(family, 0)).toContainEqual({ label: 'Died', text: 'at step 4, 4 steps old' });
  });
});

describe('the colours of lives', () => {
  it('say the type, the fate or the generation', () => {
    const types = coloursOf(family, 'type');
    expect(types.groups.map(({ label }) => label)).toEqual(['control', 'system']);
    expect([...types.group]).toEqual([1, 0, 1, 1]);
    expect([...coloursOf(family, 'fate').group]).toEqual([1, 0, 0, 0]);
    const generations = coloursOf(family, 'generation');
    expect([...generations.group]).toEqual([0, 0, 1, 7]);
    expect(generations.groups.at(-1)?.label).toBe('7 and later');
  });

  it('take generations from the roots where none are stored', () => {
    const unknown = { ...family, generation: new Float64Array(4).fill(Number.NaN) };
    expect([...coloursOf(unknown, 'generation').group]).toEqual([0, 0, 1, 2]);
  });
});

describe('the address of the forest', () => {
  it('ignores what makes no sense', () => {
    expect(readForestSearch({ colour: 'fate', agent: 12 })).toEqual({ colour: 'fate', agent: '12' });
    expect(readForestSearch({ colour: 'red', agent: '' })).toEqual({ colour: 'type', agent: undefined });
    expect(readForestSearch(undefined)).toEqual({ colour: 'type', agent: undefined });
  });
});
