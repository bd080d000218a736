import { Group, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

export interface StepRangeProps {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onChange: (range: { readonly from: string | undefined; readonly to: string | undefined }) => void;
}

/** First and last step; takes effect on Enter or on leaving the field. */
export function StepRange({ from, to, onChange }: StepRangeProps) {
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label="Step range">
      <Text size="sm" c="dimmed">
        Steps
      </Text>
      <StepInput
        label="First step"
        placeholder="first"
        value={from}
        onChange={(step) => onChange({ from: step, to })}
      />
      <Text size="sm" c="dimmed" aria-hidden>
        –
      </Text>
      <StepInput
        label="Last step"
        placeholder="last"
        value={to}
        onChange={(step) => onChange({ from, to: step })}
      />
    </Group>
  );
}

interface StepInputProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function StepInput({ label, placeholder, value, onChange }: StepInputProps) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const commit = () => {
    const digits = text.trim();
    const next = /^\d+$/.test(digits) ? digits : undefined;
    setText(next ?? '');
    if (next !== value) onChange(next);
  };
  return (
    <TextInput
      size="xs"
      w={72}
      aria-label={label}
      placeholder={placeholder}
      inputMode="numeric"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
