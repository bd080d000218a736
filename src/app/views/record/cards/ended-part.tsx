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
export function EndedPart({ recording: { last, exported, plan, state }, size }: EndedPartProps) {
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
      {state.kind === 'ready' && state.unkept ? (
        <Unkept name={plan.name} exported={exported} />
      ) : (
        <p className={exported ? classes.done : classes.reminder}>
          {exported
            ? `Exported as ${plan.name}.db; it also stays here until you remove it.`
            : 'Not exported yet: only this browser has it.'}
        </p>
      )}
    </>
  );
}

/** There was no room for all of it: it goes with the page. */
function Unkept({ name, exported }: { readonly name: string; readonly exported: boolean }) {
  return (
    <p className={exported ? classes.done : classes.reminder} role={exported ? undefined : 'alert'}>
      {exported
        ? `Exported as ${name}.db. There was no room to keep all of it here: a later visit finds it without its newest rows.`
        : 'There was no room to keep all of it: its newest rows are only in the memory of this page. Export it before you close the page.'}
    </p>
  );
}
