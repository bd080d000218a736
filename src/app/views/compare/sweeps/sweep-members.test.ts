import { expect, test } from 'vitest';
import type { Configurations } from '../../../../core/api/compare.ts';
import { correlationRows } from './correlation-rows.ts';
import { noSweep, type SweepMember, sweptParameters } from './sweep-members.ts';

const member = (key: string): SweepMember => ({
  key,
  label: key,
  source: 'runs',
  simulation: key,
  style: { colour: { light: '#000000', dark: '#ffffff' } },
});
const members = [member('a'), member('b')];
const configurations = (
  parameters: Configurations['parameters'],
  silent: readonly number[] = [],
): Configurations => ({
  parameters,
  replicates: [0, 1],
  silent,
});
const seed = { path: 'seed', values: [1, 2], differs: true, seed: true };
const damage = { path: 'damage', values: [10, 20], differs: true, seed: false };
const half = { path: 'range', values: [5, undefined], differs: true, seed: false };

test('a parameter is swept where different values of it are stored; seeds are none', () => {
  const swept = sweptParameters(configurations([seed, half, damage]));
  expect(swept.map(({ path }) => path)).toEqual(['damage']);
});

test('says in a sentence why there is no sweep', () => {
  expect(noSweep(members, configurations([damage]), ['last'])).toBeUndefined();
  expect(noSweep(members.slice(1), configurations([damage]), ['last'])).toMatch(/^One simulation alone/);
  expect(noSweep(members, configurations([seed]), ['last'])).toMatch(/no parameter but the seed/);
  expect(noSweep(members, configurations([], [0, 1]), ['last'])).toMatch(/store no configuration/);
  expect(noSweep(members, configurations([damage]), [])).toMatch(/^No outcome is chosen/);
});

test('correlations are listed by their strength, withheld ones last', () => {
  const of = (parameter: string, outcome: number, r: number | undefined) => ({
    parameter,
    outcome,
    r,
    p: r,
    n: 5,
  });
  const rows = correlationRows(
    [of('weak', 0, 0.1), of('weak', 1, -0.2), of('none', 0, undefined), of('strong', 1, -0.9)],
    2,
  );
  expect(rows.map(({ parameter }) => parameter)).toEqual(['strong', 'weak', 'none']);
  expect(rows[0]?.cells.map((cell) => cell?.r)).toEqual([undefined, -0.9]);
});
