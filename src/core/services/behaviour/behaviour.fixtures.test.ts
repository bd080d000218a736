import { beforeAll, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import { createWorkspace } from '../../api/workspace.ts';
import type { Workspace } from '../../api/workspace-api.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { sourceBytes } from '../../testing/fs-bytes.ts';
import { nodeEngine } from '../../testing/node-engine.ts';

/** Expected numbers come from plain Python over the files' own tables, written from the formulas alone. */
let workspace: Workspace;

beforeAll(async () => {
  workspace = createWorkspace(await nodeEngine());
});

const read = new Map<string, readonly ReportTable[]>();

function tables(file: string, simulation: string): readonly ReportTable[] {
  const known = read.get(file);
  if (known !== undefined) return known;
  const answer =
    workspace.open(file, sourceBytes(file)).ok && workspace.report(file, simulation, 'behaviour');
  if (answer === false || !answer.ok) throw new Error(file);
  read.set(file, answer.value);
  return answer.value;
}

function rows(file: string, simulation: string, id: string): readonly (readonly unknown[])[] {
  const found = tables(file, simulation).find((each) => each.id === id);
  if (found === undefined) throw new Error(`${file}: no table ${id}`);
  return found.rows.map(({ cells }) =>
    // Nine significant digits, so that the order of a sum does not matter.
    cells.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(9)) : cell)),
  );
}

describeWithFixtures(
  'behaviour in real files',
  ['af_head_single.db', 'af_2024-11-27_camelcase.db', 'af_2025-10-24_pre.db', 'af_2024-11-03_first.db'],
  (path) => {
    const single = [path('af_head_single.db'), 'sim_NzSfF99T73'] as const;

    it('what sharing is worth', () => {
      expect(rows(...single, 'action-worth').find(([name]) => name === 'share')).toEqual([
        'share',
        547,
        -0.00151946344,
        -0.106901898,
        0.196796807,
        'high',
        'no',
        -0.34511991,
      ]);
    });

    it('what comes next most often', () => {
      expect(rows(...single, 'next-actions')[0]).toEqual([
        'gather',
        'move',
        'no',
        'success',
        'not known',
        751,
        0.266406527,
      ]);
    });

    it('eight small clusters, and most agents like nobody else', () => {
      const clusters = rows(...single, 'behaviour-clusters');
      expect(clusters.map(([name, agents]) => [name, agents])).toEqual([
        ['1 balanced', 3],
        ['2 balanced', 3],
        ...[3, 4, 5, 6, 7, 8].map((number) => [`${number} balanced`, 2]),
        ['outliers', 34],
      ]);
    });

    it('how agents come out of failures', () => {
      const found = rows(...single, 'risk-resilience').map(([, all]) => all);
      expect(found.slice(3)).toEqual([851, 0.0915940157, 0.997649824, 1.12720848, 0.843345112, 0.540169732]);
    });

    it('agents that are named by numbers answer attacks', () => {
      expect(rows(path('af_2024-11-27_camelcase.db'), 'default', 'answers').map(([, ...row]) => row)).toEqual(
        [
          ['gather', 241, 0.480079681],
          ['move', 183, 0.364541833],
          ['attack', 34, 0.0677290837],
          ['share', 33, 0.0657370518],
          ['defend', 11, 0.0219123506],
        ],
      );
    });

    it('a file whose rewards are all 0 has no wins, and one without actions says so', () => {
      const file = path('af_2025-10-24_pre.db');
      expect(rows(file, 'sim_3ZVbiE9ghZ', 'adversarial')).toEqual([
        ['attack', 505, 0, undefined, 0],
        ['defend', 485, 0, undefined, 0],
      ]);
      expect(rows(path('af_2024-11-03_first.db'), 'default', 'action-worth')).toEqual([]);
    });
  },
);
