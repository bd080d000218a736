import { beforeAll, expect, it } from 'vitest';
import type { Scope } from '../../api/scope.ts';
import { createWorkspace } from '../../api/workspace.ts';
import type { Workspace } from '../../api/workspace-api.ts';
import type { ReportId, ReportTableId } from '../../metrics/reports.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { sourceBytes } from '../../testing/fs-bytes.ts';
import { nodeEngine } from '../../testing/node-engine.ts';

/** Expected numbers come from plain Python over the files' own tables, written from the formulas alone. */
let workspace: Workspace;
const opened = new Set<string>();

beforeAll(async () => {
  workspace = createWorkspace(await nodeEngine());
});

/** Rows of a table, numbers to nine significant digits, so that the order of a sum does not matter. */
function rows(file: string, simulation: string, report: ReportId, id: ReportTableId, scope?: Scope) {
  if (!opened.has(file) && !workspace.open(file, sourceBytes(file)).ok) throw new Error(file);
  opened.add(file);
  const answer = workspace.report(file, simulation, report, scope);
  const found = answer.ok ? answer.value.find((each) => each.id === id) : undefined;
  if (found === undefined) throw new Error(`${file}: no table ${id}`);
  return found.rows.map(({ cells }) =>
    cells.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(9)) : cell)),
  );
}

const numbers = (...of: Parameters<typeof rows>) =>
  Object.fromEntries(rows(...of).map(([name, value]) => [name, value]));

describeWithFixtures(
  'resources of real files',
  ['af_head_single.db', 'af_2024-12-10_intid.db', 'af_2024-11-03_first.db'],
  (path) => {
    const single = path('af_head_single.db');
    const integers = path('af_2024-12-10_intid.db');
    const first = path('af_2024-11-03_first.db');

    it('totals, consumption and efficiency in a finished run', () => {
      expect(numbers(single, 'sim_NzSfF99T73', 'resources', 'resource-numbers')).toMatchObject({
        'Mean resources in the environment': 15.960199,
        'Trend of resources': -0.339411852,
        'Stability of resources': 0.198737058,
        'Mean scarcity': 0.969424906,
      });
      expect(numbers(single, 'sim_NzSfF99T73', 'resources', 'consumption')).toMatchObject({
        'Consumed in total': 778,
        'Variance of consumption': 161.2768,
        'Steps with rising consumption': 64,
        'Regenerated in total': 264,
        'Overall regeneration stress': 2.9469697,
      });
      expect(numbers(single, 'sim_NzSfF99T73', 'resource-places', 'resource-efficiency')).toEqual({
        'Mean resource fill': 0.0266003317,
        'Mean resource entropy': 0.707937837,
        'Relative consumption': 48.7462594,
        'Overall efficiency': 14.8468993,
        'Mean evenness': 0.259559599,
      });
    });

    it('what resources tell of the population and the other way round, by NumPy and SciPy', () => {
      const found = rows(single, 'sim_NzSfF99T73', 'resource-places', 'granger-causality');
      expect(found.map((row) => row.slice(2))).toEqual(
        [
          [4.485620470028712, 0.035434941812659715, 4.65075106407803, 0.03225779480930817, 200],
          [1.0850743591807304, 0.33991821281035073, 2.8709399550397654, 0.059068214694814096, 199],
          [1.0901110194858563, 0.35450551327172697, 3.1549924442718402, 0.02601551555858903, 198],
          [3.385156956066451, 0.06729058050644347, 4.38339776081311, 0.037576802558314325, 200],
          [3.474769720886839, 0.03290995831404265, 1.6575340253476993, 0.19331010246935165, 199],
          [3.2538411646879792, 0.0228571047771273, 2.1708136738260957, 0.0928680383634325, 198],
        ].map((row) => row.map((cell) => Number(cell.toPrecision(9)))),
      );
    });

    it('hotspots, and how their centroid moves', () => {
      expect(numbers(single, 'sim_NzSfF99T73', 'resource-places', 'hotspot-numbers')).toEqual({
        'Steps with hotspots': 144,
        'Mean number of hotspots': 1.31343284,
        'Trend of the number of hotspots': -0.00088665583,
        'Trend of resources in hotspots': -0.00479385252,
        'Mean movement of hotspots': 19.9783749,
      });
    });

    it('what agents hold at one step and at the last', () => {
      const last = rows(single, 'sim_NzSfF99T73', 'holdings-at-step', 'holdings-at-step');
      expect(last.map((row) => [row[0], row[1], row[2], row[3], row.at(-1)])).toEqual([
        ['All agents', 200, 35, 251.75, 0.57443609],
        ['control', 200, 10, 12.15, 0.661316872],
        ['independent', 200, 12, 85.65, 0.451109165],
        ['system', 200, 13, 153.95, 0.432358158],
      ]);
      const at0 = { scope: 'step', step: 0 } as const;
      const [all] = rows(single, 'sim_NzSfF99T73', 'holdings-at-step', 'holdings-at-step', at0);
      expect(all?.at(-1)).toBe(0.260162602);
    });

    it('coupling with the population', () => {
      const lags = rows(single, 'sim_NzSfF99T73', 'resources', 'coupling-lags');
      expect(lags[0]).toEqual([0, -0.484274604, -0.231884498, 201]);
      expect(lags[5]).toEqual([5, -0.397402011, -0.239858357, 196]);
      expect(rows(single, 'sim_NzSfF99T73', 'resources', 'feedback-episodes')).toEqual([
        [180, 2, -2, 10, 181],
      ]);
    });

    it('the map of resources shows the same world as the map of positions', () => {
      const planeOf = (report: ReportId, id: ReportTableId) => {
        const answer = workspace.report(single, 'sim_NzSfF99T73', report);
        return answer.ok ? answer.value.find((each) => each.id === id)?.plane : undefined;
      };
      const world = planeOf('space-step', 'space-positions');
      expect(world).toMatchObject({ left: 0, bottom: 0 });
      expect(planeOf('resource-map', 'resource-map')).toEqual(world);
    });

    it('debts that leave a Gini without a meaning', () => {
      const last = rows(integers, 'default', 'holdings-at-step', 'holdings-at-step');
      expect(last.map((row) => [row[0], row[2], row.at(-1)])).toEqual([
        ['All agents', 30, 0.464054139],
        ['control', 5, 0.673417722],
        ['independent', 23, 0.342396777],
        ['system', 2, undefined],
      ]);
    });

    it('the first schema: no fill stored, consumption and entropy derived', () => {
      expect(numbers(first, 'default', 'resource-places', 'resource-efficiency')).toEqual({
        'Mean resource fill': undefined,
        'Mean resource entropy': 1.71300742,
        'Relative consumption': 16.5882353,
        'Overall efficiency': 9.15062136,
        'Mean evenness': 0.418383797,
      });
      expect(numbers(first, 'default', 'resources', 'consumption')['Consumed in total']).toBe(282);
    });
  },
);
