import { expect, it } from 'vitest';
import { farmSchema } from '../../schema/farm.ts';
import { societySchema } from '../../schema/society.ts';
import { farmRules } from './farm-rules.ts';
import { countText, type IntegrityRule } from './rule.ts';
import { societyRules } from './society-rules.ts';

it('a count is told in words', () => {
  expect(countText(1, farmRules.actions_foreign_key.counts)).toBe('1 orphan row');
  expect(countText(1234, farmRules.actions_foreign_key.counts)).toBe('1,234 orphan rows');
});

it.each([
  { family: 'farm', rules: farmRules, schema: farmSchema },
  { family: 'society', rules: societyRules, schema: societySchema },
])('the rules of $family need columns that the schema has', ({ rules, schema }) => {
  const known = new Set(
    Object.entries(schema).flatMap(([table, { columns }]) =>
      Object.keys(columns).map((column) => `${table}.${column}`),
    ),
  );
  const needed = Object.values<IntegrityRule>(rules).flatMap(({ needs, stored = [] }) => [
    ...needs,
    ...stored,
  ]);
  expect(needed.filter((column) => !known.has(column))).toEqual([]);
});
