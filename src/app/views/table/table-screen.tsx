import { useQuery } from '@tanstack/react-query';
import type { Client } from '../../client/client.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { Stage } from '../../components/stage.tsx';
import { sourceErrorOf, unwrap } from '../../state/failure.ts';
import type { TableSearchParams } from '../../state/table-search.ts';
import { LoadedTable } from './loaded-table.tsx';
import type { TableKind } from './table-kind.ts';

export interface TableScreenProps {
  readonly client: Client;
  readonly source: string;
  /** Whose rows are shown; required for canonical tables. */
  readonly simulations?: readonly string[] | undefined;
  readonly kind: TableKind;
  readonly table: string;
  /** The part of the address that belongs to the table. */
  readonly search: TableSearchParams;
  readonly onSearchChange: (search: TableSearchParams) => void;
  /** What exports are named after, e.g. `runs-sim_1`. */
  readonly fileStem: string;
}

/** One table of a source: Steps, Agents, or any other. */
export function TableScreen(props: TableScreenProps) {
  const { client, source, kind, table, simulations } = props;
  const { data, error, refetch } = useQuery({
    queryKey: ['source', source, 'table-columns', kind, table],
    queryFn: async () => unwrap(await client.tableColumns(source, { source: kind, table })),
  });
  if (error !== null) {
    return (
      <ErrorPanel error={sourceErrorOf(error)} action={{ label: 'Try again', run: () => void refetch() }} />
    );
  }
  if (data === undefined) return <Stage text={`Reading the columns of ${table}`} />;
  // Another table begins anew, with nothing left of the one before.
  return (
    <LoadedTable {...props} key={[source, kind, table, ...(simulations ?? [])].join('\n')} columns={data} />
  );
}
