import type { DeathsByCause } from '../../api/turning-points.ts';
import { readDeathCauses } from '../../repositories/farm/event-agents.ts';
import { texts } from '../../repositories/values.ts';
import type { FigureContext } from '../figures/context.ts';
import { waysToColumn } from '../provenance.ts';
import { UNKNOWN } from './event-agents.ts';
import { hasColumns } from './reasons.ts';
import { knownAgents } from './rows.ts';

/** Deaths by cause: the last health incident of an agent at its step of death, `unknown` without one. */
export function readDeathsByCause(context: FigureContext): DeathsByCause {
  const { source, simulation } = context;
  const causes = hasColumns(source, 'health_incidents.cause', 'agents.death_time')
    ? texts(readDeathCauses(source.connection, simulation), 'cause')
    : deathsOf(context).map(() => undefined);
  const counts = new Map<string, number>();
  for (const cause of causes) counts.set(cause ?? UNKNOWN, (counts.get(cause ?? UNKNOWN) ?? 0) + 1);
  const { provenance, note } = waysToColumn(source, 'health_incidents.cause');
  return {
    deaths: causes.length,
    causes: [...counts]
      .map(([cause, deaths]) => ({ cause, deaths, share: deaths / causes.length }))
      .toSorted((a, b) => b.deaths - a.deaths || (a.cause < b.cause ? -1 : 1)),
    ...(provenance === 'unavailable' ? { note: note ?? 'The file does not record health incidents.' } : {}),
  };
}

function deathsOf(context: FigureContext): readonly number[] {
  const agents = knownAgents(context);
  return Array.from(agents?.death ?? []).filter((step) => !Number.isNaN(step));
}
