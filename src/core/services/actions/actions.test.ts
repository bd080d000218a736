import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import type { Scope } from '../../api/scope.ts';
import { mapCanonical } from '../../database/generations/mapping.ts';
import { reports } from '../../metrics/reports.ts';
import { textDatabase } from '../../testing/text-database.ts';
import { readFigure } from '../figures/read-figure.ts';
import { readReport } from '../reports/read-report.ts';
import type { Source } from '../source.ts';

/** a1 gathers at 0 and 1, then moves; a2 moves, attacks a1 and something unknown. */
const text = `
  generation farm-2025-11
  simulation s1 steps 0..3
  agent a1 SystemAgent born 0
  agent a2 IndependentAgent born 0
  resource r1 @0..3 amount 4
  state a1 @0..3 resources 4 health 90
  state a2 @0..3 resources 2 health 70
  action a1 @0 gather -> r1 reward 2 {"agent_resources_before": 1, "agent_resources_after": 4}
  action a1 @1 gather -> r1 reward 0 {"agent_resources_before": 4, "agent_resources_after": 5}
  action a1 @2 move reward -1 {}
  action a2 @0 move reward 1 {}
  action a2 @1 attack -> a1 reward 3 {}
  action a2 @2 attack -> ghost reward -1 {}
`;

async function sourceOf(database: string): Promise<Source> {
  const connection = await textDatabase(database);
  return { connection, large: false, ...mapCanonical(connection, { largeFile: false }) };
}

async function tables(scope?: Scope, database = text): Promise<ReadonlyMap<string, ReportTable>> {
  const source = await sourceOf(database);
  const found = readReport({ source, simulation: 's1', ...(scope && { scope }) }, 'actions');
  return new Map(found.map((table) => [table.id, table]));
}

function cells(table: ReportTable | undefined): readonly (readonly unknown[])[] {
  return (table?.rows ?? []).map((row) => row.cells);
}

