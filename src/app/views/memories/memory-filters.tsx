import { Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { NumberField } from '../../components/number-field.tsx';
import { defaultWeights, type MemorySearch } from './memory-search.ts';

export interface MemoryFiltersProps {
  readonly search: MemorySearch;
  readonly agents: readonly string[];
  readonly tags: readonly string[];
  readonly onChange: (changes: Partial<MemorySearch>) => void;
}

/** What is looked for, and how much each part of the score counts. */
export function MemoryFilters({ search, agents, tags, onChange }: MemoryFiltersProps) {
  // The field is ahead of the address, which follows a moment later.
  const [words, setWords] = useState(search.words ?? '');
  const number = (
    name: 'lowest' | 'highest' | 'since' | 'until',
    label: string,
    step: number,
    max?: number,
  ) => (
    <NumberField
      width={122}
      label={label}
      value={search[name]}
      {...(max !== undefined && { max })}
      step={step}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <>
      <Group gap="8px 12px" align="end">
        <TextInput
          size="xs"
          w={220}
          label="Words"
          placeholder="all of them; trad* for any ending"
          value={words}
          onChange={(event) => {
            const next = event.currentTarget.value;
            setWords(next);
            onChange({ words: next === '' ? undefined : next });
          }}
        />
        <Choice label="Agent" value={search.agent} all={agents} onChange={(agent) => onChange({ agent })} />
        {tags.length > 0 && (
          <Choice label="Tag" value={search.tag} all={tags} onChange={(tag) => onChange({ tag })} />
        )}
        {number('lowest', 'Least importance', 0.1, 1)}
        {number('highest', 'Most importance', 0.1, 1)}
        {number('since', 'First step', 1)}
        {number('until', 'Last step', 1)}
      </Group>
      <Weights search={search} onChange={onChange} />
    </>
  );
}

const weights = [
  ['recency', 'Weight of recency', undefined],
  ['importance', 'Weight of importance', undefined],
  ['match', 'Weight of match', undefined],
  ['decay', 'Decay per step', 1],
] as const;

function Weights({ search, onChange }: Pick<MemoryFiltersProps, 'search' | 'onChange'>) {
  return (
    <Group gap="8px 12px" mt={8} align="end">
      {weights.map(([name, label, max]) => (
        <NumberField
          key={name}
          width={152}
          label={label}
          value={search[name] ?? defaultWeights[name]}
          {...(max !== undefined && { max })}
          step={name === 'decay' ? 0.01 : 0.5}
          onChange={(given) => onChange({ [name]: given === defaultWeights[name] ? undefined : given })}
        />
      ))}
    </Group>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly all: readonly string[];
  readonly onChange: (value: string | undefined) => void;
}

/** One of several values, or any; a value of the address that is not among them stays to be seen. */
function Choice({ label, value, all, onChange }: ChoiceProps) {
  const data = value === undefined || all.includes(value) ? all : [value, ...all];
  return (
    <Select
      size="xs"
      w={170}
      label={label}
      placeholder="any"
      searchable
      clearable
      limit={200}
      data={[...data]}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
