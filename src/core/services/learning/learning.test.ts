import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import type { Scope } from '../../api/scope.ts';
import { mapCanonical } from '../../database/generations/mapping.ts';
import { reports } from '../../metrics/reports.ts';
import type { TestGenerationId } from '../../testing/generations.ts';
import { textDatabase } from '../../testing/text-database.ts';
import { readFigure } from '../figures/read-figure.ts';
import { readReport } from '../reports/read-report.ts';
import type { Source } from '../source.ts';

/** Two agents with a module each; a1 learns ten times, its reward rising from 0 to 9. */
const text = `
  generation farm-2025-11
  simulation s1 steps 0..9
  agent a1 SystemAgent born 0
  agent a2 IndependentAgent born 0
  action a1 @0 move reward 0 {}
  ${Array.from({ length: 10 }, (_, i) => `learn a1 @${i} dqn module "140537107297936" action ${i % 2} as ${i % 2 ? 'attack' : 'move'} reward ${i}`).join('\n  ')}
  learn a2 @0 dqn module "140537107297937" action 1 as attack reward 4
  learn a2 @1 dqn module "140537107297937" action 1 as attack reward null
  simulation s2 steps 0..0
  agent b1 SystemAgent born 0
  learn b1 @0 ppo module 3 action 1 as attack reward 100
`;

async function sourceOf(database: string, generation?: TestGenerationId): Promise<Source> {
  const connection = await textDatabase(database, generation);
  return { connection, large: false, ...mapCanonical(connection, { largeFile: false }) };
}

async function tables(scope?: Scope, database = text, generation?: TestGenerationId) {
  const source = await sourceOf(database, generation);
  const context = { source, simulation: 's1', ...(scope === undefined ? {} : { scope }) };
  return new Map(readReport(context, 'learning').map((table) => [table.id, table]));
}

function cells(table: ReportTable | undefined): readonly (readonly unknown[])[] {
  return (table?.rows ?? []).map((row) => row.cells);
}

const numbersOf = (found: ReadonlyMap<string, ReportTable>) =>
  new Map(cells(found.get('learning-numbers')).map(([name, value]) => [name, value]));

