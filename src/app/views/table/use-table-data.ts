import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TableColumn, TableQuery } from '../../../core/api/table.ts';
import { err, ok } from '../../../core/base/result.ts';
import type { Client } from '../../client/client.ts';
import type { TableData } from '../../components/table/table-data.ts';
import { sourceErrorOf, unwrap } from '../../state/failure.ts';

/** Pages are cheap to read again: they leave the cache soon after nothing shows them. */
const keepMs = 60_000;

/** The rows of a query through the query cache, so that going back shows them at once. */
export function useTableData(
  client: Client,
  source: string,
  query: TableQuery,
  columns: readonly TableColumn[],
): TableData {
  const queries = useQueryClient();
  const key = JSON.stringify(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the query, by value
  return useMemo((): TableData => {
    const { columns: _, ...rows } = query;
    return {
      columns,
      rowsKey: JSON.stringify([source, rows]),
      async page(offset, limit) {
        try {
          const page = await queries.fetchQuery({
            queryKey: ['source', source, 'table-page', query, offset, limit],
            queryFn: async () => unwrap(await client.page(source, query, offset, limit)),
            gcTime: keepMs,
          });
          return ok(page);
        } catch (thrown) {
          return err(sourceErrorOf(thrown));
        }
      },
      async count() {
        try {
          return ok(await queries.fetchQuery(countQuery(client, source, rows)));
        } catch (thrown) {
          return err(sourceErrorOf(thrown));
        }
      },
    };
  }, [client, queries, source, key, columns]);
}

/** Number of rows under the filters; the sort makes no difference to it. */
export function countQuery(client: Client, source: string, query: TableQuery) {
  const unsorted: TableQuery = { ...query, sort: [] };
  return {
    queryKey: ['source', source, 'table-count', unsorted],
    queryFn: async () => unwrap(await client.count(source, unsorted)),
  };
}
