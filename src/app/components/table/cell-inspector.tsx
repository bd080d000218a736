import { Button, CopyButton, Group, Modal } from '@mantine/core';
import classes from './data-table.module.css';
import { prettyJson } from './pretty-json.ts';

export interface Inspected {
  readonly name: string;
  readonly text: string;
}

export interface CellInspectorProps {
  readonly inspected: Inspected | undefined;
  readonly onClose: () => void;
}

/** Shows a long text or JSON as a whole. */
export function CellInspector({ inspected, onClose }: CellInspectorProps) {
  const text = inspected === undefined ? '' : (prettyJson(inspected.text) ?? inspected.text);
  return (
    <Modal opened={inspected !== undefined} onClose={onClose} title={inspected?.name} size="lg">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long text must be scrollable with the keyboard */}
      <pre className={classes.inspected} tabIndex={0}>
        {text}
      </pre>
      <Group justify="flex-end" mt={8}>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Modal>
  );
}
