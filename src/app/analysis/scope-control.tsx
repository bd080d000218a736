import { Autocomplete, Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { Scope } from '../../core/api/scope.ts';
import { nearest } from '../../core/base/nearest.ts';
import { DidYouMean } from '../components/did-you-mean.tsx';
import { type ScopeChoice, type ScopeLack, scopeWords } from '../state/scope-search.ts';
import classes from './scope-control.module.css';

export interface ScopeControlProps {
  /** The choices that make sense here. */
  readonly kinds: readonly ScopeChoice['kind'][];
  readonly choice: ScopeChoice;
  readonly scope: Scope | undefined;
  readonly lack: ScopeLack | undefined;
  readonly onChange: (choice: ScopeChoice) => void;
  /** Identifiers of agents to choose from. */
  readonly agents: readonly string[];
  /** Whether the chosen agent is none of this simulation. */
  readonly unknown: boolean;
}

const choices = [
  { value: 'simulation', label: 'Whole simulation' },
  { value: 'view', label: 'Steps in view' },
  { value: 'step', label: 'Pinned step' },
  { value: 'agent', label: 'One agent' },
] as const;

const lacks: Readonly<Record<ScopeLack, string>> = {
  zoom: 'No figure is zoomed: all steps are in view.',
  step: 'No step is pinned: click into a figure to pin one. Until then: the whole simulation.',
  agent: 'Until an agent is named: the whole simulation.',
};

/** Which part of a simulation numbers are about. An agent that does not exist is refused with those nearest to it. */
export function ScopeControl({ kinds, choice, scope, lack, onChange, agents, unknown }: ScopeControlProps) {
  return (
    <Group gap="8px 16px" className={classes.bar} role="group" aria-label="Scope of the numbers">
      <SegmentedControl
        size="xs"
        aria-label="Scope"
        data={choices.filter(({ value }) => kinds.includes(value))}
        value={choice.kind}
        onChange={(kind) =>
          onChange(kind === 'agent' ? { kind, agent: '' } : { kind: kind as 'simulation' | 'view' | 'step' })
        }
      />
      {choice.kind === 'agent' && (
        <AgentField
          // Another agent in the address starts the field anew.
          key={choice.agent}
          agent={choice.agent}
          names={agents}
          unknown={unknown}
          onAgent={(agent) => onChange({ kind: 'agent', agent })}
        />
      )}
      {unknown && choice.kind === 'agent' ? (
        <UnknownAgent
          agent={choice.agent}
          names={agents}
          onAgent={(agent) => onChange({ kind: 'agent', agent })}
        />
      ) : (
        <Text size="xs" c="dimmed" role="status">
          {lack === undefined ? `Numbers of ${scopeWords(scope)}` : lacks[lack]}
        </Text>
      )}
    </Group>
  );
}

interface AgentFieldProps {
  readonly agent: string;
  readonly names: readonly string[];
  readonly unknown: boolean;
  readonly onAgent: (agent: string) => void;
}

function AgentField({ agent, names, unknown, onAgent }: AgentFieldProps) {
  const [typed, setTyped] = useState(agent);
  const settle = (value: string) => {
    const name = value.trim();
    if (name !== agent) onAgent(name);
  };
  return (
    <Autocomplete
      size="xs"
      w={220}
      classNames={{ input: classes.agent }}
      aria-label="Agent"
      placeholder="Identifier of an agent"
      data={[...names]}
      limit={12}
      value={typed}
      error={unknown}
      onChange={setTyped}
      onOptionSubmit={settle}
      onBlur={() => settle(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle(event.currentTarget.value);
      }}
    />
  );
}

function UnknownAgent({ agent, names, onAgent }: Omit<AgentFieldProps, 'unknown'>) {
  return (
    <Text size="xs" component="div" role="alert" className={classes.problem}>
      This simulation has no agent {agent}; these are the numbers of the whole simulation.
      <DidYouMean names={nearest(agent, names)}>
        {(name) => (
          <button type="button" className={classes.near} onClick={() => onAgent(name)}>
            {name}
          </button>
        )}
      </DidYouMean>
    </Text>
  );
}
