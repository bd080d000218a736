import { useMemo } from 'react';
import type { ComparableSeries, TrajectoryQuery } from '../../../../core/api/compare.ts';
import { type MetricDefinition, metrics } from '../../../../core/metrics/registry.ts';
import { OverlayFigure } from '../../../charts/overlay/overlay-figure.tsx';
import type {
  OverlayContent,
  OverlayGroup,
  OverlayMark,
  OverlayMember,
} from '../../../charts/overlay/overlay-types.ts';
import type { Range } from '../../../charts/scale.ts';
import type { StepCursor } from '../../../charts/step-cursor.ts';
import { explainError } from '../../../components/explain-error.ts';
import { useTrajectories } from '../../../state/compare-queries.ts';
import { sourceErrorOf } from '../../../state/failure.ts';
import type { Comparison } from '../comparison.ts';
import { placeOf } from '../members.ts';
import classes from './trajectories.module.css';
import { useFigureView } from './use-figure-view.ts';
import { useKept } from './use-kept.ts';

export interface TrajectoryFigureProps {
  readonly comparison: Comparison;
  readonly series: ComparableSeries;
  readonly members: readonly OverlayMember[];
  readonly groups: readonly OverlayGroup[];
  readonly cursor: StepCursor;
  readonly zoom: Range | undefined;
  readonly onZoom: (zoom: Range | undefined) => void;
  readonly marks: readonly OverlayMark[];
}

/** The courses of one metric with their data. */
export function TrajectoryFigure(props: TrajectoryFigureProps) {
  const { comparison, series, members, groups } = props;
  const { asked, search } = comparison;
  const { metric, key, label, unit, cost } = series;
  const { alignment, smoothing, centre, band } = search;
  const baseline = placeOf(comparison.members, search.baseline);
  const { groupOf } = comparison.groups;
  const query = useMemo(
    (): TrajectoryQuery => ({
      members: asked,
      series: { metric, key },
      alignment,
      smoothing,
      baseline,
      groups: groupOf,
      centre,
      band,
    }),
    [asked, metric, key, alignment, smoothing, baseline, groupOf, centre, band],
  );
  const { data: latest, error } = useTrajectories(query);
  const data = useKept(latest, asked);
  const content = useMemo((): OverlayContent => {
    if (error !== null) {
      const { what, action } = explainError(sourceErrorOf(error));
      return { phase: 'failed', message: `${what} ${action}` };
    }
    if (data !== undefined) return { phase: 'ready', data };
    return { phase: 'loading', text: cost === 'scan' ? 'Reading large tables' : 'Reading' };
  }, [data, error, cost]);
  const view = useFigureView(series);
  const definition: MetricDefinition = metrics[metric];
  return (
    <div className={classes.figure}>
      <OverlayFigure
        name={label}
        unit={unit}
        description={definition.definition}
        content={content}
        members={members}
        groups={groups}
        layout={search.layout}
        log={search.log}
        alignment={alignment}
        centre={centre}
        band={band}
        smoothing={smoothing}
        baseline={baseline === undefined ? undefined : comparison.members[baseline]?.label}
        hover={comparison.hover}
        selection={comparison.selection}
        cursor={props.cursor}
        zoom={props.zoom}
        onZoom={props.onZoom}
        fileStem="compare"
        marks={props.marks}
        {...view}
      />
    </div>
  );
}
