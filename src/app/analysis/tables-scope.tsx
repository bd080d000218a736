import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A scope that only the tables of a page heed, which is said beside its control. */
export function TablesScope({ control }: { readonly control: ReactNode }) {
  return (
    <div>
      {control}
      <Text size="xs" c="dimmed" mt={4}>
        The scope holds for tables and what is drawn of them; figures over steps or ages show the whole
        simulation.
      </Text>
    </div>
  );
}
