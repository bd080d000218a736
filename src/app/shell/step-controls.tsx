import { ActionIcon, Group, NativeSelect, Slider, Text } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconX } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useSyncExternalStore } from 'react';
import { type StepRange, speeds } from '../state/playback.ts';
import { useServices } from '../state/services.ts';
import { useComparedRange } from '../state/use-compared-range.ts';
import { useStepRange } from '../state/use-step-range.ts';
import classes from './step-controls.module.css';
import { usePlace } from './use-place.ts';

/** The step that everything on the page points at: scrub, play, take away. */
export function StepControls() {
  const { source, simulation } = usePlace();
  const comparing = useRouterState({ select: ({ location }) => location.pathname === '/compare' });
  if (comparing) return <ComparedControls />;
  if (source === undefined || simulation === undefined) return null;
  return <SimulationControls source={source} simulation={simulation} />;
}

function ComparedControls() {
  return <Controls range={useComparedRange()} />;
}

interface SimulationControlsProps {
  readonly source: string;
  readonly simulation: string;
}

function SimulationControls({ source, simulation }: SimulationControlsProps) {
  return <Controls range={useStepRange(source, simulation)} />;
}

function Controls({ range }: { readonly range: StepRange | undefined }) {
  const { cursor, playback } = useServices();
  const step = useSyncExternalStore(cursor.subscribe, cursor.pinned);
  const { playing, speed } = useSyncExternalStore(playback.subscribe, playback.get);
  useEffect(() => {
    playback.setRange(range);
    return () => playback.setRange(undefined);
  }, [playback, range]);
  if (range === undefined || range.first === range.last) return null;
  return (
    <Group gap={8} wrap="nowrap" className={classes.controls} role="group" aria-label="Step">
      <ActionIcon
        aria-label={playing ? 'Pause' : 'Play'}
        title={playing ? 'Pause (Space)' : 'Play (Space)'}
        onClick={playback.toggle}
      >
        {playing ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
      </ActionIcon>
      <Slider
        className={classes.scrubber}
        min={range.first}
        max={range.last}
        value={step ?? range.first}
        onChange={cursor.set}
        label={null}
        size={4}
        thumbSize={14}
        thumbLabel="Step"
      />
      <Text size="sm" className={classes.number}>
        {step === undefined ? `${range.first}–${range.last}` : `step ${step}`}
      </Text>
      <ActionIcon
        size="xs"
        aria-label="Clear step"
        title="Take the cursor away"
        onClick={() => cursor.set(undefined)}
        style={{ visibility: step === undefined ? 'hidden' : 'visible' }}
      >
        <IconX size={14} />
      </ActionIcon>
      <NativeSelect
        aria-label="Speed"
        title="Steps per second ( [ and ] )"
        size="xs"
        className={classes.speed}
        value={speed}
        onChange={(event) => playback.setSpeed(Number(event.currentTarget.value))}
        data={speeds.map((value) => ({ value: String(value), label: `${value}/s` }))}
      />
    </Group>
  );
}
