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

const cells = (found: ReportTable) => found.rows.map((row) => row.cells);

/** Numbers to nine significant digits, so that the order of a sum does not matter. */
const close = (row: readonly unknown[]) =>
  row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(9)) : cell));

describeWithFixtures(
  'dynamics of real files',
  ['af_head_single.db', 'af_head_experiment.db', 'af_2024-12-10_intid.db'],
  (path) => {
    const single = path('af_head_single.db');
    const integers = path('af_2024-12-10_intid.db');

    it('dominance and its switches in a finished run', () => {
      const scores = cells(table(single, 'sim_NzSfF99T73', 'dynamics', 'dominance'));
      expect(scores.map((row) => close(row.slice(0, 2)))).toEqual([
        ['system', 0.40335962],
        ['control', 0.259574212],
        ['independent', 0.237066168],
      ]);
      expect(cells(table(single, 'sim_NzSfF99T73', 'dynamics', 'switches')).map((row) => row[0])).toEqual([
        6, 38, 174, 175, 182,
      ]);
    });

    it('lives with few deaths: the mean of the dead, and no median that was not reached', () => {
      const lives = cells(table(single, 'sim_NzSfF99T73', 'dynamics', 'lives-by-type'));
      expect(lives.map((row) => close([row[0], row[1], row[2], row[5], row[6], row[7], row[9]]))).toEqual([
        ['control', 17, 7, 172.857143, 176, 182, undefined],
        ['independent', 18, 6, 161.333333, 156, 182, undefined],
        ['system', 17, 4, 142.5, 142.5, 149, undefined],
      ]);
    });

    it('advantages over reproduce actions and first parents', () => {
      const [first] = cells(table(single, 'sim_NzSfF99T73', 'advantage', 'advantage'));
      expect(close(first ?? [])).toEqual([
        'system',
        'independent',
        2.79528073,
        0.295036573,
        0.0396029412,
        0.036651591,
        0,
        -0.00437233652,
        0.684499462,
        'system',
      ]);
    });

    it('nobody left at the end: no ratio to the end, and no type that dominates by population', () => {
      const file = path('af_head_experiment.db');
      const numbers = new Map(
        cells(table(file, 'sim_no_regen', 'dynamics', 'numbers')).map((row) => [row[0], row[1]]),
      );
      expect([numbers.get('Final population'), numbers.get('Peak to end')]).toEqual([0, undefined]);
      expect(cells(table(file, 'sim_no_regen', 'dynamics', 'dominant-types'))[0]).toEqual([
        'By population',
        undefined,
      ]);
      const lives = cells(table(file, 'sim_no_regen', 'dynamics', 'lives-by-type'));
      expect(lives.map((row) => [row[0], row[9]])).toEqual([
        ['control', 13],
        ['independent', 15],
        ['system', 13],
      ]);
    });

    it('a file that stores states twice is counted from its agents, and says so', () => {
      const numbers = table(integers, 'default', 'dynamics', 'numbers');
      expect(numbers.notes[0]).toContain('Agents alive: derived.');
      const scores = cells(table(integers, 'default', 'dynamics', 'dominance'));
      expect(scores.map((row) => close(row.slice(0, 2)))).toEqual([
        ['independent', 0.637701288],
        ['system', 0.146596226],
        ['control', 0.115702487],
      ]);
    });
  },
);
