import type { Outcome, TrajectoryQuery } from '../../../../core/api/compare.ts';
import type { ReportDataTable, ReportPicture, ReportSection } from '../../../../core/api/report-document.ts';
import { type MetricDefinition, metrics } from '../../../../core/metrics/registry.ts';
import { inSlices } from '../../../charts/in-slices.ts';
import { modelOf } from '../../../charts/overlay/overlay-model.ts';
import { overlaySvg } from '../../../charts/overlay/overlay-svg.ts';
import type { OverlayMark } from '../../../charts/overlay/overlay-types.ts';
import { termSentences } from '../../../charts/overlay/terms.ts';
import type { Client } from '../../../client/client.ts';
import { unwrap } from '../../../state/failure.ts';
import { configurationRows } from '../changes/configuration-rows.ts';
import type { Sides } from '../changes/sides.ts';
import type { Comparison } from '../comparison.ts';
import { placeOf } from '../members.ts';
import { outcomeTable, sortedRows } from '../outcomes/outcome-table.ts';
import { outcomeLabel, seriesLabel } from '../outcomes/outcome-words.ts';

/** What a report is made of. */
export interface Reported {
  readonly client: Client;
  readonly comparison: Comparison;
  readonly sides: Sides | undefined;
  readonly outcomes: readonly Outcome[];
  /** File names by source. */
  readonly fileOf: (source: string) => string;
  readonly parts: ReportParts;
  readonly onPart: (name: string) => void;
  readonly signal: AbortSignal;
}

/** The parts that a person can leave out. */
export interface ReportParts {
  readonly trajectories: boolean;
  readonly outcomes: boolean;
  readonly configuration: boolean;
  readonly differences: boolean;
  readonly divergence: boolean;
}

/**
 * Asks for everything that a report shows, part by part.
 *
 * @throws SourceProblem where an answer fails; a stopped one leaves parts out
 */
export async function collectReport(reported: Reported): Promise<readonly ReportSection[]> {
  const { parts, sides } = reported;
  const sections: ReportSection[] = [];
  if (parts.trajectories) sections.push(await trajectories(reported));
  if (parts.outcomes) sections.push(await outcomes(reported));
  if (sides !== undefined && parts.configuration) sections.push(configuration(reported, sides));
  if (sides !== undefined && parts.differences) sections.push(await differences(reported, sides));
  if (sides !== undefined && parts.divergence) sections.push(await divergence(reported, sides));
  return sections;
}

async function trajectories(reported: Reported): Promise<ReportSection> {
  const { comparison, signal, onPart } = reported;
  const figures: ReportPicture[] = [];
  for (const series of comparison.shown) {
    if (signal.aborted) break;
    onPart(series.label);
    const picture = await pictureOf(reported, series);
    if (picture !== undefined) figures.push(picture);
  }
  return { heading: 'Trajectories', figures };
}

const noMarks: readonly OverlayMark[] = [];
const noKeys: ReadonlySet<string> = new Set();

async function pictureOf(
  { client, comparison, fileOf, signal }: Reported,
  series: Comparison['shown'][number],
): Promise<ReportPicture | undefined> {
  const { asked, members, groups, styles, search } = comparison;
  const { alignment, smoothing, centre, band, layout, log } = search;
  const baseline = placeOf(members, search.baseline);
  const query: TrajectoryQuery = {
    members: asked,
    series: { metric: series.metric, key: series.key },
    alignment,
    smoothing,
    baseline,
    groups: groups.groupOf,
    centre,
    band,
  };
  const data = unwrap(await client.trajectories(query, { lane: 'background', signal }));
  const drawn = members.map(({ key, label, style }, place) => ({
    key,
    label,
    group: groups.groupOf[place] ?? -1,
    style: styles[place] ?? style,
  }));
  const definition: MetricDefinition = metrics[series.metric];
  const terms = {
    alignment,
    smoothing,
    centre,
    band,
    baseline: baseline === undefined ? undefined : members[baseline]?.label,
  };
  const file = await inSlices(
    overlaySvg(modelOf(data, drawn, groups.groups, log), {
      name: series.label,
      description: definition.definition,
      unit: series.unit,
      terms,
      layout,
      zoom: undefined,
      page: 0,
      marks: noMarks,
      hidden: noKeys,
    }),
    signal,
  );
  if (file === undefined) return undefined;
  return {
    name: series.label,
    caption: `${definition.definition} In ${series.unit}.`,
    svg: file.text,
    computed: [`${definition.formula}`, ...termSentences(terms, data.groups.length > 0)],
    sql: data.sql.map(({ source, statements }) => ({ file: fileOf(source), statements })),
  };
}

