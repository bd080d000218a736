import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import type { Outcome } from '../../api/compare.ts';
import {
  namesInNumberTables,
  numberMetrics,
  numbersOfReport,
  numberTables,
  reportsAtOnce,
} from '../../metrics/compare/numbers.ts';
import { metricsOverSteps } from '../../metrics/compare/over-steps.ts';
import { type ReportId, type ReportTableId, reportCosts } from '../../metrics/reports.ts';
import { mappedFile, mappedText } from '../../testing/mapped.ts';
import { readReport } from '../reports/read-report.ts';
import { readSimulations } from '../simulations.ts';
import { readComparableNumbers } from './comparable-numbers.ts';
import type { Sources } from './courses.ts';
import { readDifferences } from './differences.ts';
import { readOutcomes } from './outcomes.ts';
import { reachOfNumber } from './reach.ts';
import { recording } from './recording.ts';

/** In s1 system, control, system and control have most agents, one after the other; c descends from b and b from a. */
const farm = `
  simulation s1
  step 0 total 3 births 0 {"system": 2, "control": 1}
  step 1 total 3 births 1 {"system": 1, "control": 2}
  step 2 total 5 births 2 {"system": 3, "control": 2}
  step 4 total 1 births 0 {"system": 0, "control": 1}
  agent a system born 0 died 3 genome ::1 generation 0
  agent b system born 1 genome a:1 generation 1
  agent c control born 2 genome b:1 generation 2
  simulation s2
  step 0 total 2 births 0 {"system": 2}
  step 1 total 2 births 0 {"system": 2}
  agent z system born 0 genome ::1 generation 0
  simulation s3
`;

const society = `
  run r1
  event CHILD_BORN x @1
  event CHILD_BORN y @2
  event AGENT_DEATH x @3
`;

async function sourcesOf(): Promise<Sources> {
  const [one, other] = [await mappedText('farm-2025-11', farm), await mappedText('society-v6', society)];
  return new Map([
    ['f', { connection: one.connection, large: false, ...one.mapping }],
    ['g', { connection: other.connection, large: false, ...other.mapping }],
  ]);
}

const members = [
  ...['s2', 's1', 's3'].map((simulation) => ({ source: 'f', simulation })),
  { source: 'g', simulation: 'r1' },
];
const none = Number.NaN;
const number = (metric: Outcome['metric']): Outcome => ({ metric, statistic: 'value' });

describe('numbers of simulations', () => {
  it('stand beside those of courses, a row a simulation', async () => {
    const outcomes = [
      number('dominance_switches'),
      { metric: 'births', statistic: 'max' } as const,
      number('family_depth'),
      number('population_peak_step'),
    ];
    const { values, missing } = readOutcomes(await sourcesOf(), { members, outcomes });
    const rows = members.map((_, row) => [...values.slice(4 * row, 4 * row + 4)]);
    expect(rows.slice(0, 3)).toEqual([
      [0, 0, 0, 0],
      [3, 2, 2, 2],
      [none, none, none, none],
    ]);
    expect(missing.filter(({ outcome }) => outcome !== 1)).toEqual(
      [0, 2, 3].map((outcome) => ({
        source: 'g',
        outcome,
        reason: 'Only AgentFarm has it; this is no file of AgentFarm.',
      })),
    );
  });

  it('of both families stand for each other', async () => {
    const outcomes = [number('births_total'), number('deaths_of_run')];
    const { values } = readOutcomes(await sourcesOf(), { members: members.slice(1), outcomes });
    expect([...values]).toEqual([3, 1, none, none, 2, 1]);
  });

  it('say why a simulation has none', async () => {
    const query = { members: members.slice(2, 3), outcomes: [number('population_peak')] };
    expect(readOutcomes(await sourcesOf(), query).missing).toEqual([
      { source: 'f', outcome: 0, reason: 'The simulation recorded nothing that yields it.' },
    ]);
  });

  it('say also why one simulation of several has none', async () => {
    const outcomes = [number('family_depth'), number('population_peak')];
    const { absent, missing } = readOutcomes(await sourcesOf(), { members: members.slice(0, 3), outcomes });
    expect(missing).toEqual([]);
    expect(absent).toEqual([
      { outcome: 0, reason: 'The simulation recorded nothing that yields it.', members: [2] },
      { outcome: 1, reason: 'The simulation recorded nothing that yields it.', members: [2] },
    ]);
  });

  it('differ by B − A', async () => {
    const [b, a] = [members.slice(0, 1), members.slice(1, 2)];
    const outcomes = [number('dominance_switches')];
    const { rows } = readDifferences(await sourcesOf(), { a, b, outcomes, paired: false });
    expect(rows).toMatchObject([{ a: 3, b: 0, difference: -3, relative: -1, n: [1, 1] }]);
    expect(rows[0]?.sentence).toBe('Dominance: switches: B has 3 less than A (−100 %; N = 1 and 1).');
  });

  it('are read once for all of a report, and only of simulations that are new', async () => {
    const sources = await sourcesOf();
    const ask = (metric: Outcome['metric'], some = members.slice(0, 2)) => [
      ...readOutcomes(sources, { members: some, outcomes: [number(metric)] }).values,
    ];
    expect(ask('dominance_switches')).toEqual([0, 3]);
    sources.get('f')?.connection.execute('DELETE FROM main.simulation_steps');
    expect(ask('population_peak')).toEqual([2, 5]);
    expect(ask('population_peak', members.slice(0, 3))).toEqual([2, 5, none]);
  });

  it.each([...reportsAtOnce])(
    'of the report %s are read by as many statements for two as for one',
    async (report) => {
      const outcomes = numbersOfReport(report).map(number);
      const asked = async (some: typeof members) => {
        const [[id, source] = ['', undefined]] = [...(await sourcesOf())];
        if (source === undefined) throw new Error('No source.');
        let statements = 0;
        const connection = recording(source.connection, () => {
          statements += 1;
        });
        readOutcomes(new Map([[id, { ...source, connection }]]), { members: some, outcomes });
        return statements;
      };
      // What is known of the file is found out by the first question.
      const first = await asked(members.slice(1, 2));
      expect(first).toBeGreaterThan(0);
      expect(await asked(members.slice(0, 2))).toBe(first);
    },
  );

  it('of a metric over steps, or of none that there is, are refused', async () => {
    const sources = await sourcesOf();
    const ask = (metric: string) => () =>
      readOutcomes(sources, { members, outcomes: [{ metric, statistic: 'value' } as Outcome] });
    expect(ask('total_agents')).toThrow('unknown');
    expect(ask('lineage_dpth')).toThrow('unknown');
  });

  it('are offered as far as some file has the columns for them', async () => {
    const sources = await sourcesOf();
    const offered = readComparableNumbers(sources, members);
    const one = offered.find(({ metric }) => metric === 'family_depth');
    expect(one).toEqual({
      metric: 'family_depth',
      label: 'Lineage: depth',
      table: 'Lineage in numbers',
      unit: 'generations',
      cost: 'plain',
      missing: [{ source: 'g', reason: 'Only AgentFarm has it; this is no file of AgentFarm.' }],
    });
    const metrics = offered.map(({ metric }) => metric);
    // Told once, by the name of AgentFarm; nobody trades.
    expect(metrics.filter((metric) => metric.startsWith('births_'))).toEqual(['births_total']);
    expect(metrics).not.toContain('trade_frequency');
  });
});

