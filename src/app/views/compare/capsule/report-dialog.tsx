import { Button, Checkbox, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import type { Comparison } from '../comparison.ts';
import type { ReportParts } from './collect-report.ts';
import { useSaveReport } from './use-save-report.ts';

export interface ReportDialogProps {
  readonly comparison: Comparison;
  readonly onClose: () => void;
}

const labels: Readonly<Record<keyof ReportParts, string>> = {
  trajectories: 'Trajectories, as figures with their SQL',
  outcomes: 'Outcomes',
  configuration: 'Configuration differences of A and B',
  differences: 'Outcome differences of A and B',
  divergence: 'Where B leaves A',
};

const everything: ReportParts = {
  trajectories: true,
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
  const [parts, setParts] = useState(everything);
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
        {(Object.keys(labels) as (keyof ReportParts)[]).map((part) => (
          <Checkbox
            key={part}
            size="xs"
            label={labels[part]}
            checked={parts[part]}
            onChange={(event) => setParts({ ...parts, [part]: event.currentTarget.checked })}
          />
        ))}
        {state.phase === 'failed' && <ErrorPanel error={state.error} />}
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" c="dimmed" role="status">
            {state.phase === 'writing' && `Reading ${state.part}`}
            {state.phase === 'saved' && `Saved as ${state.fileName}`}
          </Text>
          <Group gap={8} wrap="nowrap">
            <Button size="xs" variant="default" onClick={writing ? cancel : close}>
              {writing ? 'Cancel' : 'Close'}
            </Button>
            <Button
              size="xs"
              disabled={writing || title.trim() === ''}
              onClick={() => save({ title, notes, parts })}
            >
              Save
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}
