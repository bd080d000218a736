import { Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ComparableSeries, Configurations, Outcome } from '../../../../core/api/compare.ts';
import type { HoverStore } from '../../../charts/hover-store.ts';
import type { SelectionStore } from '../../../charts/selection-store.ts';
import { shortPaths } from '../../../charts/sweep/parallel-axes.ts';
import { useOwnState } from '../../../charts/use-own-state.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Section } from '../../../components/section.tsx';
import { outcomeLabel } from '../outcomes/outcome-words.ts';
import { SelectField } from '../toolbar/select-field.tsx';
import { LevelFigure } from './level-figure.tsx';
import { ParallelFigure } from './parallel-figure.tsx';
import { Relations } from './relations.tsx';
import { noSweep, type SweepChoice, type SweepMember, sweptParameters } from './sweep-members.ts';
import classes from './sweeps.module.css';

export interface SweepsSectionProps {
  readonly members: readonly SweepMember[];
  readonly configurations: Configurations;
  readonly outcomes: readonly Outcome[];
  /** All series that can be compared: they name the outcomes. */
  readonly series: readonly ComparableSeries[];
  readonly hover: HoverStore;
  /** What brushes keep. */
  readonly selection: SelectionStore;
  /** What is looked at; kept by the section itself where it is not given. */
  readonly choice?: SweepChoice | undefined;
  readonly onChoice?: ((choice: SweepChoice) => void) | undefined;
}

const first: SweepChoice = {};
const none = '';

/** What the parameters that were varied did: an outcome over one or two of them, all of them side by side, correlations. */
export function SweepsSection(props: SweepsSectionProps) {
  const { members, configurations, outcomes, series } = props;
  const empty = noSweep(members, configurations, outcomes);
  if (empty !== undefined) {
    return (
      <Section title="Sweeps">
        <EmptyState>{empty}</EmptyState>
      </Section>
    );
  }
  return (
    <Section title="Sweeps">
      <Sweeps {...props} labels={outcomes.map((outcome) => outcomeLabel(outcome, series))} />
    </Section>
  );
}

interface SweepsProps extends SweepsSectionProps {
  /** Of the outcomes. */
  readonly labels: readonly string[];
}

function Sweeps(props: SweepsProps) {
  const { members, configurations, outcomes, labels, hover, selection } = props;
  const [choice, change] = useChoice(props);
  const parameters = sweptParameters(configurations);
  const paths = parameters.map(({ path }) => path);
  const short = shortPaths(paths);
  const parameter = parameters.find(({ path }) => path === choice.parameter) ?? parameters[0];
  const second = parameters.find(({ path }) => path === choice.second && path !== parameter?.path);
  const outcome = Math.min(choice.outcome ?? 0, outcomes.length - 1);
  const asked = outcomes[outcome];
  if (parameter === undefined || asked === undefined) return null;
  const options = paths.map((path, k) => [path, short[k] ?? path] as const);
  const common = { members, outcomes, labels, hover };
  return (
    <Stack gap={16}>
      <div className={classes.choices}>
        <SelectField
          label="Parameter"
          width="broad"
          value={parameter.path}
          options={options}
          onChange={(path) => change({ parameter: path })}
        />
        <SelectField
          label="Second parameter"
          width="broad"
          value={second?.path ?? none}
          options={[[none, 'None'], ...options.filter(([path]) => path !== parameter.path)]}
          onChange={(path) => change({ parameter: parameter.path, second: path === none ? undefined : path })}
        />
        <SelectField
          label="Outcome"
          width="broad"
          value={String(outcome)}
          options={labels.map((label, k) => [String(k), label] as const)}
          onChange={(place) => change({ outcome: Number(place) })}
        />
      </div>
      <LevelFigure
        members={members}
        parameters={second === undefined ? [parameter.path] : [parameter.path, second.path]}
        short={[parameter, second].flatMap((each) =>
          each === undefined ? [] : (short[parameters.indexOf(each)] ?? each.path),
        )}
        outcome={asked}
        label={labels[outcome] ?? ''}
        hover={hover}
      />
      <ParallelFigure
        {...common}
        parameters={parameters}
        chosen={choice.axes}
        onChosen={(axes) => change({ axes })}
        brushes={{ given: choice.brushes, onRest: (brushes) => change({ brushes }) }}
        selection={selection}
      />
      <Relations {...common} paths={paths} />
    </Stack>
  );
}

/** What is looked at, and how to change a part of it, also while an earlier change is still on its way back. */
function useChoice({ choice: given, onChoice }: Pick<SweepsSectionProps, 'choice' | 'onChoice'>) {
  const [choice, setChoice] = useOwnState(given, first, onChoice);
  const latest = useRef(choice);
  useEffect(() => {
    latest.current = choice;
  }, [choice]);
  const change = (changes: Partial<SweepChoice>) => {
    latest.current = { ...latest.current, ...changes };
    setChoice(latest.current);
  };
  return [choice, change] as const;
}
