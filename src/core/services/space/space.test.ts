import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import type { Scope } from '../../api/scope.ts';
import { mapCanonical } from '../../database/generations/mapping.ts';
import type { FigureId } from '../../metrics/figures.ts';
import { type ReportId, reports } from '../../metrics/reports.ts';
import { textDatabase } from '../../testing/text-database.ts';
import { readFigure } from '../figures/read-figure.ts';
import { readReport } from '../reports/read-report.ts';

/** a1 walks 3 east and 4 north, a2 stands; a3 of the other type comes later; a4 has no position. */
const text = `
  generation farm-2025-11
  simulation s1 steps 0..2 {"environment": {"width": 10, "height": 20}}
  agent a1 SystemAgent born 0
  agent a2 SystemAgent born 0
  agent a3 IndependentAgent born 2
  agent a4 IndependentAgent born 0
  state a1 @0 x 0 y 0
  state a1 @1 x 3 y 0
  state a1 @2 x 3 y 4
  state a2 @0..2 x 3 y 8
  state a3 @2 x 9 y 12
  state a4 @0
  sql UPDATE agent_states SET position_x = NULL WHERE agent_id = 'a4'
  resource r1 @2 x 1 y 1 amount 5
  resource r2 @2 x 9.5 y 2 amount 0
  simulation other steps 0..0
  agent z1 SystemAgent born 0
  state z1 @0 x 7 y 7
`;

async function contextOf(database = text, scope?: Scope) {
  const connection = await textDatabase(database);
  const source = { connection, large: false, ...mapCanonical(connection, { largeFile: false }) };
  return { source, simulation: 's1', ...(scope === undefined ? {} : { scope }) };
}

async function tables(report: ReportId, scope?: Scope, database = text) {
  const found = readReport(await contextOf(database, scope), report);
  return new Map<string, ReportTable>(found.map((table) => [table.id, table]));
}

const cells = (table: ReportTable | undefined) => (table?.rows ?? []).map((row) => row.cells);

async function series(figure: FigureId, scope?: Scope, database = text) {
  const { step, series: all } = readFigure(await contextOf(database, scope), figure);
  return { step: [...step], ...Object.fromEntries(all.map(({ key, values }) => [key, [...values]])) };
}

const none = Number.NaN;

describe('the figures of the page Space', () => {
  it('follow the middle of all and of each type, and how far from it they are', async () => {
    // At step 2: x 3, 3 and 9, y 4, 8 and 12.
    expect(await series('space_centre')).toMatchObject({
      step: [0, 1, 2],
      'x:total': [1.5, 3, 5],
      'y:total': [4, 4, 8],
      'x:type:system': [1.5, 3, 3],
      'x:type:independent': [none, none, 9],
    });
    // Step 1: (3, 0) and (3, 8) are 4 from (3, 4); step 2 systems 2 from (3, 6).
    const spread = await series('space_spread');
    expect(spread).toMatchObject({ 'spread:type:system': [Math.hypot(1.5, 4), 4, 2] });
  });

  it('measure how near neighbours are against the configured area', async () => {
    // Step 1: 8 apart; two agents on 200 cells at random: 1 / (2 √0.01) = 5.
    const found = readFigure(await contextOf(), 'space_neighbours');
    const [nearest, ratio] = found.series.map(({ values }) => values);
    expect(nearest?.[1]).toBe(8);
    expect(ratio?.[1]).toBeCloseTo(8 / 5, 12);
    expect(found.series[1]?.note).toContain('10 × 20 cells as configured');
    // The state of a4 has no position, which is said.
    expect(found.series[0]?.note).toContain('1 state is without a position and left out.');
  });

  it('average speed and who moves at all', async () => {
    expect(await series('space_speed')).toMatchObject({
      'speed:total': [none, 1.5, 2],
      'moving:total': [none, 0.5, 0.5],
    });
  });

  it('count agents by the length of their paths and by straightness, also of one agent alone', async () => {
    // Paths 7 and 0, in classes of one cell; a3 is seen only once.
    expect(await series('space_paths')).toEqual({
      step: [0, 1, 2, 3, 4, 5, 6, 7],
      'type:system': [1, 0, 0, 0, 0, 0, 0, 1],
      'type:independent': [0, 0, 0, 0, 0, 0, 0, 0],
    });
    // 5 / 7 = 0.714…, the class from 0.7.
    const straight = await series('space_straightness', { scope: 'agent', agent: 'a1' });
    expect(straight).toMatchObject({ 'type:system': Array.from({ length: 20 }, (_, k) => Number(k === 14)) });
  });

  it('draw no lengths of paths where nobody moves', async () => {
    expect(await series('space_paths', { scope: 'agent', agent: 'a2' })).toEqual({ step: [] });
  });

  it("draw Ripley's K of the pinned step, or of the last", async () => {
    const last = await series('space_ripley');
    expect(last.step.length).toBe(20);
    const first = readFigure(await contextOf(text, { scope: 'step', step: 0 }), 'space_ripley');
    // (0, 0) and (3, 8) are 8.54 apart: within 9 cells each is the other's neighbour, 200 / 2 × 2.
    const place = first.step.findIndex((radius) => radius >= Math.hypot(3, 8));
    expect(first.series[0]?.values[place]).toBeCloseTo(200, 9);
    expect(first.series[0]?.values[place - 1]).toBe(0);
    expect(first.series[0]?.note).toContain('2 agents at step 0');
  });
});

