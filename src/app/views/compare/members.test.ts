import { expect, test } from 'vitest';
import type { SimulationSummary } from '../../../core/api/simulation.ts';
import type { SourceInfo } from '../../../core/api/source.ts';
import { parseChoices } from '../../state/chosen.ts';
import type { ListedSource } from '../../state/use-listed-sources.ts';
import { most, resolveMembers } from './members.ts';

function listed(id: string, label: string, simulations: readonly string[]): ListedSource {
  const summaries = simulations.map((simulation) => ({ id: simulation }) as SimulationSummary);
  return {
    id,
    label,
    info: {} as SourceInfo,
    list: { experiments: [], simulations: summaries, varying: [] },
  };
}

const runs = listed('runs', 'runs.db', ['sim_a', 'sim_b', 'sim_c']);
const copy = listed('copy', 'old/copy.db', ['sim_a']);
const single = listed('single', 'single.db', ['default']);
const none: ReadonlySet<string> = new Set();

function labels(sims: string, sources: readonly ListedSource[]): readonly string[] {
  return resolveMembers(parseChoices(sims), sources, none, new Map()).members.map(({ label }) => label);
}

test('simulations of several files are named by file, those named after their file by that alone', () => {
  expect(labels('some.runs.sim_c.sim_a', [runs, copy])).toEqual(['sim_a', 'sim_c']);
  expect(labels('some.runs.sim_a*all.copy*some.single.default', [runs, copy, single])).toEqual([
    'sim_a (runs)',
    'sim_a (old/copy)',
    'single',
  ]);
});

test('simulations of one id in two files are kept apart', () => {
  const { members } = resolveMembers(parseChoices('some.runs.sim_a*all.copy'), [runs, copy], none, new Map());
  expect(new Set(members.map(({ key }) => key)).size).toBe(2);
});

test('what is not there is told: files that are not open, simulations that a file does not have', () => {
  const choices = parseChoices('some.gone.x.y*all.away*some.runs.sim_b.sim_z*some.opening.s');
  const { members, absent, unknown } = resolveMembers(choices, [runs], new Set(['opening']), new Map());
  expect(members.map(({ simulation }) => simulation)).toEqual(['sim_b']);
  expect(absent).toEqual([
    { source: 'gone', simulations: 2 },
    { source: 'away', simulations: undefined },
  ]);
  expect(unknown).toEqual([{ label: 'runs.db', source: 'runs', ids: ['sim_z'] }]);
});

test('more than can be compared are cut off, and how many is told', () => {
  const many = listed(
    'many',
    'many.db',
    Array.from({ length: most + 7 }, (_, k) => `s${k}`),
  );
  const { members, left } = resolveMembers(parseChoices('all.many*all.copy'), [many, copy], none, new Map());
  expect(members.length).toBe(most);
  expect(left).toBe(8);
});
