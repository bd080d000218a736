import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FigurePage } from '../../core/metrics/pages.ts';
import { FigureQueue } from '../charts/mount-turn.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { figuresOnPage } from '../figures/figures-on-page.ts';
import { MissingFigures } from '../figures/missing-figures.tsx';
import { useSimulations } from '../state/queries.ts';
import { useSource } from '../state/use-source.ts';
import { AnalysisPart } from './analysis-part.tsx';
import { EventMarkerControls } from './event-marker-controls.tsx';
import type { Part } from './part.ts';
import { useEventMarkers } from './use-event-markers.ts';

export interface AnalysisPageProps {
  readonly page: FigurePage;
  readonly parts: readonly Part[];
  /** One sentence: what a file must hold for this page. */
  readonly needs: string;
  /** Choices that hold for several parts, above all of them. */
  readonly controls?: ReactNode;
}

/** A page of one simulation, part by part: figures, tables of numbers and what else the parts bring along. */
export function AnalysisPage({ page, parts, needs, controls }: AnalysisPageProps) {
  const { source, simulation } = useParams({ from: '/source/$source/$simulation' });
  const info = useSource(source);
  const { data } = useSimulations(source);
  const { markers, control } = useEventMarkers(source, simulation, info);
  const summary = data?.simulations.find(({ id }) => id === simulation);
  if (info === undefined || summary === undefined) return null;
  if (summary.outcome === 'no data') {
    return <EmptyState>There is nothing to analyse: {summary.outcomeText}.</EmptyState>;
  }
  const available = figuresOnPage(info, page);
  if (available.every(({ provenance }) => provenance === 'unavailable')) {
    return <EmptyState>{needs}</EmptyState>;
  }
  return (
    <FigureQueue>
      {control !== undefined && <EventMarkerControls {...control} />}
      {controls}
      {parts.map((part) => (
        <AnalysisPart
          key={`${source}/${simulation}/${part.title}`}
          source={source}
          simulation={simulation}
          info={info}
          part={part}
          markers={markers}
        />
      ))}
      <MissingFigures available={available} />
    </FigureQueue>
  );
}
