import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

export interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under a heading. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <Group justify="space-between" gap={8} mb={8}>
        <Title order={2} fz={15} fw={600} id={id}>
          {title}
        </Title>
        {aside !== undefined && (
          <Text component="div" size="xs" c="dimmed">
            {aside}
          </Text>
        )}
      </Group>
      {children}
    </section>
  );
}
