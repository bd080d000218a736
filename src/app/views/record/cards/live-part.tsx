import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { RecordingPlan, RecordingProgress } from '../../../../core/api/recording.ts';
import type { LiveHistory } from '../../../state/live-history.ts';
import classes from './cards.module.css';
import { LiveFigures } from './live-figures.tsx';
import { LiveMap } from './live-map.tsx';
import { simulationText } from './plan-text.ts';

export interface LivePartProps {
  readonly plan: RecordingPlan;
  readonly progress: RecordingProgress;
  readonly history: LiveHistory;
}

/** The course of a simulation that runs, and where its agents are. */
export function LivePart({ plan, progress, history }: LivePartProps) {
  const { views, simulations } = progress;
  const [chosen, setChosen] = useState<string>();
  const view = views.find(({ simulation }) => simulation === chosen) ?? views[0];
  if (view === undefined) return null;
  const course = history.course(view.simulation);
  const nameOf = (id: string) =>
    simulationText(
      plan,
      simulations.findIndex(({ simulation }) => simulation === id),
    );
  return (
    <div className={classes.live}>
      {views.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label="Simulation that is shown"
          className={classes.which}
          value={view.simulation}
          data={views.map(({ simulation }) => ({ value: simulation, label: nameOf(simulation) }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      {course !== undefined && (
        <LiveFigures
          course={course}
          family={plan.model}
          points={course.steps.length}
          newest={view.step}
          fileStem={`${plan.name}-${view.simulation}`}
        >
          {view.plane !== undefined && view.agents !== undefined && (
            <LiveMap view={view} types={Object.keys(view.counts)} />
          )}
        </LiveFigures>
      )}
    </div>
  );
}
