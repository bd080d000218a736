import { beforeAll, expect, it } from 'vitest';
import type { CourseStatistic, Outcome } from '../../api/compare.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { openFile } from '../../testing/node-engine.ts';
import { query } from '../../testing/query.ts';
import { describeSource } from '../describe-source.ts';
import type { Source } from '../source.ts';
import { readConfigurations } from './configurations.ts';
import { readDifferences } from './differences.ts';
import { readDivergences } from './divergences.ts';
import { readOutcomes } from './outcomes.ts';
import { readTrajectories } from './trajectories.ts';

/**
 * A real experiment, held against plain SQL over its own tables. Numbers that SQL cannot give (quantiles of Student’s
 * distribution, p) come from scipy 1.17 over the same rows.
 */
const low = 'sim_attack_low';
const all = [
  low,
  'sim_attack_mid',
  'sim_attack_high',
  'sim_no_regen',
  'sim_order_chaos',
  'sim_never_started',
];
const attacks = all.slice(0, 3);

const members = (ids: readonly string[]) => ids.map((simulation) => ({ source: 'x', simulation }));
const list = (ids: readonly string[]) => ids.map((id) => `'${id}'`).join(', ');

describeWithFixtures('comparing the simulations of a real experiment', ['af_head_experiment.db'], (path) => {
  let source: Source;
  let sources: ReadonlyMap<string, Source>;

  beforeAll(async () => {
    source = describeSource('x', await openFile(path('af_head_experiment.db'))).source;
    sources = new Map([['x', source]]);
  });

  const rows = <Row = Record<string, number>>(sql: string) => query<Row>(source.connection, sql);

  it('mean, deviation and Student’s interval of a group at each step', () => {
    const expected = rows<{ step: number; n: number; mean: number; variance: number }>(
      `SELECT step_number AS step, count(*) AS n, avg(total_agents) AS mean,
        (sum(total_agents * total_agents) - 1.0 * sum(total_agents) * sum(total_agents) / count(*)) / (count(*) - 1) AS variance
        FROM main.simulation_steps WHERE simulation_id IN (${list(attacks)}) GROUP BY 1 ORDER BY 1`,
    );
    const ask = (band: 'sd' | 't95') =>
      readTrajectories(sources, {
        members: members(attacks),
        series: { metric: 'total_agents' },
        alignment: 'step',
        smoothing: 1,
        groups: [0, 0, 0],
        centre: 'mean',
        band,
      });
    const [sd, t95] = [ask('sd'), ask('t95')];
    expect(expected).toHaveLength(41);
    expect([...sd.x]).toEqual(expected.map(({ step }) => step));
    // scipy.stats.t.ppf(.975, n - 1)
    const quantiles = new Map([
      [2, 12.706204736174694],
      [3, 4.3026527297494619],
    ]);
    expected.forEach(({ n, mean, variance }, i) => {
      const deviation = Math.sqrt(variance);
      const half = ((quantiles.get(n) ?? Number.NaN) * deviation) / Math.sqrt(n);
      expect(sd.groups[0]?.counts[i]).toBe(n);
      expect(sd.groups[0]?.centre[i]).toBeCloseTo(mean, 10);
      expect(sd.groups[0]?.lower[i]).toBeCloseTo(mean - deviation, 6);
      expect(sd.groups[0]?.upper[i]).toBeCloseTo(mean + deviation, 6);
      expect(t95.groups[0]?.lower[i]).toBeCloseTo(mean - half, 6);
      expect(t95.groups[0]?.upper[i]).toBeCloseTo(mean + half, 6);
    });
    // One of the three ends at step 24.
    expect(expected.map(({ n }) => n).indexOf(2)).toBe(25);
  });

  const summaries: Readonly<Record<Exclude<CourseStatistic, 'at'>, (column: string) => string>> = {
    last: (column) => `max(CASE WHEN step_number = final THEN ${column} END)`,
    mean: (column) => `avg(${column})`,
    min: (column) => `min(${column})`,
    max: (column) => `max(${column})`,
    area: (column) => `sum((step_number - before) * (${column} + ${column}_before) / 2.0)`,
  };

  it.each<MetricId>([
    'total_agents',
    'births',
    'deaths',
    'average_reward',
    'average_agent_health',
    'total_resources',
    'genetic_diversity',
  ])('last, mean, min, max and area of %s', (metric) => {
    const wanted = (Object.keys(summaries) as (keyof typeof summaries)[]).map(
      (statistic): Outcome => ({ metric, statistic }),
    );
    const columns = wanted.map(
      ({ statistic }) => `${summaries[statistic as 'last'](metric)} AS "${statistic}"`,
    );
    const expected = rows<Record<string, number> & { id: string }>(
      `WITH steps AS (
        SELECT simulation_id AS id, step_number, ${metric}, max(step_number) OVER (PARTITION BY simulation_id) AS final,
          lag(step_number) OVER w AS before, lag(${metric}) OVER w AS ${metric}_before
        FROM main.simulation_steps WINDOW w AS (PARTITION BY simulation_id ORDER BY step_number))
      SELECT id, ${columns.join(', ')} FROM steps GROUP BY id`,
    );
    const { values, missing } = readOutcomes(sources, { members: members(all), outcomes: wanted });
    expect(expected).toHaveLength(5);
    all.forEach((id, row) => {
      const own = expected.find((each) => each.id === id);
      wanted.forEach(({ statistic }, place) => {
        const value = values[row * wanted.length + place] ?? Number.NaN;
        if (own === undefined) expect(value).toBeNaN();
        else expect(value, `${statistic} of ${id}`).toBeCloseTo(own[statistic] ?? Number.NaN, 8);
      });
    });
    expect(missing).toEqual([]);
  });

  it('the parameters in which two simulations differ', () => {
    const { parameters, replicates, silent } = readConfigurations(sources, members([low, 'sim_no_regen']));
    // Top-level keys of the stored objects, dotted ones among them; the nested ones are equal.
    const expected = rows<{ path: string; a: number; b: number }>(
      `SELECT a.key AS path, a.value AS a, b.value AS b
        FROM main.simulations AS one, json_each(one.parameters) AS a, main.simulations AS other, json_each(other.parameters) AS b
        WHERE one.simulation_id = '${low}' AND other.simulation_id = 'sim_no_regen' AND a.key = b.key AND a.value IS NOT b.value
        ORDER BY 1`,
    );
    const differing = parameters.filter(({ differs }) => differs);
    expect(differing.map(({ path, values: [a, b] }) => ({ path, a, b }))).toEqual(expected);
    expect(expected).toContainEqual({ path: 'resources.resource_regen_rate', a: 0.1, b: 0 });
    expect(differing.filter(({ seed }) => seed).map(({ path }) => path)).toEqual(['seed']);
    expect([replicates, silent]).toEqual([[0, 1], []]);
  });

  it('the first step at which one simulation leaves another for five steps', () => {
    const expected = (b: string, column: string) =>
      rows<{ step: number | null }>(
        `WITH a AS (SELECT step_number, ${column} AS v FROM main.simulation_steps WHERE simulation_id = '${low}'),
          b AS (SELECT step_number, ${column} AS v FROM main.simulation_steps WHERE simulation_id = '${b}'),
          compared AS (SELECT step_number, abs(b.v - a.v) > 0.1 * (SELECT max(v) - min(v) FROM a) AS outside
            FROM a JOIN b USING (step_number)),
          stays AS (SELECT step_number, min(outside) OVER w AS outside, count(*) OVER w AS n FROM compared
            WINDOW w AS (ORDER BY step_number ROWS BETWEEN CURRENT ROW AND 4 FOLLOWING))
        SELECT min(step_number) AS step FROM stays WHERE outside AND n = 5`,
      )[0]?.step;
    const found = (b: string) =>
      readDivergences(sources, {
        a: members([low]),
        b: members([b]),
        series: [{ metric: 'total_agents' }, { metric: 'total_resources' }, { metric: 'average_reward' }],
        band: 'sd',
        tolerance: 0.1,
        hold: 5,
      });
    for (const b of ['sim_attack_mid', 'sim_no_regen', 'sim_order_chaos']) {
      const divergences = found(b);
      const columns = ['total_agents', 'total_resources', 'average_reward'];
      expect(divergences.map(({ step }) => step ?? null)).toEqual(
        columns.map((column) => expected(b, column)),
      );
    }
    expect(found('sim_attack_mid')[0]).toMatchObject({ step: 18, side: 'below', a: 33, b: 31, compared: 41 });
  });

  it('the first step at which a simulation leaves the band of a group for five steps', () => {
    // B is out where (b − mean)² > variance, or > t² variance / n.
    const expected = (squared: string) =>
      rows<{ step: number | null }>(
        `WITH a AS (SELECT step_number, count(*) AS n, avg(total_agents) AS mean,
            (sum(total_agents * total_agents) - 1.0 * sum(total_agents) * sum(total_agents) / count(*)) / (count(*) - 1) AS variance
            FROM main.simulation_steps WHERE simulation_id IN (${list(attacks)}) GROUP BY 1),
          compared AS (SELECT step_number, (b.total_agents - mean) * (b.total_agents - mean) > ${squared} + 1e-9 AS outside
            FROM a JOIN main.simulation_steps AS b USING (step_number) WHERE simulation_id = 'sim_no_regen'),
          stays AS (SELECT step_number, min(outside) OVER w AS outside, count(*) OVER w AS n FROM compared
            WINDOW w AS (ORDER BY step_number ROWS BETWEEN CURRENT ROW AND 4 FOLLOWING))
        SELECT min(step_number) AS step FROM stays WHERE outside AND n = 5`,
      )[0]?.step;
    const found = (band: 'sd' | 't95') =>
      readDivergences(sources, {
        a: members(attacks),
        b: members(['sim_no_regen']),
        series: [{ metric: 'total_agents' }],
        band,
        tolerance: 0.1,
        hold: 5,
      })[0];
    expect(found('sd')?.step).toBe(expected('variance'));
    const t = 'CASE n WHEN 3 THEN 4.3026527297494619 WHEN 2 THEN 12.706204736174694 END';
    expect(found('t95')?.step).toBe(expected(`(${t}) * (${t}) * variance / n`));
    expect([found('sd')?.step, found('t95')?.step]).toEqual([7, 10]);
  });

  it('differences of two groups, with effect, interval and p', () => {
    const {
      rows: found,
      test,
      verdicts,
    } = readDifferences(sources, {
      a: members(attacks),
      b: members(['sim_no_regen', 'sim_order_chaos']),
      outcomes: [
        { metric: 'total_agents', statistic: 'last' },
        { metric: 'births', statistic: 'mean' },
        { metric: 'average_reward', statistic: 'last' },
        { metric: 'total_resources', statistic: 'mean' },
      ],
      paired: false,
    });
    // scipy.stats.ttest_ind(b, a, equal_var=False), and (mean b − mean a) / √((2 var a + var b) / 3)
    const expected = [
      ['total_resources', -46.14236200256739, -2.3347674013752875, 0.24271546179710488],
      ['average_reward', -12.459146887350869, -1.491448927969954, 0.43227428375748644],
      ['births', -0.15041934103551557, -1.1137061456823876, 0.5118996581494597],
      ['total_agents', -16, -0.9607689228305228, 0.5696784546013508],
    ] as const;
    expect(test).toBe('welch');
    expect(found.map(({ outcome }) => outcome.metric)).toEqual(expected.map(([metric]) => metric));
    expected.forEach(([, difference, effect, p], k) => {
      expect(found[k]?.difference).toBeCloseTo(difference, 9);
      expect(found[k]?.effect).toBeCloseTo(effect, 9);
      expect(found[k]?.p).toBeCloseTo(p, 9);
      expect(found[k]?.n).toEqual([3, 2]);
    });
    expect(found[3]?.interval?.[0]).toBeCloseTo(-256.5867463519311, 7);
    expect(found[3]?.interval?.[1]).toBeCloseTo(224.58674635193105, 7);
    expect(verdicts[0]?.sentence).toContain('B extinct 1 of 2');
  });
});
