import type { ReactNode } from 'react';
import type { Scope } from '../../../core/api/scope.ts';
import type { DrawnTable, Part } from '../../analysis/part.ts';
import { drawDirections } from './draw-directions.ts';
import { drawClusters, drawDensity } from './draw-maps.ts';
import { ReportFigure } from './report-figure.tsx';
import classes from './space.module.css';
import { StepMap } from './step-map.tsx';
import { Trajectories } from './trajectories.tsx';

const clusters: DrawnTable = {
  table: 'space-cluster-members',
  draw: drawClusters,
  description: 'Agents by the cluster that they are nearest to, at the same step.',
  unit: 'cells',
};

const directions: DrawnTable = {
  table: 'space-directions',
  draw: drawDirections,
  description: 'Where moves go to, as shares of all ways from one recorded position to the next.',
};

/**
 * The parts of the page.
 *
 * @param scope what the numbers of whole stretches are about, which `control` changes.
 * @param pinned the pinned step, where there is one.
 */
export function partsOf(
  scope: Scope | undefined,
  control: ReactNode,
  pinned: Scope | undefined,
): readonly Part[] {
  return [
    {
      title: 'At one step',
      rest: (place) => (
        <div className={classes.pair}>
          <StepMap {...place} />
          <ReportFigure {...place} drawn={clusters} scope={pinned} />
        </div>
      ),
    },
    {
      title: 'Over the steps',
      figures: ['space_centre', 'space_spread', 'space_neighbours', 'space_speed'],
    },
    {
      title: 'Where agents were, and how they moved',
      controls: control,
      scope,
      // A single step has no paths.
      figures: scope?.scope === 'step' ? [] : ['space_paths', 'space_straightness'],
      tables: [
        {
          table: 'space-density',
          draw: drawDensity,
          description: 'How often agents were in each field of the world.',
          unit: 'agent steps',
        },
        'space-density-numbers',
        { table: 'space-places', short: true },
        'space-movement',
        'space-movers',
      ],
      rest: (place) => (
        <div className={classes.pair}>
          <Trajectories {...place} scope={scope} />
          <ReportFigure {...place} drawn={directions} scope={scope} />
        </div>
      ),
    },
    {
      title: 'Groups at one step',
      scope: pinned,
      figures: ['space_ripley'],
      tables: [
        { table: 'space-clusters', wide: true },
        'space-cluster-choice',
        'space-autocorrelation',
        'space-hot-cold',
      ],
    },
  ];
}