describe('the tables of learning', () => {
  it('sum up the experiences of one simulation', async () => {
    const found = await tables();
    const numbers = numbersOf(found);
    expect(numbers.get('Experiences')).toBe(12);
    expect(numbers.get('Agents with experiences')).toBe(2);
    expect(numbers.get('Modules')).toBe(2);
    expect(numbers.get('Kinds of learned actions')).toBe(2);
    // 45 + 4 over eleven rewards.
    expect(numbers.get('Mean reward of experiences')).toBeCloseTo(49 / 11, 12);
    // In time: 0 4 1 2 3 | 4 5 6 7 8 9.
    expect(numbers.get('Mean reward, first half')).toBe(2);
    expect(numbers.get('Mean reward, second half')).toBe(6.5);
    expect(numbers.get('Convergence')).toBeUndefined();
    expect(numbers.get('Reward efficiency')).toBeCloseTo(49 / 99, 12);
    expect(numbers.get('Action diversity')).toBeCloseTo(2 / 12, 12);
    // Variances 55/6 (of 0 to 9) and 0 (of a single reward).
    expect(numbers.get('Stability within modules')).toBeCloseTo(1 / (1 + 55 / 12), 12);
    expect(found.get('learning-numbers')?.notes.join(' ')).toContain('1 experiences store no reward');
  });

  it('tell modules apart by id, as text with all its digits', async () => {
    const found = await tables();
    expect(cells(found.get('learning-modules')).map((row) => [row[0], row[1], ...row.slice(5)])).toEqual([
      ['dqn', 12, 1, 2, 2, 2],
    ]);
    expect(cells(found.get('learning-module-ids')).map((row) => row.slice(0, 4))).toEqual([
      ['140537107297936', 'dqn', 10, 4.5],
      ['140537107297937', 'dqn', 2, 4],
    ]);
  });

  it('list agents with enough rewards, and those that improve', async () => {
    const found = await tables();
    expect(found.get('learning-agents')?.columns[0]?.label).toBe('Agent (with 10 rewards or more)');
    expect(cells(found.get('learning-agents')).map((row) => row.slice(0, 5))).toEqual([
      ['a1', 'system', 'dqn', 10, 4.5],
    ]);
    // One more reward each step.
    expect(cells(found.get('learning-improvers')).map((row) => [row[0], row[6], row[8], row[9]])).toEqual([
      ['a1', expect.closeTo(1, 12), 2, 7],
    ]);
  });

  it('count learned labels, and warn that they are not behaviour', async () => {
    const labels = (await tables()).get('learned-action-rewards');
    // attack: 1 3 5 7 9 and 4; move: 0 2 4 6 8.
    expect(cells(labels).map((row) => row.slice(0, 5))).toEqual([
      ['attack', 'dqn', 7, 7 / 12, 29 / 6],
      ['move', 'dqn', 5, 5 / 12, 4],
    ]);
    expect(labels?.notes[0]).toContain('does not tell what agents did');
  });

  it('read the table of experiences that earlier programs had in the same way', async () => {
    const found = await tables(undefined, text, 'farm-2025-10-24');
    expect(numbersOf(found)).toEqual(numbersOf(await tables()));
    expect(cells(found.get('learning-module-ids'))).toEqual(
      cells((await tables()).get('learning-module-ids')),
    );
  });

  it('are about the part of the simulation that the scope says', async () => {
    const count = async (scope: Scope) => numbersOf(await tables(scope)).get('Experiences');
    expect(await count({ scope: 'step', step: 0 })).toBe(2);
    expect(await count({ scope: 'step_range', from: 8, to: 20 })).toBe(2);
    expect(await count({ scope: 'agent', agent: 'a2' })).toBe(2);
  });

  it('carry the names and metrics that are documented', async () => {
    for (const table of (await tables()).values()) {
      const definition = reports[table.id];
      const metrics = [...table.columns, ...table.rows].flatMap(({ metric }) => metric ?? []);
      expect([table.id, table.name]).toEqual([table.id, definition.name]);
      expect(metrics.filter((id) => !(definition.metrics as readonly string[]).includes(id))).toEqual([]);
    }
  });

  it('say why there are none, and are defined for one that says nothing', async () => {
    const nothing = 'generation farm-2024-11-03\n  simulation s1 steps 0..1\n  agent 1 SystemAgent born 0';
    const [table] = [...(await tables(undefined, nothing)).values()];
    expect(table?.notes).toEqual(['The file records no learning.']);
    const single = `generation farm-2025-10-24
  simulation s1 steps 0..0
  agent a1 SystemAgent born 0
  learn a1 @0 dqn reward null
  sql UPDATE learning_experiences SET module_type = NULL`;
    const found = await tables(undefined, single);
    expect(numbersOf(found).get('Mean reward of experiences')).toBeUndefined();
    expect(cells(found.get('learning-modules'))[0]?.slice(0, 3)).toEqual(['unnamed', 1, undefined]);
    expect(found.has('learning-agents')).toBe(false);
  });
});

describe('the figures of learning', () => {
  it('draw reward with its trailing mean, learners and labels', async () => {
    const source = await sourceOf(text);
    const values = (figure: 'learning_progress' | 'learning_variety' | 'learned_actions') =>
      readFigure({ source, simulation: 's1' }, figure).series.map((each) => [
        each.label,
        ...each.values.slice(0, 3),
      ]);
    expect(values('learning_progress')).toEqual([
      ['Mean of the step', 2, 1, 2],
      ['Trailing mean of 10 steps', 2, 1.5, 5 / 3],
    ]);
    expect(values('learning_variety')).toEqual([
      ['Learning agents', 2, 2, 1],
      ['Distinct actions', 2, 1, 1],
    ]);
    expect(values('learned_actions')).toEqual([
      ['attack', 1, 2, 0],
      ['move', 1, 0, 1],
    ]);
  });
});
