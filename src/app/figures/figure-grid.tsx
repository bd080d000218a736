import { useCallback, useMemo } from 'react';
import type { Scope } from '../../core/api/scope.ts';
import type { FigureAvailability } from '../../core/api/source.ts';
import { type FigureId, figures } from '../../core/metrics/figures.ts';
import type { FigureMarkers } from '../charts/markers.ts';
import { usePendingMounts } from '../charts/mount-turn.tsx';
import type { Range } from '../charts/scale.ts';
import { useBusyWhile, useServices } from '../state/services.ts';
import { hiddenIn, withHidden, zoomOf } from '../state/url-state.ts';
import { useChangeView } from '../state/use-change-view.ts';
import { useGrowing } from '../state/use-growing.ts';
import { useStepRange } from '../state/use-step-range.ts';
import { useViewSearch } from '../state/use-view-search.ts';
import classes from './figure-grid.module.css';
import { SimulationFigure } from './simulation-figure.tsx';

export interface FigureGridProps {
  readonly source: string;
  readonly simulation: string;
  readonly available: readonly FigureAvailability[];
  /** Moments to point out in every figure over steps. */
  readonly markers?: FigureMarkers | undefined;
  /** What the figures are about; the whole simulation where absent. */
  readonly scope?: Scope | undefined;
}

/** The first figure comes at once, the others one by one. */
const FIRST = 1;

const order = Object.keys(figures) as readonly FigureId[];

/** The figures of a simulation, with one cursor, one zoom, and hidden series that the address keeps. */
export function FigureGrid({ source, simulation, available, markers, scope }: FigureGridProps) {
  const { cursor } = useServices();
  const search = useViewSearch();
  const changeView = useChangeView();
  const range = useStepRange(source, simulation);
  const extent = useMemo<Range | undefined>(() => range && [range.first, range.last], [range]);
  const zoom = useMemo<Range | undefined>(() => zoomOf(search), [search]);
  const onZoom = useCallback(
    (next: Range | undefined) => {
      const [first, last] = next ?? [];
      changeView((old) => ({ ...old, from: whole(first), to: whole(last) }), 'push');
    },
    [changeView],
  );
  const onHidden = useCallback(
    (figure: FigureId, keys: readonly string[]) =>
      changeView((old) => withHidden(old, figure, keys), 'replace'),
    [changeView],
  );
  const shown = available
    .filter(({ provenance }) => provenance !== 'unavailable')
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const count = useGrowing(shown.length, FIRST);
  useBusyWhile(usePendingMounts() > 0 || count < shown.length);
  return (
    <div className={classes.figures}>
      {shown.slice(0, count).map((availability) => (
        <SimulationFigure
          key={availability.id}
          source={source}
          simulation={simulation}
          availability={availability}
          cursor={cursor}
          extent={extent}
          zoom={zoom}
          onZoom={onZoom}
          hidden={hiddenIn(search, availability.id).join('\n')}
          onHidden={onHidden}
          markers={markers}
          scope={scope}
        />
      ))}
      {shown.slice(count).map(({ id }) => (
        <div key={id} className={classes.coming} />
      ))}
    </div>
  );
}

function whole(step: number | undefined): number | undefined {
  return step === undefined ? undefined : Math.max(0, Math.round(step));
}
