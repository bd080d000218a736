import { Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlayerRecordFilled } from '@tabler/icons-react';
import { type RefObject, useRef, useState } from 'react';
import type { RecordingPlan } from '../../../../core/api/recording.ts';
import { partsFor } from '../../../client/recording-client.ts';
import { askToPersist } from '../../../files/storage-room.ts';
import { useServices } from '../../../state/services.ts';
import { EstimateText } from './estimate-text.tsx';
import classes from './form.module.css';
import type { FormState } from './form-state.ts';
import { unplacedProblems } from './problems-at.ts';

export interface StartBarProps {
  readonly form: FormState;
  readonly plan: RecordingPlan;
  /** Whether the plan, as it stands now, was found sound. */
  readonly sound: boolean;
  /** Whether a recording runs, which a trial would slow down. */
  readonly running: boolean;
}

/** Milliseconds without a change after which a plan is tried. */
const QUIET = 700;

/** What it will take, what cannot be, and the button that begins. */
export function StartBar({ form, plan, sound, running }: StartBarProps) {
  const { recorder, recordings } = useServices();
  const { problems, draft, change } = form;
  const [wanted, setWanted] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [quiet] = useDebouncedValue(plan, QUIET);
  const bar = useRef<HTMLDivElement>(null);
  const unplaced = unplacedProblems(form);
  const simulations = plan.sweep.reduce((product, { values }) => product * values.length, plan.replicates);
  const parts = partsFor(simulations, navigator.hardwareConcurrency);
  async function start() {
    const answer = await recorder.check(plan);
    if (!answer.ok) return setFailure('The part of the page that runs models stopped. Try again.');
    setFailure(undefined);
    if (answer.value.length > 0 || problems.length > 0) return showProblem(bar);
    // What it answers is shown beside the recordings.
    void askToPersist();
    recordings.start(plan, parts, draft.fork?.origin);
    change({ name: '' });
  }
  return (
    <div className={classes.bar} ref={bar}>
      {problems.length > 0 && (
        <div role="status" className={classes.problems}>
          {unplaced.map(({ path, problem }) => (
            <p key={path + problem} className={classes.problem}>
              {problem}
            </p>
          ))}
          {problems.length > unplaced.length && (
            <Text size="xs" className={classes.problem}>
              {problems.length - unplaced.length === 1
                ? 'One field above cannot be as it is.'
                : `${problems.length - unplaced.length} fields above cannot be as they are.`}
            </Text>
          )}
        </div>
      )}
      {failure !== undefined && (
        <p role="alert" className={classes.problem}>
          {failure}
        </p>
      )}
      <EstimateText
        plan={sound && quiet === plan && (!running || wanted) ? plan : undefined}
        sound={sound}
        parts={parts}
        onAsk={running && !wanted ? () => setWanted(true) : undefined}
      />
      <Group gap={8}>
        <Button leftSection={<IconPlayerRecordFilled size={14} aria-hidden />} onClick={() => void start()}>
          Start
        </Button>
        <Text size="xs" c="dimmed">
          Writes {plan.name}.db, kept in this browser until you export it.
        </Text>
      </Group>
    </div>
  );
}

/** Goes to the first field that cannot be as it is. */
function showProblem(bar: RefObject<HTMLDivElement | null>) {
  const form = bar.current?.parentElement;
  const field = form?.querySelector<HTMLElement>('[data-problem], [aria-invalid=true]');
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
