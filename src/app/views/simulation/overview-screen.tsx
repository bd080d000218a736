import { useParams } from '@tanstack/react-router';
import { EventMarkerControls } from '../../analysis/event-marker-controls.tsx';
import { useEventMarkers } from '../../analysis/use-event-markers.ts';
import { FigureQueue } from '../../charts/mount-turn.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FigureGrid } from '../../figures/figure-grid.tsx';
import { figuresOnPage } from '../../figures/figures-on-page.ts';
import { MissingFigures } from '../../figures/missing-figures.tsx';
import { SubjectNote } from '../../notes/subject-note.tsx';
import { useSimulations } from '../../state/queries.ts';
import { useGrowing } from '../../state/use-growing.ts';
import { useSource } from '../../state/use-source.ts';
import { HeadlineRow } from './headline-row.tsx';
import classes from './simulation.module.css';

/** Headline numbers, then every figure that the file has the columns for. */
export function OverviewScreen() {
  const { source, simulation } = useParams({ from: '/source/$source/$simulation' });
  const info = useSource(source);
  const { data } = useSimulations(source);
  const { markers, control } = useEventMarkers(source, simulation, info);
  // Its controls are costly to build, and nobody needs them before the first figures.
  const hasControls = useGrowing(1, 0) === 1;
  const summary = data?.simulations.find(({ id }) => id === simulation);
  if (info === undefined || summary === undefined) return null;
  if (summary.outcome === 'no data') {
    return <EmptyState>There is nothing to draw: {summary.outcomeText}.</EmptyState>;
  }
  const available = figuresOnPage(info, 'overview');
  return (
    <FigureQueue>
      {summary.notes !== undefined && (
        <p className={classes.notes}>
          <strong>Notes</strong> {summary.notes}
        </p>
      )}
      <SubjectNote source={source} about="simulation" id={simulation} name={simulation} />
      <HeadlineRow source={source} simulation={simulation} />
      {control !== undefined && (
        <div className={classes.markers}>{hasControls && <EventMarkerControls {...control} />}</div>
      )}
      <FigureGrid
        key={`${source}/${simulation}`}
        source={source}
        simulation={simulation}
        available={available}
        markers={markers}
      />
      <MissingFigures available={available} />
    </FigureQueue>
  );
}
