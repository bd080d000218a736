import { Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { NumberField } from '../../components/number-field.tsx';
import type { EventsSearch } from './events-search.ts';

export interface EventFiltersProps {
  readonly search: EventsSearch;
  readonly types: readonly string[];
  readonly onChange: (changes: Partial<EventsSearch>) => void;
}

/** Which events are listed. */
export function EventFilters({ search, types, onChange }: EventFiltersProps) {
  const { type } = search;
  const data = type === undefined || types.includes(type) ? types : [type, ...types];
  const step = (name: 'since' | 'until', label: string) => (
    <NumberField
      width={112}
      label={label}
      value={search[name]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <Group gap="8px 12px" mb={12} align="end">
      <Select
        size="xs"
        w={240}
        label="Type"
        placeholder="any"
        clearable
        data={[...data]}
        value={type ?? null}
        onChange={(next) => onChange({ type: next ?? undefined })}
      />
      <Field
        label="Agent"
        placeholder="either of the two"
        value={search.agent}
        onChange={(agent) => onChange({ agent })}
      />
      <Field
        label="Text"
        placeholder="in details or description"
        value={search.words}
        onChange={(words) => onChange({ words })}
      />
      {step('since', 'First step')}
      {step('until', 'Last step')}
    </Group>
  );
}

interface FieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Field({ label, placeholder, value, onChange }: FieldProps) {
  // The field is ahead of the address, which follows a moment later.
  const [text, setText] = useState(value ?? '');
  return (
    <TextInput
      size="xs"
      w={200}
      label={label}
      placeholder={placeholder}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        onChange(next === '' ? undefined : next);
      }}
    />
  );
}
