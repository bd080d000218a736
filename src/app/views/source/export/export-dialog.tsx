import { Button, Group, Modal, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SourceInfo } from '../../../../core/api/source.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { formatBytes } from '../../../components/format.ts';
import {
  allOf,
  choosableTables,
  type ExportChoices,
  firstChoices,
  formats,
  hasCanonical,
  queryOf,
} from './export-choices.ts';
import { RowChoices } from './row-choices.tsx';
import { TableChoices } from './table-choices.tsx';
import { type ExportPhase, useExport } from './use-export.ts';

export interface ExportDialogProps {
  readonly info: SourceInfo;
  readonly simulations: readonly string[];
  readonly onClose: () => void;
}

/** Takes tables home in another format. */
export function ExportDialog({ info, simulations, onClose }: ExportDialogProps) {
  const [choices, setChoices] = useState(() => firstChoices(info));
  const { state, start, cancel } = useExport(info.id);
  const query = queryOf(choices, info, simulations);
  const writing = state.phase === 'writing';
  const shape = choices.format === 'postgres' ? 'canonical' : choices.source;
  const change = (next: Partial<ExportChoices>) => setChoices((old) => ({ ...old, ...next }));
  const changeShape = (source: ExportChoices['source']) =>
    change({ source, tables: allOf(choosableTables(info, source)) });
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
            <Radio.Group
              label="Format"
              value={choices.format}
              onChange={(id) => {
                const format = formats.find((each) => each.id === id)?.id ?? 'csv';
                change(
                  format === 'postgres' && choices.source === 'stored'
                    ? { format, source: 'canonical', tables: allOf(choosableTables(info, 'canonical')) }
                    : { format },
                );
              }}
            >
              <Stack gap={6} mt={6}>
                {formats
                  .filter(({ id }) => id !== 'postgres' || hasCanonical(info))
                  .map(({ id, label, about }) => (
                    <Radio key={id} size="xs" value={id} label={label} description={about} />
                  ))}
              </Stack>
            </Radio.Group>
            {hasCanonical(info) && choices.format !== 'postgres' && (
              <SegmentedControl
                size="xs"
                aria-label="Shape of the tables"
                value={choices.source}
                onChange={(value) => changeShape(value === 'stored' ? 'stored' : 'canonical')}
                data={[
                  { value: 'canonical', label: 'The same shape for every generation' },
                  { value: 'stored', label: 'As the file has them' },
                ]}
              />
            )}
            <TableChoices
              tables={choosableTables(info, shape)}
              chosen={choices.tables}
              onChange={(tables) => change({ tables })}
            />
            <RowChoices info={info} simulations={simulations} choices={choices} onChange={change} />
          </Stack>
        </fieldset>
        {state.phase === 'failed' && <ErrorPanel error={state.error} />}
        {state.phase === 'saved' && <Notes notes={state.result.notes} />}
        <Group justify="space-between" wrap="nowrap" align="start">
          <Text size="sm" c="dimmed" role="status" style={{ overflowWrap: 'anywhere' }}>
            {typeof query === 'string' ? query : statusText(state)}
          </Text>
          <Group gap={8} wrap="nowrap">
            <Button size="xs" variant="default" onClick={writing ? cancel : close}>
              {writing ? 'Cancel' : 'Close'}
            </Button>
            <Button
              size="xs"
              disabled={writing || typeof query === 'string'}
              onClick={() => typeof query !== 'string' && start(query)}
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
