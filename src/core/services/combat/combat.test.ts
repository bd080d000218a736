import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import type { Scope } from '../../api/scope.ts';
import { mapCanonical } from '../../database/generations/mapping.ts';
import type { FigureId } from '../../metrics/figures.ts';
import { type ReportId, reports } from '../../metrics/reports.ts';
import { textDatabase } from '../../testing/text-database.ts';
import { readFigure } from '../figures/read-figure.ts';
import { readReport } from '../reports/read-report.ts';
import type { Source } from '../source.ts';

/** a1 and a3 are system, a2 is independent and dies at 3; another simulation must not be counted. */
const text = `
  generation farm-2025-11
  simulation s1 steps 0..3
  agent a1 SystemAgent born 0
  agent a2 IndependentAgent born 0 died 3
  agent a3 SystemAgent born 1
  state a1 @0..3 health 100 age 5
  state a2 @0..2 health 40 age 5
  state a3 @1..3 health 10 age 30
  action a1 @1 attack -> a2 reward 1 {"damage_dealt": 3, "target_defending": false}
  action a1 @1 attack -> a2 reward 0 {"damage_dealt": 0, "target_defending": true}
  action a3 @3 attack -> a2 reward 2 {"damage_dealt": 5, "target_defending": false}
  action a2 @3 attack reward 0 {"success": false}
  action a2 @1 defend reward 0.5 {}
  action a2 @2 defend reward 0.1 not json
  incident a2 @1 combat_damage before 40 after 37
  incident a2 @3 combat_damage before 30 after 10
  incident a2 @3 starvation before 10 after 0 simulation null
  incident a1 @2 healing before 90 after 92
  simulation s2 steps 0..1
  agent b1 SystemAgent born 0
  state b1 @0..1 health 1 age 1
  action b1 @1 attack -> b1 reward 9 {"damage_dealt": 90}
  incident b1 @1 combat_damage before 99 after 9
`;

async function sourceOf(database: string): Promise<Source> {
  const connection = await textDatabase(database.replace(' not json', ' {"half'));
  return { connection, large: false, ...mapCanonical(connection, { largeFile: false }) };
}

async function tables(report: ReportId, scope?: Scope, database = text) {
  const source = await sourceOf(database);
  const context = { source, simulation: 's1', ...(scope === undefined ? {} : { scope }) };
  return new Map(readReport(context, report).map((table) => [table.id, table]));
}

function cells(table: ReportTable | undefined): readonly (readonly unknown[])[] {
  return (table?.rows ?? []).map((row) => row.cells);
}

async function series(figure: FigureId, database = text) {
  const found = readFigure({ source: await sourceOf(database), simulation: 's1' }, figure);
  return [[...found.step], ...found.series.map(({ label, values }) => [label, ...values])];
}

const all = ['combat', 'health', 'health-states'] as const;

