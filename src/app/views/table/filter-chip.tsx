import { Button, CloseButton, Group, Popover } from '@mantine/core';
import { useState } from 'react';
import type { TableColumn } from '../../../core/api/table.ts';
import type { SearchFilter } from '../../state/table-search.ts';
import { FilterForm } from './filter-form.tsx';
import { filterText } from './filter-words.ts';

export interface FilterChipProps {
  readonly filter: SearchFilter;
  readonly columns: readonly TableColumn[];
  readonly onChange: (filter: SearchFilter) => void;
  readonly onRemove: () => void;
}

/** One filter: press to change it, or take it away. */
export function FilterChip({ filter, columns, onChange, onRemove }: FilterChipProps) {
  const [opened, setOpened] = useState(false);
  const text = filterText(filter, columns);
  return (
    <Group gap={0} wrap="nowrap">
      <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus>
        <Popover.Target>
          <Button size="xs" variant="outline" maw={280} onClick={() => setOpened((before) => !before)}>
            {text}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p={12} aria-label={`Change filter ${text}`}>
          <FilterForm
            columns={columns}
            filter={filter}
            onApply={(next) => {
              setOpened(false);
              onChange(next);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <CloseButton size="sm" aria-label={`Remove filter ${text}`} onClick={onRemove} />
    </Group>
  );
}
