import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import type { Scope } from '../../api/scope.ts';
import { mapCanonical } from '../../database/generations/mapping.ts';
import { reports } from '../../metrics/reports.ts';
import { textDatabase } from '../../testing/text-database.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFigure } from '../figures/read-figure.ts';
import { readReport } from '../reports/read-report.ts';

/** Two systems and an independent in one simulation, and another simulation that must not be counted. */
const text = `
  generation farm-2025-11
  simulation s1 steps 0..3
  simulation s2 steps 0..1
  agent a1 SystemAgent born 0 simulation s1
  agent a2 IndependentAgent born 0 simulation s1
  agent b1 SystemAgent born 0 simulation s2
  state a1 @0..3 resources 4 simulation s1
  state a2 @0..3 resources 2 simulation s1
  action a1 @0 move reward 1 simulation s1
  action a2 @0 gather -> r1 reward 3 simulation s1 {"agent_resources_before": 2, "agent_resources_after": 5}
  action a1 @1 attack -> a2 reward -1 simulation s1 {"damage_dealt": 0}
  action a2 @1 move reward null simulation s1
  action a1 @2 share -> a2 reward 2 simulation s1 {"agent_resources_before": 5, "agent_resources_after": 3}
  action a2 @2 defend reward 1 simulation s1 {broken
  action a1 @3 move reward 1 simulation s1
  action b1 @0 compete reward 9 simulation s2
`;

async function contextOf(database = text, scope?: Scope): Promise<FigureContext> {
  const connection = await textDatabase(database);
  const source = { connection, large: false, ...mapCanonical(connection, { largeFile: false }) };
  return { source, simulation: 's1', ...(scope && { scope }) };
}

async function tables(scope?: Scope, database = text): Promise<ReadonlyMap<string, ReportTable>> {
  const found = readReport(await contextOf(database, scope), 'behaviour');
  return new Map(found.map((table) => [table.id, table]));
}

const cells = (table: ReportTable | undefined) => (table?.rows ?? []).map((row) => row.cells);
const rowsBy = (table: ReportTable | undefined) =>
  new Map(cells(table).map(([name, ...values]) => [String(name), values]));

describe('the tables of behaviour', () => {
  it('are those that are described, and name no metric that is not', async () => {
    const found = await tables();
    const described = Object.entries(reports).filter(([, { report }]) => report === 'behaviour');
    expect([...found.keys()].sort()).toEqual(described.map(([id]) => id).sort());
    for (const [id, { metrics }] of described) {
      const table = found.get(id);
      const named = [...(table?.columns ?? []), ...(table?.rows ?? [])].flatMap(({ metric }) => metric ?? []);
      expect(metrics).toEqual(expect.arrayContaining([...named]));
    }
  });

  it('tell what actions are worth in this simulation alone', async () => {
    const found = (await tables()).get('action-worth');
    const worth = rowsBy(found);
    expect([...worth.keys()]).toEqual(['move', 'attack', 'defend', 'gather', 'share']);
    // move 1, none (0) and 1: mean 2/3. Means 2/3, 3, −1, 2, 1 have the mean 17/15.
    expect(worth.get('move')?.slice(0, 2)).toEqual([3, 2 / 3]);
    expect(worth.get('gather')?.[2]).toBeCloseTo(3 - 17 / 15, 12);
    expect(found?.notes.join(' ')).toContain('Without a reward an action counts as 0: 1 of them.');
    expect(found?.notes.join(' ')).toContain('Details that are no JSON: 1;');
  });

  it('tell what comes next, with what it does to the resources', async () => {
    const next = cells((await tables()).get('next-actions'));
    expect(next).toContainEqual(['attack', 'share', 'yes', 'success', 'lost', 1, 1]);
    expect(next).toContainEqual(['move', 'attack', 'yes', 'no success', 'not known', 1, 0.5]);
    expect(next).toHaveLength(5);
  });

  it('tell who answers whom', async () => {
    // a2 moves after the attack, for its action of step 1 was written later.
    expect(cells((await tables()).get('answers'))).toEqual([['attack', 'move', 1, 1]]);
  });

  it('set all agents beside those of each type, the most active first', async () => {
    const table = (await tables()).get('risk-resilience');
    expect(table?.columns.map(({ label }) => label)).toEqual([
      'Number',
      'All agents',
      'system',
      'independent',
      'Unit',
    ]);
    const found = rowsBy(table);
    // One failure, the attack; the next action succeeds and is another one.
    expect(found.get('Failed actions')).toEqual([1, 1, 0, 'actions']);
    expect(found.get('Recovery')).toEqual([1, 1, undefined, 'actions']);
    expect(found.get('Adaptation')).toEqual([1, 1, undefined, 'share']);
  });

  it('keep to the scope', async () => {
    const steps = await tables({ scope: 'step_range', from: 1, to: 2 });
    expect(cells(steps.get('action-worth')).map(([, count]) => count)).toEqual([1, 1, 1, 1]);
    const agent = await tables({ scope: 'agent', agent: 'a2' });
    expect(cells(agent.get('behaviour-agents')).map(([name]) => name)).toEqual(['a2']);
    const attacker = await tables({ scope: 'agent', agent: 'a1' });
    expect(attacker.get('answers')?.notes).toEqual([
      'Answers are actions of other agents, and only one agent is shown.',
    ]);
    const nothing = await tables({ scope: 'step', step: 77 });
    expect([...nothing.values()].map(({ notes }) => notes)).toEqual([['No action belongs to this part.']]);
  });

  it('say so where there are no actions, and where no reward differs from 0', async () => {
    const old = `
      generation farm-2024-11-03
      agent a1 SystemAgent born 0
      state a1 @0..1 resources 1
    `;
    const [missing] = [...(await tables(undefined, old)).values()];
    expect(missing?.rows).toEqual([]);
    expect(missing?.notes).toHaveLength(1);
    const poor = `
      generation farm-2025-11
      simulation s1 steps 0..1
      agent a1 SystemAgent born 0
      action a1 @0 move reward 0
    `;
    const single = await tables(undefined, poor);
    expect(single.get('action-worth')?.notes[0]).toContain(
      'No action of this part has a reward other than 0',
    );
    expect(cells(single.get('action-worth'))).toEqual([['move', 1, 0, 0, 0, 'low', 'no', undefined]]);
    expect(cells(single.get('behaviour-clusters')).map((row) => row[0])).toEqual(['outliers']);
  });
});

describe('the figures of behaviour', () => {
  it('show the share of first times at each step', async () => {
    const { step, series } = readFigure(await contextOf(), 'exploration');
    // Step 0: both; 1: both; 2: both; 3: a1 moves again.
    expect([...step]).toEqual([0, 1, 2, 3]);
    expect([...(series[0]?.values ?? [])]).toEqual([1, 1, 1, 0]);
    const later = readFigure(await contextOf(text, { scope: 'step_range', from: 3, to: 3 }), 'exploration');
    expect([[...later.step], [...(later.series[0]?.values ?? [])]]).toEqual([[3], [1]]);
  });

  it('show success, failure and reward of the period of each step', async () => {
    const { series } = readFigure(await contextOf(), 'learning_curve');
    // Seven actions: five with a reward above 0, one below, 1 + 3 − 1 + 0 + 2 + 1 + 1 = 7 in all.
    expect(series.map(({ key, values }) => [key, [...new Set(values)]])).toEqual([
      ['period_success_rate', [5 / 7]],
      ['period_failure_rate', [1 / 7]],
      ['period_reward', [1]],
    ]);
  });
});
