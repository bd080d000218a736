import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SimulationSummary } from '../../../../core/api/simulation.ts';
import type { SourceInfo } from '../../../../core/api/source.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { formatBytes } from '../../../components/format.ts';
import { useFileNotes } from '../../../state/use-notes.ts';
import { DatabaseChoices } from './database-choices.tsx';
import { choosableTables, type ExportChoices, firstChoices, requestOf } from './export-choices.ts';
import { FormatChoice } from './format-choice.tsx';
import { RowChoices } from './row-choices.tsx';
import { TableChoices } from './table-choices.tsx';
import { type ExportPhase, useExport } from './use-export.ts';

export interface ExportDialogProps {
  readonly info: SourceInfo;
  readonly simulations: readonly SimulationSummary[];
  readonly onClose: () => void;
}

/** Takes a file home: the database itself, or tables of it in another format. */
export function ExportDialog({ info, simulations, onClose }: ExportDialogProps) {
  const [choices, setChoices] = useState(() => firstChoices(info));
  const { state, start, cancel } = useExport(info.id);
  const notes = useFileNotes(info.id);
  const ids = useMemo(() => simulations.map(({ id }) => id), [simulations]);
  const request = requestOf(choices, info, simulations, notes);
  const writing = state.phase === 'writing';
  const shape = choices.format === 'postgres' ? 'canonical' : choices.source;
  const change = (next: Partial<ExportChoices>) => setChoices((old) => ({ ...old, ...next }));
  const close = () => {
    cancel();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={`Export ${info.name}`}
      size="lg"
      closeOnClickOutside={!writing}
      closeButtonProps={{ 'aria-label': 'Close the dialog' }}
    >
      <Stack gap={16}>
        <fieldset disabled={writing} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack gap={16}>
            <FormatChoice info={info} choices={choices} onChange={change} />
            {choices.format === 'database' ? (
              <DatabaseChoices simulations={ids} choices={choices} notes={notes.length} onChange={change} />
            ) : (
              <>
                <TableChoices
                  tables={choosableTables(info, shape)}
                  chosen={choices.tables}
                  onChange={(tables) => change({ tables })}
                />
                <RowChoices info={info} simulations={ids} choices={choices} onChange={change} />
              </>
            )}
          </Stack>
        </fieldset>
        {state.phase === 'failed' && <ErrorPanel error={state.error} />}
        {state.phase === 'saved' && <Notes notes={state.result.notes} />}
        <Group justify="space-between" wrap="nowrap" align="start">
          <Text size="sm" c="dimmed" role="status" style={{ overflowWrap: 'anywhere' }}>
            {typeof request === 'string' ? request : statusText(state)}
          </Text>
          <Group gap={8} wrap="nowrap">
            <Button size="xs" variant="default" onClick={writing ? cancel : close}>
              {writing ? 'Cancel' : 'Close'}
            </Button>
            <Button
              size="xs"
              disabled={writing || typeof request === 'string'}
              onClick={() => typeof request !== 'string' && start(request)}
            >
              Export
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul style={{ margin: 0, paddingLeft: 16, fontSize: 12 }} aria-label="What was written otherwise">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function statusText(state: ExportPhase): string {
  const rows = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
  switch (state.phase) {
    case 'choosing':
    case 'failed':
      return '';
    case 'writing': {
      if (state.progress === undefined) return 'Looking at the tables';
      const { table, rows: written, bytes } = state.progress;
      return `Writing ${table}: ${rows(written)}, ${formatBytes(bytes)}`;
    }
    case 'saved':
      return `Saved ${rows(state.result.rows)}, ${formatBytes(state.result.bytes)}, as ${state.result.fileName}`;
  }
}
