import { Autocomplete, Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { nearest } from '../../../core/base/nearest.ts';
import { DidYouMean } from '../../components/did-you-mean.tsx';
import type { Family } from './family.ts';
import { type Colouring, colourings } from './forest-colours.ts';
import classes from './lineage.module.css';

export interface ForestControlsProps {
  readonly family: Family;
  readonly colouring: Colouring;
  /** The agent that the address names, whether there is one or not. */
  readonly wanted: string | undefined;
  readonly onColouring: (colouring: Colouring) => void;
  readonly onChoose: (agent: number) => void;
  readonly onClear: () => void;
  readonly onNewick: () => void;
}

/** Most names that are offered at once. */
const OFFERED = 8;

const choices = Object.entries(colourings).map(([value, label]) => ({ value, label }));

/** Colour, search and the family as a file. */
export function ForestControls({
  family,
  colouring,
  wanted,
  onColouring,
  onChoose,
  onClear,
  onNewick,
}: ForestControlsProps) {
  const missing = wanted !== undefined && !family.place.has(wanted) ? wanted : undefined;
  return (
    <>
      <div className={classes.controls}>
        <div className={classes.labelled}>
          <span aria-hidden="true">Colour by</span>
          <SegmentedControl
            size="xs"
            aria-label="Colour by"
            data={choices}
            value={colouring}
            onChange={(value) => onColouring(value as Colouring)}
          />
        </div>
        <AgentSearch family={family} wanted={wanted} onChoose={onChoose} onClear={onClear} />
        <Button size="compact-sm" variant="default" onClick={onNewick}>
          Save Newick
        </Button>
      </div>
      {missing !== undefined && <Missing family={family} agent={missing} onChoose={onChoose} />}
    </>
  );
}

interface AgentSearchProps extends Pick<ForestControlsProps, 'family' | 'wanted' | 'onChoose' | 'onClear'> {}

function AgentSearch({ family, wanted, onChoose, onClear }: AgentSearchProps) {
  const [text, setText] = useState(wanted ?? '');
  const [known, setKnown] = useState(wanted);
  if (known !== wanted) {
    setKnown(wanted);
    setText(wanted ?? '');
  }
  const names = useMemo(() => [...new Set(family.name)], [family]);
  const find = (value: string) => {
    const found = family.place.get(value.trim());
    if (found !== undefined) onChoose(found);
  };
  return (
    <Autocomplete
      size="xs"
      w={240}
      aria-label="Find an agent"
      placeholder="Find an agent"
      data={names}
      limit={OFFERED}
      value={text}
      onChange={(value) => {
        setText(value);
        if (value === '') onClear();
      }}
      onOptionSubmit={find}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !family.place.has(text.trim())) return;
        find(text);
        // Closes what is offered.
        event.currentTarget.blur();
      }}
      clearable
      clearButtonProps={{ 'aria-label': 'Clear the chosen agent' }}
    />
  );
}

function Missing({
  family,
  agent,
  onChoose,
}: Pick<ForestControlsProps, 'family' | 'onChoose'> & { readonly agent: string }) {
  return (
    <p className={classes.missing} role="status">
      There is no agent {agent} in this simulation.
      <DidYouMean names={nearest(agent, family.name)}>
        {(name) => (
          <button
            type="button"
            className={classes.name}
            onClick={() => onChoose(family.place.get(name) ?? 0)}
          >
            {name}
          </button>
        )}
      </DidYouMean>
    </p>
  );
}
