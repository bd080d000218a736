import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ComparableSeries } from '../../../../core/api/compare.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { formatSeries } from '../../../state/compare-lists.ts';
import type { Comparison } from '../comparison.ts';
import type { ReportTableId } from './collect-report.ts';
import { ReportChoices } from './report-choices.tsx';
import { type ReportPhase, useSaveReport } from './use-save-report.ts';

export interface ReportDialogProps {
  readonly comparison: Comparison;
  readonly onClose: () => void;
}

const everything: Readonly<Record<ReportTableId, boolean>> = {
  outcomes: true,
  configuration: true,
  differences: true,
  divergence: true,
};

/** Makes one page of what is compared, to be read anywhere. */
export function ReportDialog({ comparison, onClose }: ReportDialogProps) {
  const count = comparison.members.length;
  const [title, setTitle] = useState(`Comparison of ${count} ${count === 1 ? 'simulation' : 'simulations'}`);
  const [notes, setNotes] = useState('');
  const { shown } = comparison;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const figures = shown.filter((series) => !left.has(formatSeries([series])));
  const choose = (some: readonly ComparableSeries[]) =>
    setLeft(new Set(shown.filter((one) => !some.includes(one)).map((one) => formatSeries([one]))));
  const [tables, setTables] = useState(everything);
  const { state, save, cancel } = useSaveReport(comparison);
  const writing = state.phase === 'writing';
  const close = () => {
    cancel();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      title="Save report"
      size="md"
      closeOnClickOutside={!writing}
      closeButtonProps={{ 'aria-label': 'Close the dialog' }}
    >
      <Stack gap={12}>
        <Text size="sm" c="dimmed">
          One page that needs no program and no network: figures, tables, configurations, your notes, and the
          SQL behind each figure.
        </Text>
        <TextInput
          size="xs"
          label="Title"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          size="xs"
          label="Notes"
          description="At the head of the report. Notes and tags of the simulations come along."
          autosize
          minRows={2}
          value={notes}
          onChange={(event) => setNotes(event.currentTarget.value)}
        />
        <ReportChoices
          shown={shown}
          figures={figures}
          tables={tables}
          onFigures={choose}
          onTables={setTables}
        />
        {state.phase === 'failed' && <ErrorPanel error={state.error} />}
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" c="dimmed" role="status">
            {statusText(state)}
          </Text>
          <Group gap={8} wrap="nowrap">
            <Button size="xs" variant="default" onClick={writing ? cancel : close}>
              {writing ? 'Cancel' : 'Close'}
            </Button>
            <Button
              size="xs"
              disabled={writing || title.trim() === ''}
              onClick={() => save({ title, notes, parts: { figures, tables } })}
            >
              Save
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}

function statusText(state: ReportPhase): string {
  switch (state.phase) {
    case 'choosing':
    case 'failed':
      return '';
    case 'writing':
      return `Reading ${state.part}`;
    case 'saved':
      return `Saved as ${state.fileName}`;
  }
}
