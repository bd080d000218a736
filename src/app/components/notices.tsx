import { Alert, Code, Stack } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Notice } from '../../core/api/source.ts';
import classes from './notices.module.css';

export interface NoticesProps {
  readonly notices: readonly Notice[];
  /** Leaves out what is only good to know. */
  readonly warningsOnly?: boolean;
}

/** What a reader should know about a file before trusting what it shows. */
export function Notices({ notices, warningsOnly = false }: NoticesProps) {
  const shown = notices.filter(({ severity }) => !warningsOnly || severity === 'warning');
  if (shown.length === 0) return null;
  return (
    <Stack gap={8} mt={12} mb={4}>
      {shown.map(({ kind, severity, text }) => {
        const Icon = severity === 'warning' ? IconAlertTriangle : IconInfoCircle;
        return (
          <Alert
            key={kind + text}
            role={severity === 'warning' ? 'alert' : 'note'}
            className={classes.notice}
            data-severity={severity}
            classNames={{ icon: classes.icon ?? '' }}
            icon={<Icon aria-hidden size={18} />}
          >
            <Quoted text={text} />
          </Alert>
        );
      })}
    </Stack>
  );
}

/** File names stand between backticks. */
function Quoted({ text }: { readonly text: string }) {
  return [...text.matchAll(/`([^`]*)`|[^`]+/g)].map(({ 0: whole, 1: quoted, index }) =>
    quoted === undefined ? whole : <Code key={index}>{quoted}</Code>,
  );
}
