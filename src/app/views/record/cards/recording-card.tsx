import { Group, Text } from '@mantine/core';
import { memo, useId } from 'react';
import type { OfferedModel } from '../../../../core/api/recording.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { Stage } from '../../../components/stage.tsx';
import type { Recording } from '../../../state/recording-state.ts';
import classes from './cards.module.css';
import { EndedPart } from './ended-part.tsx';
import { planText } from './plan-text.ts';
import { RecordingActions } from './recording-actions.tsx';
import { RunningPart } from './running-part.tsx';
import { SimulationList } from './simulation-list.tsx';

export interface RecordingCardProps {
  readonly recording: Recording;
  /** Of the recording; absent while it is not known. */
  readonly model: OfferedModel | undefined;
}

/** One recording: what it is, how far it is, and what can be done with it. */
export const RecordingCard = memo(function RecordingCard({ recording, model }: RecordingCardProps) {
  const { plan, created, origin, state } = recording;
  const id = useId();
  return (
    <article className={classes.card} aria-labelledby={id}>
      <Group gap={8} align="baseline">
        <h3 id={id} className={classes.cardTitle}>
          {plan.name}
        </h3>
        <span className={classes.state} data-state={state.kind}>
          {stateText(recording)}
        </span>
        <Text size="xs" c="dimmed" ml="auto">
          {new Date(created).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {model?.name ?? plan.model}: {planText(plan)}
        {origin !== undefined && `; fork of ${origin}`}
      </Text>
      {plan.hypothesis !== undefined && (
        <Text size="xs" className={classes.hypothesis}>
          {plan.hypothesis}
        </Text>
      )}
      <Body recording={recording} />
      {state.kind !== 'running' && <RecordingActions recording={recording} />}
    </article>
  );
});

function Body({ recording }: { readonly recording: Recording }) {
  const { state, plan, last } = recording;
  switch (state.kind) {
    case 'running':
      return (
        <RunningPart
          id={recording.id}
          plan={plan}
          progress={state.progress}
          history={state.history}
          actions={<RecordingActions recording={recording} />}
        />
      );
    case 'joining':
      return <Stage text="Putting the parts together into one database" />;
    case 'removing':
      return <Stage text="Removing it" />;
    case 'ready':
      return (
        <>
          <EndedPart recording={recording} size={state.file.size} />
          {last !== undefined && <SimulationList plan={plan} simulations={last.simulations} over />}
        </>
      );
    case 'kept':
      return <EndedPart recording={recording} size={undefined} />;
    case 'partial':
      return (
        <>
          <Text size="sm">
            The page went away while this was recorded. Every row that had been written is kept.
          </Text>
          <HowToGoOn />
        </>
      );
    case 'elsewhere':
      return (
        <Text size="sm">
          Another tab of this browser works on it. When that tab has ended it, or is closed, it can be used
          here.
        </Text>
      );
    case 'failed':
      return (
        <>
          <ErrorPanel error={state.error} />
          <HowToGoOn />
          {last !== undefined && <SimulationList plan={plan} simulations={last.simulations} over />}
        </>
      );
  }
}

/** What the two buttons do that a broken-off recording has. */
function HowToGoOn() {
  return (
    <Text size="sm">
      <b>Recover</b> makes it a database as it is, its unfinished simulation marked as stopped.{' '}
      <b>Continue</b> keeps its completed simulations and records the unfinished one anew from its first step,
      in place of the rows that it has now.
    </Text>
  );
}

function stateText({ state, ended }: Recording): string {
  switch (state.kind) {
    case 'running':
      return state.progress?.phase === 'paused' ? 'paused' : 'running';
    case 'joining':
      return 'ending';
    case 'removing':
      return 'removing';
    case 'ready':
      if (state.unkept) return 'only in memory';
      return ended === 'stopped' ? 'stopped' : 'finished';
    case 'kept':
      return ended === 'stopped' ? 'stopped' : 'finished';
    case 'partial':
      return 'broken off';
    case 'elsewhere':
      return 'in another tab';
    case 'failed':
      return 'failed';
  }
}