async function outcomes({
  client,
  comparison,
  outcomes: asked,
  signal,
  onPart,
}: Reported): Promise<ReportSection> {
  onPart('Outcomes');
  const query = { members: comparison.asked, outcomes: asked };
  const { values } = unwrap(await client.outcomes(query, { lane: 'background', signal }));
  const table = outcomeTable(comparison, asked, values);
  const shown: ReportDataTable = {
    name: 'Outcomes',
    columns: [
      comparison.search.rows === 'groups' ? 'Group' : 'Simulation',
      ...table.columns.map(({ label, unit }) => (unit === undefined ? label : `${label} (${unit})`)),
    ],
    rows: sortedRows(table, comparison.search.sort).map((row) => [
      table.rows[row]?.label,
      ...table.columns.map(({ cells }) => known(cells[row])),
    ]),
  };
  return { heading: 'Outcomes', tables: [shown] };
}

function configuration({ comparison, onPart }: Reported, sides: Sides): ReportSection {
  onPart('Configuration differences');
  const { configurations, members, search } = comparison;
  const columns = [...new Set([...sides.a.places, ...sides.b.places])];
  const { equal, ignore } = search;
  const rows =
    configurations === undefined
      ? []
      : configurationRows(configurations, sides, { columns, equal, ignore, find: '' });
  return {
    heading: 'What changed',
    text: [
      `A is ${sides.a.label}, B is ${sides.b.label}.`,
      ...(rows.length === 0 ? ['Their configurations differ in nothing that is stored.'] : []),
    ],
    tables:
      rows.length === 0
        ? []
        : [
            {
              name: 'Configuration differences',
              columns: ['Parameter', ...columns.map((place) => members[place]?.label ?? '')],
              rows: rows.map(({ path, values }) => [path, ...values.map(known)]),
            },
          ],
  };
}

async function differences(
  { client, comparison, outcomes: asked, signal, onPart }: Reported,
  { a, b }: Sides,
): Promise<ReportSection> {
  onPart('Outcome differences');
  const query = { a: a.members, b: b.members, outcomes: asked, paired: comparison.search.paired };
  const { rows } = unwrap(await client.differences(query, { lane: 'background', signal }));
  return {
    heading: 'What happened',
    text: [
      `Every difference is B − A: ${b.label} less ${a.label}.`,
      ...rows.slice(0, 5).map(({ sentence }) => sentence),
    ],
    tables: [
      {
        name: 'Outcome differences',
        columns: [
          'Metric',
          'A',
          'B',
          'Difference',
          'Relative',
          'Effect size',
          'N',
          'From',
          'To',
          'p',
          'Note',
        ],
        rows: rows.map((row) => [
          outcomeLabel(row.outcome, comparison.series),
          ...[row.a, row.b, row.difference, row.relative, row.effect].map(known),
          row.n.join(', '),
          ...[row.interval?.[0], row.interval?.[1], row.p].map(known),
          row.warning ?? '',
        ]),
      },
    ],
  };
}

async function divergence(
  { client, comparison, signal, onPart }: Reported,
  { a, b }: Sides,
): Promise<ReportSection> {
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
  const found = unwrap(await client.divergences(query, { lane: 'background', signal }));
  return {
    heading: 'Where B leaves A',
    tables: [
      {
        name: 'Divergence',
        columns: ['Metric', 'First step', 'Side', 'A', 'B', 'In words'],
        rows: found.map((one) => [
          seriesLabel(one.series, series),
          known(one.step),
          one.side ?? '',
          known(one.a),
          known(one.b),
          one.sentence,
        ]),
      },
    ],
  };
}

function known(value: string | number | null | undefined): string | number | undefined {
  return value === null || (typeof value === 'number' && Number.isNaN(value)) ? undefined : value;
}
