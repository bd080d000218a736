import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { AnalysisPart } from '../../analysis/analysis-part.tsx';
import type { Part } from '../../analysis/part.ts';
import { FigureQueue } from '../../charts/mount-turn.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Stage } from '../../components/stage.tsx';
import { SeverityControl } from '../../components/turning-points/severity-control.tsx';
import { isWanted } from '../../state/event-search.ts';
import { sourceErrorOf } from '../../state/failure.ts';
import { useServices } from '../../state/services.ts';
import { useTurningPoints } from '../../state/turning-points.ts';
import { useEventSearch } from '../../state/use-event-search.ts';
import { useSource } from '../../state/use-source.ts';
import { DeathsByCause } from './deaths-by-cause.tsx';
import { EventDetails } from './event-details.tsx';
import { EventTable } from './event-table.tsx';
import { KindFilter } from './kind-filter.tsx';
import { LastSteps } from './last-steps.tsx';
import { SwitchedOffKinds } from './switched-off-kinds.tsx';
import { Timeline } from './timeline.tsx';
import classes from './turning-points.module.css';

const patterns: Part = { title: 'Patterns', tables: ['event-patterns', 'event-kinds'] };

/** When a simulation took a turn, how severe it was and what triggered it, down to the agents behind it. */
export function TurningPointsScreen() {
  const { source, simulation } = useParams({ from: '/source/$source/$simulation' });
  const { cursor } = useServices();
  const [search, change] = useEventSearch();
  const info = useSource(source);
  const { data, error } = useTurningPoints(source, simulation, search.detector);
  const shown = useMemo(() => data?.events.filter((event) => isWanted(search, event)), [data, search]);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (data === undefined || shown === undefined) return <Stage text="Looking for turning points" />;
  if (data.first === undefined) {
    return <EmptyState>There are no steps in this simulation, so nothing can have taken a turn.</EmptyState>;
  }
  const open = data.events.find(({ id }) => id === search.event);
  const select = (id: string) => {
    const event = data.events.find((each) => each.id === id);
    if (event === undefined) return;
    cursor.set(event.step);
    // Where one agent is all there is to see, its last steps are shown at once.
    const [agent, ...others] = event.agents;
    change({ event: id, agent: others.length === 0 ? agent : undefined }, 'push');
  };
  const agent = search.agent;
  return (
    <FigureQueue>
      <div className={classes.controls}>
        <SeverityControl
          detector={search.detector}
          severity={search.severity}
          onDetector={(detector) =>
            change({ detector, without: new Set(), event: undefined, agent: undefined })
          }
          onSeverity={(severity) => change({ severity })}
        />
        <KindFilter detector={search.detector} events={data.events} search={search} onChange={change} />
      </div>
      <Timeline
        source={source}
        simulation={simulation}
        events={shown}
        open={search.event}
        onSelect={select}
      />
      {search.event !== undefined && open === undefined && (
        <p className={classes.missing} role="alert">
          This detector finds no turning point {search.event} in this simulation; choose one of those below.
        </p>
      )}
      <div className={classes.split} data-open={open !== undefined || undefined}>
        <EventTable
          events={shown}
          all={data.events.length}
          omitted={data.omitted}
          search={search}
          fileStem={`${source}-${simulation}`}
          onChange={change}
          onSelect={select}
        />
        {open !== undefined && (
          <EventDetails
            key={open.id}
            source={source}
            simulation={simulation}
            event={open}
            agent={agent}
            onAgent={(id) => change({ agent: id }, 'push')}
            onClose={() => change({ event: undefined, agent: undefined })}
          />
        )}
      </div>
      {agent !== undefined && (
        <LastSteps
          key={`${search.event}/${agent}`}
          source={source}
          simulation={simulation}
          agent={agent}
          event={open}
          onClose={() => change({ agent: undefined })}
        />
      )}
      {info !== undefined && (
        <AnalysisPart source={source} simulation={simulation} info={info} part={patterns} />
      )}
      <DeathsByCause source={source} simulation={simulation} />
      <SwitchedOffKinds off={data.off} />
    </FigureQueue>
  );
}
