import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import type { Scope } from '../../api/scope.ts';
import { mapCanonical } from '../../database/generations/mapping.ts';
import { type ReportId, reports } from '../../metrics/reports.ts';
import { textDatabase } from '../../testing/text-database.ts';
import { readFigure } from '../figures/read-figure.ts';
import { readReport } from '../reports/read-report.ts';

/** 10 agents fall to 4 at step 2 and are 10 again at step 4. */
const text = `
  generation farm-2025-11
  simulation s1
  step 0 total 10
  step 1 total 10
  step 2 total 4
  step 3 total 7
  step 4 total 10
  step 5 total 10
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

describe('the population over time', () => {
  it('falls and recovers', async () => {
    const found = await tables('over-time');
    const numbers = new Map(cells(found.get('time-numbers')).map(([name, value]) => [name, value]));
    expect(numbers.get('Deepest fall')).toBe(6);
    expect(numbers.get('Deepest fall, start')).toBe(1);
    expect(numbers.get('Deepest fall, bottom')).toBe(2);
    expect(numbers.get('Half recovery')).toBe(1);
    expect(numbers.get('Recovery time')).toBe(2);
    // Six rows hold no two cycles.
    expect(numbers.get('Dominant period')).toBeUndefined();
  });

  it('is described by thirds and by periods', async () => {
    const found = await tables('over-time');
    // Two rows each: 10 10, 4 7, 10 10; a single change has no spread.
    expect(cells(found.get('thirds')).map((row) => row.slice(0, 6))).toEqual([
      ['early', 0, 1, 10, 0, undefined],
      ['middle', 2, 3, 5.5, 3, undefined],
      ['late', 4, 5, 10, 0, undefined],
    ]);
    const [period, ...others] = cells(found.get('periods'));
    expect(period?.slice(0, 4)).toEqual(['0–5', 0, 5, 8.5]);
    expect(period?.slice(-2)).toEqual([10, 0]);
    expect(others).toEqual([]);
  });

  it('is compared before and after turning points', async () => {
    const [crash] = cells((await tables('impacts')).get('impacts')).filter(
      ([, kind]) => kind === 'Population crash',
    );
    // A fall of 60 %, severity 0.9 × 0.6; 10 and 10 before, then 4 7 10 10.
    expect(crash?.[0]).toBe(2);
    expect(crash?.[2]).toBeCloseTo(0.54, 12);
    expect(crash?.slice(3)).toEqual([10, 7.75, -2.25, -22.5]);
  });

  it('and everything else before and after a pinned step', async () => {
    const found = (await tables('step-impact', { scope: 'step', step: 4 })).get('step-impact');
    // 10 10 4 7 before: 7.75; then 10 and 10.
    const agents = cells(found).find(([name]) => name === 'Agents alive');
    expect(agents?.slice(1, 4)).toEqual([7.75, 10, 2.25]);
    const unpinned = (await tables('step-impact')).get('step-impact');
    expect(unpinned?.notes[0]).toContain('Pin a step');
  });

  it('has no turning points and no tables where nothing happens', async () => {
    const calm = 'generation farm-2025-11\n  simulation s1\n  step 0 total 5\n  step 1 total 5';
    const [impacts] = [...(await tables('impacts', undefined, calm)).values()];
    expect(impacts?.notes[0]).toContain('No crash, boom, depletion or mass combat');
    const empty = 'generation farm-2025-11\n  simulation s1';
    for (const report of ['over-time', 'impacts'] as const) {
      expect((await tables(report, undefined, empty)).size).toBe(0);
    }
    const { series } = readFigure(await contextOf(empty), 'early_warning');
    expect(series).toEqual([]);
  });

  it('warns by variance and memory in a window', async () => {
    // Six rows: a window of three. 10 10 4: mean 8, squares 4 + 4 + 16 over 2.
    const { series } = readFigure(await contextOf(), 'early_warning');
    const [stability, variance] = series.map(({ values }) => values);
    expect(variance?.[2]).toBeCloseTo(12, 12);
    expect(stability?.[2]).toBeCloseTo(1 / (1 + Math.sqrt(12)), 12);
    expect(Number.isNaN(variance?.[1] ?? 0)).toBe(true);
  });

  it('carries the names and metrics that are documented', async () => {
    const all = [
      ...(await tables('over-time')).values(),
      ...(await tables('impacts')).values(),
      ...(await tables('step-impact', { scope: 'step', step: 2 })).values(),
    ];
    for (const table of all) {
      const used = [...table.columns, ...table.rows].flatMap(({ metric }) => metric ?? []);
      const known = reports[table.id].metrics as readonly string[];
      expect(used.filter((id) => !known.includes(id))).toEqual([]);
      expect(table.name).toBe(reports[table.id].name);
    }
  });
});
