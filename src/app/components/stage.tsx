import { Button, Group, Loader, Text } from '@mantine/core';
import classes from './stage.module.css';

export interface StageProps {
  readonly text: string;
  readonly onCancel?: () => void;
}

/** Says what is being done; appears only when that takes longer than a moment. */
export function Stage({ text, onCancel }: StageProps) {
  return (
    <Group gap={8} className={classes.stage} role="status">
      <Loader size={14} />
      <Text size="sm" c="dimmed">
        {text} …
      </Text>
      {onCancel !== undefined && (
        <Button variant="subtle" color="gray" size="compact-sm" title="Esc" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </Group>
  );
}
