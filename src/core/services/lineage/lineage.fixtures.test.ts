import { beforeAll, expect, it } from 'vitest';
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

function rows(file: string, simulation: string, report: ReportId, id: string) {
  if (!workspace.open(file, sourceBytes(file)).ok) throw new Error(file);
  const answer = workspace.report(file, simulation, report);
  const found = answer.ok ? answer.value.find((table) => table.id === id) : undefined;
  if (found === undefined) throw new Error(`${file}: no table ${id}`);
  return found.rows.map(({ cells }) =>
    // Nine significant digits, so that the order of a sum does not matter.
    cells.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(9)) : cell)),
  );
}

const values = (table: readonly (readonly unknown[])[]) => table.map(([, value]) => value);

describeWithFixtures(
  'reproduction and lineage of real files',
  ['af_head_single.db', 'af_head_experiment.db', 'af_2025-10-24_pre.db', 'af_2024-12-10_intid.db'],
  (path) => {
    const single = path('af_head_single.db');
    const experiment = path('af_head_experiment.db');
    const earlier = path('af_2025-10-24_pre.db');
    const integers = path('af_2024-12-10_intid.db');

    it('attempts of today are actions, and reasons stand in their details', () => {
      const sim = 'sim_NzSfF99T73';
      expect(values(rows(single, sim, 'reproduction', 'reproduction-numbers'))).toEqual([
        270, 22, 248, 0.0814814815, 10.9452736, 22, 0, 1, 24.5071774, 3, 5, 1.66666667,
      ]);
      expect(rows(single, sim, 'reproduction', 'failure-reasons').map((row) => row.slice(0, 2))).toEqual([
        ['population limit', 181],
        ['insufficient resources', 48],
        ['chance', 19],
      ]);
      expect(rows(single, sim, 'reproduction', 'reproduction-rhythm').map((row) => row.slice(0, 6))).toEqual([
        ['control', 26.2948718, 20.5, -1.92063492, 0.0440424256, 0.0940281319],
        ['independent', 30.9857143, 19.5, -3.31481481, 0.0911511976, 0.12305466],
        ['system', 28.3098592, 17, 2.4, 0.109778272, 0.158467109],
      ]);
    });

    it('attempts of 2025 are actions too, for its events hold successes only', () => {
      const sim = 'sim_3ZVbiE9ghZ';
      expect(values(rows(earlier, sim, 'reproduction', 'reproduction-numbers')).slice(0, 3)).toEqual([
        505, 47, 458,
      ]);
      expect(rows(earlier, sim, 'reproduction', 'failure-reasons').map((row) => row[1])).toEqual([411, 47]);
    });

    it('fitness by generation, with doubled states counted once', () => {
      expect(rows(integers, 'default', 'reproduction', 'generational-fitness')).toEqual([
        [0, 50, 50, 0.4, 3.38038914, 12.2, 3.61011905, 0.7],
        [1, 35, 35, 0.171428571, 2.73183774, 9.6, 0.174192177, 0.2],
        [2, 7, 7, 0.285714286, 2.8993007, 9.4, 0.887687075, 0.428571429],
        [3, 3, 3, 0.666666667, 4.30588235, 9.6, 0.844444444, 0],
      ]);
    });

    it('the first agents, with resources that are stored twice counted once', () => {
      const all = rows(experiment, 'sim_attack_low', 'reproduction', 'genesis').at(-1);
      expect(all).toEqual([
        'all types',
        24,
        14.625,
        438.75,
        1.66374028,
        22.6361485,
        0.730198337,
        0,
        1,
        0.666666667,
        0.666666667,
      ]);
      const best = rows(experiment, 'sim_attack_low', 'reproduction', 'performance')[0];
      expect(best?.slice(0, 3)).toEqual(['agent_ceb6f11b74', 'system', 1.032501]);
    });

    it('families out of genomes, events and parents', () => {
      // Roots, orphans, unnamed, two parents, depth, turnover, branching, childless, surviving founders.
      const family = (file: string, sim: string) =>
        values(rows(file, sim, 'lineage', 'lineage-numbers')).slice(1, 10);
      expect(family(single, 'sim_NzSfF99T73')).toEqual([30, 0, 0, 0, 2, 1, 1.29411765, 35, 26]);
      expect(family(earlier, 'sim_3ZVbiE9ghZ')).toEqual([30, 0, 0, 0, 2, 3.33333333, 1.56666667, 47, 30]);
      expect(family(integers, 'default')).toEqual([50, 0, 0, 0, 3, 2.97029703, 1.36363636, 62, 21]);
      expect(rows(integers, 'default', 'lineage', 'founder-lines')[0]?.slice(0, 3)).toEqual([
        '40',
        'independent',
        11,
      ]);
    });

    it('action weights and their drift', () => {
      const gather = rows(single, 'sim_NzSfF99T73', 'genetics', 'weights-by-action')[1];
      expect(gather).toEqual([
        'gather',
        0.19157103,
        0.00000820772132,
        0.0149548296,
        0.1875,
        0.193548387,
        0.0060483871,
        0.00201612903,
        0.0179833746,
      ]);
      const middle = workspace.figure(single, 'sim_NzSfF99T73', 'weight_spread');
      const at = (key: string) =>
        middle.ok ? middle.value.series.find((series) => series.label === key)?.values[100] : undefined;
      expect(at('Shannon')).toBeCloseTo(1.9310635146350177, 12);
      expect(at('Simpson')).toBeCloseTo(0.16207936394380854, 12);
    });

    it('recomputed diversity: the commonest genome as stored, siblings counted once where the program counts each', () => {
      const stored = workspace.figure(single, 'sim_NzSfF99T73', 'genetics');
      const derived = workspace.figure(single, 'sim_NzSfF99T73', 'genome_diversity');
      if (!stored.ok || !derived.ok) throw new Error('no figures');
      const at = (answer: typeof stored, metric: string) =>
        Array.from(answer.value.series.find((series) => series.metric === metric)?.values ?? []);
      const ours = at(derived, 'genomes_per_agent');
      const theirs = at(stored, 'genetic_diversity');
      const commonest = at(derived, 'commonest_genome_share');
      expect(theirs).toHaveLength(201);
      at(stored, 'dominant_genome_ratio').forEach((share, k) => {
        expect(commonest[k]).toBeCloseTo(share, 12);
        expect(ours[k]).toBeLessThanOrEqual((theirs[k] ?? 0) + 1e-12);
      });
      // At step 40 three children have a living brother or sister of the same genome: 18 of 50, stored 21.
      expect([ours[40], theirs[40]]).toEqual([0.36, 0.42]);
    });
  },
);
