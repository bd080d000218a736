import { Text } from '@mantine/core';
import { formatBytes } from '../../../components/format.ts';
import type { Recording } from '../../../state/recording-state.ts';
import classes from './cards.module.css';

export interface EndedPartProps {
  readonly recording: Recording;
  /** Bytes of its database, where that is known. */
  readonly size: number | undefined;
}

/** What became of a recording, and the reminder to take it home. */
export function EndedPart({ recording: { last, exported, plan }, size }: EndedPartProps) {
  const failed = last?.simulations.filter(({ status }) => status === 'failed').length ?? 0;
  const facts = [
    ...(last === undefined ? [] : [`${last.rows.toLocaleString('en')} rows`]),
    ...(size === undefined ? [] : [formatBytes(size)]),
  ].join(', ');
  return (
    <>
      {facts !== '' && <Text size="sm">{facts}</Text>}
      {failed > 0 && (
        <Text size="sm" className={classes.problem}>
          {failed} of {last?.simulations.length} simulations failed; the others are whole.
        </Text>
      )}
      <p className={exported ? classes.done : classes.reminder}>
        {exported
          ? `Exported as ${plan.name}.db; it also stays here until you remove it.`
          : 'Not exported yet: only this browser has it.'}
      </p>
    </>
  );
}
