import { NativeSelect } from '@mantine/core';
import { useImmediate } from '../../../components/use-immediate.ts';
import classes from './toolbar.module.css';

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChange: (value: Value) => void;
  readonly title?: string | undefined;
  readonly disabled?: boolean;
  readonly width?: 'narrow' | 'wide' | 'broad';
}

/** One choice out of some, under its label; a choice shows at once. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, options, onChange, title, disabled = false, width = 'narrow' } = props;
  const [value, change] = useImmediate(props.value, onChange);
  return (
    <NativeSelect
      size="xs"
      className={classes.field}
      classNames={{ label: classes.label ?? '', input: classes[width] ?? '' }}
      label={label}
      title={title}
      disabled={disabled}
      value={value}
      onChange={(event) => {
        const chosen = options.find(([each]) => each === event.currentTarget.value);
        if (chosen !== undefined) change(chosen[0]);
      }}
    >
      {options.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </NativeSelect>
  );
}
