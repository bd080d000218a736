import type {
  DetectorId,
  FixedKind,
  RelativeKind,
  TurningPoint,
  TurningPointKind,
} from '../../../core/api/turning-points.ts';
import { turningPointLabels } from '../../../core/metrics/temporal/kind-labels.ts';
import type { ChartMarker } from '../../charts/markers.ts';
import { colourOf, type Marker } from '../../charts/palette.ts';

interface KindLook {
  /** Place in the order of colours. */
  readonly colour: number;
  readonly shape: Marker;
}

const fixed: Readonly<Record<FixedKind, KindLook>> = {
  population_crash: { colour: 1, shape: 'triangle' },
  population_boom: { colour: 2, shape: 'triangle' },
  resource_depletion: { colour: 3, shape: 'square' },
  mass_combat: { colour: 4, shape: 'diamond' },
  health_critical: { colour: 6, shape: 'circle' },
  agent_death: { colour: 7, shape: 'square' },
  agent_birth: { colour: 5, shape: 'circle' },
};

const relative: Readonly<Record<RelativeKind, KindLook>> = {
  population_shift: { colour: 0, shape: 'triangle' },
  resource_crisis: { colour: 3, shape: 'square' },
  intense_combat: { colour: 4, shape: 'diamond' },
  combat_pattern_change: { colour: 6, shape: 'diamond' },
  reproduction_shift: { colour: 5, shape: 'circle' },
  reproduction_resource_crisis: { colour: 5, shape: 'square' },
  reproduction_failure: { colour: 7, shape: 'square' },
  health_crisis: { colour: 1, shape: 'circle' },
  health_decline: { colour: 6, shape: 'circle' },
  learning_spike: { colour: 2, shape: 'diamond' },
  reward_shift: { colour: 2, shape: 'circle' },
  record: { colour: 0, shape: 'diamond' },
};

const looks: Readonly<Record<TurningPointKind, KindLook>> = { ...fixed, ...relative };

export const detectors: Readonly<Record<DetectorId, { readonly label: string; readonly told: string }>> = {
  fixed: { label: 'Fixed thresholds', told: 'The same limits for every simulation.' },
  relative: { label: 'Own course', told: 'Measured against the mean and the spread of this simulation.' },
};

export function kindsOf(detector: DetectorId): readonly TurningPointKind[] {
  return Object.keys(detector === 'fixed' ? fixed : relative) as TurningPointKind[];
}

export function kindLabel(kind: TurningPointKind): string {
  return turningPointLabels[kind];
}

/** Colour and shape of a kind, the same everywhere. */
export function kindLook(kind: TurningPointKind): Pick<ChartMarker, 'colour' | 'shape'> {
  const { colour, shape } = looks[kind];
  return { colour: colourOf('event', colour).colour, shape };
}

/** `high` above 0.7, `medium` above 0.4, else `low`. */
export function severityWord(severity: number): string {
  if (severity > 0.7) return 'high';
  return severity > 0.4 ? 'medium' : 'low';
}

/** Turning points as markers of a figure. */
export function toMarkers(events: readonly TurningPoint[]): readonly ChartMarker[] {
  return events.map(({ id, kind, step, severity, text }) => ({
    id,
    step,
    severity,
    text: `${kindLabel(kind)}. ${text}`,
    ...kindLook(kind),
  }));
}
