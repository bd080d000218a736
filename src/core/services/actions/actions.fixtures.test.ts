import { beforeAll, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import type { Scope } from '../../api/scope.ts';
import { createWorkspace } from '../../api/workspace.ts';
import type { Workspace } from '../../api/workspace-api.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { sourceBytes } from '../../testing/fs-bytes.ts';
import { nodeEngine } from '../../testing/node-engine.ts';

/** Expected numbers come from plain Python with scipy over the files' own tables, written from the formulas alone. */
let workspace: Workspace;
const opened = new Set<string>();

beforeAll(async () => {
  workspace = createWorkspace(await nodeEngine());
});

function tablesOf(file: string, simulation: string, scope?: Scope): ReadonlyMap<string, ReportTable> {
  if (!opened.has(file) && !workspace.open(file, sourceBytes(file)).ok) throw new Error(file);
  opened.add(file);
  const answer = workspace.report(file, simulation, 'actions', scope);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return new Map(answer.value.map((table) => [table.id, table]));
}

/** A row by its first cells, its numbers to nine significant digits: the order of a sum does not matter. */
function row(table: ReportTable | undefined, ...first: readonly string[]): readonly unknown[] {
  const found = table?.rows.find(({ cells }) => first.every((cell, k) => cells[k] === cell));
  return (found?.cells ?? [])
    .slice(first.length)
    .map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(9)) : cell));
}

describeWithFixtures(
  'actions of real files',
  ['af_head_single.db', 'af_2025-10-24_pre.db', 'af_2024-11-27_camelcase.db', 'af_2024-11-03_first.db'],
  (path) => {
    const single = path('af_head_single.db');
    const run = 'sim_NzSfF99T73';

    it('statistics without the rows that only record learning', () => {
      const found = tablesOf(single, run).get('action-statistics');
      expect(row(found, 'gather')).toEqual([
        2836, 0.305241632, 0.144752699, 0.936882934, 0.135437528, 0.15406787, 0.252949499, 0.0639834489,
        -0.865, 0.135, 0.135, 0.135, 1.335, 0.164668547, 0.0915334411, 0.414723622, 3.03640257,
      ]);
      expect(row(found, 'share')).toEqual([
        547, 0.0588741793, -0.00151946344, 0.429616088, -0.0180631992, 0.0150242724, 0.196796807,
        0.0387289832, -1.065, -0.065, -0.065, 0.135, 0.335, 0.574040219, 0.113970103, -0.0872171355, -2.0,
      ]);
    });

    it('sequences, targets and decisions of the whole run', () => {
      const found = tablesOf(single, run);
      expect(row(found.get('action-transitions'), 'move', 'gather')).toEqual([793, 0.302671756]);
      expect(found.get('action-sequences')?.rows).toHaveLength(20);
      expect(row(found.get('action-sequences'), 'gather', 'gather', 'move')).toEqual([
        254, 0.0276477631, 0.297772567,
      ]);
      expect(row(found.get('decisions'), 'Diversity of actions')).toEqual([1.74537229, 'nats']);
      expect(row(found.get('decisions'), 'Chi-square of type and reward')).toEqual([
        693.050817,
        'dimensionless',
      ]);
      expect(row(found.get('decisions'), 'p of the chi-square')).toEqual([2.17182161e-145, 'probability']);
      expect(row(found.get('action-habits'), 'defend')).toEqual([52, 0.201233629, 0.152567284]);
      expect(row(found.get('action-targets'), 'share')).toEqual([314, 0, 233, 0]);
    });

    it('a range of steps', () => {
      const found = tablesOf(single, run, { scope: 'step_range', from: 10, to: 30 });
      expect(row(found.get('action-statistics'), 'gather')).toEqual([
        248, 0.29245283, 0.105765991, 0.911290323, 0.0726681155, 0.138863866, 0.264099333, 0.0697484579,
        -0.865, 0.135, 0.135, 0.135, 0.535, 0.161290323, 0.0643842246, 0.320951176, 2.0,
      ]);
    });

    it('a success rate over the last ten steps, from the tenth on', () => {
      workspace.open('success', sourceBytes(single));
      const answer = workspace.figure('success', run, 'action_success');
      const share = answer.ok ? answer.value.series.find(({ label }) => label === 'share') : undefined;
      expect(share?.values[8]).toBeNaN();
      expect(share?.values[9]).toBeCloseTo(0.15, 11);
      expect(share?.values[200]).toBeCloseTo(0.653846153846, 11);
    });

    it('stored levels before and after, in a file of 2024', () => {
      const found = tablesOf(path('af_2024-11-27_camelcase.db'), 'default');
      expect(row(found.get('action-statistics'), 'attack')).toEqual([
        632, 0.0827225131, 0.818196203, 0.833860759, 0.74400427, 0.892388135, 0.949050778, 0.900697379, 0.0,
        0.8, 0.8, 0.8, 5.8, 0.833860759, 0.0, 0.981214421, 0.0,
      ]);
      expect(row(found.get('action-resources'), 'gather')).toEqual([3351, 3.32909579, 0.159355416, 534.0]);
    });

    it('rewards that are all 0 leave what they decide empty', () => {
      const found = tablesOf(path('af_2025-10-24_pre.db'), 'sim_3ZVbiE9ghZ');
      expect(row(found.get('decisions'), 'Chi-square of type and reward')).toEqual([
        undefined,
        'dimensionless',
      ]);
      expect(row(found.get('decisions'), 'Most rewarding action')).toEqual([undefined, 'category']);
      expect(row(found.get('action-contribution'), 'move')[2]).toBeUndefined();
    });

    it('a file without actions says so', () => {
      const found = tablesOf(path('af_2024-11-03_first.db'), 'default');
      expect([...found.values()].map(({ rows, notes }) => [rows.length, notes])).toEqual([
        [0, ['The file has no table of actions.']],
      ]);
    });
  },
);
