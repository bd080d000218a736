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
const opened = new Set<string>();

beforeAll(async () => {
  workspace = createWorkspace(await nodeEngine());
});

function table(file: string, simulation: string, report: ReportId, id: string): ReportTable {
  if (!opened.has(file) && !workspace.open(file, sourceBytes(file)).ok) throw new Error(file);
  opened.add(file);
  const answer = workspace.report(file, simulation, report);
  const found = answer.ok ? answer.value.find((each) => each.id === id) : undefined;
  if (found === undefined) throw new Error(`${file}: no table ${id}`);
  return found;
}

const cells = (found: ReportTable) => found.rows.map((row) => row.cells);
const numbersOf = (found: ReportTable) => new Map(cells(found).map(([name, value]) => [name, value]));

/** Numbers to nine significant digits, so that the order of a sum does not matter. */
const close = (row: readonly unknown[]) =>
  row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(9)) : cell));

describeWithFixtures(
  'combat, health and learning of real files',
  [
    'af_head_single.db',
    'af_head_experiment.db',
    'af_2025-10-24_pre.db',
    'af_2024-12-10_intid.db',
    'af_2024-11-27_camelcase.db',
  ],
  (path) => {
    const single = path('af_head_single.db');
    const pre = path('af_2025-10-24_pre.db');
    const integers = path('af_2024-12-10_intid.db');

    it('attacks are counted once, although the file stores what was learned as attack beside them', () => {
      const numbers = numbersOf(table(single, 'sim_NzSfF99T73', 'combat', 'combat-numbers'));
      expect(
        close(
          ['Total attacks', 'Damage dealt', 'Damage per attack', 'Reward per attack'].map((name) =>
            numbers.get(name),
          ),
        ),
      ).toEqual([596, 891.837746, 1.49637206, 0.0834443259]);
      const pairs = cells(table(single, 'sim_NzSfF99T73', 'combat', 'attacks-between-types'));
      expect(pairs.map((row) => row.slice(0, 3))).toEqual([
        ['control', 'control', 168],
        ['control', 'independent', 1],
        ['control', 'system', 30],
        ['independent', 'control', 45],
        ['independent', 'independent', 245],
        ['independent', 'system', 48],
        ['system', 'control', 5],
        ['system', 'independent', 8],
        ['system', 'system', 46],
      ]);
    });

    it('targets are found in the details where the column is empty, and success in the damage', () => {
      const numbers = numbersOf(table(pre, 'sim_3ZVbiE9ghZ', 'combat', 'combat-numbers'));
      expect([numbers.get('Total attacks'), numbers.get('Total successful attacks')]).toEqual([505, 332]);
      expect(cells(table(pre, 'sim_3ZVbiE9ghZ', 'combat', 'attacked'))[0]?.slice(0, 3)).toEqual([
        'agent_ca7ed821ac',
        'agent core',
        17,
      ]);
    });

    it('attacks that do not say their damage are left out of it, and said to be', () => {
      const found = table(path('af_2024-11-27_camelcase.db'), 'default', 'combat', 'combat-numbers');
      expect(numbersOf(found).get('Damage dealt')).toBe(5225);
      expect(found.notes.join(' ')).toContain('105 of 632 attacks do not say');
    });

    it('deaths are found although their incidents name no simulation', () => {
      expect(
        cells(table(single, 'sim_NzSfF99T73', 'health', 'incidents-by-cause')).map((row) => row.slice(0, 2)),
      ).toEqual([
        ['healing', 1503],
        ['combat damage', 596],
        ['unknown', 17],
      ]);
      const file = path('af_head_experiment.db');
      expect(
        cells(table(file, 'sim_no_regen', 'health', 'deaths-by-cause')).map((row) => row.slice(0, 2)),
      ).toEqual([['unknown', 25]]);
      expect(
        cells(table(integers, 'default', 'health', 'deaths-by-cause')).map((row) => row.slice(0, 3)),
      ).toEqual([['starvation', 65, 1]]);
    });

    it('health is taken once an agent and step, where the file stores states twice', () => {
      const [all] = cells(
        table(path('af_2024-11-27_camelcase.db'), 'default', 'health-states', 'health-by-type'),
      );
      expect(all?.slice(0, 2)).toEqual(['all types', 5652]);
    });

    it('learning is read from rows of actions as from its own table', () => {
      const today = numbersOf(table(single, 'sim_NzSfF99T73', 'learning', 'learning-numbers'));
      expect(close([today.get('Experiences'), today.get('Modules')])).toEqual([9291, 52]);
      const then = numbersOf(table(pre, 'sim_3ZVbiE9ghZ', 'learning', 'learning-numbers'));
      expect(
        close([then.get('Experiences'), then.get('Mean reward of experiences'), then.get('Modules')]),
      ).toEqual([1800, 0.142111111, 30]);
      expect(cells(table(integers, 'default', 'learning', 'learning-module-ids'))[0]?.slice(0, 3)).toEqual([
        '960181184',
        'move',
        3011,
      ]);
    });
  },
);
