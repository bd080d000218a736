import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { nothingGiven } from '../files/given-files.ts';
import { reopenRecent } from '../files/recent-files.ts';
import { fileNameOf } from '../files/source-id.ts';
import { useServices } from '../state/services.ts';
import { useRecentFile } from '../state/use-recent-file.ts';
import { chooseFiles } from './file-inputs.tsx';

export interface NeedFileProps {
  readonly id: string;
  /** Opens the sample that this address belongs to, if it does. */
  readonly onSample?: (() => void) | undefined;
}

/** An address leads into a file that is not open: says which, and waits for it. */
export function NeedFile({ id, onSample }: NeedFileProps) {
  const { openFiles } = useServices();
  const recent = useRecentFile(id);
  return (
    <Stack gap={16} maw={560} py={48}>
      <Title order={1} fz={20}>
        Drop <Code fz={18}>{fileNameOf(id)}</Code> to see this
      </Title>
      <Text c="dimmed">
        This address leads into a database that is not open. A page may not open files by itself: drop the
        file anywhere, and what the address shows appears.
      </Text>
      <Group gap={8}>
        {recent !== undefined && (
          <Button onClick={() => openFiles(reopenRecent(recent).then((given) => given ?? nothingGiven))}>
            Reopen {recent.name}
          </Button>
        )}
        {onSample !== undefined && <Button onClick={onSample}>Open the sample</Button>}
        <Button
          variant={recent === undefined && onSample === undefined ? 'filled' : 'default'}
          onClick={() => chooseFiles(openFiles)}
        >
          Open database…
        </Button>
      </Group>
    </Stack>
  );
}
