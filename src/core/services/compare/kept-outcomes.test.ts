import { expect, test } from 'vitest';
import type { Outcome } from '../../api/compare.ts';
import { mappedText } from '../../testing/mapped.ts';
import { readOutcomes } from './outcomes.ts';

const members = (...ids: readonly string[]) => ids.map((simulation) => ({ source: 'f', simulation }));
const last: Outcome = { metric: 'births', statistic: 'last' };

async function opened() {
  const { connection, mapping } = await mappedText(
    'farm-2025-11',
    'simulation s1\nstep 0 births 4 {"system": 1}\nsimulation s2\nstep 0 births 6\nsimulation s3',
  );
  return { connection, sources: new Map([['f', { connection, large: false, ...mapping }]]) };
}

test('what was told once is not read again, what is new is', async () => {
  const { connection, sources } = await opened();
  const ask = (ids: readonly string[], outcomes: readonly Outcome[]) => [
    ...readOutcomes(sources, { members: members(...ids), outcomes }).values,
  ];
  expect(ask(['s1', 's3'], [last])).toEqual([4, Number.NaN]);
  connection.execute('DELETE FROM main.simulation_steps');
  // Still known: in another order, and of one of them alone.
  expect(ask(['s3', 's1'], [last])).toEqual([Number.NaN, 4]);
  expect(ask(['s1'], [last])).toEqual([4]);
  expect(ask(['s2'], [last])).toEqual([Number.NaN]);
});

test('another statistic of the same metric, and another step, are other outcomes', async () => {
  const { sources } = await opened();
  const at = (step: number): Outcome => ({ metric: 'births', statistic: 'at', step });
  const ask = (outcomes: readonly Outcome[]) => [
    ...readOutcomes(sources, { members: members('s2'), outcomes }).values,
  ];
  expect([ask([at(0)]), ask([at(1)]), ask([last, at(0)])]).toEqual([[6], [Number.NaN], [6, 6]]);
});

test('what nobody has is refused also after it was told to be missing', async () => {
  const { sources } = await opened();
  const unheard: Outcome = { metric: 'agents_of_type', key: 'type:unheard', statistic: 'last' };
  const query = { members: members('s1', 's2'), outcomes: [unheard] };
  expect(() => readOutcomes(sources, query)).toThrow('unknown');
  expect(readOutcomes(sources, query, 'missing').missing).toEqual([
    { source: 'f', outcome: 0, reason: 'The simulation has no series type:unheard.' },
  ]);
  expect(() => readOutcomes(sources, query)).toThrow('unknown');
  expect(() => readOutcomes(sources, { ...query, members: members('s9') }, 'missing')).toThrow('unknown');
});
