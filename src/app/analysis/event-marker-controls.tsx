import { Group, Switch, Text } from '@mantine/core';
import { SeverityControl } from '../components/turning-points/severity-control.tsx';
import type { EventSearch } from '../state/event-search.ts';

export interface EventMarkerControlsProps {
  readonly on: boolean;
  readonly search: EventSearch;
  /** Turning points that are shown; `undefined` while they are looked for. */
  readonly found: number | undefined;
  readonly onChange: (changes: Partial<EventSearch>) => void;
}

/** Switches the markers in the figures, and says which turning points they stand for. */
export function EventMarkerControls({ on, search, found, onChange }: EventMarkerControlsProps) {
  return (
    <Group gap="8px 24px">
      <Switch
        size="xs"
        label="Mark turning points"
        checked={on}
        onChange={(event) => onChange({ markers: event.currentTarget.checked ? 'on' : 'off' })}
      />
      {on && (
        <SeverityControl
          detector={search.detector}
          severity={search.severity}
          onDetector={(detector) => onChange({ detector, without: new Set() })}
          onSeverity={(severity) => onChange({ severity })}
        />
      )}
      {on && (
        <Text size="xs" c="dimmed">
          {foundText(found)}
        </Text>
      )}
    </Group>
  );
}

/** Its place is kept while they are looked for, so that nothing below moves. */
function foundText(found: number | undefined): string {
  if (found === undefined) return '… turning points';
  return found === 1 ? '1 turning point' : `${found.toLocaleString('en')} turning points`;
}
