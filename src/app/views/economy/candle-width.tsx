import { NativeSelect } from '@mantine/core';
import { candleSteps } from './economy-search.ts';

export interface CandleWidthProps {
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** How many steps each candle stands for. */
export function CandleWidth({ value, onChange }: CandleWidthProps) {
  const widths = [...new Set([...candleSteps, ...(value === undefined ? [] : [value])])].sort(
    (a, b) => a - b,
  );
  return (
    <NativeSelect
      size="xs"
      w={220}
      mb={12}
      label="Steps a candle stands for"
      value={value === undefined ? '' : String(value)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(chosen === '' ? undefined : Number(chosen));
      }}
      data={[
        { value: '', label: 'as many as read well' },
        ...widths.map((steps) => ({ value: String(steps), label: String(steps) })),
      ]}
    />
  );
}
