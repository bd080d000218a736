import { useCallback, useEffect, useMemo, useState } from 'react';
import { usePendingMounts } from '../../../charts/mount-turn.tsx';
import type { OverlayGroup, OverlayMember } from '../../../charts/overlay/overlay-types.ts';
import type { Range } from '../../../charts/scale.ts';
import { createStepCursor } from '../../../charts/step-cursor.ts';
import { Section } from '../../../components/section.tsx';
import { useBusyWhile, useServices } from '../../../state/services.ts';
import { zoomOf } from '../../../state/url-state.ts';
import { useChangeView } from '../../../state/use-change-view.ts';
import { useCompareView } from '../../../state/use-compare-view.ts';
import { useWrittenCursor } from '../../../state/use-cursor-in-url.ts';
import { useGrowing } from '../../../state/use-growing.ts';
import { useViewSearch } from '../../../state/use-view-search.ts';
import { useDivergenceMarks } from '../changes/use-sides.ts';
import type { Comparison } from '../comparison.ts';
import { MissingSeries } from './missing-series.tsx';
import classes from './trajectories.module.css';
import { TrajectoryFigure } from './trajectory-figure.tsx';

/** The courses of each metric, one figure a metric, with one cursor, one zoom and one hovered simulation. */
export function TrajectoryFigures({ comparison }: { readonly comparison: Comparison }) {
  const { shown, members, groups, styles, search } = comparison;
  const byStep = search.alignment === 'step';
  const steps = useStepView();
  const shares = useShareView();
  const { cursor, zoom, onZoom } = byStep ? steps : shares;
  const marks = useDivergenceMarks(comparison);
  const drawnGroups = useMemo(
    (): readonly OverlayGroup[] => groups.groups.map(({ label, style }) => ({ label, style })),
    [groups],
  );
  const drawnMembers = useMemo(
    () =>
      members.map(
        ({ key, label, style }, place): OverlayMember => ({
          key,
          label,
          group: groups.groupOf[place] ?? -1,
          style: styles[place] ?? style,
        }),
      ),
    [members, groups, styles],
  );
  const count = useGrowing(shown.length, 1);
  useBusyWhile(usePendingMounts() > 0 || count < shown.length);
  return (
    <Section title="Trajectories">
      <Empty comparison={comparison} />
      <div className={classes.figures}>
        {shown.slice(0, count).map((series) => (
          <TrajectoryFigure
            key={`${series.metric} ${series.key ?? ''}`}
            comparison={comparison}
            series={series}
            members={drawnMembers}
            groups={drawnGroups}
            cursor={cursor}
            zoom={zoom}
            onZoom={onZoom}
            marks={byStep ? marks(series) : marks(undefined)}
          />
        ))}
        {shown.slice(count).map(({ metric, key }) => (
          <div key={`${metric} ${key ?? ''}`} className={classes.coming} />
        ))}
      </div>
      <MissingSeries comparison={comparison} />
    </Section>
  );
}

/** Whose course is missing because nothing was recorded, and why there is no figure at all: a sentence each. */
function Empty({ comparison: { members, series, shown } }: { readonly comparison: Comparison }) {
  const idle = members.filter(({ summary }) => summary.steps === 0).map(({ label }) => label);
  const some = `${idle.slice(0, 5).join(', ')}${idle.length > 5 ? ` and ${idle.length - 5} more` : ''}`;
  if (idle.length === members.length) {
    return (
      <p className={classes.none}>
        {members.length === 1 ? `${some} has` : 'The chosen simulations have'} no steps recorded, so there is
        no course to draw.
      </p>
    );
  }
  return (
    <>
      {idle.length > 0 && (
        <p className={classes.none}>
          {some} {idle.length === 1 ? 'has' : 'have'} no steps recorded, and so no course.
        </p>
      )}
      {shown.length === 0 && (
        <p className={classes.none}>
          {series.length === 0
            ? 'The chosen simulations have no metric over steps that could be drawn.'
            : 'No metric is drawn: choose some above.'}
        </p>
      )}
    </>
  );
}

/** The step and the zoom of the address. */
function useStepView() {
  const { cursor } = useServices();
  const search = useViewSearch();
  const changeView = useChangeView();
  const zoom = useMemo<Range | undefined>(() => zoomOf(search), [search]);
  const onZoom = useCallback(
    (next: Range | undefined) => {
      const [from, to] = next?.map((step) => Math.max(0, Math.round(step))) ?? [];
      changeView((old) => ({ ...old, from, to }), 'push');
    },
    [changeView],
  );
  return { cursor, zoom, onZoom };
}

/** A place and a zoom in shares of the duration, which are no steps: the address says them apart. */
function useShareView() {
  const [{ place, part }, change] = useCompareView();
  const [cursor] = useState(() => createStepCursor(place));
  useEffect(() => cursor.set(place), [cursor, place]);
  const write = useCallback((pinned: number | undefined) => change(() => ({ place: pinned })), [change]);
  useWrittenCursor(cursor, place, write);
  const onZoom = useCallback(
    (next: Range | undefined) => {
      const [from, to] = next?.map((share) => Math.min(1, Math.max(0, rounded(share)))) ?? [];
      const some = from !== undefined && to !== undefined && from < to;
      change(() => ({ part: some ? [from, to] : undefined }), 'push');
    },
    [change],
  );
  return { cursor, zoom: part, onZoom };
}

/** Finer than any pixel of a figure. */
function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
