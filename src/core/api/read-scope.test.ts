import { expect, test } from 'vitest';
import { readScope } from './read-scope.ts';

test('every documented scope is read, in any case', () => {
  expect(readScope({ scope: 'Simulation' })).toEqual({ ok: true, value: { scope: 'simulation' } });
  expect(readScope({ scope: 'EPISODE' })).toEqual({ ok: true, value: { scope: 'episode' } });
  expect(readScope({ scope: 'step', step: 3 })).toEqual({ ok: true, value: { scope: 'step', step: 3 } });
  expect(readScope({ scope: 'Step_Range', from: 3, to: 3 })).toEqual({
    ok: true,
    value: { scope: 'step_range', from: 3, to: 3 },
  });
  expect(readScope({ scope: 'agent', agent: 'a1', step: 4 })).toEqual({
    ok: true,
    value: { scope: 'agent', agent: 'a1' },
  });
});

test('an unknown scope is named, with what may have been meant', () => {
  expect(readScope({ scope: 'steps' })).toEqual({
    ok: false,
    error: { kind: 'unknown', what: 'scope', value: 'steps', near: ['step'] },
  });
});

test('what is missing or no step is named', () => {
  const problems = [
    readScope({ scope: 'step' }),
    readScope({ scope: 'step', step: 1.5 }),
    readScope({ scope: 'step_range', from: 1 }),
    readScope({ scope: 'step_range', from: Number.NaN, to: 3 }),
    readScope({ scope: 'agent' }),
    readScope({ scope: 'agent', agent: '' }),
  ].map((answer) => (!answer.ok && answer.error.kind === 'bad-scope' ? answer.error.problem : 'accepted'));
  expect(problems).toEqual([
    'The scope step needs a step; none is given.',
    'The scope step needs a step; 1.5 is none.',
    'The scope step_range needs a last step; none is given.',
    'The scope step_range needs a first step; NaN is none.',
    'The scope agent needs an agent; none is given.',
    'The scope agent needs an agent; "" is none.',
  ]);
});

test('a range that runs backwards is refused by its steps', () => {
  expect(readScope({ scope: 'step_range', from: 9, to: 2 })).toEqual({
    ok: false,
    error: { kind: 'bad-scope', problem: 'The steps 9 to 2 run backwards.' },
  });
});
