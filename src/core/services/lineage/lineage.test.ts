import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import type { FigureData } from '../../api/simulation.ts';
import { mapCanonical } from '../../database/generations/mapping.ts';
import type { FigureId } from '../../metrics/figures.ts';
import { type ReportId, reports } from '../../metrics/reports.ts';
import { textDatabase } from '../../testing/text-database.ts';
import { readFigure } from '../figures/read-figure.ts';
import { readReport } from '../reports/read-report.ts';
import type { Source } from '../source.ts';

/** a1 has a2 at step 1 and, with a3, a4 at step 3; b is an orphan. a1 dies at 3. */
const text = `
  generation farm-2025-11
  simulation s1 steps 0..3
  agent a1 system born 0 died 3 genome ::1 generation 0 resources 5 x 0 y 0 {"move": 1, "attack": 1}
  agent a3 system born 0 genome ::2 generation 0 resources 5 x 100 y 0 {"move": 1, "attack": 1}
  agent a2 system born 1 genome a1:1 generation 1 resources 4 {"move": 3, "attack": 1}
  agent a4 independent born 3 genome a1:a3:1 generation 1 resources 3 {"move": 1}
  agent b independent born 2 genome ghost:1 generation 1 resources 3 not json
  state a1 @0..2 resources 4 reward 2
  state a3 @0..3 resources 8 reward 4
  action a1 @1 reproduce reward 0 {"resources_before": 8, "resources_after": 4}
  action a1 @2 reproduce reward 0 {"agent_resources": 1, "total_required": 5}
  action a3 @2 reproduce reward 0 {"reproduction_chance": 0.5, "total_required": 5, "agent_resources": 9}
  action a1 @3 reproduce reward 0 {"resources_before": 6, "resources_after": 3}
  sql UPDATE agents SET action_weights = '{"move"' WHERE agent_id = 'b'
`;

async function sourceOf(database: string): Promise<Source> {
  const connection = await textDatabase(database);
  return { connection, large: false, ...mapCanonical(connection, { largeFile: false }) };
}

async function tables(report: ReportId, database = text): Promise<ReadonlyMap<string, ReportTable>> {
  const source = await sourceOf(database);
  return new Map(readReport({ source, simulation: 's1' }, report).map((table) => [table.id, table]));
}

async function figure(id: FigureId, database = text): Promise<FigureData> {
  return readFigure({ source: await sourceOf(database), simulation: 's1' }, id);
}

const cells = (table: ReportTable | undefined) => (table?.rows ?? []).map((row) => row.cells);
const numbersOf = (table: ReportTable | undefined) =>
  new Map(cells(table).map(([name, value]) => [name, value]));
const seriesOf = ({ series }: FigureData) =>
  Object.fromEntries(series.map(({ label, values }) => [label, [...values]]));

