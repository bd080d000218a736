import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Recording } from '../../../state/recording-state.ts';
import classes from './cards.module.css';
import { useRecordingActions } from './use-recording-actions.ts';

/** What can be done with a recording where it stands. */
export function RecordingActions({ recording }: { readonly recording: Recording }) {
  const { state } = recording;
  const act = useRecordingActions(recording);
  switch (state.kind) {
    case 'running':
      return (
        <Group gap={8}>
          {state.progress?.phase === 'paused' ? (
            <Button size="xs" variant="default" onClick={act.resume}>
              Resume
            </Button>
          ) : (
            <Button size="xs" variant="default" onClick={act.pause}>
              Pause
            </Button>
          )}
          <Button size="xs" variant="default" onClick={act.stop}>
            Stop
          </Button>
        </Group>
      );
    case 'ready':
    case 'kept': {
      // What would go with the page is to be taken home first.
      const urgent = state.kind === 'ready' && state.unkept === true && !recording.exported;
      return (
        <Group gap={8}>
          <Button size="xs" variant={urgent ? 'default' : 'filled'} onClick={act.explore}>
            Explore
          </Button>
          <Button size="xs" variant="default" onClick={act.compare}>
            Compare it
          </Button>
          <Button size="xs" variant={urgent ? 'filled' : 'default'} onClick={act.exportDatabase}>
            Export database
          </Button>
          <Button size="xs" variant="default" onClick={act.useAgain}>
            Use its plan again
          </Button>
          <Remove recording={recording} onRemove={act.remove} />
        </Group>
      );
    }
    case 'partial':
    case 'failed':
      return (
        <Group gap={8}>
          <Button size="xs" onClick={act.recover}>
            Recover
          </Button>
          <Button size="xs" variant="default" onClick={act.goOn}>
            Continue
          </Button>
          <Remove recording={recording} onRemove={act.remove} />
        </Group>
      );
    case 'joining':
    case 'removing':
    case 'elsewhere':
      return null;
  }
}

interface RemoveProps {
  readonly recording: Recording;
  readonly onRemove: () => void;
}

/** Asks once more, in place. */
function Remove({ recording: { exported, plan }, onRemove }: RemoveProps) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button size="xs" variant="subtle" color="gray" onClick={() => setAsked(true)}>
        Remove<span className="visually-hidden"> {plan.name}</span>
      </Button>
    );
  }
  return (
    <Group gap={8} role="alertdialog" aria-label={`Remove ${plan.name}?`}>
      <span className={classes.question}>
        {exported ? 'Remove it from this browser?' : 'It was not exported. Remove it for good?'}
      </span>
      <Button size="xs" color="red" variant="outline" autoFocus onClick={onRemove}>
        Remove for good
      </Button>
      <Button size="xs" variant="default" onClick={() => setAsked(false)}>
        Keep it
      </Button>
    </Group>
  );
}