describe.each(['farm', 'society'])('the tables with a metric a row of the sample %s', async (name) => {
  const path = fileURLToPath(new URL(`../../../../public/samples/${name}.db`, import.meta.url));
  const { connection, mapping } = await mappedFile(path);
  const source = { connection, large: false, ...mapping };
  const simulation = readSimulations(source).simulations[0]?.id ?? '';
  const found = (Object.keys(reportCosts) as ReportId[])
    .flatMap((report) => readReport({ source, simulation }, report))
    .flatMap(({ id, rows }) => rows.map(({ cells, metric }) => ({ table: id, metric, value: cells[1] })));
  const rows = found.flatMap((row) => (row.metric === undefined ? [] : [{ ...row, metric: row.metric }]));

  test('are compared, or a reason is known why not', () => {
    expect(rows.filter(({ table }) => !(table in numberTables))).toEqual([]);
    const compared = rows.filter(({ table }) => !('not' in numberTables[table as keyof typeof numberTables]));
    expect(
      compared.filter(
        ({ metric }) =>
          !(numberMetrics.has(metric) || metricsOverSteps.has(metric) || namesInNumberTables.has(metric)),
      ),
    ).toEqual([]);
    expect(compared.length).toBeGreaterThan(20);
  });

  test('have every number that is offered, and the file is known to yield it', () => {
    const told = new Set(rows.map(({ table, metric }) => `${table} ${metric}`));
    const own = [...numberMetrics].filter(
      // Told only where a file does not say where resources are.
      ([metric, { family }]) => family === source.family && metric !== 'concentration_ratio',
    );
    expect(own.filter(([metric, { table }]) => !told.has(`${table} ${metric}`))).toEqual([]);
    const numbers = rows.filter(({ metric, value }) => numberMetrics.has(metric) && value !== undefined);
    expect(numbers.filter(({ metric }) => reachOfNumber(source, metric).kind === 'missing')).toEqual([]);
  });

  test('tell no names among the numbers', () => {
    const offered = rows.filter(({ table, metric }) => numberMetrics.get(metric)?.table === table);
    expect(
      offered.filter(({ value, metric }) => typeof value === 'string' && metric !== 'reward_independence_p'),
    ).toEqual([]);
  });

  test('lie in tables that are there', () => {
    const tables = new Set<ReportTableId>(rows.map(({ table }) => table));
    const families = [...numberMetrics.values()].filter(({ family }) => family === source.family);
    expect(families.filter(({ table }) => !tables.has(table))).toEqual([]);
  });
});
