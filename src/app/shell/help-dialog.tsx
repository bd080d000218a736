import { Anchor, Group, Kbd, Modal, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { keyHelp } from './key-commands.ts';

export interface HelpDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function HelpDialog({ opened, onClose }: HelpDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Help"
      size="md"
      closeButtonProps={{ 'aria-label': 'Close help' }}
    >
      <Stack gap={16}>
        <Text size="sm">
          Drop a database anywhere, at any time. Drag across a figure to zoom all figures, double-click to see
          everything again. Click a figure to pin a step; click a name in a legend to hide its line.
        </Text>
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {keyHelp.map(({ keys, does }) => (
              <Table.Tr key={does}>
                <Table.Td w={140}>
                  <Group gap={4}>
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </Group>
                </Table.Td>
                <Table.Td>{does}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm">
          <Anchor component={Link} to="/metrics" underline="always" onClick={onClose}>
            How every number is computed
          </Anchor>
          : definition, formula, unit and columns of each metric. Behind every figure and table: “How is this
          computed?”
        </Text>
        <Text size="sm" c="dimmed">
          Nothing leaves your computer: files are read here, in this page, and never written.
        </Text>
      </Stack>
    </Modal>
  );
}
