import { ActionIcon } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { Section } from '../../../components/section.tsx';
import { formatSide } from '../../../state/compare-lists.ts';
import type { Comparison } from '../comparison.ts';
import { SelectField } from '../toolbar/select-field.tsx';
import classes from './changes.module.css';
import { ConfigurationDifferences } from './configuration-differences.tsx';
import { OutcomeDifferences } from './outcome-differences.tsx';
import { onBothSides, possibleSides, type ResolvedSide } from './sides.ts';
import { useSides } from './use-sides.ts';

/** What differs between A and B in their configurations, next to what differs in what came out. */
export function WhatChanged({ comparison }: { readonly comparison: Comparison }) {
  const { change } = comparison;
  const sides = useSides(comparison);
  if (sides === undefined) {
    return (
      <Section title="What changed → what happened">
        <p className={classes.none}>
          One simulation is chosen. Choose a second one to see what differs between the two, and where they
          part.
        </p>
      </Section>
    );
  }
  const { a, b } = sides;
  const shared = onBothSides(sides);
  return (
    <Section title="What changed → what happened">
      <div className={classes.sides}>
        <SidePicker
          name="A"
          comparison={comparison}
          chosen={a}
          onChoose={(side) => change({ a: side.side })}
        />
        <ActionIcon
          aria-label="Swap A and B"
          title="Swap A and B"
          onClick={() => change({ a: b.side, b: a.side })}
        >
          <IconArrowsExchange size={16} />
        </ActionIcon>
        <SidePicker
          name="B"
          comparison={comparison}
          chosen={b}
          onChoose={(side) => change({ b: side.side })}
        />
      </div>
      {shared > 0 && (
        <p className={classes.warning} role="alert">
          {shared === 1 ? 'One simulation stands' : `${shared} simulations stand`} on both sides, which makes
          A and B alike. Choose sides that have nobody in common.
        </p>
      )}
      <div className={classes.tables}>
        <ConfigurationDifferences comparison={comparison} sides={sides} />
        <OutcomeDifferences comparison={comparison} sides={sides} />
      </div>
    </Section>
  );
}

interface SidePickerProps {
  readonly name: 'A' | 'B';
  readonly comparison: Comparison;
  readonly chosen: ResolvedSide;
  readonly onChoose: (side: ResolvedSide) => void;
}

function SidePicker({ name, comparison, chosen, onChoose }: SidePickerProps) {
  const possible = possibleSides(comparison);
  const keyOf = (side: ResolvedSide) => formatSide(side.side) ?? '';
  return (
    <SelectField
      label={name}
      width="broad"
      value={keyOf(chosen)}
      options={possible.map((side) => [keyOf(side), side.label] as const)}
      onChange={(key) => {
        const side = possible.find((each) => keyOf(each) === key);
        if (side !== undefined) onChoose(side);
      }}
    />
  );
}
