import { expect, it } from 'vitest';
import type { Outcome } from '../../api/compare.ts';
import { numberMetrics } from '../../metrics/compare/numbers.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { describeWithFixtures } from '../../testing/fixtures.ts';
import { openFile } from '../../testing/node-engine.ts';
import { query } from '../../testing/query.ts';
import { describeSource } from '../describe-source.ts';
import { readReport } from '../reports/read-report.ts';
import { readSimulations } from '../simulations.ts';
import { readOutcomes } from './outcomes.ts';
import { reachOfNumber } from './reach.ts';

const files = [
  'af_head_experiment.db',
  'af_head_single.db',
  'af_2024-12-10_intid.db',
  'llm_society_v6.db',
] as const;

async function opened(path: string) {
  const { source } = describeSource('x', await openFile(path));
  return { source, sources: new Map([['x', source]]) };
}

const numbersOf = (metrics: readonly MetricId[]): readonly Outcome[] =>
  metrics.map((metric) => ({ metric, statistic: 'value' }));

describeWithFixtures('the numbers that real simulations are compared by', files, (path) => {
  it.each(files)('are those that the pages of the simulations of %s show', async (name) => {
    const { source, sources } = await opened(path(name));
    const ids = readSimulations(source).simulations.map(({ id }) => id);
    const own = [...numberMetrics].filter(([, { family }]) => family === source.family);
    const outcomes = numbersOf(own.map(([metric]) => metric));
    const members = ids.map((simulation) => ({ source: 'x', simulation }));
    const { values } = readOutcomes(sources, { members, outcomes });
    let told = 0;
    ids.forEach((simulation, row) => {
      const reports = [...new Set(own.map(([, { report }]) => report))];
      const tables = reports.flatMap((report) => readReport({ source, simulation }, report));
      own.forEach(([metric, home], place) => {
        const table = tables.find(({ id }) => id === home.table);
        const cell = table?.rows.find((each) => each.metric === metric)?.cells[1];
        const expected = typeof cell === 'number' ? cell : Number.NaN;
        expect(values[row * outcomes.length + place], `${metric} of ${simulation}`).toBe(expected);
        if (Number.isNaN(expected)) return;
        told += 1;
        expect(reachOfNumber(source, metric).kind, metric).toBe('had');
      });
    });
    expect(told).toBeGreaterThan(20);
  });

  it('are those of plain SQL', async () => {
    const { source, sources } = await opened(path('af_head_experiment.db'));
    const expected = query<Record<string, number | string>>(
      source.connection,
      `SELECT s.simulation_id AS id, max(s.total_agents) AS population_peak, sum(s.births) AS births_total,
        (SELECT count(*) FROM main.agent_actions AS a WHERE a.simulation_id = s.simulation_id AND a.action_type = 'attack' AND a.module_type IS NULL) AS attack_count,
        sum(s.resources_consumed) AS consumption_total,
        (SELECT count(*) FROM main.agents AS a WHERE a.simulation_id = s.simulation_id) AS family_agents
        FROM main.simulation_steps AS s GROUP BY 1 ORDER BY 1`,
    );
    const metrics = [
      'population_peak',
      'births_total',
      'attack_count',
      'consumption_total',
      'family_agents',
    ] as const satisfies readonly MetricId[];
    const members = expected.map(({ id }) => ({ source: 'x', simulation: String(id) }));
    const { values } = readOutcomes(sources, { members, outcomes: numbersOf(metrics) });
    expect(expected.length).toBeGreaterThan(4);
    expected.forEach((own, row) => {
      const found = [...values.slice(row * metrics.length, (row + 1) * metrics.length)];
      // Without rows of its kind a number has no value or is 0.
      expect(found.map((value) => (Number.isNaN(value) ? 0 : value))).toEqual(
        metrics.map((metric) => own[metric]),
      );
    });
  });
});
