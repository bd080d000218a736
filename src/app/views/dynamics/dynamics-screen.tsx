import { useParams } from '@tanstack/react-router';
import { FigureQueue } from '../../charts/mount-turn.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { figuresOnPage } from '../../figures/figures-on-page.ts';
import { MissingFigures } from '../../figures/missing-figures.tsx';
import { useSimulations } from '../../state/queries.ts';
import { useSource } from '../../state/use-source.ts';
import { DynamicsPart } from './dynamics-part.tsx';
import { parts } from './parts.ts';

/** How the population moves, who dominates, who lives longest, and what one type has over another. */
export function DynamicsScreen() {
  const { source, simulation } = useParams({ from: '/source/$source/$simulation' });
  const info = useSource(source);
  const { data } = useSimulations(source);
  const summary = data?.simulations.find(({ id }) => id === simulation);
  if (info === undefined || summary === undefined) return null;
  if (summary.outcome === 'no data') {
    return <EmptyState>There is nothing to analyse: {summary.outcomeText}.</EmptyState>;
  }
  const available = figuresOnPage(info, 'dynamics');
  if (available.length === 0) {
    return <EmptyState>These analyses need agents and steps as AgentFarm records them.</EmptyState>;
  }
  return (
    <FigureQueue>
      {parts.map((part) => (
        <DynamicsPart
          key={`${source}/${simulation}/${part.title}`}
          source={source}
          simulation={simulation}
          info={info}
          part={part}
        />
      ))}
      <MissingFigures available={available} />
    </FigureQueue>
  );
}