describe('the tables of the page Space', () => {
  it('list who is where at a step, and what is left of resources', async () => {
    const found = (await tables('space-step')).get('space-positions');
    expect(cells(found)).toEqual([
      ['agent', 'a1', 'system', 3, 4, undefined],
      ['agent', 'a2', 'system', 3, 8, undefined],
      ['agent', 'a3', 'independent', 9, 12, undefined],
      ['resource', 'r1', undefined, 1, 1, 5],
      ['resource', 'r2', undefined, 9.5, 2, 0],
    ]);
    expect(found?.notes[0]).toContain('At step 2, the last one with agents');
    expect(found?.plane).toEqual({ left: 0, right: 10, bottom: 0, top: 20 });
    const first = (await tables('space-step', { scope: 'step', step: 0 })).get('space-positions');
    expect(cells(first).map(([, name]) => name)).toEqual(['a1', 'a2']);
    // Nobody is there at a step that was never recorded.
    const later = (await tables('space-step', { scope: 'step', step: 99 })).get('space-positions');
    expect(cells(later)).toEqual([]);
  });

  it('count where agents were: places, fields and hotspots', async () => {
    const found = await tables('space');
    // Whole numbers in 10 × 20 cells: 10 × 20 fields of one cell.
    const density = cells(found.get('space-density'));
    expect(density[0]).toEqual([3, 4, 8, 9, 3, 'yes']);
    expect(density.length).toBe(5);
    const numbers = new Map(cells(found.get('space-density-numbers')).map(([name, value]) => [name, value]));
    // Seven agent steps on 200 fields; all five used fields are above 0.035 + 0.26.
    expect(numbers.get('Fields')).toBe(200);
    expect(numbers.get('Mean density')).toBe(0.035);
    expect(numbers.get('Density hotspots')).toBe(5);
    expect(numbers.get('Agent steps in hotspots')).toBe(1);
    expect(cells(found.get('space-places'))[0]).toEqual([3, 8, 3, 1]);
  });

  it('measure movement by agent and by type', async () => {
    const found = await tables('space');
    const [walker, stander] = cells(found.get('space-movers'));
    // Two steps for 7 cells; a right angle; a triangle of 3 by 4; three places in three steps.
    expect(walker?.slice(0, 5)).toEqual(['a1', 'system', 3, 7, 5]);
    expect(walker?.slice(5, 12).map((each) => Number(Number(each).toFixed(9)))).toEqual([
      0.714285714, 3.5, 90, 1, 0.315464877, 6, 0.333333333,
    ]);
    expect(stander).toEqual(['a2', 'system', 3, 0, 0, undefined, 0, undefined, 0, 0, 0, 1]);
    expect(cells(found.get('space-movement')).map((row) => row.slice(0, 4))).toEqual([
      ['system', 2, 3.5, 2.5],
      ['all', 2, 3.5, 2.5],
    ]);
    const directions = cells(found.get('space-directions'));
    expect(
      directions.map(([name, moves, share]) => [name, moves, share]).filter(([, moves]) => moves !== 0),
    ).toEqual([
      ['east', 1, 0.25],
      ['north', 1, 0.25],
      ['standing still', 2, 0.5],
    ]);
    expect(cells(found.get('space-trajectories')).filter(([agent]) => agent === 'a1')).toEqual([
      ['a1', 'system', 0, 0, 0],
      ['a1', 'system', 1, 3, 0],
      ['a1', 'system', 2, 3, 4],
    ]);
  });

  it('keep to the scope: one step has no movement, one agent only its own', async () => {
    const step = await tables('space', { scope: 'step', step: 1 });
    expect([...step.keys()]).toEqual(['space-density', 'space-density-numbers', 'space-places']);
    const agent = await tables('space', { scope: 'agent', agent: 'a1' });
    expect(cells(agent.get('space-movers')).map(([name]) => name)).toEqual(['a1']);
    // a2 stands still: no list of paths and no way to draw, and the directions say why.
    const still = await tables('space', { scope: 'agent', agent: 'a2' });
    expect(still.get('space-movers')?.notes).toEqual([
      'No agent moves from any recorded position to its next.',
    ]);
    expect([still.has('space-trajectories'), still.get('space-directions')?.notes[0]]).toEqual([
      false,
      'No agent moves from any recorded position to its next.',
    ]);
    const nothing = await tables('space', { scope: 'step', step: 50 });
    expect(nothing.get('space-density')?.notes).toEqual(['No agent has a recorded position here.']);
  });

  it('find clusters at a step, and say why there are none', async () => {
    const places = [
      [1, 1],
      [2, 1],
      [1, 2],
      [9, 19],
      [9, 18],
    ];
    const crowd = `generation farm-2025-11
      simulation s1 steps 0..0 {"environment.width": 10, "environment.height": 20}
      ${places.map(([x, y], k) => `agent b${k} SystemAgent born 0\nstate b${k} @0 x ${x} y ${y}`).join('\n')}`;
    const found = await tables('space-clusters', undefined, crowd);
    expect(cells(found.get('space-cluster-members')).map((row) => row.slice(0, 3))).toEqual([
      ['b0', 'system', 1],
      ['b1', 'system', 1],
      ['b2', 'system', 1],
      ['b3', 'system', 2],
      ['b4', 'system', 2],
    ]);
    const [, second] = cells(found.get('space-clusters'));
    expect(second).toEqual([2, 2, 9, 18.5, 0.5, '2 system']);
    const few = await tables('space-clusters', { scope: 'step', step: 0 });
    expect(few.get('space-cluster-members')?.notes[0]).toContain('Too few agents at different places');
  });

  it('take the box around all positions where no world is configured, or where it does not hold them', async () => {
    const open = text.replace(/ \{"environment.*\}/, '');
    const found = (await tables('space-step', undefined, open)).get('space-positions');
    expect(found?.plane).toEqual({ left: 0, right: 9, bottom: 0, top: 12 });
    expect(found?.notes.join(' ')).toContain('No width and height of the world are stored');
    const small = text.replace('"height": 20', '"height": 11');
    const outside = (await tables('space-step', undefined, small)).get('space-positions');
    expect(outside?.notes.join(' ')).toContain('outside the configured world of 10 × 11 cells');
  });

  it('say so where the file has no positions or nobody', async () => {
    const blind = `${text}\n  sql ALTER TABLE agent_states RENAME COLUMN position_x TO where_x`;
    for (const report of ['space', 'space-step', 'space-clusters'] as const) {
      const [table] = [...(await tables(report, undefined, blind)).values()];
      expect([table?.rows, table?.columns]).toEqual([[], []]);
      expect(table?.notes[0]).not.toBe('');
    }
    expect(await series('space_spread', undefined, blind)).toEqual({ step: [] });
    expect(await series('space_ripley', undefined, blind)).toEqual({ step: [] });
    const empty = 'generation farm-2025-11\n  simulation s1';
    expect(await series('space_speed', undefined, empty)).toEqual({ step: [] });
    expect(await series('space_paths', undefined, empty)).toEqual({ step: [] });
    expect(await series('space_neighbours', undefined, empty)).toMatchObject({ step: [] });
    expect(cells((await tables('space-step', undefined, empty)).get('space-positions'))).toEqual([]);
  });

  it('carry the names and metrics that are documented', async () => {
    for (const report of ['space', 'space-step', 'space-clusters'] as const) {
      for (const table of (await tables(report)).values()) {
        const used = [...table.columns, ...table.rows].flatMap(({ metric }) => metric ?? []);
        const known = reports[table.id].metrics as readonly string[];
        expect(used.filter((id) => !known.includes(id))).toEqual([]);
        expect(table.name).toBe(reports[table.id].name);
      }
    }
  });
});
