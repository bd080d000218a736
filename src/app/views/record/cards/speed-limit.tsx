import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useServices } from '../../../state/services.ts';
import { NumberBox } from '../form/number-box.tsx';
import classes from './cards.module.css';

/** Slows a recording down, to watch it; off unless a number is given. */
export function SpeedLimit({ id }: { readonly id: string }) {
  const { recordings } = useServices();
  const [rate, setRate] = useState<number | string>('');
  return (
    <Group gap={8} wrap="nowrap" title="Of all simulations together; empty: as fast as can be">
      <Text size="xs" c="dimmed" component="span">
        At most
      </Text>
      <NumberBox
        bare
        label="Speed limit"
        className={classes.rate}
        value={rate}
        least={0}
        onChange={(value) => {
          setRate(value);
          recordings.limit(id, typeof value === 'number' && value > 0 ? value : undefined);
        }}
      />
      <Text size="xs" c="dimmed" component="span">
        steps a second
      </Text>
    </Group>
  );
}
