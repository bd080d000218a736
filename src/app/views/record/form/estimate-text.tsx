import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RecordingPlan } from '../../../../core/api/recording.ts';
import { formatAbout, formatBytes, formatDuration } from '../../../components/format.ts';
import { storageRoom } from '../../../files/storage-room.ts';
import { useEstimate } from '../../../state/record-queries.ts';
import classes from './form.module.css';

export interface EstimateTextProps {
  /** The plan to try; `undefined` where there is none to try now. */
  readonly plan: RecordingPlan | undefined;
  readonly sound: boolean;
  /** How many simulations run at once. */
  readonly parts: number;
  /** Where it is tried only when it is asked for. */
  readonly onAsk: (() => void) | undefined;
}

/** What the plan will take, measured on a short trial. */
export function EstimateText({ plan, sound, parts, onAsk }: EstimateTextProps) {
  const { data, isFetching, error } = useEstimate(plan);
  const room = useQuery({
    queryKey: ['record', 'room', plan === undefined],
    queryFn: storageRoom,
    staleTime: 0,
  });
  if (!sound) return null;
  if (onAsk !== undefined) {
    return (
      <Group gap={8}>
        <Button size="compact-xs" variant="default" onClick={onAsk}>
          Estimate
        </Button>
        <Text size="xs" c="dimmed">
          A trial of a moment would slow down what runs now.
        </Text>
      </Group>
    );
  }
  if (error !== null) return <Text size="xs">It could not be tried: what it will take is not known.</Text>;
  if (data === undefined) {
    return (
      <Text size="xs" c="dimmed" role="status">
        {isFetching ? 'Trying it for a moment …' : 'Waiting to try it …'}
      </Text>
    );
  }
  const { simulations, rows, bytes, seconds, trialSteps } = data;
  const free = room.data?.free;
  return (
    <div role="status" aria-label="Estimate" className={classes.estimate}>
      <p>
        About <b>{formatAbout(rows)} rows</b>, <b>{formatBytes(bytes)}</b> and{' '}
        <b>{formatDuration(seconds / parts)}</b> for{' '}
        {simulations === 1
          ? 'one simulation'
          : `${simulations} simulations${parts > 1 ? `, ${parts} at once` : ''}`}
        .
      </p>
      <p className={classes.help}>
        Measured on the first {trialSteps} steps; a population that grows or dies out changes it.
      </p>
      {free !== undefined && bytes > free && (
        <p className={classes.problem}>
          The browser gives this page only {formatBytes(Math.max(0, free))} more. Take fewer simulations or
          steps, or remove recordings that you have exported.
        </p>
      )}
    </div>
  );
}
