import { ActionIcon, Button, Select, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { isJsonObject } from '../../../../core/base/json.ts';
import { valueAt } from '../../../../core/base/nested.ts';
import { sweepValues } from '../../../state/sweep-values.ts';
import { Disclosure } from './disclosure.tsx';
import classes from './form.module.css';
import type { FormState } from './form-state.ts';
import { problemAt } from './problems-at.ts';

const MOST = 2;

/** One or two parameters that take several values: each combination is recorded with all replicates. */
export function SweepFields({ form }: { readonly form: FormState }) {
  const { draft, change } = form;
  const { sweep } = draft;
  const [open, setOpen] = useState(sweep.length > 0);
  const set = (place: number, next: Partial<(typeof sweep)[number]>) =>
    change({ sweep: sweep.map((row, k) => (k === place ? { ...row, ...next } : row)) });
  return (
    <Disclosure
      title="Sweep"
      note={sweep.length === 0 ? 'none' : sweep.map(({ path }) => path || '…').join(' × ')}
      open={open}
      onToggle={setOpen}
    >
      <Text size="xs" c="dimmed">
        Values as a list (0.1, 0.2, 0.5) or a range (0.1 to 0.5 by 0.1).
      </Text>
      {sweep.map(({ path, text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a row is.
        <div key={place} className={classes.sweep}>
          <SweptParameter form={form} place={place} onChoose={(next) => set(place, { path: next })} />
          <TextInput
            size="xs"
            aria-label={`Values of sweep ${place + 1}`}
            placeholder="0.1, 0.2, 0.5"
            value={text}
            error={rowProblem(form, place)}
            description={countText(path, text)}
            inputWrapperOrder={['input', 'error', 'description']}
            onChange={(event) => set(place, { text: event.currentTarget.value })}
          />
          <ActionIcon
            size="sm"
            mt={4}
            aria-label={`Remove sweep ${place + 1}`}
            title="Remove"
            onClick={() => change({ sweep: sweep.filter((_, k) => k !== place) })}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      {sweep.length < MOST && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={12} />}
          onClick={() => change({ sweep: [...sweep, { path: '', text: '' }] })}
        >
          Sweep a parameter
        </Button>
      )}
    </Disclosure>
  );
}

interface SweptParameterProps {
  readonly form: FormState;
  readonly place: number;
  readonly onChoose: (path: string) => void;
}

function SweptParameter({ form, place, onChoose }: SweptParameterProps) {
  const { model, configuration, draft } = form;
  const data = useMemo(() => {
    const numbers = model.parameters.filter(({ kind }) => kind !== 'boolean');
    const groups = [...new Set(numbers.map(({ group }) => group))].map((group) => ({
      group,
      items: numbers
        .filter((parameter) => parameter.group === group)
        .map(({ path, label }) => ({ value: path, label })),
    }));
    const { agentTypes } = model;
    const types = agentTypes && valueAt(configuration, agentTypes.path);
    if (agentTypes === undefined || !isJsonObject(types)) return groups;
    const ofTypes = Object.keys(types).map((name) => ({
      group: `Type ${name}`,
      items: agentTypes.parameters
        .filter(({ kind }) => kind !== 'boolean')
        .map(({ path, label }) => ({
          value: `${agentTypes.path}.${name}.${path}`,
          label: `${label} of ${name}`,
        })),
    }));
    return [...groups, ...ofTypes];
  }, [model, configuration]);
  return (
    <Select
      size="xs"
      aria-label={`Parameter of sweep ${place + 1}`}
      placeholder="Parameter"
      searchable
      data={data}
      value={draft.sweep[place]?.path || null}
      title={draft.sweep[place]?.path}
      allowDeselect={false}
      nothingFoundMessage="No parameter of that name"
      onChange={(path) => onChoose(path ?? '')}
    />
  );
}

/** A problem of the values themselves, or of the parameter at one of them. */
function rowProblem({ draft, problems }: FormState, place: number): string | undefined {
  const path = draft.sweep[place]?.path ?? '';
  const asked = draft.sweep.slice(0, place).filter((row) => row.path !== '').length;
  if (path === '') return undefined;
  return (
    problemAt(problems, `sweep[${asked}].values`) ??
    problemAt(problems, `sweep[${asked}].path`) ??
    problemAt(problems, path)
  );
}

function countText(path: string, text: string): string | undefined {
  const read = sweepValues(text);
  if (path === '' || !read.ok) return undefined;
  const { length } = read.value;
  return `${length} ${length === 1 ? 'value' : 'values'}${length > 8 ? '' : `: ${read.value.join(', ')}`}`;
}
