import { readableNumber } from '../numbers.ts';
import type { Drawing, Paint, Shape } from './shape.ts';

/** One direction, the first to the right, the others counter-clockwise at equal angles. */
export interface RosePetal {
  readonly label: string;
  /** At least 0; it is drawn as a radius. */
  readonly value: number;
  readonly title?: string;
}

export interface Rose {
  readonly petals: readonly RosePetal[];
  readonly paint: Paint;
  /** Below the rose, e.g. what goes nowhere. */
  readonly caption?: string;
  /** As text at the outermost circle. */
  readonly format: (value: number) => string;
  /** Pixels that there are. */
  readonly width: number;
}

const RADIUS = 130;
const LABELS = 70;
const RINGS = 2;
/** Share of its angle that a petal fills. */
const FILLED = 0.84;

/** A rose of directions: the longer a petal, the more goes there; `undefined` where nothing goes anywhere. */
export function rose({ petals, paint, caption, format, width }: Rose): Drawing | undefined {
  const largest = petals.reduce((most, { value }) => Math.max(most, value), 0);
  if (!(largest > 0)) return undefined;
  const radius = Math.max(40, Math.min(RADIUS, width / 2 - LABELS));
  const [cx, cy] = [radius + LABELS, radius + 24];
  const angle = (2 * Math.PI) / petals.length;
  const place = (turn: number, far: number) =>
    `${round(cx + far * Math.cos(turn))} ${round(cy - far * Math.sin(turn))}`;
  const shapes: Shape[] = [];
  for (let ring = 1; ring <= RINGS; ring++) {
    shapes.push({ kind: 'circle', x: cx, y: cy, r: (radius * ring) / RINGS, stroke: 'grid', strokeWidth: 1 });
  }
  petals.forEach(({ label, value, title }, k) => {
    const turn = k * angle;
    const far = (radius * value) / largest;
    const half = (angle * FILLED) / 2;
    shapes.push({
      kind: 'path',
      d: `M${cx} ${cy}L${place(turn - half, far)}A${round(far)} ${round(far)} 0 0 0 ${place(turn + half, far)}Z`,
      fill: paint,
      opacity: 0.85,
      title: title ?? `${label}: ${readableNumber(value)}`,
    });
    const across = Math.cos(turn);
    shapes.push({
      kind: 'text',
      x: round(cx + (radius + 8) * across),
      y: round(cy - (radius + 8) * Math.sin(turn) + 4),
      text: label,
      anchor: Math.abs(across) < 0.1 ? 'middle' : across > 0 ? 'start' : 'end',
      fill: 'faint',
    });
  });
  for (let ring = 1; ring <= RINGS; ring++) {
    shapes.push({
      kind: 'text',
      x: round(cx + ((radius * ring) / RINGS) * Math.cos(angle / 2) + 3),
      y: round(cy - ((radius * ring) / RINGS) * Math.sin(angle / 2) - 3),
      text: format((largest * ring) / RINGS),
      fill: 'faint',
      size: 10,
    });
  }
  const bottom = 2 * radius + 48;
  if (caption !== undefined) {
    shapes.push({ kind: 'text', x: cx, y: bottom + 12, text: caption, anchor: 'middle' });
  }
  return { width: 2 * cx, height: bottom + (caption === undefined ? 0 : 20), shapes };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
