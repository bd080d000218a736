import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import { mapCanonical } from '../../database/generations/mapping.ts';
import type { ReportId } from '../../metrics/reports.ts';
import { reports } from '../../metrics/reports.ts';
import { textDatabase } from '../../testing/text-database.ts';
import { readFigure } from '../figures/read-figure.ts';
import { readReport } from '../reports/read-report.ts';
import type { Source } from '../source.ts';

/** Two systems and an independent; a1 dies at 3, a3 is born at 1 of a1, a4 at 2 of a2. */
const text = `
  generation farm-2025-11
  simulation s1 steps 0..3
  agent a1 SystemAgent born 0 died 3 generation 0
  agent a2 IndependentAgent born 0 generation 0
  agent a3 SystemAgent born 1 genome a1:1 generation 1
  agent a4 IndependentAgent born 2 genome a2:1 generation 1
  state a1 @0..2 resources 4 health 90
  state a2 @0..3 resources 2 health 70
  state a3 @1..3 resources 6 health 80
  state a4 @2..3 resources 10 health 80
  action a1 @1 attack -> a2 reward 1 {"damage_dealt": 3}
  action a3 @2 attack -> a2 reward 2 {"damage_dealt": 0}
  action a1 @1 reproduce reward 0 {"resources_before": 9, "resources_after": 4}
  action a1 @2 reproduce reward 0 {}
  action a2 @2 reproduce reward 0 {"resources_before": 6, "resources_after": 4}
`;

async function sourceOf(database: string): Promise<Source> {
  const connection = await textDatabase(database);
  return { connection, large: false, ...mapCanonical(connection, { largeFile: false }) };
}

async function tables(report: ReportId, database = text): Promise<ReadonlyMap<string, ReportTable>> {
  const source = await sourceOf(database);
  return new Map(readReport({ source, simulation: 's1' }, report).map((table) => [table.id, table]));
}

function cells(table: ReportTable | undefined): readonly (readonly unknown[])[] {
  return (table?.rows ?? []).map((row) => row.cells);
}

