import { Box } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { HoverStore } from '../../charts/hover-store.ts';
import { FigureQueue } from '../../charts/mount-turn.tsx';
import { createSelectionStore } from '../../charts/selection-store.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Stage } from '../../components/stage.tsx';
import { useComparableSeries } from '../../state/compare-queries.ts';
import type { CompareSearch } from '../../state/compare-search.ts';
import { sourceErrorOf } from '../../state/failure.ts';
import { useBusyWhile } from '../../state/services.ts';
import type { ChangeCompare } from '../../state/use-compare-search.ts';
import { useGrowing } from '../../state/use-growing.ts';
import { Capsule } from './capsule/capsule.tsx';
import { Divergence } from './changes/divergence-list.tsx';
import { WhatChanged } from './changes/what-changed.tsx';
import classes from './compare.module.css';
import type { Comparison } from './comparison.ts';
import { defaultSeries, knownSeries } from './default-series.ts';
import type { ComparedMember } from './members.ts';
import { Outcomes } from './outcomes/outcomes.tsx';
import { PageParts } from './page-parts.tsx';
import { Sweeps } from './sweeps-part.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';
import { TrajectoryFigures } from './trajectories/trajectory-figures.tsx';
import type { Grouped } from './use-groups.ts';

export interface ComparedPartsProps {
  /** At least one. */
  readonly members: readonly ComparedMember[];
  readonly grouped: Grouped;
  readonly search: CompareSearch;
  readonly change: ChangeCompare;
  readonly hover: HoverStore;
}

/** In this order, each built when the one before is there. */
const parts = [
  { id: 'compare-trajectories', name: 'Trajectories', Part: TrajectoryFigures },
  { id: 'compare-outcomes', name: 'Outcomes', Part: Outcomes },
  { id: 'compare-changes', name: 'What changed → what happened', Part: WhatChanged },
  { id: 'compare-divergence', name: 'Where B leaves A', Part: Divergence },
  { id: 'compare-sweeps', name: 'Sweeps', Part: Sweeps },
  { id: 'compare-capsule', name: 'Take home', Part: Capsule },
] as const;

/** Everything about the chosen simulations, from how they went to what made the difference. */
export function ComparedParts({ members, grouped, search, change, hover }: ComparedPartsProps) {
  const { asked, groups, styles, configurations, error } = grouped;
  const series = useComparableSeries(asked);
  const [selection] = useState(createSelectionStore);
  const shown = useMemo(() => {
    // Nothing can be drawn of what was never recorded, whatever columns the file has.
    const all = members.some(({ summary }) => summary.steps > 0) ? (series.data ?? []) : [];
    return search.metrics === undefined ? defaultSeries(all) : knownSeries(search.metrics, all);
  }, [members, series.data, search.metrics]);
  const latest = useMemo((): Comparison | undefined => {
    // Without their groups, courses would be asked for twice.
    const grouping = configurations === undefined && error === null;
    if (series.data === undefined || grouping) return undefined;
    return {
      members,
      asked,
      groups,
      styles,
      configurations,
      series: series.data,
      shown,
      search,
      change,
      hover,
      selection,
    };
  }, [
    members,
    asked,
    groups,
    styles,
    configurations,
    error,
    series.data,
    shown,
    search,
    change,
    hover,
    selection,
  ]);
  // Everything below is drawn in pieces, so that no answer and no choice holds the page up.
  const comparison = useDeferredValue(latest, undefined);
  const count = useGrowing(comparison === undefined ? 0 : parts.length, 0);
  useBusyWhile(comparison !== latest || (comparison !== undefined && count < parts.length));
  if (series.error !== null) return <ErrorPanel error={sourceErrorOf(series.error)} />;
  if (comparison === undefined) return <Stage text="Finding what the simulations have in common" />;
  return (
    <FigureQueue>
      <Toolbar comparison={latest ?? comparison} />
      {error !== null && (
        <Box mt={16}>
          <ErrorPanel error={sourceErrorOf(error)} />
        </Box>
      )}
      <PageParts parts={parts.slice(0, count)} />
      {parts.slice(0, count).map(({ id, Part }) => (
        <div key={id} id={id} className={classes.place}>
          <Part comparison={comparison} />
        </div>
      ))}
    </FigureQueue>
  );
}
