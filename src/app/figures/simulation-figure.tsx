import { memo, useCallback, useMemo, useState } from 'react';
import type { Scope } from '../../core/api/scope.ts';
import type { FigureAvailability } from '../../core/api/source.ts';
import { type FigureDefinition, type FigureId, figures } from '../../core/metrics/figures.ts';
import { Figure } from '../charts/figure.tsx';
import type { FigureContent } from '../charts/figure-content.ts';
import type { FigureMarkers } from '../charts/markers.ts';
import type { Range } from '../charts/scale.ts';
import { createStepCursor, type StepCursor } from '../charts/step-cursor.ts';
import { explainError } from '../components/explain-error.ts';
import { sourceErrorOf } from '../state/failure.ts';
import { useFigure } from '../state/queries.ts';

export interface SimulationFigureProps {
  readonly source: string;
  readonly simulation: string;
  readonly availability: FigureAvailability;
  readonly cursor: StepCursor;
  /** First and last step of the simulation. */
  readonly extent: Range | undefined;
  readonly zoom: Range | undefined;
  readonly onZoom: (zoom: Range | undefined) => void;
  /** Keys of hidden series, one a line, so that equal ones are the same value. */
  readonly hidden: string;
  readonly onHidden: (figure: FigureId, keys: readonly string[]) => void;
  readonly markers?: FigureMarkers | undefined;
  readonly scope?: Scope | undefined;
}

/** One figure with its data. */
export const SimulationFigure = memo(function SimulationFigure(props: SimulationFigureProps) {
  const { source, simulation, availability, onHidden } = props;
  const { id, cost } = availability;
  const { data, error } = useFigure(source, simulation, availability, props.scope);
  const content = useMemo((): FigureContent => {
    if (data !== undefined) return { phase: 'ready', data };
    if (error !== null) {
      const { what, action } = explainError(sourceErrorOf(error));
      return { phase: 'failed', message: `${what} ${action}` };
    }
    return { phase: 'loading', text: cost === 'scan' ? 'Reading a large table' : 'Reading' };
  }, [data, error, cost]);
  const definition: FigureDefinition = figures[id];
  // A figure over something else than steps is read and zoomed by itself.
  const [ownCursor] = useState(() => createStepCursor());
  const [ownZoom, setOwnZoom] = useState<Range>();
  const overSteps = definition.x === undefined;
  const hidden = useMemo(() => (props.hidden === '' ? [] : props.hidden.split('\n')), [props.hidden]);
  const changeHidden = useCallback((keys: readonly string[]) => onHidden(id, keys), [onHidden, id]);
  return (
    <Figure
      figureId={id}
      definition={definition}
      content={content}
      availability={availability}
      cursor={overSteps ? props.cursor : ownCursor}
      extent={overSteps && props.scope === undefined ? props.extent : undefined}
      zoom={overSteps ? props.zoom : ownZoom}
      onZoom={overSteps ? props.onZoom : setOwnZoom}
      fileStem={`${source}-${simulation}`}
      hidden={hidden}
      onHidden={changeHidden}
      markers={overSteps ? props.markers : undefined}
    />
  );
});
