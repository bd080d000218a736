import { useQuery } from '@tanstack/react-query';
import type { DetectorId, EventQuery } from '../../core/api/turning-points.ts';
import { useClient } from '../client/client-context.ts';
import { unwrap } from './failure.ts';

/** The turning points of a simulation; without `quiet` the page counts as loading meanwhile. */
export function useTurningPoints(
  source: string,
  simulation: string,
  detector: DetectorId,
  { enabled = true, quiet = false } = {},
) {
  const client = useClient();
  return useQuery({
    queryKey: ['source', source, 'turning-points', simulation, detector],
    queryFn: async ({ signal }) => unwrap(await client.turningPoints(source, simulation, detector, signal)),
    enabled,
    meta: { quiet },
  });
}

/** The agents behind a turning point. */
export function useEventAgents(source: string, simulation: string, event: EventQuery) {
  const client = useClient();
  const { kind, since, step, agents } = event;
  return useQuery({
    queryKey: ['source', source, 'event-agents', simulation, kind, since, step, agents],
    queryFn: async () => unwrap(await client.eventAgents(source, simulation, { kind, since, step, agents })),
  });
}

export function useDeathsByCause(source: string, simulation: string) {
  const client = useClient();
  return useQuery({
    queryKey: ['source', source, 'deaths-by-cause', simulation],
    queryFn: async ({ signal }) => unwrap(await client.deathsByCause(source, simulation, signal)),
  });
}

/** The last steps of an agent. */
export function useLastSteps(source: string, simulation: string, agent: string, until: number | undefined) {
  const client = useClient();
  return useQuery({
    queryKey: ['source', source, 'last-steps', simulation, agent, until],
    queryFn: async () => unwrap(await client.lastSteps(source, simulation, agent, until)),
  });
}
