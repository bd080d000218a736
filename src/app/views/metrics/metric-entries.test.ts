import { expect, test } from 'vitest';
import { metrics } from '../../../core/metrics/registry.ts';
import { found, metricEntries } from './metric-entries.ts';

const entries = metricEntries();

test('every metric is listed, with where it is shown', () => {
  expect(entries.map(({ id }) => id).sort()).toEqual(Object.keys(metrics).sort());
  expect(entries.filter(({ shownIn }) => shownIn.length === 0)).toEqual([]);
  expect(entries.find(({ id }) => id === 'births')?.shownIn).toContain('Births and deaths (Overview)');
});

test('a search finds what holds all its words, in the family asked for', () => {
  const farm = found(entries, { find: 'GINI', family: 'society' }).map(({ id }) => id);
  expect(farm).toContain('gini_balance');
  expect(found(entries, { find: 'birth  rate', family: 'farm' }).map(({ id }) => id)).toContain('birth_rate');
  expect(found(entries, { find: 'birth', family: 'society' }).some(({ id }) => id === 'birth_rate')).toBe(
    false,
  );
  expect(found(entries, { find: 'no such thing at all', family: 'farm' })).toEqual([]);
});
