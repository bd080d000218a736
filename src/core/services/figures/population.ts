import { alignTo } from '../../analysis/axis.ts';
import { aliveCounts } from '../../analysis/lives.ts';
import { differ } from '../../analysis/ratio.ts';
import { countAgentsByState } from '../../repositories/farm/states.ts';
import { numbers } from '../../repositories/values.ts';
import { canRead } from '../provenance.ts';
import { holdsStatesTwice } from '../source.ts';
import { type FigureContext, type FigureReader, isWanted } from './context.ts';
import { type Frame, readFrame, readLives } from './frame.ts';
import { countsByType } from './population-types.ts';
import { type Draft, toFigure } from './series.ts';
import { storedOrDerived } from './stored-or-derived.ts';

/** Agents alive at each step: in total, recomputed where the file holds states twice, and by type. */
export const population: FigureReader = (context) => {
  const byType = isWanted(context, 'agents_of_type');
  const frame = readFrame(context, byType ? ['total_agents', 'agent_type_counts'] : ['total_agents']);
  const total = storedOrDerived(context, {
    metric: 'total_agents',
    key: 'total',
    label: 'Total',
    axis: frame.axis,
    stored: frame.column('total_agents'),
    derive: () => ({
      step: frame.axis,
      values: aliveCounts(frame.axis, readLives(context)),
      absent: Number.NaN,
    }),
  });
  return toFigure(frame.axis, [
    ...total,
    ...(isWanted(context, 'total_agents_recomputed') ? recomputed(context, frame) : []),
    ...(byType ? countsByType(context, frame) : []),
  ]);
};

/**
 * Distinct agents with a state at each step, where the file is known to hold states twice and the
 * count differs from the stored total, which counts duplicates too.
 */
function recomputed(context: FigureContext, frame: Frame): readonly Draft[] {
  const { source, simulation, rows } = context;
  const stored = frame.column('total_agents');
  if (stored === undefined || !holdsStatesTwice(source) || !canRead(source, 'total_agents_recomputed'))
    return [];
  const answer = rows?.agentsByState() ?? countAgentsByState(source.connection, simulation);
  // No state at a step means that nobody lived only where the file says so; else nothing is known.
  const absent = alignTo(frame.axis, numbers(answer, 'step_number'), numbers(answer, 'agents'), Number.NaN);
  const values = absent.map((value, i) => (Number.isNaN(value) && stored[i] === 0 ? 0 : value));
  if (!differ(stored, values)) return [];
  return [
    {
      key: 'total:recomputed',
      metric: 'total_agents_recomputed',
      label: 'Total, recomputed',
      step: frame.axis,
      values,
      absent: Number.NaN,
      provenance: 'derived',
      note: 'Distinct agents that have a state at the step; the stored total counts duplicate states too.',
    },
  ];
}
