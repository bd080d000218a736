import { Button, Checkbox, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { allOf, type ChoosableTable, type ExportChoices } from './export-choices.ts';

export interface TableChoicesProps {
  readonly tables: readonly ChoosableTable[];
  readonly chosen: ExportChoices['tables'];
  readonly onChange: (chosen: ExportChoices['tables']) => void;
}

/** Which tables, and which of their columns. */
export function TableChoices({ tables, chosen, onChange }: TableChoicesProps) {
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text component="legend" size="sm" fw={600}>
          Tables
        </Text>
        <Group gap={4}>
          <Button size="compact-xs" variant="subtle" onClick={() => onChange(allOf(tables))}>
            All
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => onChange({})}>
            None
          </Button>
        </Group>
      </Group>
      <ScrollArea.Autosize mah={150} type="auto">
        <Stack gap={4}>
          {tables.map((table) => (
            <TableChoice key={table.name} table={table} chosen={chosen} onChange={onChange} />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </div>
  );
}

interface TableChoiceProps extends Omit<TableChoicesProps, 'tables'> {
  readonly table: ChoosableTable;
}

function TableChoice({ table: { name, columns }, chosen, onChange }: TableChoiceProps) {
  const wanted = name in chosen;
  const own = chosen[name];
  const without = () => {
    const { [name]: _left, ...others } = chosen;
    return others;
  };
  const toggle = (column: string, on: boolean) => {
    const now = new Set(own ?? columns);
    if (on) now.add(column);
    else now.delete(column);
    const next = columns.filter((each) => now.has(each));
    onChange({ ...chosen, [name]: next.length === columns.length ? undefined : next });
  };
  return (
    <div>
      <Checkbox
        size="xs"
        label={name}
        checked={wanted}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { ...chosen, [name]: undefined } : without())
        }
      />
      {wanted && (
        <details style={{ marginLeft: 24, fontSize: 12 }}>
          <summary>
            {own === undefined
              ? `all ${columns.length} columns`
              : `${own.length} of ${columns.length} columns`}
          </summary>
          <Stack gap={4} my={4}>
            {columns.map((column) => (
              <Checkbox
                key={column}
                size="xs"
                label={column}
                aria-label={`${name}.${column}`}
                checked={own === undefined || own.includes(column)}
                onChange={(event) => toggle(column, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </details>
      )}
    </div>
  );
}
