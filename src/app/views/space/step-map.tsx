import { useMemo } from 'react';
import type { DrawnTable, Place } from '../../analysis/part.ts';
import { useFollowedStep } from '../../state/use-followed-step.ts';
import { drawPositions } from './draw-positions.ts';
import { ReportFigure } from './report-figure.tsx';

const positions: DrawnTable = {
  table: 'space-positions',
  draw: drawPositions,
  description:
    'Agents by type and resources where they are at the pinned step, or else at the last one; play the steps to see them move.',
  unit: 'cells',
};

/** Where everybody is at the pinned step; while steps are played the map follows. */
export function StepMap({ source, simulation }: Place) {
  const step = useFollowedStep(source, simulation, 'space-step');
  const scope = useMemo(() => (step === undefined ? undefined : ({ scope: 'step', step } as const)), [step]);
  return <ReportFigure source={source} simulation={simulation} drawn={positions} scope={scope} />;
}
