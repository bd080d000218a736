import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Popover,
  ScrollArea,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconColumns3, IconPin, IconPinnedFilled, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { TableColumn } from '../../../core/api/table.ts';
import { columnLabel } from '../../components/table/column-label.ts';
import type { TableLayout } from '../../components/table/table-data.ts';

export interface ColumnsPanelProps {
  readonly columns: readonly TableColumn[];
  readonly layout: TableLayout;
  readonly onChange: (changes: Partial<TableLayout>) => void;
  /** Back to the columns that the table shows by itself. */
  readonly onReset: () => void;
}

/** Which columns are shown and which are pinned, with a search over their names and meanings. */
export function ColumnsPanel({ columns, layout, onChange, onReset }: ColumnsPanelProps) {
  const [wanted, setWanted] = useState('');
  const { hidden, pinned } = layout;
  const needle = wanted.trim().toLowerCase();
  const found = columns.filter((column) =>
    `${columnLabel(column)} ${column.name} ${column.meaning ?? ''}`.toLowerCase().includes(needle),
  );
  const shown = columns.length - hidden.length;
  const toggle = (name: string) =>
    hidden.includes(name)
      ? onChange({ hidden: hidden.filter((other) => other !== name) })
      : onChange({ hidden: [...hidden, name], pinned: pinned.filter((other) => other !== name) });
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconColumns3 size={14} aria-hidden />}>
          {shown === columns.length ? 'Columns' : `Columns ${shown}/${columns.length}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={12} w={300} aria-label="Columns">
        <Stack gap={8}>
          <TextInput
            size="xs"
            aria-label="Search columns"
            placeholder="Search columns"
            leftSection={<IconSearch size={14} aria-hidden />}
            data-autofocus
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
          <ScrollArea.Autosize mah={360} type="auto">
            <Stack gap={2} pr={12}>
              {found.length === 0 && (
                <Text size="sm" c="dimmed">
                  No column is called that.
                </Text>
              )}
              {found.map((column) => {
                const isPinned = pinned.includes(column.name);
                return (
                  <Group key={column.name} gap={4} wrap="nowrap" justify="space-between">
                    <Checkbox
                      size="xs"
                      label={columnLabel(column)}
                      title={`${column.name}: ${column.meaning ?? 'as the file has it'}`}
                      checked={!hidden.includes(column.name)}
                      disabled={shown === 1 && !hidden.includes(column.name)}
                      onChange={() => toggle(column.name)}
                    />
                    <ActionIcon
                      size="sm"
                      aria-label={isPinned ? `Unpin ${columnLabel(column)}` : `Pin ${columnLabel(column)}`}
                      aria-pressed={isPinned}
                      onClick={() =>
                        onChange(
                          isPinned
                            ? { pinned: pinned.filter((other) => other !== column.name) }
                            : {
                                pinned: [...pinned, column.name],
                                hidden: hidden.filter((other) => other !== column.name),
                              },
                        )
                      }
                    >
                      {isPinned ? <IconPinnedFilled size={14} /> : <IconPin size={14} />}
                    </ActionIcon>
                  </Group>
                );
              })}
            </Stack>
          </ScrollArea.Autosize>
          <Group gap={8}>
            <Button size="compact-xs" variant="subtle" onClick={() => onChange({ hidden: [] })}>
              Show all
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={onReset}>
              Reset
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
