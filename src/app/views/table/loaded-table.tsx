import { Button, Group, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { TableColumn, TableQuery } from '../../../core/api/table.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { labelledColumns } from '../../components/table/column-label.ts';
import { DataTable } from '../../components/table/data-table.tsx';
import type { TableLayout } from '../../components/table/table-data.ts';
import { useTableRows } from '../../components/table/use-table-rows.ts';
import { formatTableSearch, parseTableSearch, type TableSearch } from '../../state/table-search.ts';
import { ColumnsPanel } from './columns-panel.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FilterBar } from './filter-bar.tsx';
import { knownSearch } from './known-search.ts';
import { RowCount } from './row-count.tsx';
import { exportName, hiddenAtFirst, pinnedAtFirst, tableTitle } from './table-kind.ts';
import classes from './table-screen.module.css';
import type { TableScreenProps } from './table-screen.tsx';
import { useScreenTop } from './use-screen-top.ts';
import { countQuery, useTableData } from './use-table-data.ts';

export interface LoadedTableProps extends TableScreenProps {
  readonly columns: readonly TableColumn[];
}

/** A table whose columns are known. */
export function LoadedTable(props: LoadedTableProps) {
  const {
    client,
    source,
    simulations,
    kind,
    table,
    search: params,
    onSearchChange,
    fileStem,
    columns: stored,
  } = props;
  const columns = useMemo(
    () => (kind === 'canonical' ? labelledColumns(table, stored) : stored),
    [kind, table, stored],
  );
  const ofOne = simulations?.length === 1;
  const search = useMemo(() => knownSearch(parseTableSearch(params), columns), [params, columns]);
  const [adding, setAdding] = useState<string>();
  const [exporting, setExporting] = useState(false);
  const screen = useRef<HTMLDivElement>(null);
  useScreenTop(screen);

  const change = (changes: Partial<TableSearch>) =>
    onSearchChange(formatTableSearch({ ...search, ...changes }));
  const hidden = search.hidden ?? hiddenAtFirst(columns, ofOne);
  const pinned =
    search.pinned ?? pinnedAtFirst(columns, kind, table).filter((name) => !hidden.includes(name));
  const layout: TableLayout = { ...search, hidden, pinned };
  const names = [...pinned, ...columns.map((column) => column.name).filter((name) => !pinned.includes(name))];
  const visible = names.filter((name) => !hidden.includes(name));
  const all: TableQuery = {
    source: kind,
    table,
    ...(simulations === undefined ? {} : { simulations }),
    filters: [],
    sort: [],
  };
  const query: TableQuery = { ...all, filters: search.filters, sort: search.sort };
  const fetched = columns.map((column) => column.name).filter((name) => !hidden.includes(name));
  const rows = useTableRows(useTableData(client, source, { ...query, columns: fetched }, columns));
  const filtered = search.filters.length > 0;
  const { total } = rows.current;
  const whole = useQuery({ ...countQuery(client, source, all), enabled: filtered && total !== undefined });
  const title = tableTitle(kind, table);

  return (
    <div ref={screen} className={classes.screen}>
      <Group justify="space-between" gap={8}>
        <Group gap={12} align="baseline">
          <Title order={ofOne ? 2 : 1} fz={18}>
            {title}
          </Title>
          <RowCount rows={total} all={whole.data} filtered={filtered} />
        </Group>
        <Group gap={8}>
          <ColumnsPanel
            columns={columns}
            layout={layout}
            onChange={change}
            onReset={() => {
              const { filters, sort } = search;
              onSearchChange(formatTableSearch({ filters, sort, widths: {} }));
            }}
          />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => setExporting(true)}
          >
            Export CSV
          </Button>
        </Group>
      </Group>
      <FilterBar
        client={client}
        source={source}
        query={query}
        columns={columns}
        firstColumn={visible[0]}
        filters={search.filters}
        onChange={(filters) => change({ filters })}
        adding={adding}
        onAdding={setAdding}
      />
      <DataTable
        label={title}
        rows={rows}
        layout={layout}
        onLayoutChange={change}
        onFilter={setAdding}
        empty={
          filtered ? (
            <EmptyState action={{ label: 'Clear filters', run: () => change({ filters: [] }) }}>
              No row of {title} passes these filters.
            </EmptyState>
          ) : (
            <EmptyState>
              {ofOne ? `This simulation has no rows in ${title}.` : `${title} has no rows.`}
            </EmptyState>
          )
        }
      />
      {exporting && (
        <ExportDialog
          client={client}
          source={source}
          query={query}
          columns={names}
          visible={visible}
          rows={total}
          fileName={`${fileStem}-${exportName(kind, table)}.csv`}
          onClose={() => setExporting(false)}
        />
      )}
    </div>
  );
}
