import { useQuery } from '@tanstack/react-query';
import { cellAt } from '../../core/base/columns.ts';
import { useClient } from '../client/client-context.ts';
import { unwrap } from './failure.ts';

/** More names than this are not offered one by one; any identifier can still be typed. */
const MOST_NAMES = 5000;

const identifiers = { farm: 'agent_id', society: 'agent_id_str' } as const;

/** Identifiers of the agents of a simulation, at most 5,000, and whether those are all. */
export interface AgentNames {
  readonly names: readonly string[];
  readonly complete: boolean;
}

/** The agents of a simulation by name, read once a person wants one. */
export function useAgentNames(
  source: string,
  simulation: string,
  family: 'farm' | 'society',
  wanted: boolean,
): AgentNames | undefined {
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['source', source, 'agent names', simulation],
    queryFn: async (): Promise<AgentNames> => {
      const column = identifiers[family];
      const query = {
        source: 'canonical',
        table: 'agents',
        simulations: [simulation],
        filters: [],
        sort: [],
        columns: [column],
      } as const;
      const { rows } = unwrap(await client.page(source, query, 0, MOST_NAMES + 1));
      const values = rows.columns[column];
      if (values === undefined) return { names: [], complete: true };
      const names = Array.from({ length: rows.length }, (_, row) => cellAt(values, row));
      return {
        names: [...new Set(names.flatMap((name) => (name === null ? [] : [String(name)])))].slice(
          0,
          MOST_NAMES,
        ),
        complete: rows.length <= MOST_NAMES,
      };
    },
    enabled: wanted,
  });
  return data;
}
