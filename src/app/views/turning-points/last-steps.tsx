import { CloseButton, Group, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { LastSteps as LastStepsData, TurningPoint } from '../../../core/api/turning-points.ts';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { CsvButton } from '../../components/report/csv-button.tsx';
import { Stage } from '../../components/stage.tsx';
import { sourceErrorOf } from '../../state/failure.ts';
import { useLastSteps } from '../../state/turning-points.ts';
import { LifeTable, lifeLines } from './life-table.tsx';
import classes from './turning-points.module.css';

export interface LastStepsProps {
  readonly source: string;
  readonly simulation: string;
  readonly agent: string;
  /** The turning point that led here, if any. */
  readonly event: TurningPoint | undefined;
  readonly onClose: () => void;
}

/** What an agent did and what happened to it before it died, or before the turning point that it had a part in. */
export function LastSteps({ source, simulation, agent, event, onClose }: LastStepsProps) {
  const { data, error } = useLastSteps(source, simulation, agent, untilOf(event));
  const top = useRef<HTMLElement>(null);
  const ready = data !== undefined;
  useEffect(() => {
    if (ready) top.current?.scrollIntoView({ block: 'nearest' });
  }, [ready]);
  return (
    <section ref={top} className={classes.life} aria-label="Last steps">
      {error !== null && <ErrorPanel error={sourceErrorOf(error)} />}
      {error === null && data === undefined && <Stage text={`Reading the last steps of ${agent}`} />}
      {data !== undefined && (
        <>
          <Group justify="space-between" wrap="nowrap" align="start">
            <Title order={2} fz={15} fw={600}>
              {stretchOf(data)} of {data.agent.type ?? 'agent'} <span className={classes.mono}>{agent}</span>
            </Title>
            <CloseButton size="sm" aria-label="Close last steps" onClick={onClose} />
          </Group>
          <div className={classes.foot}>
            <Text size="sm">{fateOf(data)}</Text>
            <CsvButton
              name="Last steps"
              fileStem={`${source}-${simulation}-${agent}`}
              lines={() => lifeLines(data)}
            />
          </div>
          <LifeTable data={data} />
          {data.missing.map((sentence) => (
            <Text key={sentence} size="xs" c="dimmed" mt={4}>
              {sentence}
            </Text>
          ))}
        </>
      )}
    </section>
  );
}

/** What an agent did at a step leads to the steps before it; births and deaths to the end of its life. */
function untilOf(event: TurningPoint | undefined): number | undefined {
  switch (event?.kind) {
    case undefined:
    case 'population_crash':
    case 'population_boom':
    case 'population_shift':
    case 'agent_death':
    case 'agent_birth':
      return undefined;
    default:
      return event?.step;
  }
}

function stretchOf({ agent, steps }: LastStepsData): string {
  const { length } = steps;
  const last = steps.at(-1)?.step;
  const many = length === 1 ? 'step' : `${length} steps`;
  if (agent.death === undefined || last === agent.death) return `The last ${many}`;
  return `The ${many} up to step ${last}`;
}

function fateOf({ agent, steps }: LastStepsData): string {
  const { death, cause, birth } = agent;
  if (death === undefined) return `Alive at the end${birth === undefined ? '' : `, born at step ${birth}`}.`;
  const known = cause === undefined || cause === 'unknown' ? 'unknown' : cause.replaceAll('_', ' ');
  const last = steps.at(-1)?.step;
  const after = last === death ? ' No state is written at the step of death.' : '';
  return `Died at step ${death}; cause of death: ${known}.${after}`;
}
