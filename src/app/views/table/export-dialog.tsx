import { Button, Checkbox, Group, Modal, Progress, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { TableQuery } from '../../../core/api/table.ts';
import type { Client } from '../../client/client.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useCsvExport } from './use-csv-export.ts';

export interface ExportDialogProps {
  readonly client: Client;
  readonly source: string;
  readonly query: TableQuery;
  /** All columns, in the order in which they are written. */
  readonly columns: readonly string[];
  readonly visible: readonly string[];
  /** Rows that will be written, once known. */
  readonly rows: number | undefined;
  readonly fileName: string;
  readonly onClose: () => void;
}

/** Takes exactly the filtered and sorted rows home as a CSV file. */
export function ExportDialog(props: ExportDialogProps) {
  const { client, source, query, columns, visible, rows, fileName, onClose } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(visible));
  const [byteOrderMark, setByteOrderMark] = useState(false);
  const [escapeFormulas, setEscapeFormulas] = useState(false);
  const { state, start, cancel } = useCsvExport(client, source, fileName);
  const close = () => {
    cancel();
    onClose();
  };
  const writing = state.phase === 'writing';
  const wanted = columns.filter((name) => chosen.has(name));
  return (
    <Modal opened onClose={close} title="Export CSV" size="md" closeOnClickOutside={!writing}>
      <Stack gap={12}>
        <fieldset disabled={writing} style={{ border: 0, margin: 0, padding: 0 }}>
          <Group justify="space-between" mb={8}>
            <Text component="legend" size="sm" fw={600}>
              Columns
            </Text>
            <Group gap={4}>
              <Button size="compact-xs" variant="subtle" onClick={() => setChosen(new Set(visible))}>
                Visible
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => setChosen(new Set(columns))}>
                All
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => setChosen(new Set())}>
                None
              </Button>
            </Group>
          </Group>
          <ScrollArea.Autosize mah={240} type="auto">
            <Stack gap={6}>
              {columns.map((name) => (
                <Checkbox
                  key={name}
                  size="xs"
                  label={name}
                  checked={chosen.has(name)}
                  onChange={(event) => {
                    const next = new Set(chosen);
                    if (event.currentTarget.checked) next.add(name);
                    else next.delete(name);
                    setChosen(next);
                  }}
                />
              ))}
            </Stack>
          </ScrollArea.Autosize>
          <Stack gap={6} mt={16}>
            <Checkbox
              size="xs"
              label="Start with a byte order mark"
              description="Some versions of Excel need it to show accents."
              checked={byteOrderMark}
              onChange={(event) => setByteOrderMark(event.currentTarget.checked)}
            />
            <Checkbox
              size="xs"
              label="Escape formulas"
              description="Puts an apostrophe before text that a spreadsheet would run."
              checked={escapeFormulas}
              onChange={(event) => setEscapeFormulas(event.currentTarget.checked)}
            />
          </Stack>
        </fieldset>
        {writing && rows !== undefined && rows > 0 && (
          <Progress value={(100 * state.rows) / rows} aria-label="Rows written" />
        )}
        {state.phase === 'failed' && <ErrorPanel error={state.error} />}
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" c="dimmed" role="status">
            {statusText(
              props,
              state.phase === 'writing' || state.phase === 'saved' ? state.rows : undefined,
              state.phase,
            )}
          </Text>
          <Group gap={8} wrap="nowrap">
            <Button size="xs" variant="default" onClick={writing ? cancel : close}>
              {writing ? 'Cancel' : 'Close'}
            </Button>
            <Button
              size="xs"
              disabled={writing || wanted.length === 0}
              onClick={() => start({ ...query, columns: wanted }, { byteOrderMark, escapeFormulas })}
            >
              Export
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}

function statusText(
  { rows, fileName }: ExportDialogProps,
  written: number | undefined,
  phase: 'choosing' | 'writing' | 'saved' | 'failed',
): string {
  const all = rows === undefined ? '' : rows.toLocaleString('en');
  switch (phase) {
    case 'choosing':
    case 'failed':
      return all === '' ? fileName : `${all} rows → ${fileName}`;
    case 'writing':
      return `${(written ?? 0).toLocaleString('en')}${all === '' ? '' : ` of ${all}`} rows written`;
    case 'saved':
      return `Saved ${(written ?? 0).toLocaleString('en')} rows as ${fileName}`;
  }
}
