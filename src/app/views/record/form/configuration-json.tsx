import { Button, CopyButton, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Disclosure } from './disclosure.tsx';
import type { FormState } from './form-state.ts';
import { takeConfiguration } from './take-configuration.ts';

export interface ConfigurationJsonProps {
  readonly form: FormState;
  /** What was wrong with a file that was dropped. */
  readonly dropped: string | undefined;
}

/** The configuration as JSON: to be pasted, dropped and copied. */
export function ConfigurationJson({ form, dropped }: ConfigurationJsonProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const use = () => {
    const taken = takeConfiguration(form, text, 'the pasted configuration');
    setProblem(taken.ok ? undefined : taken.error);
    if (taken.ok) setText('');
  };
  const told = problem ?? dropped;
  return (
    <Disclosure title="Configuration as JSON" open={open || dropped !== undefined} onToggle={setOpen}>
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
        error={told}
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
