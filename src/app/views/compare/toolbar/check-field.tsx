import { Checkbox } from '@mantine/core';
import { useImmediate } from '../../../components/use-immediate.ts';

export interface CheckFieldProps {
  readonly label: string;
  readonly title?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that holds or does not; a click shows at once. */
export function CheckField({ label, title, checked, onChange }: CheckFieldProps) {
  const [value, change] = useImmediate(checked, onChange);
  return (
    <Checkbox
      size="xs"
      label={label}
      title={title}
      checked={value}
      onChange={(event) => change(event.currentTarget.checked)}
    />
  );
}
