import type { Outcome, Verdicts } from '../../../../core/api/compare.ts';
import type { ReportDataTable, ReportSection } from '../../../../core/api/report-document.ts';
import { type MetricDefinition, metrics } from '../../../../core/metrics/registry.ts';
import { unwrap } from '../../../state/failure.ts';
import { configurationRows } from '../changes/configuration-rows.ts';
import type { Sides } from '../changes/sides.ts';
import { testWords } from '../changes/test-words.ts';
import { outcomeTable, sortedRows } from '../outcomes/outcome-table.ts';
import { outcomeLabel, outcomeMeaning, seriesLabel } from '../outcomes/outcome-words.ts';
import type { Reported } from './collect-report.ts';

const lane = 'background';
const quiet = (text: string | undefined) => (text === undefined || text === '' ? [] : [text]);

export async function outcomeSection(reported: Reported): Promise<ReportSection> {
  const { client, comparison, outcomes, signal, onPart, fileOf } = reported;
  onPart('Outcomes');
  const answer = await client.outcomes({ members: comparison.asked, outcomes }, { lane, signal });
  const { values, missing } = unwrap(answer);
  const table = outcomeTable(comparison, outcomes, values);
  const grouped = comparison.search.rows === 'groups';
  const shown: ReportDataTable = {
    name: 'Outcomes',
    columns: [
      grouped ? 'Group' : 'Simulation',
      ...table.columns.map(({ label, unit }) => (unit === undefined ? label : `${label} (${unit})`)),
    ],
    rows: sortedRows(table, comparison.search.sort).map((row) => [
      table.rows[row]?.label,
      ...table.columns.map(({ cells }) => known(cells[row])),
    ]),
    computed: [
      ...outcomes.map((outcome) => meaningOf(outcome, reported)),
      ...(grouped ? ['A group has the mean of those of its members that have a value.'] : []),
    ],
  };
  const without = missing.flatMap(({ source, outcome, reason }) => {
    const about = outcomes[outcome];
    return about === undefined
      ? []
      : [`${outcomeLabel(about, comparison.series)}: none in ${fileOf(source)}. ${reason}`];
  });
  return { heading: 'Outcomes', text: without, tables: [shown] };
}

export function configurationSection({ comparison, onPart }: Reported, sides: Sides): ReportSection {
  onPart('Configuration differences');
  const { configurations, members, search } = comparison;
  const columns = [...new Set([...sides.a.places, ...sides.b.places])];
  const { equal, ignore } = search;
  const rows =
    configurations === undefined
      ? []
      : configurationRows(configurations, sides, { columns, equal, ignore, find: '' });
  const table: ReportDataTable = {
    name: 'Configuration differences',
    columns: ['Parameter', ...columns.map((place) => members[place]?.label ?? '')],
    rows: rows.map(({ path, values }) => [path, ...values.map(known)]),
    computed: [
      'Parameters as they are stored; nested and dotted keys are one. A dash is a parameter that is not stored, or NULL.',
    ],
  };
  return {
    heading: 'What changed',
    text: [
      `A is ${sides.a.label}, B is ${sides.b.label}.`,
      ...(ignore.length === 0 ? [] : [`Left out: ${ignore.join(', ')}.`]),
      ...(rows.length === 0 ? ['Their configurations differ in nothing that is stored.'] : []),
    ],
    tables: rows.length === 0 ? [] : [table],
  };
}

/** Sentences that are said before the table. */
const MOST_SAID = 5;

export async function differenceSection(reported: Reported, { a, b }: Sides): Promise<ReportSection> {
  const { client, comparison, ranked, signal, onPart } = reported;
  onPart('Outcome differences');
  const query = { a: a.members, b: b.members, outcomes: ranked, paired: comparison.search.paired };
  const { rows, test, note, verdicts } = unwrap(await client.differences(query, { lane, signal }));
  const labels = 'Metric,A,B,Difference,Relative,Effect size,N,From,To,p,Note'.split(',');
  const table: ReportDataTable = {
    name: 'Outcome differences',
    columns: labels,
    rows: rows.map((row) => [
      outcomeLabel(row.outcome, comparison.series),
      ...[row.a, row.b, row.difference, row.relative, row.effect].map(known),
      row.n.join(', '),
      ...[row.interval?.[0], row.interval?.[1], row.p].map(known),
      row.warning ?? '',
    ]),
    computed: [
      'A and B are means. Difference is B − A, Relative is (B − A) / |A|. N are the values in A and in B. From and To are the 95 % interval of the difference.',
      testWords(test),
      ...rows.map(({ outcome }) => meaningOf(outcome, reported)),
    ],
  };
  const came: ReportDataTable = {
    name: 'Verdicts',
    columns: ['What they came to', 'A', 'B', 'In words'],
    rows: verdicts.map((one) => [one.name, verdictWords(one.a), verdictWords(one.b), one.sentence]),
    computed: [],
  };
  return {
    heading: 'What happened',
    text: [
      `Every difference is B − A: ${b.label} less ${a.label}.`,
      ...quiet(note),
      ...rows.slice(0, MOST_SAID).map(({ sentence }) => sentence),
    ],
    tables: [table, came].filter((each) => each.rows.length > 0),
  };
}

export async function divergenceSection(reported: Reported, { a, b }: Sides): Promise<ReportSection> {
  const { client, comparison, signal, onPart } = reported;
  onPart('Divergence');
  const { shown, search, series } = comparison;
  const query = {
    a: a.members,
    b: b.members,
    series: shown.map(({ metric, key }) => ({ metric, key })),
    band: search.leave,
    tolerance: search.tolerance,
    hold: search.hold,
  };
  const found = unwrap(await client.divergences(query, { lane, signal }));
  const table: ReportDataTable = {
    name: 'Divergence',
    columns: ['Metric', 'First step', 'Side', 'A', 'B', 'Compared', 'In words'],
    rows: found.map((one) => [
      seriesLabel(one.series, series),
      known(one.step),
      one.side ?? '',
      known(one.a),
      known(one.b),
      one.compared,
      one.sentence,
    ]),
    computed: [],
  };
  return { heading: 'Where B leaves A', tables: found.length === 0 ? [] : [table] };
}

function meaningOf(outcome: Outcome, { comparison }: Reported): string {
  const { formula }: MetricDefinition = metrics[outcome.metric];
  return `${outcomeLabel(outcome, comparison.series)}: ${outcomeMeaning(outcome)} ${formula}`;
}

function verdictWords({ n, shares }: Verdicts): string | undefined {
  if (shares.length === 0) return undefined;
  return shares.map(({ verdict, count }) => (n === 1 ? verdict : `${verdict} ${count} of ${n}`)).join(', ');
}

function known(value: string | number | null | undefined): string | number | undefined {
  return value === null || (typeof value === 'number' && Number.isNaN(value)) ? undefined : value;
}
