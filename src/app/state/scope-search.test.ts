import { expect, test } from 'vitest';
import { formatScopeSearch, readScopeSearch, resolveScope, scopeWords } from './scope-search.ts';

test('an empty address, and one that makes no sense, mean the whole simulation', () => {
  for (const raw of [{}, { scope: 'everything' }, { scope: 7 }, undefined]) {
    expect(readScopeSearch(raw)).toEqual({ kind: 'simulation' });
  }
  expect(formatScopeSearch({ kind: 'simulation' })).toEqual({ scope: undefined });
});

test('what was chosen comes back from the address', () => {
  for (const choice of [
    { kind: 'view' },
    { kind: 'step' },
    { kind: 'agent', agent: 'agent_1:a' },
    { kind: 'agent', agent: '12' },
  ] as const) {
    expect(readScopeSearch(formatScopeSearch(choice))).toEqual(choice);
  }
});

test('the zoom and the pinned step make a choice a scope', () => {
  const view = { step: 5, from: 3, to: 9 };
  expect(resolveScope({ kind: 'view' }, view)).toEqual({ scope: { scope: 'step_range', from: 3, to: 9 } });
  expect(resolveScope({ kind: 'step' }, view)).toEqual({ scope: { scope: 'step', step: 5 } });
  expect(resolveScope({ kind: 'agent', agent: 'a' }, view)).toEqual({
    scope: { scope: 'agent', agent: 'a' },
  });
});

test('without them it is the whole simulation, and what lacks is said', () => {
  expect(resolveScope({ kind: 'simulation' }, {})).toEqual({ scope: undefined });
  expect(resolveScope({ kind: 'view' }, { step: 5 })).toEqual({ scope: undefined, lack: 'zoom' });
  expect(resolveScope({ kind: 'step' }, { from: 1, to: 2 })).toEqual({ scope: undefined, lack: 'step' });
  expect(resolveScope({ kind: 'agent', agent: '' }, {})).toEqual({ scope: undefined, lack: 'agent' });
});

test('a scope has words', () => {
  expect(scopeWords(undefined)).toBe('the whole simulation');
  expect(scopeWords({ scope: 'step_range', from: 3, to: 9 })).toBe('steps 3 to 9');
  expect(scopeWords({ scope: 'agent', agent: 'a' })).toBe('agent a');
});
