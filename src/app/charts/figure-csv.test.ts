import { expect, it } from 'vitest';
import { figureCsv, fileNameOf } from './figure-csv.ts';

it('writes every step with exact values, units in the header, and nothing for no value', () => {
  const style = { colour: { light: '#000000', dark: '#ffffff' } };
  const csv = figureCsv(Float64Array.of(0, 1), [
    {
      key: 'total',
      metric: 'total_agents',
      label: 'Total',
      values: Float64Array.of(46, Number.NaN),
      provenance: 'stored',
      unit: 'agents',
      hasValues: true,
      style,
    },
    {
      key: 'odd',
      metric: 'average_agent_health',
      label: 'He said "a, b"',
      values: Float64Array.of(0.1 + 0.2, 1e-7),
      provenance: 'derived',
      unit: 'health points',
      hasValues: true,
      style,
    },
  ]);
  expect(csv).toBe(
    'Step,Total (agents),"He said ""a, b"" (health points)"\r\n0,46,0.30000000000000004\r\n1,,1e-7\r\n',
  );
});

it('names files after source, simulation and figure', () => {
  expect(fileNameOf('runs-sim 1', 'Births and deaths', 'csv')).toBe('runs-sim-1-births-and-deaths.csv');
  expect(fileNameOf('a/b:c', 'Population', 'svg')).toBe('a-b-c-population.svg');
});
