import { Alert, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RecordingPlan, RecordingProgress } from '../../../../core/api/recording.ts';
import { formatBytes, formatDuration, formatNumber } from '../../../components/format.ts';
import { Stage } from '../../../components/stage.tsx';
import type { LiveHistory } from '../../../state/live-history.ts';
import classes from './cards.module.css';
import { LivePart } from './live-part.tsx';
import { SimulationList } from './simulation-list.tsx';
import { SpeedLimit } from './speed-limit.tsx';

export interface RunningPartProps {
  readonly id: string;
  readonly plan: RecordingPlan;
  /** `undefined` until the first word of a worker. */
  readonly progress: RecordingProgress | undefined;
  readonly history: LiveHistory;
  /** Its buttons, where they can be reached while the rest grows. */
  readonly actions: ReactNode;
}

/** A recording while it runs: how far it is, what it looks like, what each simulation does. */
export function RunningPart({ id, plan, progress, history, actions }: RunningPartProps) {
  const controls = (
    <Group gap="8px 16px">
      {actions}
      <SpeedLimit id={id} />
    </Group>
  );
  const percent = Math.floor(100 * (progress?.done ?? 0));
  return (
    <>
      <div
        role="progressbar"
        aria-label={`Recording ${plan.name}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className={classes.progress}
      >
        <div style={{ transform: `scaleX(${progress?.done ?? 0})` }} />
      </div>
      {progress === undefined ? (
        <>
          <Stage text="Starting the workers" />
          {controls}
        </>
      ) : (
        <>
          <Facts progress={progress} percent={percent} />
          {controls}
          {progress.unkept !== undefined && <Unkept reason={progress.unkept} />}
          <LivePart plan={plan} progress={progress} history={history} />
          <SimulationList plan={plan} simulations={progress.simulations} />
        </>
      )}
    </>
  );
}

function Facts({ progress, percent }: { readonly progress: RecordingProgress; readonly percent: number }) {
  const { phase, stepsPerSecond, secondsLeft, rows, bytes } = progress;
  return (
    <Group gap="4px 16px" className={classes.facts}>
      <span>{percent} %</span>
      {phase === 'running' && (
        <span>{formatNumber(Math.round(stepsPerSecond * 10) / 10)} steps a second</span>
      )}
      {phase === 'running' && secondsLeft !== undefined && (
        <span>{formatDuration(Math.ceil(secondsLeft))} left</span>
      )}
      <span>{formatNumber(rows)} rows</span>
      <span>{formatBytes(bytes)}</span>
    </Group>
  );
}

function Unkept({ reason }: { readonly reason: 'full' | 'failed' }) {
  return (
    <Alert
      role="alert"
      color="gray"
      icon={<IconAlertTriangle aria-hidden />}
      title={
        reason === 'full' ? 'There is no room for the newest rows.' : 'The newest rows could not be written.'
      }
    >
      <Text size="sm">
        {reason === 'full'
          ? 'The disk is full, or the browser grants this page no more of it. The newest rows are only in memory; everything before them is safe.'
          : 'The browser refused to write. The newest rows are only in memory; everything before them is safe.'}
      </Text>
      <Text size="sm" fw={600} mt={4}>
        Free some space, for example by removing recordings that you have exported, then press Resume. Or
        press Stop: everything until now can then be exported, as long as this page stays open.
      </Text>
    </Alert>
  );
}
