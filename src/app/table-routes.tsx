import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { nearest } from '../core/base/nearest.ts';
import { useClient } from './client/client-context.ts';
import { DidYouMean } from './components/did-you-mean.tsx';
import { EmptyState } from './components/empty-state.tsx';
import { ErrorPanel } from './components/error-panel.tsx';
import { sourceErrorOf } from './state/failure.ts';
import { useSimulations } from './state/queries.ts';
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
      simulations={[simulation]}
      kind="canonical"
      table={table}
      search={search}
      onSearchChange={onSearchChange}
      fileStem={`${source}-${simulation}`}
    />
  );
}

/** A canonical table with the rows of all simulations of a source. */
export function RowsRoute() {
  const { source, table } = useParams({ from: '/source/$source/rows/$table' });
  const client = useClient();
  const [search, onSearchChange] = useTableSearch();
  const info = useSource(source);
  const { data, error } = useSimulations(source);
  if (error !== null) return <ErrorPanel error={sourceErrorOf(error)} />;
  if (info === undefined || data === undefined) return null;
  if (!info.canonical.some(({ name }) => name === table)) return <NoTable source={source} table={table} />;
  return (
    <TableScreen
      client={client}
      source={source}
      simulations={data.simulations.map(({ id }) => id)}
      kind="canonical"
      table={table}
      search={search}
      onSearchChange={onSearchChange}
      fileStem={source}
    />
  );
}

/** Says that a table is not there, and what may have been meant. */
function NoTable({ source, table }: { readonly source: string; readonly table: string }) {
  const navigate = useNavigate();
  const info = useSource(source);
  const names = [...(info?.tables ?? []), ...(info?.canonical ?? [])].map(({ name }) => name);
  const near = nearest(table, [...new Set(names)]);
  const toSource = () => void navigate({ to: '/source/$source', params: { source } });
  return (
    <EmptyState action={{ label: 'See its tables', run: toSource }}>
      {info?.name} has no table {table}.
      <DidYouMean names={near} />
    </EmptyState>
  );
}

/** Any table as the file has it. */
export function StoredTableRoute() {
  const { source, table } = useParams({ from: '/source/$source/table/$table' });
  const client = useClient();
  const [search, onSearchChange] = useTableSearch();
  const info = useSource(source);
  if (info === undefined) return null;
  if (!info.tables.some(({ name }) => name === table)) return <NoTable source={source} table={table} />;
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
