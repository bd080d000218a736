import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useClient } from './client/client-context.ts';
import { EmptyState } from './components/empty-state.tsx';
import { type TableSearchParams, tableSearchSchema } from './state/table-search.ts';
import { useSource } from './state/use-source.ts';
import { TableScreen } from './views/table/table-screen.tsx';

/** The steps of a simulation. */
export function StepsRoute() {
  return <SimulationTableRoute table="simulation_steps" />;
}

/** The agents of a simulation. */
export function AgentsRoute() {
  return <SimulationTableRoute table="agents" />;
}

function SimulationTableRoute({ table }: { readonly table: string }) {
  const { source, simulation } = useParams({ from: '/source/$source/$simulation' });
  const [search, onSearchChange] = useTableSearch();
  return (
    <TableScreen
      client={useClient()}
      source={source}
      simulation={simulation}
      kind="canonical"
      table={table}
      search={search}
      onSearchChange={onSearchChange}
      fileStem={`${source}-${simulation}`}
    />
  );
}

/** Any table as the file has it. */
export function StoredTableRoute() {
  const { source, table } = useParams({ from: '/source/$source/table/$table' });
  const client = useClient();
  const [search, onSearchChange] = useTableSearch();
  const navigate = useNavigate();
  const info = useSource(source);
  if (info === undefined) return null;
  if (!info.tables.some(({ name }) => name === table)) {
    const toSource = () => void navigate({ to: '/source/$source', params: { source } });
    return (
      <EmptyState action={{ label: 'See its tables', run: toSource }}>
        {info.name} has no table {table}.
      </EmptyState>
    );
  }
  return (
    <TableScreen
      client={client}
      source={source}
      kind="stored"
      table={table}
      search={search}
      onSearchChange={onSearchChange}
      fileStem={source}
    />
  );
}

/** The part of the address that belongs to the table, and how to change it. */
function useTableSearch(): [TableSearchParams, (search: TableSearchParams) => void] {
  const raw: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (next: TableSearchParams) => {
      const other = tableSearchSchema.parse(raw);
      void navigate({
        to: '.',
        search: (old: Readonly<Record<string, unknown>>) => {
          const { filter: _f, sort: _s, hide: _h, pin: _p, width: _w, ...others } = old;
          return { ...others, ...next };
        },
        // Other rows are another view to come back from; another layout is not.
        replace: next.filter === other.filter && next.sort === other.sort,
        resetScroll: false,
      });
    },
    [navigate, raw],
  );
  return [useMemo(() => tableSearchSchema.parse(raw), [raw]), change];
}
