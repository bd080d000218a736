import { beforeAll, expect, it } from 'vitest';
import type { Scope } from '../../api/scope.ts';
import { createWorkspace } from '../../api/workspace.ts';
import type { Workspace } from '../../api/workspace-api.ts';
import type { FigureId } from '../../metrics/figures.ts';
import type { ReportId } from '../../metrics/reports.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { sourceBytes } from '../../testing/fs-bytes.ts';
import { nodeEngine } from '../../testing/node-engine.ts';

/** Expected numbers come from plain Python over the files' own tables, written from the formulas alone. */
let workspace: Workspace;

beforeAll(async () => {
  workspace = createWorkspace(await nodeEngine());
});

function rows(file: string, simulation: string, report: ReportId, table: string) {
  const answer = workspace.report(file, simulation, report);
  const found = answer.ok ? answer.value.find(({ id }) => id === table) : undefined;
  if (found === undefined) throw new Error(`${file}: no table ${table}`);
  return found.rows.map(({ cells }) => cells);
}

/** The value of a series at an x. */
function value(
  file: string,
  simulation: string,
  figure: FigureId,
  key: string,
  x: number,
  scope?: Scope,
): number {
  const answer = workspace.figure(file, simulation, figure, scope);
  if (!answer.ok) throw new Error(`${file}: ${figure}`);
  const { step, series } = answer.value;
  const row = step.findIndex((each) => Math.abs(each - x) < 1e-9);
  return series.find((each) => each.key === key)?.values[row] ?? Number.NaN;
}

describeWithFixtures(
  'space and time in real files',
  ['af_head_single.db', 'af_head_experiment.db', 'af_2024-12-10_intid.db', 'af_2024-11-03_first.db'],
  (path) => {
    const twice = path('af_2024-12-10_intid.db');
    const first = path('af_2024-11-03_first.db');
    const experiment = path('af_head_experiment.db');
    const single = path('af_head_single.db');

    beforeAll(() => {
      for (const file of [twice, first, experiment, single]) {
        if (!workspace.open(file, sourceBytes(file)).ok) throw new Error(file);
      }
    });

    it('a file that stores states twice has each position once', () => {
      const movers = rows(twice, 'default', 'space', 'space-movers');
      expect(movers.slice(0, 3).map(([agent]) => agent)).toEqual(['69', '57', '52']);
      expect(movers[0]?.[3]).toBeCloseTo(462.3798129004546, 9);
      // Path entropy of agent 69, and the mean of all in bits.
      expect(movers[0]?.[8]).toBeCloseTo(2.2036868770745373, 9);
      const all = rows(twice, 'default', 'space', 'space-movement').at(-1);
      expect(all?.[7]).toBeCloseTo(1.6368506373165768, 9);
      expect(movers[2]?.[3]).toBeCloseTo(349.45776766635964, 9);
      expect(value(twice, 'default', 'space_neighbours', 'space_nearest', 20)).toBeCloseTo(
        5.575963951885948,
        9,
      );
    });

    it('neighbours and their clustering in a configured world', () => {
      const simulation = 'sim_order_chaos';
      expect(value(experiment, simulation, 'space_neighbours', 'space_nearest', 20)).toBeCloseTo(
        3.072164654075294,
        9,
      );
      expect(value(experiment, simulation, 'space_neighbours', 'space_clark_evans', 20)).toBeCloseTo(
        0.6951515071418446,
        9,
      );
      const at = { scope: 'step', step: 20 } as const;
      expect(value(experiment, simulation, 'space_ripley', 'ripley_plain', 10, at)).toBeCloseTo(
        322.5806451612903,
        9,
      );
      const radius = 0.1 + (9 * 9.9) / 19;
      expect(value(experiment, simulation, 'space_ripley', 'ripley_bordered', radius, at)).toBeCloseTo(
        58.651026392961874,
        9,
      );
    });

    it('fields that are like their neighbours, by NumPy', () => {
      const answer = workspace.report(experiment, 'sim_order_chaos', 'space-step', {
        scope: 'step',
        step: 20,
      });
      const tables = answer.ok ? answer.value : [];
      const cells = (id: string) =>
        tables.find((table) => table.id === id)?.rows.map((row) => row.cells) ?? [];
      const [agents = []] = cells('space-autocorrelation');
      const expected = [
        0.03158897014015843, -0.010101010101010102, 0.0027613065356133096, 0.7933674508480474,
      ];
      expect(agents[1]).toBe(100);
      expected.forEach((number, k) => {
        expect(agents[2 + k]).toBeCloseTo(number, 9);
      });
      expect(Number(agents[6]) / 0.42756376885020675).toBeCloseTo(1, 6);
      const fields = cells('space-hot-cold');
      expect(fields.map(([kind]) => kind)).toEqual(Array.from({ length: 5 }, () => 'hot'));
      // The world is 50 × 50 whole cells in 10 × 10 fields; field 79: x from 45 to 50, y from 35 to 40.
      expect(fields[0]?.slice(1, 5)).toEqual([45, 50, 35, 40]);
      expect(fields[0]?.[6]).toBeCloseTo(3.2173855052330778, 9);
    });

    it('the dead of the first schema are nowhere', () => {
      const density = rows(first, 'default', 'space', 'space-density');
      expect(density.reduce((sum, cells) => sum + Number(cells[4]), 0)).toBe(3888);
      expect(density.length).toBe(393);
      // x from 95 to 100, y from 15 to 20.
      expect(density[0]).toEqual([95, 100, 15, 20, 36, 'yes']);
      expect(value(first, 'default', 'space_centre', 'x:total', 40)).toBeCloseTo(47.0244157728856, 9);
      expect(value(first, 'default', 'space_spread', 'spread:total', 40)).toBeCloseTo(41.291194514367575, 9);
    });

    it('cycles and capacity of a population that rests for long', () => {
      const numbers = new Map(
        rows(single, 'sim_NzSfF99T73', 'over-time', 'time-numbers').map(([name, number]) => [name, number]),
      );
      expect(numbers.get('Dominant period')).toBeCloseTo(100.5, 9);
      expect(numbers.get('Share of the dominant period')).toBeCloseTo(0.2822071592995458, 9);
      expect(numbers.get('Carrying capacity')).toBeCloseTo(48.28869241921081, 6);
      expect(value(single, 'sim_NzSfF99T73', 'early_warning', 'rolling_variance', 120)).toBe(0);
    });
  },
);
