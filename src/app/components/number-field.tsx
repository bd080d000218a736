import { NumberInput } from '@mantine/core';
import { useState } from 'react';

export interface NumberFieldProps {
  readonly label: string;
  /** What stands in it at first. */
  readonly value: number | undefined;
  readonly max?: number;
  readonly step?: number;
  readonly width: number;
  readonly onChange: (value: number | undefined) => void;
}

/** A number of at least 0, or nothing. What is typed stays while the address, which follows a moment later, does not have it yet. */
export function NumberField({ label, value, max, step = 1, width, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<number | string>(value ?? '');
  return (
    <NumberInput
      size="xs"
      w={width}
      label={label}
      value={typed}
      min={0}
      {...(max !== undefined && { max })}
      step={step}
      onChange={(next) => {
        setTyped(next);
        onChange(typeof next === 'number' ? next : undefined);
      }}
    />
  );
}
