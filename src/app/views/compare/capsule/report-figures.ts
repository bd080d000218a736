import type { ComparableSeries, TrajectoryQuery } from '../../../../core/api/compare.ts';
import type { ReportPicture, ReportSection } from '../../../../core/api/report-document.ts';
import { type MetricDefinition, metrics } from '../../../../core/metrics/registry.ts';
import { inSlices } from '../../../charts/in-slices.ts';
import { modelOf } from '../../../charts/overlay/overlay-model.ts';
import { overlaySvg } from '../../../charts/overlay/overlay-svg.ts';
import type { OverlayTerms } from '../../../charts/overlay/overlay-types.ts';
import { termSentences } from '../../../charts/overlay/terms.ts';
import { unwrap } from '../../../state/failure.ts';
import type { Comparison } from '../comparison.ts';
import { placeOf } from '../members.ts';
import type { Reported } from './collect-report.ts';

/** The courses as figures, as the page draws them, each over its whole length. */
export async function trajectorySection(reported: Reported): Promise<ReportSection> {
  const { comparison, parts, signal, onPart } = reported;
  const figures: ReportPicture[] = [];
  for (const series of parts.figures) {
    if (signal.aborted) break;
    onPart(series.label);
    const picture = await pictureOf(reported, series);
    if (picture !== undefined) figures.push(picture);
  }
  return { heading: 'Trajectories', text: [comparison.groups.remark], figures };
}

/** `undefined` once it is stopped. */
async function pictureOf(reported: Reported, series: ComparableSeries): Promise<ReportPicture | undefined> {
  const { client, comparison, marks, fileOf, signal } = reported;
  const { members, groups, styles, search } = comparison;
  const data = unwrap(await client.trajectories(queryOf(comparison, series), { lane: 'background', signal }));
  const drawn = members.map(({ key, label, style }, place) => ({
    key,
    label,
    group: groups.groupOf[place] ?? -1,
    style: styles[place] ?? style,
  }));
  const { definition, formula }: MetricDefinition = metrics[series.metric];
  const terms = termsOf(comparison);
  const drawing = overlaySvg(modelOf(data, drawn, groups.groups, search.log), {
    name: series.label,
    description: definition,
    unit: series.unit,
    terms,
    layout: search.layout,
    zoom: undefined,
    page: 0,
    marks: search.alignment === 'step' ? marks(series) : [],
    hidden: new Set(),
  });
  const file = await inSlices(drawing, signal);
  if (file === undefined) return undefined;
  const missing = data.members.flatMap(({ missing: reason }, place) =>
    reason === undefined ? [] : [`${members[place]?.label ?? ''} has no course: ${reason}`],
  );
  return {
    name: series.label,
    caption: `${definition} In ${series.unit}.`,
    svg: file.text,
    computed: [
      formula,
      ...termSentences(terms, data.groups.length > 0),
      ...missing,
      ...(data.note === undefined ? [] : [data.note]),
    ],
    sql: data.sql.map(({ source, statements }) => ({ file: fileOf(source), statements })),
  };
}

function queryOf({ asked, members, groups, search }: Comparison, series: ComparableSeries): TrajectoryQuery {
  const { alignment, smoothing, centre, band } = search;
  return {
    members: asked,
    series: { metric: series.metric, key: series.key },
    alignment,
    smoothing,
    baseline: placeOf(members, search.baseline),
    groups: groups.groupOf,
    centre,
    band,
  };
}

function termsOf({ members, search }: Comparison): OverlayTerms {
  const { alignment, smoothing, centre, band } = search;
  const baseline = placeOf(members, search.baseline);
  return {
    alignment,
    smoothing,
    centre,
    band,
    baseline: baseline === undefined ? undefined : members[baseline]?.label,
  };
}