describe('the tables of the page Actions', () => {
  it('begin with the statistics of each action, under the names that checks ask for', async () => {
    const table = (await tables()).get('action-statistics');
    expect(table?.columns.slice(0, 5).map(({ label }) => label)).toEqual([
      'Action',
      'Count',
      'Frequency',
      'Mean reward',
      'Success rate',
    ]);
    expect(cells(table).map((row) => row.slice(0, 5))).toEqual([
      ['attack', 2, 2 / 6, 1, 0.5],
      ['gather', 2, 2 / 6, 1, 0.5],
      ['move', 2, 2 / 6, 0, 0.5],
    ]);
    // Interaction rate, solo and interaction performance, resource efficiency: changes 3 and 1.
    expect(cells(table).map((row) => row.slice(-4))).toEqual([
      [1, undefined, 1, undefined],
      [1, undefined, 1, 2],
      [0, 0, undefined, undefined],
    ]);
    expect(table?.notes[0]).toContain('From 6 actions of the whole simulation.');
  });

  it('heed the scope: a step, a range of steps, an agent', async () => {
    const counts = async (scope: Scope) =>
      cells((await tables(scope)).get('action-statistics')).map((row) => row.slice(0, 2));
    expect(await counts({ scope: 'step', step: 0 })).toEqual([
      ['gather', 1],
      ['move', 1],
    ]);
    expect(await counts({ scope: 'step_range', from: 1, to: 2 })).toEqual([
      ['attack', 2],
      ['gather', 1],
      ['move', 1],
    ]);
    expect(await counts({ scope: 'agent', agent: 'a1' })).toEqual([
      ['gather', 2],
      ['move', 1],
    ]);
    expect(await counts({ scope: 'step', step: 9 })).toEqual([]);
  });

  it('tell targets apart by looking them up', async () => {
    const found = await tables();
    expect(cells(found.get('action-targets'))).toEqual([
      ['attack', 1, 0, 0, 1],
      ['gather', 0, 2, 0, 0],
      ['move', 0, 0, 2, 0],
    ]);
    expect(cells(found.get('action-target-types'))).toEqual([['attack', 'system', 1, 1, 3]]);
    const inDetails = text.replace('attack -> ghost reward -1 {}', 'attack reward -1 {"target_id": "a1"}');
    expect(cells((await tables(undefined, inDetails)).get('action-targets'))[0]).toEqual([
      'attack',
      2,
      0,
      0,
      0,
    ]);
    expect(cells(found.get('actions-by-agent-type'))).toEqual([
      ['independent', 'attack', 2, 2 / 3, 2, 1],
      ['independent', 'move', 1, 1 / 3, 1, 1],
      ['system', 'gather', 2, 2 / 3, 2, 1],
      ['system', 'move', 1, 1 / 3, -1, -1],
    ]);
  });

  it('follow the actions of each agent', async () => {
    const found = await tables();
    expect(cells(found.get('action-transitions'))).toEqual([
      ['attack', 'attack', 1, 1],
      ['gather', 'gather', 1, 0.5],
      ['gather', 'move', 1, 0.5],
      ['move', 'attack', 1, 1],
    ]);
    expect(cells(found.get('action-sequences'))).toEqual([
      ['gather', 'gather', 'move', 1, 0.5, 1],
      ['move', 'attack', 'attack', 1, 0.5, 1],
    ]);
  });

  it('say what resources change, what pays, and when things happen', async () => {
    const found = await tables();
    expect(cells(found.get('action-resources'))).toEqual([['gather', 2, 2.5, 2, 4]]);
    expect(found.get('action-resources')?.notes.join(' ')).toContain('known of 2 of 6 actions');
    // Rewards: attack 2, gather 2, move 0 of 4.
    expect(cells(found.get('action-contribution')).map((row) => row.slice(2))).toEqual([
      [2, 0.5, 1.5],
      [2, 0.5, 1.5],
      [0, 0, 0],
    ]);
    expect(cells(found.get('action-periods'))).toEqual([['0–3', 6, 2, 2, 2]]);
    expect(cells(found.get('action-period-rewards'))).toEqual([['0–3', 4 / 6, 1, 1, 0]]);
    expect(cells(found.get('action-habits'))).toEqual([]);
    const numbers = new Map(cells(found.get('decisions')).map(([name, value]) => [name, value]));
    expect(numbers.get('Agents that acted')).toBe(2);
    expect(numbers.get('Most rewarding action')).toBe('attack');
    expect(numbers.get('Diversity of actions')).toBeCloseTo(Math.log(3), 12);
    // Median 0.5: one of two of every type is above it, just as expected.
    expect(numbers.get('Chi-square of type and reward')).toBe(0);
    expect(numbers.get('p of the chi-square')).toBe(1);
  });

  it('carry the names and metrics that are documented', async () => {
    for (const table of (await tables()).values()) {
      const definition = reports[table.id];
      const metrics = [...table.columns, ...table.rows].flatMap(({ metric }) => metric ?? []);
      expect([table.id, table.name]).toEqual([table.id, definition.name]);
      expect(metrics.filter((id) => !(definition.metrics as readonly string[]).includes(id))).toEqual([]);
      for (const { cells: row } of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });

  it('are a sentence where there are no actions, and survive a single one', async () => {
    const none = await tables(undefined, 'generation farm-2025-11\n  simulation s1 steps 0..1');
    expect([...none.keys()]).toEqual(['action-statistics']);
    expect(none.get('action-statistics')?.notes[0]).toContain('There are no actions.');
    const one = await tables({ scope: 'agent', agent: 'a2' });
    expect(cells(one.get('action-habits'))).toEqual([]);
    const single = await tables({ scope: 'step', step: 3 });
    expect(cells(single.get('action-statistics'))).toEqual([]);
  });
});

describe('the figures of the page Actions', () => {
  it('draw shares that sum to 1, and rewards that add up', async () => {
    const source = await sourceOf(text);
    const mix = readFigure({ source, simulation: 's1' }, 'action_shares');
    expect([...mix.step]).toEqual([0, 1, 2]);
    expect(Object.fromEntries(mix.series.map(({ key, values }) => [key, [...values]]))).toEqual({
      'type:attack': [0, 0.5, 0.5],
      'type:gather': [0.5, 0.5, 0],
      'type:move': [0.5, 0, 0.5],
    });
    const total = readFigure({ source, simulation: 's1' }, 'action_reward_total');
    expect(Object.fromEntries(total.series.map(({ key, values }) => [key, [...values]]))).toEqual({
      'type:attack': [0, 3, 2, 2],
      'type:gather': [2, 2, 2, 2],
      'type:move': [1, 1, 0, 0],
    });
  });

  it('are about one agent where that is asked for', async () => {
    const source = await sourceOf(text);
    const scope = { scope: 'agent', agent: 'a1' } as const;
    const { series } = readFigure({ source, simulation: 's1', scope }, 'action_shares');
    expect(series.map(({ key }) => key)).toEqual(['type:gather', 'type:move']);
  });
});