describe('the tables of Reproduction and lineage', () => {
  it('count attempts, with the births that followed', async () => {
    const found = await tables('reproduction');
    const numbers = numbersOf(found.get('reproduction-numbers'));
    expect(numbers.get('Total attempts')).toBe(4);
    expect(numbers.get('Total successes')).toBe(2);
    expect(numbers.get('Successes per 100 steps')).toBe(50);
    expect(numbers.get('Births in total')).toBe(3);
    expect(numbers.get('Births without an attempt')).toBe(1);
    expect(numbers.get('First success')).toBe(1);
    // 4 of 8 and 3 of 6.
    expect(numbers.get('Mean allocation')).toBe(50);
    expect(cells(found.get('failure-reasons'))).toEqual([
      ['chance', 1, 0.5],
      ['insufficient resources', 1, 0.5],
    ]);
    expect(cells(found.get('reproduction-by-type'))).toEqual([
      ['independent', 0, 0, 0, undefined, 0, undefined, 0, ...Array(4).fill(undefined)],
      // From 8 to 4 for an offspring of 4, and from 6 to 3 for one of 3.
      ['system', 4, 2, 2, 0.5, 50, 1, 2, 50, 3.5, 3.5, 1],
    ]);
    // a1 tries at 1, 2 and 3.
    expect(cells(found.get('reproduction-rhythm'))[1]?.slice(0, 4)).toEqual(['system', 1, 1, 0]);
  });

  it('tell how generations, first agents and single agents did', async () => {
    const found = await tables('reproduction');
    expect(cells(found.get('generational-fitness'))).toEqual([
      // Three states of 4 and four of 8; a child of both counts for both.
      // Both founders are of the one genome without parents.
      [0, 2, 1, 0.5, (12 + 32) / 7, 8, 3, 1.5],
      [1, 3, 3, 1, undefined, undefined, undefined, 0],
    ]);
    expect(cells(found.get('genesis')).map((row) => row.slice(0, 2))).toEqual([['system', 2]]);
    // 2/3 success, 2 in 3 steps, the oldest is 3: 0.8/3 + 0.8/3 + 0.2.
    const best = cells(found.get('performance')).find(([agent]) => agent === 'a1');
    expect(best?.[2]).toBeCloseTo(0.8 / 3 + 0.8 / 3 + 0.2, 12);
  });

  it('tell who descends from whom', async () => {
    const found = await tables('lineage');
    const numbers = numbersOf(found.get('lineage-numbers'));
    expect(numbers.get('Roots')).toBe(3);
    expect(numbers.get('Orphans')).toBe(1);
    expect(numbers.get('Agents with two parents')).toBe(1);
    expect(numbers.get('Branching factor')).toBe(1.5);
    // Generation 1 in three steps.
    expect(numbers.get('Generational turnover')).toBeCloseTo(100 / 3, 12);
    expect(found.get('lineage-numbers')?.notes.join(' ')).toContain('directed acyclic graph');
    expect(cells(found.get('founder-lines'))[0]).toEqual(['a1', 'system', 3, 2, 0.5, 1]);
    const forest = cells((await tables('forest')).get('family-forest'));
    expect(forest.find(([agent]) => agent === 'a4')).toEqual([
      'a4',
      'independent',
      3,
      undefined,
      1,
      'a1',
      'a3',
      'a1',
      1,
      0,
      0,
      0,
    ]);
  });

  it('tell what is inherited, skipping what cannot be read', async () => {
    const found = await tables('genetics');
    const numbers = numbersOf(found.get('genetics-numbers'));
    expect(numbers.get('Agents with action weights')).toBe(4);
    expect(numbers.get('Distinct sets of weights')).toBe(3);
    expect(found.get('genetics-numbers')?.notes.join(' ')).toContain('1 agent cannot be read');
    // move: 0.5, 0.5, 0.75, 1.
    expect(cells(found.get('weights-by-action'))[0]?.slice(0, 2)).toEqual(['move', 0.6875]);
    expect(cells(found.get('weights-by-generation')).map((row) => row.slice(0, 4))).toEqual([
      [0, 2, 0.5, 0.5],
      [1, 2, 0.875, 0.125],
    ]);
  });

  it('carry the names and metrics that are documented', async () => {
    for (const report of ['reproduction', 'lineage', 'forest', 'genetics'] as const) {
      for (const table of (await tables(report)).values()) {
        const definition = reports[table.id];
        const metrics = [...table.columns, ...table.rows].flatMap(({ metric }) => metric ?? []);
        expect([table.id, table.name]).toEqual([table.id, definition.name]);
        expect(metrics.filter((id) => !(definition.metrics as readonly string[]).includes(id))).toEqual([]);
      }
    }
  });

  it('say what is missing: no agents, one agent, no parents', async () => {
    const empty = 'generation farm-2025-11\n  simulation s1';
    for (const report of ['reproduction', 'lineage', 'forest'] as const) {
      expect((await tables(report, empty)).size).toBe(0);
    }
    const one = 'generation farm-2025-11\n  simulation s1 steps 0..0\n  agent a1 system born 0';
    const alone = numbersOf((await tables('lineage', one)).get('lineage-numbers'));
    expect([alone.get('Roots'), alone.get('Branching factor')]).toEqual([1, undefined]);
    expect((await tables('genetics', one)).get('genetics-numbers')?.notes[0]).toContain('no action weights');
    const attempts = (await tables('reproduction', one)).get('reproduction-by-type');
    expect(attempts?.notes[0]).toContain('no attempts');
    const first = 'generation farm-2024-11-03\n  simulation s1 steps 0..1\n  agent 1 SystemAgent born 0';
    expect((await tables('lineage', first)).get('lineage-numbers')?.columns).toEqual([]);
    expect((await tables('forest', first)).get('family-forest')?.notes.length).toBe(1);
  });
});

describe('the figures of Reproduction and lineage', () => {
  it('count attempts and successes step by step', async () => {
    expect(seriesOf(await figure('reproduction'))).toEqual({
      Attempts: [0, 1, 2, 1],
      Successes: [0, 1, 0, 1],
      'Last 20 steps': [Number.NaN, 1, 1 / 3, 0.5],
      'So far': [Number.NaN, 1, 1 / 3, 0.5],
    });
    expect(seriesOf(await figure('reproduction_failures'))).toEqual({
      chance: [0, 0, 1, 0],
      'insufficient resources': [0, 0, 1, 0],
    });
    expect(seriesOf(await figure('offspring_allocation'))['Last 10 births']).toEqual([
      Number.NaN,
      50,
      50,
      50,
    ]);
  });

  it('follow the lines of the founders', async () => {
    expect(seriesOf(await figure('founder_lines'))).toEqual({
      // a1 until 2, a2 from 1, a4 at 3.
      a1: [1, 2, 2, 2],
      a3: [1, 1, 1, 1],
      b: [0, 0, 1, 1],
      'Surviving lines': [2, 2, 3, 3],
    });
  });

  it('weigh the actions of the living', async () => {
    // a1 and a3 half and half; a2 moves three times as often; a1 dies at 3, when a4 only moves.
    const { move } = seriesOf(await figure('action_weights'));
    expect(move?.map((share) => Number(share.toFixed(9)))).toEqual([
      0.5,
      Number((1.75 / 3).toFixed(9)),
      Number((1.75 / 3).toFixed(9)),
      0.75,
    ]);
    const spread = seriesOf(await figure('weight_spread'));
    expect(spread.Simpson?.[0]).toBe(0.5);
    expect(spread.Heterozygosity?.[0]).toBe(0.5);
    const diversity = seriesOf(await figure('genome_diversity'));
    // ::1 and ::2 are one genome without their counters; a2 is another.
    expect(diversity['Distinct genomes per agent']?.slice(0, 2)).toEqual([0.5, 2 / 3]);
    expect(diversity['Commonest set of weights']?.slice(0, 2)).toEqual([1, 2 / 3]);
  });

  it('show the births alone where no attempts are recorded', async () => {
    const births = `generation farm-2025-11
      simulation s1 steps 0..1
      agent a1 system born 0
      agent a2 system born 1 genome a1:1`;
    expect(seriesOf(await figure('reproduction', births))).toEqual({ Births: [0, 1] });
    expect((await figure('attempt_intervals', births)).series).toEqual([]);
  });
});
