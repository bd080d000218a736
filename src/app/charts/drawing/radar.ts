import type { Drawing, Paint, Shape } from './shape.ts';
import { textWidth } from './text-width.ts';

/** One outline, with a share from 0 to 1 on each axis. */
export interface RadarOutline {
  readonly label: string;
  readonly paint: Paint;
  /** In the order of the axes; an unknown one leaves a gap at the centre. */
  readonly shares: readonly (number | undefined)[];
  /** Told over the point on each axis. */
  readonly titles: readonly string[];
}

export interface Radar {
  /** The first axis points upwards, the others follow clockwise. */
  readonly axes: readonly string[];
  readonly outlines: readonly RadarOutline[];
  /** Pixels that there are. */
  readonly width: number;
}

const RADIUS = 120;
/** Pixels at the least on either side for the names of the axes, and from the rim to a name. */
const LABELS = 80;
const AWAY = 8;
const TOP = 28;
const RINGS = 4;
const LEGEND = 22;

/** Outlines over axes around a centre; `undefined` with fewer than three axes or without an outline. */
export function radar({ axes, outlines, width }: Radar): Drawing | undefined {
  if (axes.length < 3 || outlines.length === 0) return undefined;
  const turn = (k: number) => (2 * Math.PI * k) / axes.length - Math.PI / 2;
  const isUpright = (k: number) => Math.abs(Math.cos(turn(k))) < 0.1;
  const named = axes.map((axis, k) => (isUpright(k) ? 0 : AWAY + textWidth(axis)));
  const side = Math.ceil(Math.max(LABELS, ...named));
  const radius = Math.max(40, Math.min(RADIUS, width / 2 - side));
  const [cx, cy] = [radius + side, radius + TOP];
  const place = (k: number, share: number): readonly [x: number, y: number] => [
    round(cx + radius * share * Math.cos(turn(k))),
    round(cy + radius * share * Math.sin(turn(k))),
  ];
  const outline = (shares: readonly number[]) =>
    `M${shares.map((share, k) => place(k, share).join(' ')).join('L')}Z`;
  const shapes: Shape[] = [];
  for (let ring = 1; ring <= RINGS; ring++) {
    const d = outline(axes.map(() => ring / RINGS));
    shapes.push({ kind: 'path', d, stroke: ring === RINGS ? 'axis' : 'grid', strokeWidth: 1 });
  }
  axes.forEach((axis, k) => {
    const across = Math.cos(turn(k));
    shapes.push(
      { kind: 'path', d: `M${cx} ${cy}L${place(k, 1).join(' ')}`, stroke: 'grid', strokeWidth: 1 },
      {
        kind: 'text',
        x: round(cx + (radius + AWAY) * across),
        y: round(cy + (radius + 12) * Math.sin(turn(k)) + 4),
        text: axis,
        anchor: isUpright(k) ? 'middle' : across > 0 ? 'start' : 'end',
        fill: 'faint',
      },
    );
  });
  for (const { paint, shares } of outlines) {
    const known = shares.map((share) => Math.max(0, Math.min(1, share ?? 0)));
    shapes.push({ kind: 'path', d: outline(known), fill: paint, opacity: 0.12 });
    shapes.push({ kind: 'path', d: outline(known), stroke: paint, strokeWidth: 2 });
  }
  for (const { paint, shares, titles } of outlines) {
    shares.forEach((share, k) => {
      if (share === undefined) return;
      const [x, y] = place(k, Math.max(0, Math.min(1, share)));
      shapes.push({ kind: 'circle', x, y, r: 3.5, fill: paint, title: titles[k] ?? '' });
    });
  }
  const bottom = cy + radius + TOP;
  outlines.forEach(({ label, paint }, k) => {
    const y = bottom + LEGEND * k;
    shapes.push(
      { kind: 'rect', x: side, y, width: 12, height: 12, fill: paint },
      { kind: 'text', x: side + 18, y: y + 10, text: label },
    );
  });
  return { width: 2 * cx, height: bottom + LEGEND * outlines.length, shapes };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