describe('the tables of combat', () => {
  it('count the attacks of one simulation, with what is not told left out', async () => {
    const numbers = new Map(
      (await tables('combat')).get('combat-numbers')?.rows.map(({ cells: [a, b] }) => [a, b]),
    );
    expect(numbers.get('Total attacks')).toBe(4);
    expect(numbers.get('Total successful attacks')).toBe(2);
    expect(numbers.get('Overall attack success rate')).toBe(0.5);
    expect(numbers.get('Attackers')).toBe(3);
    expect(numbers.get('Damage dealt')).toBe(8);
    // Of the three that say it.
    expect(numbers.get('Damage per attack')).toBe(8 / 3);
    expect(numbers.get('Reward per attack')).toBe(3 / 4);
    expect(numbers.get('Steps with combat')).toBe(2);
    expect(numbers.get('Intensity of combat')).toBe(2);
    expect(numbers.get('Activity of combat')).toBe(0.5);
    expect(numbers.get('Step with most attacks')).toBe(1);
  });

  it('tell who attacks whom, and that an attack may name nobody', async () => {
    const found = await tables('combat');
    expect(cells(found.get('attacks-between-types'))).toEqual([
      ['independent', 'nobody', 1, 1, undefined],
      ['system', 'independent', 3, 1, 8],
    ]);
    expect(cells(found.get('success-between-types')).map((row) => row.slice(0, 4))).toEqual([
      ['independent', 'nobody', 0, 1],
      ['system', 'independent', 2 / 3, 3],
    ]);
    expect(found.get('attacks-between-types')?.notes.join(' ')).toContain('1 of 4 attacks name nobody');
  });

  it('find the target in the details where it has no column of its own', async () => {
    const named = text.replace('attack reward 0 {"success": false}', 'attack reward 0 {"target_id": "a1"}');
    expect(cells((await tables('combat', undefined, named)).get('attacked'))).toEqual([
      ['a2', 'independent', 3, 1 / 3, 8],
      ['a1', 'system', 1, 1, undefined],
    ]);
  });

  it('list agents by their attacks, with tiers', async () => {
    const found = await tables('combat');
    // Attacks 2, 1, 1: quartiles 1, 1, 1.5.
    expect(cells(found.get('attackers')).map((row) => [row[0], row[2], row[5], row[8]])).toEqual([
      ['a1', 2, 3, 'highest'],
      ['a2', 1, undefined, 'lowest'],
      ['a3', 1, 5, 'lowest'],
    ]);
    expect(cells(found.get('attack-tiers')).slice(0, 4)).toEqual([
      ['Total attacks', 'lowest', 1, 2, 0.5],
      ['Total attacks', 'low', 1, 0, 0],
      ['Total attacks', 'high', 1.5, 0, 0],
      ['Total attacks', 'highest', 2, 1, 0.5],
    ]);
  });

  it('tell what defence is worth', async () => {
    const found = await tables('combat');
    expect(cells(found.get('defence'))).toEqual([['independent', 3, 1 / 3, 8, 8 / 3, 2, 0.3]]);
    expect(cells(found.get('defending'))).toEqual([
      ['defending', 1, 0, 0, 0],
      ['not defending', 2, 2, 1, 4],
    ]);
  });

  it('are about the part of the simulation that the scope says', async () => {
    const count = async (scope: Scope) =>
      cells((await tables('combat', scope)).get('combat-numbers')).map((row) => row[1])[0];
    expect(await count({ scope: 'step', step: 3 })).toBe(2);
    expect(await count({ scope: 'step_range', from: 0, to: 1 })).toBe(2);
    expect(await count({ scope: 'agent', agent: 'a3' })).toBe(1);
    expect(await count({ scope: 'episode' })).toBe(4);
    expect(cells((await tables('health', { scope: 'agent', agent: 'a1' })).get('deaths-by-cause'))).toEqual(
      [],
    );
    const atStep = await tables('health-states', { scope: 'step', step: 0 });
    expect(cells(atStep.get('health-by-type')).map((row) => row.slice(0, 3))).toEqual([
      ['all types', 2, 70],
      ['independent', 1, 40],
      ['system', 1, 100],
    ]);
  });
});

describe('the tables of health', () => {
  it('count incidents by cause, also those that name no simulation', async () => {
    const found = await tables('health');
    expect(cells(found.get('incidents-by-cause'))).toEqual([
      ['combat damage', 2, 0.5, 1, 11.5, -23, 1],
      ['healing', 1, 0.25, 1, undefined, 2, 0],
      ['starvation', 1, 0.25, 1, 10, -10, 1],
    ]);
    // The last incident at the step of death.
    expect(cells(found.get('deaths-by-cause'))).toEqual([['starvation', 1, 1, 3]]);
    expect(cells(found.get('critical-drops'))).toEqual([
      [3, 'a2', 'independent', 'starvation', 10, 0, 1],
      [3, 'a2', 'independent', 'combat damage', 30, 10, 2 / 3],
    ]);
    // Losses of 3 and 20.
    expect(cells(found.get('impact-by-cause'))[0]).toEqual([
      'combat damage',
      2,
      -11.5,
      8.5,
      -20,
      -15.75,
      -11.5,
      -7.25,
      -3,
    ]);
  });

  it('tell how healthy the types are', async () => {
    const [whole, , system] = cells((await tables('health-states')).get('health-by-type'));
    // Four of 100, three of 40, three of 10: squares of 4 × 45² + 3 × 15² + 3 × 45² = 14,850.
    expect(whole).toEqual(['all types', 10, 55, Math.sqrt(1485), 10, 17.5, 40, 100, 100, 0.3]);
    expect(system?.slice(0, 3)).toEqual(['system', 7, 430 / 7]);
  });
});

