import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { FigureData } from '../../../core/api/simulation.ts';
import type { TurningPoint } from '../../../core/api/turning-points.ts';
import { type FigureDefinition, figures } from '../../../core/metrics/figures.ts';
import { Figure } from '../../charts/figure.tsx';
import type { FigureContent } from '../../charts/figure-content.ts';
import type { FigureMarkers } from '../../charts/markers.ts';
import type { Range } from '../../charts/scale.ts';
import { explainError } from '../../components/explain-error.ts';
import { toMarkers } from '../../components/turning-points/event-kinds.ts';
import { sourceErrorOf } from '../../state/failure.ts';
import { useFigure } from '../../state/queries.ts';
import { useServices } from '../../state/services.ts';
import { zoomOf } from '../../state/url-state.ts';
import { useChangeView } from '../../state/use-change-view.ts';
import { useSource } from '../../state/use-source.ts';
import { useStepRange } from '../../state/use-step-range.ts';
import { useViewSearch } from '../../state/use-view-search.ts';
import classes from './turning-points.module.css';

export interface TimelineProps {
  readonly source: string;
  readonly simulation: string;
  readonly events: readonly TurningPoint[];
  /** Identifier of the one whose details are open. */
  readonly open: string | undefined;
  readonly onSelect: (id: string) => void;
}

const definition: FigureDefinition = {
  ...figures.population,
  name: 'Timeline',
  description: 'Turning points over the population: the height of a mark is its severity.',
};

/** The turning points over the population, with the step cursor and the zoom of all figures. */
export function Timeline({ source, simulation, events, open, onSelect }: TimelineProps) {
  const { cursor } = useServices();
  const availability = useSource(source)?.figures.find(({ id }) => id === 'population');
  const search = useViewSearch();
  const changeView = useChangeView();
  const { data, error } = useFigure(
    source,
    simulation,
    availability ?? { id: 'population', provenance: 'unavailable', cost: 'plain' },
  );
  const content = useMemo((): FigureContent => {
    if (error !== null) {
      const { what, action } = explainError(sourceErrorOf(error));
      return { phase: 'failed', message: `${what} ${action}` };
    }
    return data === undefined
      ? { phase: 'loading', text: 'Reading the population' }
      : { phase: 'ready', data: totals(data) };
  }, [data, error]);
  const range = useStepRange(source, simulation);
  const extent = useMemo<Range | undefined>(() => range && [range.first, range.last], [range]);
  const zoom = useMemo<Range | undefined>(() => zoomOf(search), [search]);
  const onZoom = useCallback(
    (next: Range | undefined) => {
      const [first, last] = next ?? [];
      changeView((old) => ({ ...old, from: first, to: last }), 'push');
    },
    [changeView],
  );
  // The figure is drawn anew only when what it shows changes, not when the page does.
  const latest = useRef(onSelect);
  useEffect(() => {
    latest.current = onSelect;
  }, [onSelect]);
  const markers = useMemo(
    (): FigureMarkers => ({
      list: toMarkers(events),
      place: 'heights',
      selected: open,
      onSelect: (id) => latest.current(id),
    }),
    [events, open],
  );
  return (
    <div className={classes.timeline}>
      <Figure
        figureId="population"
        definition={definition}
        content={content}
        availability={availability}
        cursor={cursor}
        extent={extent}
        zoom={zoom}
        onZoom={onZoom}
        fileStem={`${source}-${simulation}`}
        markers={markers}
      />
    </div>
  );
}

/** Only the population as a whole; its types have their own figure. */
function totals(data: FigureData): FigureData {
  const own = data.series.filter(({ metric }) => metric !== 'agents_of_type');
  return own.length === 0 ? data : { ...data, series: own };
}
