import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';

export interface CrashedScreenProps {
  readonly error: unknown;
  readonly reset: () => void;
}

/** A defect of the app itself: says so, and offers a way on. */
export function CrashedScreen({ error, reset }: CrashedScreenProps) {
  return (
    <Stack gap={12} maw={640} py={48} px={24} role="alert">
      <Title order={1} fz={20}>
        This page cannot be shown.
      </Title>
      <Text c="dimmed">
        Terrarium met a defect of its own; your files are untouched and stay open. Show the page again, or go
        on elsewhere.
      </Text>
      <Code block>{error instanceof Error ? error.message : String(error)}</Code>
      <Group gap={8}>
        <Button onClick={reset}>Show again</Button>
      </Group>
    </Stack>
  );
}
