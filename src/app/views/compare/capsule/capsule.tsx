import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { SliceProgress } from '../../../../core/api/slice.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { formatBytes } from '../../../components/format.ts';
import { Section } from '../../../components/section.tsx';
import type { Comparison } from '../comparison.ts';
import classes from './capsule.module.css';
import { CompareNotes } from './compare-notes.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { type SlicePhase, useSaveSlices } from './use-save-slices.ts';

/** What is compared, to take home: as a page to read, or as a database of its own. */
export function Capsule({ comparison }: { readonly comparison: Comparison }) {
  const [reporting, setReporting] = useState(false);
  const { state, save, cancel } = useSaveSlices(comparison);
  const files = new Set(comparison.asked.map(({ source }) => source)).size;
  return (
    <Section title="Take home">
      <Group gap={8} mb={8}>
        <Button size="xs" variant="default" onClick={() => setReporting(true)}>
          Save report
        </Button>
        <Button size="xs" variant="default" disabled={state.phase === 'writing'} onClick={save}>
          Save slice
        </Button>
        {state.phase === 'writing' && (
          <Button size="xs" variant="subtle" onClick={cancel}>
            Cancel
          </Button>
        )}
        <Text size="sm" c="dimmed">
          A report is one page to read anywhere; a slice is a database with just these simulations
          {files > 1 ? `: one for each of the ${files} files, in one archive` : ''}.
        </Text>
      </Group>
      <Text size="sm" role="status">
        {statusText(state)}
      </Text>
      {state.phase === 'failed' && <ErrorPanel error={state.error} />}
      <h3 className={classes.title}>Your notes</h3>
      <CompareNotes comparison={comparison} />
      {reporting && <ReportDialog comparison={comparison} onClose={() => setReporting(false)} />}
    </Section>
  );
}

function statusText(state: SlicePhase): string {
  switch (state.phase) {
    case 'idle':
    case 'failed':
      return '';
    case 'writing':
      return progressText(state.progress);
    case 'saved':
      return [`Saved as ${state.fileName}.`, ...state.notes].join(' ');
  }
}

function progressText(progress: SliceProgress | undefined): string {
  if (progress === undefined) return 'Opening the files';
  const { fileName, table, rows, bytes } = progress;
  const size = formatBytes(bytes);
  if (table === '') return `Packing ${fileName}: ${size}`;
  return `Writing ${fileName}: ${table}, ${rows.toLocaleString('en')} rows so far, ${size}`;
}
