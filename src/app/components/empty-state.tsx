import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** One sentence that teaches, and one thing to do. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap={12} py={48} px={16}>
      <Text c="dimmed" ta="center" maw={520}>
        {children}
      </Text>
      {action !== undefined && (
        <Button variant="default" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </Stack>
  );
}
