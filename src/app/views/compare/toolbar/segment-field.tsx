import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useImmediate } from '../../../components/use-immediate.ts';
import classes from './toolbar.module.css';

export interface SegmentFieldProps<Value extends string> {
  readonly label: string;
  /** Whether the label is for screen readers alone. */
  readonly quiet?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
  readonly onChange: (value: Value) => void;
}

/** One choice out of a few that stand side by side; a click shows at once. */
export function SegmentField<Value extends string>(props: SegmentFieldProps<Value>) {
  const { label, quiet = false, options, onChange } = props;
  const [value, change] = useImmediate(props.value, onChange);
  const id = useId();
  return (
    <div className={classes.field}>
      <span className={quiet ? 'visually-hidden' : classes.label} id={id}>
        {label}
      </span>
      <SegmentedControl
        size="xs"
        aria-labelledby={id}
        data={options.map((option) => ({ ...option }))}
        value={value}
        onChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen !== undefined) change(chosen.value);
        }}
      />
    </div>
  );
}
