import { TextInput } from '@mantine/core';
import { useState } from 'react';

export interface NumberBoxProps {
  /** Accessible name; also shown above it unless `bare`. */
  readonly label: string;
  /** A number, or what was typed where it is none. */
  readonly value: unknown;
  readonly onChange: (value: number | string) => void;
  readonly problem?: string | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly whole?: boolean;
  readonly bare?: boolean;
  readonly id?: string;
  /** Id of what describes it. */
  readonly describedBy?: string | undefined;
  readonly className?: string | undefined;
}

/** A number to type or to spin. What is typed stays as it is typed (`0.0` on the way to `0.05`). */
export function NumberBox(props: NumberBoxProps) {
  const { label, value, onChange, problem, least, most, whole = false, bare = false } = props;
  const [typed, setTyped] = useState(textOf(value));
  const shown = read(typed) === value ? typed : textOf(value);
  return (
    <TextInput
      type="number"
      size="xs"
      {...(props.id !== undefined && { id: props.id })}
      {...(props.className !== undefined && { className: props.className })}
      {...(bare ? { 'aria-label': label } : { label })}
      aria-describedby={props.describedBy}
      aria-invalid={problem !== undefined || undefined}
      data-problem={problem !== undefined || undefined}
      // Where there is no room for the sentence, it stands nearby.
      error={problem === undefined ? undefined : bare || problem}
      {...(least !== undefined && { min: least })}
      {...(most !== undefined && { max: most })}
      step={whole ? 1 : 'any'}
      value={shown}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onChange(read(text));
      }}
    />
  );
}

/** A field for numbers has no other text. */
function textOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : '';
}

function read(text: string): number | string {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? text : number;
}
