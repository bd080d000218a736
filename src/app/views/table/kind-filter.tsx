import { Button, Checkbox, Group, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TableColumn, TableQuery } from '../../../core/api/table.ts';
import type { Client } from '../../client/client.ts';
import { Stage } from '../../components/stage.tsx';
import { columnLabel } from '../../components/table/column-label.ts';
import { unwrap } from '../../state/failure.ts';

export interface KindFilterProps {
  readonly client: Client;
  readonly source: string;
  readonly query: TableQuery;
  readonly column: TableColumn;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const mostValues = 50;

/** A list of a column's values with how often each occurs under the other filters. */
export function KindFilter({ client, source, query, column, chosen, onChange }: KindFilterProps) {
  const [opened, setOpened] = useState(false);
  const called = columnLabel(column);
  const label = chosen.length === 0 ? called : `${called}: ${chosen.join(', ')}`;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant={chosen.length === 0 ? 'default' : 'outline'}
          rightSection={<IconChevronDown size={13} aria-hidden />}
          onClick={() => setOpened((before) => !before)}
          aria-haspopup="dialog"
          aria-expanded={opened}
          maw={280}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={`Filter by ${called}`}>
        {opened && (
          <Values
            client={client}
            source={source}
            query={query}
            column={column}
            chosen={chosen}
            onChange={onChange}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Values({ client, source, query, column: { name: column }, chosen, onChange }: KindFilterProps) {
  const facet: TableQuery = {
    ...query,
    filters: query.filters.filter((filter) => filter.column !== column),
    sort: [],
  };
  const { data } = useQuery({
    queryKey: ['source', source, 'table-facet', facet, column],
    queryFn: async () => unwrap(await client.facet(source, facet, column, mostValues)),
  });
  if (data === undefined) return <Stage text="Counting" />;
  const counts = new Map(
    data.flatMap(({ value, count }) => (value === null ? [] : [[String(value), count]])),
  );
  const values = [...counts.keys(), ...chosen.filter((value) => !counts.has(value))];
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <Stack gap={4}>
      <ScrollArea.Autosize mah={320} type="auto">
        <Stack gap={6} pr={12}>
          {values.map((value) => (
            <Checkbox
              key={value}
              size="xs"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
              label={
                <Group gap={12} justify="space-between" wrap="nowrap" miw={140}>
                  <span>{value === '' ? '(empty)' : value}</span>
                  <Text span size="xs" c="dimmed">
                    {(counts.get(value) ?? 0).toLocaleString('en')}
                  </Text>
                </Group>
              }
              styles={{ body: { alignItems: 'center' }, labelWrapper: { flex: 1 } }}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
      <Button size="compact-xs" variant="subtle" disabled={chosen.length === 0} onClick={() => onChange([])}>
        All
      </Button>
    </Stack>
  );
}