describe('the tables of the tab Dynamics', () => {
  it('count the population, births and deaths', async () => {
    const numbers = new Map(
      cells((await tables('dynamics')).get('numbers')).map(([name, value]) => [name, value]),
    );
    // Alive: 2, 3, 4, 3.
    expect(numbers.get('Mean population')).toBe(3);
    expect(numbers.get('Peak population')).toBe(4);
    expect(numbers.get('Step of the peak')).toBe(2);
    expect(numbers.get('Births in total')).toBe(2);
    expect(numbers.get('Deaths in total')).toBe(1);
    expect(numbers.get('Net growth rate')).toBe(0.25);
  });

  it('tell who dominates, and when that changes', async () => {
    const found = await tables('dynamics');
    // System 1 2 2 1, independent 1 1 2 2: equals go to system, which is first in order.
    expect(cells(found.get('switches'))).toEqual([[3, 'system', 'independent', 'late']]);
    expect(cells(found.get('dominant-types'))).toEqual([
      ['By population', 'independent'],
      // Times alive: system 3 and 2, independent 3 and 1.
      ['By survival', 'system'],
      ['By composite score', 'system'],
    ]);
    expect(cells(found.get('transitions'))).toEqual([['system', 'independent', 1, 1]]);
  });

  it('tell how long agents live', async () => {
    const found = await tables('dynamics');
    expect(cells(found.get('lives-by-type'))).toEqual([
      ['independent', 2, 0, 2, 0, undefined, undefined, undefined, 2, undefined],
      // One dies at 3, one is seen up to 2: at 3 one is at risk and dies.
      ['system', 2, 1, 1, 0.5, 3, 3, 3, 2.5, 3],
    ]);
    expect(cells(found.get('lives-by-generation')).map((row) => row.slice(0, 4))).toEqual([
      ['0', 2, 1, 1],
      ['1', 2, 0, 2],
    ]);
  });

  it('compare each two types, saying what is derived', async () => {
    const found = await tables('advantage');
    const components = new Map(
      cells(found.get('advantage-components')).map(([, , name, first, second]) => [name, [first, second]]),
    );
    // Thirds of steps 0 to 3: up to 1, up to 2, 3. System: 4 4 6, then 4 6, then 6.
    expect(components.get('Mean resources, early')).toEqual([14 / 3, 2]);
    expect(components.get('Mean resources, middle')).toEqual([5, 6]);
    expect(components.get('Mean resources, late')).toEqual([6, 6]);
    expect(components.get('Reproductive success')).toEqual([0.5, 1]);
    expect(components.get('Reproductive efficiency')).toEqual([1 / 5, 1 / 2]);
    expect(components.get('First reproduction')).toEqual([1, 2]);
    expect(components.get('Attack success')).toEqual([0.5, undefined]);
    expect(components.get('Defence success')).toEqual([undefined, 0.5]);
    const [row] = cells(found.get('advantage'));
    expect(row?.slice(0, 2)).toEqual(['system', 'independent']);
    // 0.3 × 8/3 − 0.3 × 1 + 0
    expect(row?.[2]).toBeCloseTo(0.5, 12);
    // 0.4 × −0.5 + 0.3 × −0.3 + 0.3
    expect(row?.[3]).toBeCloseTo(0.01, 12);
    // No difference can be made in combat: one side has no attacks, the other suffered none.
    expect(row?.[6]).toBeUndefined();
    expect(found.get('advantage')?.notes.join(' ')).toContain('Reproduction: derived.');
  });

  it('carry the names and metrics that are documented', async () => {
    for (const table of [...(await tables('dynamics')).values(), ...(await tables('advantage')).values()]) {
      const definition = reports[table.id];
      const metrics = [...table.columns, ...table.rows].flatMap(({ metric }) => metric ?? []);
      expect([table.id, table.name]).toEqual([table.id, definition.name]);
      expect(metrics.filter((id) => !(definition.metrics as readonly string[]).includes(id))).toEqual([]);
    }
  });

  it('are left out where there is nothing to tell: no steps, one type, one agent', async () => {
    const empty = 'generation farm-2025-11\n  simulation s1';
    expect((await tables('dynamics', empty)).size).toBe(0);
    expect((await tables('advantage', empty)).size).toBe(0);
    const single = `generation farm-2025-11\n  simulation s1 steps 0..0\n  agent a1 SystemAgent born 0\n  state a1 @0..0 resources 1 health 9`;
    const found = await tables('dynamics', single);
    expect(cells(found.get('dominance'))[0]?.slice(0, 2)).toEqual(['system', 0.2 + 0.3 + 0.2 + 0.2]);
    expect((await tables('advantage', single)).size).toBe(0);
  });
});

describe('the figures of the tab Dynamics', () => {
  it('draw survival over age with the agents at risk', async () => {
    const source = await sourceOf(text);
    const { step, series } = readFigure({ source, simulation: 's1' }, 'survival_by_type');
    expect([...step]).toEqual([0, 1, 2, 3]);
    expect(Object.fromEntries(series.map(({ key, values }) => [key, [...values]]))).toEqual({
      'survival:type:independent': [1, 1, 1, 1],
      'risk:type:independent': [2, 2, 1, 1],
      'survival:type:system': [1, 1, 1, 0],
      'risk:type:system': [2, 2, 2, 1],
    });
  });

  it('mark the dominant type and count its switches', async () => {
    const source = await sourceOf(text);
    const { series } = readFigure({ source, simulation: 's1' }, 'dominance');
    const none = Number.NaN;
    expect(Object.fromEntries(series.map(({ key, values }) => [key, [...values]]))).toEqual({
      'type:system': [1, 1, 1, none],
      'type:independent': [none, none, none, 1],
      dominance_switches_so_far: [0, 0, 0, 1],
    });
  });

  it('count deaths by age, none where nobody died', async () => {
    const source = await sourceOf(text);
    const { step, series } = readFigure({ source, simulation: 's1' }, 'lifespans');
    expect([...step]).toEqual([0, 1, 2, 3]);
    expect(series.map(({ key, values }) => [key, ...values])).toEqual([
      ['type:independent', 0, 0, 0, 0],
      ['type:system', 0, 0, 0, 1],
    ]);
  });
});