describe('the figures of combat and health', () => {
  it('draw attacks, damage and reward per step', async () => {
    const none = Number.NaN;
    expect(await series('combat_yield')).toEqual([
      [0, 1, 2, 3],
      ['Damage', none, 1.5, none, 5],
      ['Reward', none, 0.5, none, 1],
    ]);
    expect(await series('attacks_by_type')).toEqual([
      [0, 1, 2, 3],
      ['independent', 0, 0, 0, 1],
      ['system', 0, 2, 0, 1],
    ]);
    expect(await series('attacks_on_type')).toEqual([
      [0, 1, 2, 3],
      ['independent', 0, 2, 0, 1],
      ['nobody', 0, 0, 0, 1],
    ]);
  });

  it('draw incidents, deaths and health', async () => {
    expect((await series('incidents_by_cause')).slice(1)).toEqual([
      ['combat damage', 0, 1, 0, 1],
      ['healing', 0, 0, 1, 0],
      ['starvation', 0, 0, 0, 1],
      ['combat damage', 0, -3, 0, -20],
      ['healing', 0, 0, 2, 0],
      ['starvation', 0, 0, 0, -10],
    ]);
    expect((await series('deaths_by_cause')).slice(1)).toEqual([
      ['starvation', 0, 0, 0, 1],
      ['starvation', 0, 0, 0, 1],
    ]);
    expect((await series('health_distribution')).slice(1)).toEqual([
      ['Mean', 70, 50, 50, 55],
      ['Upper quartile', 85, 70, 70, 77.5],
      ['Median', 70, 40, 40, 55],
      ['Lower quartile', 55, 25, 25, 32.5],
      ['Least', 40, 10, 10, 10],
    ]);
    expect((await series('health_by_type')).slice(1)).toEqual([
      ['independent', 40, 40, 40, Number.NaN],
      ['system', 100, 55, 55, 55],
    ]);
  });

  it('draw health over age in classes', async () => {
    const [ages = [], mean = [], , , , states = []] = await series('health_by_age');
    // Ages up to 30 in classes of 2: 5 lies in the third, 30 in the last; four of 100 and three of 40, three of 10.
    expect([ages[2], mean[3], states[3]]).toEqual([4, 520 / 7, 7]);
    expect([ages.at(-1), mean.at(-1), states.at(-1)]).toEqual([30, 10, 3]);
  });
});

describe('combat and health', () => {
  it('carry the names and metrics that are documented', async () => {
    for (const report of all) {
      for (const table of (await tables(report)).values()) {
        const definition = reports[table.id];
        const metrics = [...table.columns, ...table.rows].flatMap(({ metric }) => metric ?? []);
        expect([table.id, table.name]).toEqual([table.id, definition.name]);
        expect(metrics.filter((id) => !(definition.metrics as readonly string[]).includes(id))).toEqual([]);
      }
    }
  });

  it('say why where the file cannot tell: no actions, incidents or health', async () => {
    const first = 'generation farm-2024-11-03\n  simulation s1 steps 0..1\n  agent 1 SystemAgent born 0';
    for (const report of all) {
      const found = [...(await tables(report, undefined, first)).values()];
      expect(found.map(({ rows, notes }) => [rows.length, notes.length])).toEqual([[0, 1]]);
    }
    for (const figure of ['combat_yield', 'attacks_by_type', 'deaths_by_cause', 'health_by_age'] as const) {
      expect((await series(figure, first)).length).toBe(1);
    }
  });

  it('have defined answers where nothing happens, and where values are no numbers', async () => {
    const quiet = 'generation farm-2025-11\n  simulation s1 steps 0..0\n  agent a1 SystemAgent born 0';
    const [numbers] = [...(await tables('combat', undefined, quiet)).values()];
    expect(cells(numbers).slice(0, 3)).toEqual([
      ['Total attacks', 0, 'attacks'],
      ['Total successful attacks', 0, 'attacks'],
      ['Overall attack success rate', undefined, 'share'],
    ]);
    const health = [...(await tables('health', undefined, quiet)).values()];
    expect(health.map(({ rows, notes }) => [rows.length, notes])).toEqual([
      [0, ['There are no health incidents here.']],
      [0, ['No agent died.']],
      [0, ['No incident took more than half of the health there was, or left less than 20.']],
    ]);
    expect([...(await tables('health-states', undefined, quiet)).keys()]).toEqual([]);
    const odd = `${quiet}
  state a1 @0 health null age 0
  action a1 @0 attack reward null {}
  incident a1 @0 combat_damage before null after 3
  sql UPDATE agent_actions SET reward = 'much', details = '{"damage_dealt": "big"}'`;
    const found = cells([...(await tables('combat', undefined, odd)).values()][0]);
    expect(found.find(([name]) => name === 'Reward per attack')?.[1]).toBeUndefined();
    expect(cells((await tables('health', undefined, odd)).get('incidents-by-cause'))).toEqual([
      ['combat damage', 1, 1, 1, undefined, undefined, 0],
    ]);
    expect(cells((await tables('health-states', undefined, odd)).get('health-by-type'))[0]).toEqual([
      'system',
      0,
      ...Array<undefined>(8).fill(undefined),
    ]);
  });
});
