import { Button, CopyButton, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Disclosure } from './disclosure.tsx';
import type { FormState } from './form-state.ts';

export interface ConfigurationJsonProps {
  readonly form: FormState;
  /** What was wrong with what was pasted or dropped last. */
  readonly problem: string | undefined;
  /** Answers whether the text was taken. */
  readonly onUse: (text: string) => boolean;
  readonly onForget: () => void;
}

/** The configuration as JSON: to be pasted, dropped and copied. */
export function ConfigurationJson({ form, problem, onUse, onForget }: ConfigurationJsonProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const use = () => {
    if (onUse(text)) setText('');
  };
  const toggle = (next: boolean) => {
    setOpen(next);
    if (!next) onForget();
  };
  return (
    <Disclosure title="Configuration as JSON" open={open || problem !== undefined} onToggle={toggle}>
      <Text size="xs" c="dimmed">
        Paste one, or drop a .json file anywhere on this form. AgentFarm’s nested and flat configurations are
        both understood.
      </Text>
      <Textarea
        size="xs"
        aria-label="Configuration as JSON"
        placeholder={'{ "seed": 7, "resources": { "resource_regen_rate": 0.1 } }'}
        autosize
        minRows={3}
        maxRows={10}
        value={text}
        error={problem}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap={8}>
        <Button size="compact-xs" variant="default" onClick={use}>
          Use this configuration
        </Button>
        <CopyButton value={JSON.stringify(form.configuration, undefined, 2)}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy the present one'}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Disclosure>
  );
}
