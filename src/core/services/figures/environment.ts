import { decrease } from '../../analysis/ratio.ts';
import { totalResources } from '../../repositories/farm/resources.ts';
import { numbers } from '../../repositories/values.ts';
import { type FigureReader, isWanted } from './context.ts';
import { readFrame } from './frame.ts';
import { toFigure } from './series.ts';
import { storedOrDerived } from './stored-or-derived.ts';

/** Resources in the environment, what is consumed in each step, and how full it is. */
export const resources: FigureReader = (context) => {
  const { source, simulation, rows } = context;
  const frame = readFrame(context, ['total_resources', 'resources_consumed', 'resource_efficiency']);
  const { axis } = frame;
  const needsTotal = isWanted(context, 'total_resources') || isWanted(context, 'resources_consumed');
  const total = storedOrDerived(
    { ...context, only: needsTotal ? 'total_resources' : context.only },
    {
      metric: 'total_resources',
      axis,
      stored: frame.column('total_resources'),
      derive: () => {
        const answer = rows?.totalResources() ?? totalResources(source.connection, simulation);
        return { step: numbers(answer, 'step_number'), values: numbers(answer, 'total'), absent: Number.NaN };
      },
    },
  );
  const consumed = storedOrDerived(context, {
    metric: 'resources_consumed',
    axis,
    stored: frame.column('resources_consumed'),
    derive: () => {
      const from = total[0];
      return from && { step: from.step, values: decrease(from.values), absent: Number.NaN };
    },
  });
  const fill = storedOrDerived(context, {
    metric: 'resource_efficiency',
    axis,
    stored: frame.column('resource_efficiency'),
  });
  return toFigure(axis, [...total, ...consumed, ...fill]);
};
