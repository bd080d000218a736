import { agentOfRows } from '../../analysis/space/tracks.ts';
import type { ReportTable } from '../../api/report.ts';
import type { FigureContext } from '../figures/context.ts';
import { unavailableTable } from '../reports/table.ts';
import { densityTables } from './density-tables.ts';
import { lackOfPositions, readLocated } from './located.ts';
import { longestPaths, movementTables } from './movement-tables.ts';
import { trajectories } from './trajectories.ts';
import { readWorld } from './world.ts';

/** Where agents were and how they moved, over all steps or in a scope; the positions are read once. */
export function readSpace(context: FigureContext): readonly ReportTable[] {
  const lack = lackOfPositions(context);
  if (lack !== undefined) return [unavailableTable('space-density', lack)];
  const located = readLocated(context, context.scope);
  if (located.tracks.step.length === 0) {
    return [unavailableTable('space-density', 'No agent has a recorded position here.')];
  }
  const world = readWorld(context, located.tracks.x, located.tracks.y);
  const agents = agentOfRows(located.tracks);
  const movements = longestPaths(located);
  return [
    ...densityTables(located, agents, world),
    ...trajectories(located, movements, world),
    ...movementTables(located, movements, agents),
  ];
}
