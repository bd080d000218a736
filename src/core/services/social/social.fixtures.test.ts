import { beforeAll, expect, it } from 'vitest';
import type { ReportTable } from '../../api/report.ts';
import { createWorkspace } from '../../api/workspace.ts';
import type { Workspace } from '../../api/workspace-api.ts';
import type { ReportId } from '../../metrics/reports.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { sourceBytes } from '../../testing/fs-bytes.ts';
import { nodeEngine } from '../../testing/node-engine.ts';

/** Expected numbers come from plain Python over the files' own tables, written from the formulas alone. */
let workspace: Workspace;

beforeAll(async () => {
  workspace = createWorkspace(await nodeEngine());
});

function table(file: string, simulation: string, report: ReportId, id: string): ReportTable {
  if (!workspace.open(file, sourceBytes(file)).ok) throw new Error(file);
  const answer = workspace.report(file, simulation, report);
  const found = answer.ok ? answer.value.find((each) => each.id === id) : undefined;
  if (found === undefined) throw new Error(`${file}: no table ${id}`);
  return found;
}

const cells = (found: ReportTable) =>
  found.rows.map((row) =>
    row.cells.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(6)) : cell)),
  );

describeWithFixtures(
  'networks of real files',
  ['af_head_single.db', 'af_2025-10-24_pre.db', 'af_2024-12-10_intid.db', 'llm_society_v6.db'],
  (path) => {
    it('of today: targets in their column, agents and resources mixed', () => {
      const file = path('af_head_single.db');
      expect(cells(table(file, 'sim_NzSfF99T73', 'social', 'social-kinds'))).toEqual([
        ['all kinds', 910, 52, 299, 0.343137, 0.112745, 0.254181, 10.0385, 0, 0.390841, 0.471159],
        ['attack', 596, 52, 76, 0.224736, 0.0286576, 0.578947, 2.07692, 0, 0.482353, 0.62659],
        ['share', 314, 49, 230, 0.133503, 0.0977891, 0.104348, 8.89796, 0.0576923, 0.361019, 0.0745771],
      ]);
    });

    it('of October 2025: targets in the details, and births among the stored interactions', () => {
      const rows = cells(table(path('af_2025-10-24_pre.db'), 'sim_3ZVbiE9ghZ', 'social', 'social-kinds'));
      expect(rows.map((row) => row.slice(0, 4))).toEqual([
        ['all kinds', 1014, 77, 546],
        ['attack', 505, 75, 164],
        ['share', 462, 74, 399],
        ['reproduce', 47, 70, 47],
      ]);
    });

    it('of December 2024: numbers as ids, twelve shares with oneself, and attacks that hit nobody', () => {
      const file = path('af_2024-12-10_intid.db');
      expect(cells(table(file, 'default', 'social', 'social-kinds')).map((row) => row.slice(0, 2))).toEqual([
        ['share', 212],
      ]);
      expect(table(file, 'default', 'social', 'attack-matrix').notes).toEqual(['No agent attacked another.']);
    });

    it('of a society: trades, transfers and events, each once', () => {
      const run = 'a2c368c1-f506-4104-b160-d62893d33656';
      expect(cells(table(path('llm_society_v6.db'), run, 'network', 'network-numbers'))).toEqual([
        ['all kinds', 235, 24, 191, 0.346014, 0.293194, 13.5833, 0, 0.574543],
        ['MARRIAGE_FORMED', 4, 8, 4, 0.0714286, 0, 1, 0.666667, undefined],
        ['SOCIAL_INTERACTION', 1, 2, 1, 0.5, 0, 1, 0.916667, undefined],
        ['trade', 112, 24, 103, 0.186594, 0.135922, 8, 0, 0.365404],
        ['transfer', 118, 24, 104, 0.188406, 0.211538, 7.75, 0, 0.280029],
      ]);
    });
  },
);
