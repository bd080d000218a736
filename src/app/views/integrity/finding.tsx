import { Button, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SourceError } from '../../../core/api/errors.ts';
import type { CheckOutcome, IntegrityCheck, IntegrityScope } from '../../../core/api/integrity.ts';
import { saveFile } from '../../charts/save-file.ts';
import { useClient } from '../../client/client-context.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { formatNumber } from '../../components/format.ts';
import { DetailsTable } from './details-table.tsx';
import classes from './integrity.module.css';
import { placeOfAll } from './stored-search.ts';

export interface FindingProps {
  readonly source: string;
  readonly scope: IntegrityScope;
  readonly check: IntegrityCheck;
  readonly outcome: Extract<CheckOutcome, { kind: 'failed' }>;
}

/** What broke a rule: why that may be, the offending keys, and ways to the rows behind them. */
export function Finding({ source, scope, check, outcome }: FindingProps) {
  const { id, severity, rule, known } = check;
  const { details, message } = outcome;
  const all = details.open === undefined ? undefined : placeOfAll(details.open);
  const shown = details.rows.length;
  return (
    <section id={`finding-${id}`} tabIndex={-1} aria-label={`Finding ${id}`} className={classes.finding}>
      <Group gap={8} align="baseline">
        <Title order={3} fz={14} ff="monospace">
          {id}
        </Title>
        <span className={classes.severity} data-severity={severity}>
          {severity}
        </span>
        <Text size="sm" fw={600}>
          {message}
        </Text>
      </Group>
      <Text size="sm" mt={4}>
        {rule}
      </Text>
      {known !== undefined && (
        <Text size="sm" c="dimmed">
          Known to break it: {known}
        </Text>
      )}
      <Group gap={8} my={8}>
        {all !== undefined && (
          <Link
            to="/source/$source/table/$table"
            params={{ source, table: all.table }}
            search={all.search}
            className={classes.link}
          >
            Open the rows in {all.table}
          </Link>
        )}
        <SaveAll source={source} scope={scope} check={id} />
        <Text size="xs" c="dimmed">
          {shown < details.total
            ? `The first ${shown} of ${formatNumber(details.total)} lines; the CSV has all.`
            : `${formatNumber(details.total)} ${details.total === 1 ? 'line' : 'lines'}.`}
        </Text>
      </Group>
      <DetailsTable source={source} check={id} details={details} />
    </section>
  );
}

type Saving =
  | { readonly phase: 'idle' }
  | { readonly phase: 'writing'; readonly stop: AbortController }
  | { readonly phase: 'failed'; readonly error: SourceError };

interface SaveAllProps {
  readonly source: string;
  readonly scope: IntegrityScope;
  readonly check: string;
}

function SaveAll({ source, scope, check }: SaveAllProps) {
  const client = useClient();
  const [saving, setSaving] = useState<Saving>({ phase: 'idle' });
  if (saving.phase === 'failed') {
    return <ErrorPanel error={saving.error} onDismiss={() => setSaving({ phase: 'idle' })} />;
  }
  if (saving.phase === 'writing') {
    return (
      <Button size="compact-xs" variant="default" onClick={() => saving.stop.abort()}>
        Stop writing
      </Button>
    );
  }
  const save = async () => {
    const stop = new AbortController();
    setSaving({ phase: 'writing', stop });
    const answer = await client.integrityCsv(source, scope, check, stop.signal);
    if (answer.ok) saveFile(`${source}-${check}.csv`, answer.value);
    const harmless = answer.ok || answer.error.kind === 'cancelled';
    setSaving(harmless ? { phase: 'idle' } : { phase: 'failed', error: answer.error });
  };
  return (
    <Button size="compact-xs" variant="default" onClick={() => void save()}>
      Download CSV
    </Button>
  );
}
