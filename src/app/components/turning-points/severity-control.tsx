import { Group, SegmentedControl, Slider, Text } from '@mantine/core';
import { useState } from 'react';
import type { DetectorId } from '../../../core/api/turning-points.ts';
import { detectors } from './event-kinds.ts';

export interface SeverityControlProps {
  readonly detector: DetectorId;
  readonly severity: number;
  readonly onDetector: (detector: DetectorId) => void;
  readonly onSeverity: (severity: number) => void;
}

const choices = Object.entries(detectors).map(([value, { label }]) => ({ value, label }));

/** Which detector looks, and the least severity shown. */
export function SeverityControl(props: SeverityControlProps) {
  const { detector, severity, onDetector, onSeverity } = props;
  const [moving, setMoving] = useState<number>();
  const shown = moving ?? severity;
  return (
    <Group gap="8px 24px">
      <SegmentedControl
        size="xs"
        aria-label="Detector"
        data={choices}
        value={detector}
        title={detectors[detector].told}
        onChange={(value) => onDetector(value as DetectorId)}
      />
      <Group gap={8} wrap="nowrap">
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          Severity from {shown.toFixed(2)}
        </Text>
        <Slider
          size="sm"
          w={160}
          min={0}
          max={1}
          step={0.05}
          label={null}
          value={shown}
          thumbLabel="Minimum severity"
          onChange={setMoving}
          onChangeEnd={(value) => {
            setMoving(undefined);
            onSeverity(value);
          }}
        />
      </Group>
    </Group>
  );
}
