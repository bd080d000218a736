import { Button, Group, Popover } from '@mantine/core';
import { IconFilterPlus } from '@tabler/icons-react';
import type { TableColumn, TableQuery } from '../../../core/api/table.ts';
import type { Client } from '../../client/client.ts';
import type { SearchFilter } from '../../state/table-search.ts';
import { FilterChip } from './filter-chip.tsx';
import { FilterForm } from './filter-form.tsx';
import { filterText } from './filter-words.ts';
import { KindFilter } from './kind-filter.tsx';
import { joinFilters, type SplitFilters, splitFilters } from './split-filters.ts';
import { StepRange } from './step-range.tsx';
import { kindColumns, stepColumn } from './table-kind.ts';

export interface FilterBarProps {
  readonly client: Client;
  readonly source: string;
  readonly query: TableQuery;
  readonly columns: readonly TableColumn[];
  /** The column that a new filter begins with. */
  readonly firstColumn: string | undefined;
  readonly filters: readonly SearchFilter[];
  readonly onChange: (filters: readonly SearchFilter[]) => void;
  /** The column that the form for a new filter is open for; `''` is open without one. */
  readonly adding: string | undefined;
  readonly onAdding: (column: string | undefined) => void;
}

/** All filters of a table, each visible and removable. */
export function FilterBar(props: FilterBarProps) {
  const { client, source, query, columns, firstColumn, filters, onChange, adding, onAdding } = props;
  const step = stepColumn(columns);
  const kinds = kindColumns(columns, query.simulations);
  const split = splitFilters(
    filters,
    step,
    kinds.map(({ name }) => name),
  );
  const change = (changes: Partial<SplitFilters>) => onChange(joinFilters({ ...split, ...changes }, step));
  const { others } = split;
  return (
    <Group gap={8} role="group" aria-label="Filters">
      {step !== undefined && <StepRange from={split.from} to={split.to} onChange={change} />}
      {kinds.map((column) => (
        <KindFilter
          key={column.name}
          client={client}
          source={source}
          query={query}
          column={column}
          chosen={split.kinds[column.name] ?? []}
          onChange={(chosen) => change({ kinds: { ...split.kinds, [column.name]: chosen } })}
        />
      ))}
      {others.map((filter, index) => (
        <FilterChip
          key={filterText(filter, columns)}
          filter={filter}
          columns={columns}
          onChange={(next) => change({ others: others.with(index, next) })}
          onRemove={() => change({ others: others.toSpliced(index, 1) })}
        />
      ))}
      <Popover
        opened={adding !== undefined}
        onChange={(opened) => onAdding(opened ? '' : undefined)}
        position="bottom-start"
        shadow="md"
        trapFocus
      >
        <Popover.Target>
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconFilterPlus size={14} aria-hidden />}
            onClick={() => onAdding(adding === undefined ? '' : undefined)}
          >
            Add filter
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={12} aria-label="New filter">
          <FilterForm
            key={adding}
            columns={columns}
            column={adding || firstColumn}
            onApply={(filter) => {
              onAdding(undefined);
              change({ others: [...others, filter] });
            }}
          />
        </Popover.Dropdown>
      </Popover>
      {filters.length > 0 && (
        <Button size="xs" variant="subtle" color="gray" onClick={() => onChange([])}>
          Clear filters
        </Button>
      )}
    </Group>
  );
}
