import { expect, test } from 'vitest';
import { mappedText } from '../../testing/mapped.ts';
import type { Source } from '../source.ts';
import { compareSeries } from './compare-series.ts';
import { readCrossCheck } from './read-cross-check.ts';

async function source(text: string): Promise<Source> {
  const { connection, mapping } = await mappedText('farm-2025-11', text);
  return { connection, large: false, ...mapping };
}

/** Two agents, one dies at 2; the step rows say so but for what a test writes over them. */
const text = `
  simulation s1 steps 0..3
  agent a1 system born 0 died 2
  agent a2 control born 1
  state a1 @0..1 resources 4 health 90
  state a2 @1..3 resources 6 health 80
`;

test('numbers that agree are all compared and none differs', async () => {
  const compared = compareSeries({ source: await source(text), simulation: 's1' });
  expect(compared.map(({ metric, label }) => `${metric} ${label}`)).toEqual(
    expect.arrayContaining(['total_agents Total', 'agents_of_type system', 'births Births', 'deaths Deaths']),
  );
  expect(compared.filter(({ differing }) => differing > 0)).toEqual([]);
});

test('a stored number that is wrong is shown beside the right one, with its first step', async () => {
  const wrong = `${text}
    sql UPDATE simulation_steps SET total_agents = 7 WHERE step_number = 2
    sql UPDATE simulation_steps SET total_agents = 3 WHERE step_number = 3
    sql UPDATE simulation_steps SET births = births + 2 WHERE step_number = 1`;
  const compared = compareSeries({ source: await source(wrong), simulation: 's1' });
  // Alive: 1, 2, 1, 1.
  expect(compared.find(({ metric }) => metric === 'total_agents')).toEqual({
    metric: 'total_agents',
    label: 'Total',
    compared: 4,
    differing: 2,
    largest: 6,
    first: { step: 2, stored: 7, recomputed: 1 },
  });
  expect(compared.find(({ metric }) => metric === 'births')).toMatchObject({ differing: 1, largest: 2 });
});

test('the table lists what differs first, with its cause as far as it is known', async () => {
  const wrong = `${text}
    sql UPDATE simulation_steps SET deaths = 5 WHERE step_number = 3`;
  const [table] = readCrossCheck({ source: await source(wrong), simulation: 's1' });
  expect(table?.rows[0]?.cells.slice(0, 7)).toEqual(['Deaths', 4, 1, 5, 3, 5, 0]);
  expect(table?.rows[0]?.cells[7]).toContain('Not known');
  expect(table?.rows[1]?.cells[2]).toBe(0);
  expect(table?.notes[0]).toMatch(/^1 of \d+ stored series differ/);
});

test('a simulation without steps has nothing to compare, and the table says so', async () => {
  const [table] = readCrossCheck({ source: await source('simulation s1'), simulation: 's1' });
  expect(table?.rows).toEqual([]);
  expect(table?.notes).toEqual(['Nothing is stored here that other rows tell as well.']);
});
