import { expect, test } from 'vitest';
import type { Scope } from '../../api/scope.ts';
import { SourceFailure } from '../../database/source-failure.ts';
import { mappedText } from '../../testing/mapped.ts';
import { readTypesAtStep } from '../dynamics/types-at-step.ts';
import type { Source } from '../source.ts';
import { readPopulation } from './population.ts';
import { readStepValues } from './step-values.ts';

/** Alive at steps 0 to 4: 2, 3, 2, 1, 0. */
const text = `
  simulation s1 steps 0..4
  agent a1 system born 0 died 2
  agent a2 control born 0 died 4
  agent a3 system born 1 died 3
  state a1 @0..1 resources 4 health 90
  state a2 @0..3 resources 6 health 80
  state a3 @1..2 resources 2 health 70
  action a1 @1 attack -> a2 reward 1 {"damage_dealt": 3}
  action a2 @1 move
`;

async function source(): Promise<Source> {
  const { connection, mapping } = await mappedText('farm-2025-11', text);
  return { connection, large: false, ...mapping };
}

async function statistics(scope?: Scope): Promise<ReadonlyMap<unknown, unknown>> {
  const context = { source: await source(), simulation: 's1', ...(scope === undefined ? {} : { scope }) };
  const [table] = readPopulation(context);
  return new Map(table?.rows.map(({ cells }) => [cells[0], cells[1]]));
}

test('the whole simulation and the episode are the same: steps at which anybody lives', async () => {
  const whole = await statistics();
  expect(whole.get('Steps with anybody alive')).toBe(4);
  expect(whole.get('Mean living population')).toBe(2);
  expect(whole.get('Last step with anybody alive')).toBe(3);
  // 4 + 9 + 4 + 1; momentum 3 × 3 / 2; 3 / 1.
  expect(whole.get('Sum of squares')).toBe(18);
  expect(whole.get('Population momentum')).toBe(4.5);
  expect(whole.get('Peak to last living population')).toBe(3);
  expect(await statistics({ scope: 'episode' })).toEqual(whole);
});

test('a range of steps counts both of its ends, one step only itself', async () => {
  const range = await statistics({ scope: 'step_range', from: 1, to: 2 });
  expect(range.get('Steps with anybody alive')).toBe(2);
  expect(range.get('Mean living population')).toBe(2.5);
  const step = await statistics({ scope: 'step', step: 1 });
  expect(step.get('First living population')).toBe(3);
  expect(step.get('Variance of the living population')).toBe(0);
});

test('steps without anybody have no statistics, and one agent is no population', async () => {
  const context = { source: await source(), simulation: 's1' };
  expect(readPopulation({ ...context, scope: { scope: 'step', step: 4 } })[0]?.notes).toEqual([
    'Nobody lives at any of these steps.',
  ]);
  expect(() => readPopulation({ ...context, scope: { scope: 'agent', agent: 'a1' } })).toThrow(SourceFailure);
});

test('the values at a step are those of the figures, at the last step unless another is asked for', async () => {
  const context = { source: await source(), simulation: 's1' };
  const at = (scope?: Scope) => {
    const [table] = readStepValues({ ...context, ...(scope === undefined ? {} : { scope }) });
    return new Map(table?.rows.map(({ cells }) => [cells[0], cells[1]]));
  };
  const first = at({ scope: 'step', step: 1 });
  expect(first.get('Agents alive')).toBe(3);
  expect(first.get('Agents alive of a type: system')).toBe(2);
  expect(first.get('Births')).toBe(1);
  expect(first.get('Actions of a type: attack')).toBe(1);
  expect(at().get('Agents alive')).toBe(0);
  expect(at().get('Deaths')).toBe(1);
  expect(readStepValues({ ...context, scope: { scope: 'step', step: 99 } })[0]?.notes).toEqual([
    'Nothing is recorded at step 99.',
  ]);
});

test('the types at a step are compared by the means of their agents', async () => {
  const context = { source: await source(), simulation: 's1' };
  const at = (scope?: Scope) => {
    const [table] = readTypesAtStep({ ...context, ...(scope === undefined ? {} : { scope }) });
    return { rows: table?.rows.map(({ cells }) => cells), notes: table?.notes };
  };
  // a1 and a3 of system hold 4 and 2 at step 1, with health 90 and 70.
  expect(at({ scope: 'step', step: 1 }).rows).toEqual([
    ['control', 1, 6, 80, undefined, undefined],
    ['system', 2, 3, 80, undefined, undefined],
  ]);
  expect(at({ scope: 'step_range', from: 0, to: 2 }).rows?.map((row) => row[1])).toEqual([1, 1]);
  // The last state is that of a2 at step 3.
  expect(at().rows).toEqual([['control', 1, 6, 80, undefined, undefined]]);
  expect(at({ scope: 'step', step: 99 }).notes).toEqual(['No agent has a state at step 99.']);
});
