import { Button, Group, NativeSelect, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { TableColumn } from '../../../core/api/table.ts';
import { columnLabel } from '../../components/table/column-label.ts';
import type { SearchFilter } from '../../state/table-search.ts';
import { makeFilter, opsFor, opWords, valueText } from './filter-words.ts';

export interface FilterFormProps {
  readonly columns: readonly TableColumn[];
  /** What to begin with: a filter to change, or a column. */
  readonly filter?: SearchFilter | undefined;
  readonly column?: string | undefined;
  readonly onApply: (filter: SearchFilter) => void;
}

/** Column, operator and value of one filter. */
export function FilterForm({ columns, filter, column: given, onApply }: FilterFormProps) {
  const [name, setName] = useState(filter?.column ?? given ?? columns[0]?.name ?? '');
  const column = columns.find((candidate) => candidate.name === name);
  const ops = opsFor(column);
  const [chosenOp, setOp] = useState<SearchFilter['op'] | undefined>(filter?.op);
  const op = ops.find((candidate) => candidate === chosenOp) ?? ops[0] ?? 'eq';
  const [value, setValue] = useState(filter === undefined ? '' : valueText(filter));
  const needsValue = op !== 'null' && op !== 'not-null';

  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (column !== undefined) onApply(makeFilter(name, op, value));
  };

  return (
    <form onSubmit={apply}>
      <Group gap={8} align="flex-end" wrap="nowrap">
        <Select
          size="xs"
          w={180}
          label="Column"
          searchable
          allowDeselect={false}
          data={columns.map((candidate) => ({ value: candidate.name, label: columnLabel(candidate) }))}
          value={name}
          onChange={(next) => next !== null && setName(next)}
          comboboxProps={{ withinPortal: false }}
        />
        <NativeSelect
          size="xs"
          w={110}
          label="Condition"
          data={ops.map((candidate) => ({ value: candidate, label: opWords[candidate] }))}
          value={op}
          onChange={(event) => setOp(ops.find((candidate) => candidate === event.currentTarget.value))}
        />
        {needsValue && (
          <TextInput
            size="xs"
            w={150}
            label="Value"
            data-autofocus
            placeholder={op === 'in' ? 'a, b, c' : ''}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        )}
        <Button
          size="xs"
          type="submit"
          disabled={needsValue && value.trim() === '' && op !== 'eq' && op !== 'ne'}
        >
          Apply
        </Button>
      </Group>
    </form>
  );
}
