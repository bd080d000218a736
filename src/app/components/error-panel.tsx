import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { SourceError } from '../../core/api/errors.ts';
import classes from './error-panel.module.css';
import { explainError } from './explain-error.ts';

export interface ErrorPanelProps {
  readonly error: SourceError;
  readonly onDismiss?: (() => void) | undefined;
  /** The one thing to do, where the app can do it. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** What happened, why, and what to do about it. */
export function ErrorPanel({ error, onDismiss, action }: ErrorPanelProps) {
  const { what, cause, action: advice, detail } = explainError(error);
  return (
    <Alert
      role="alert"
      color="gray"
      className={classes.panel}
      classNames={{ icon: classes.icon ?? '', title: classes.title ?? '' }}
      icon={<IconAlertTriangle aria-hidden />}
      title={what}
      withCloseButton={onDismiss !== undefined}
      {...(onDismiss && { onClose: onDismiss, closeButtonLabel: 'Dismiss' })}
    >
      <Text size="sm">{cause}</Text>
      <Text size="sm" fw={600} mt={4}>
        {advice}
      </Text>
      {detail !== undefined && detail !== '' && (
        <Code block mt={8} fz={12}>
          {detail}
        </Code>
      )}
      {action !== undefined && (
        <Group mt={8}>
          <Button size="xs" variant="default" onClick={action.run}>
            {action.label}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
