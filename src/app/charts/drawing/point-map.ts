import { mapAxes, mapTicks, mapMargin as margin } from './map-axes.ts';
import type { Drawing, Paint, Shape } from './shape.ts';
import { fitText, textWidth } from './text-width.ts';

/** A dot or a square at a place. */
export interface MapDot {
  readonly x: number;
  readonly y: number;
  readonly paint: Paint;
  readonly form: 'dot' | 'square' | 'ring';
  /** Half of its width, in pixels. */
  readonly size: number;
  /** From 0 (clear) to 1. */
  readonly opacity?: number;
  readonly title?: string;
}

/** A way through places, in their order. */
export interface MapPath {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly paint: Paint;
  /** SVG `stroke-dasharray`. */
  readonly dash?: string | undefined;
  readonly title?: string;
}

export interface MapKey {
  readonly label: string;
  readonly paint: Paint;
  readonly form: MapDot['form'] | 'line';
  readonly dash?: string | undefined;
}

export interface PointMap {
  /** What is shown of the plane. */
  readonly plane: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly top: number;
  };
  /** Drawn in this order, paths below dots. */
  readonly paths?: readonly MapPath[];
  readonly dots?: readonly MapDot[];
  readonly keys?: readonly MapKey[];
  /** Above the map, e.g. the step. */
  readonly caption?: string;
  /** Pixels that there are. */
  readonly width: number;
}

/** Highest and widest map, in pixels. */
const most = { height: 460, width: 720 } as const;
/** More dots than this are joined into one shape for each look, without titles. */
const TITLED = 1200;
const LINE = 18;
const KEY_MAX = 220;

/** A map of places and ways over two axes of one scale, y upwards. */
export function pointMap(map: PointMap): Drawing {
  const { plane, dots = [], paths = [] } = map;
  const across = plane.right - plane.left || 1;
  const up = plane.top - plane.bottom || 1;
  const room = Math.min(most.width, Math.max(80, map.width - margin.left - margin.right));
  const scale = Math.min(room / across, most.height / up);
  const head = legend(map, room + margin.left);
  const plot: Plot = {
    top: head.height + 8,
    width: across * scale,
    height: up * scale,
    x: (value) => round(margin.left + (value - plane.left) * scale),
    y: (value) => round(head.height + 8 + (plane.top - value) * scale),
  };
  return {
    width: Math.ceil(Math.max(margin.left + plot.width + margin.right, head.right + margin.right)),
    height: Math.ceil(plot.top + plot.height + margin.bottom),
    shapes: [
      ...head.shapes,
      ...axes(map, plot),
      ...paths.map(({ x, y, paint, dash, title }): Shape => {
        const d = x.map((each, k) => `${k === 0 ? 'M' : 'L'}${plot.x(each)} ${plot.y(y[k] ?? 0)}`).join('');
        return { kind: 'path', d, stroke: paint, strokeWidth: 1.4, opacity: 0.85, ...known({ dash, title }) };
      }),
      ...(dots.length > TITLED ? joined(dots, plot) : dots.map((dot) => single(dot, plot))),
    ],
  };
}

interface Plot {
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

function single({ x, y, paint, form, size, opacity, title }: MapDot, plot: Plot): Shape {
  const [left, top] = [plot.x(x), plot.y(y)];
  const look = { ...lookOf(form, paint), ...known({ opacity, title }) };
  return form === 'square'
    ? { kind: 'rect', x: left - size, y: top - size, width: 2 * size, height: 2 * size, ...look }
    : { kind: 'circle', x: left, y: top, r: size, ...look };
}

/** A thin edge in the colour of the ground tells dots apart that lie over each other. */
function lookOf(form: MapDot['form'] | 'line', paint: Paint) {
  return form === 'dot'
    ? ({ fill: paint, stroke: 'ground', strokeWidth: 0.75 } as const)
    : form === 'square'
      ? ({ fill: paint, stroke: 'ground', strokeWidth: 0.75 } as const)
      : ({ stroke: paint, strokeWidth: 1.5 } as const);
}

/** All dots of one look as one shape. */
function joined(dots: readonly MapDot[], plot: Plot): readonly Shape[] {
  const looks = new Map<string, { readonly first: MapDot; readonly parts: string[] }>();
  for (const dot of dots) {
    const key = JSON.stringify([dot.paint, dot.form, dot.opacity]);
    const look = looks.get(key) ?? { first: dot, parts: [] };
    look.parts.push(outline(dot, plot));
    looks.set(key, look);
  }
  return [...looks.values()].map(({ first: { form, paint, opacity }, parts }) => ({
    kind: 'path',
    d: parts.join(''),
    ...lookOf(form, paint),
    ...known({ opacity }),
  }));
}

function outline({ x, y, form, size }: MapDot, plot: Plot): string {
  const [left, top, r] = [plot.x(x), plot.y(y), round(size)];
  return form === 'square'
    ? `M${round(left - r)} ${round(top - r)}h${2 * r}v${2 * r}h${-2 * r}z`
    : `M${round(left - r)} ${top}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

function axes({ plane }: PointMap, { top, width, height, x, y }: Plot): readonly Shape[] {
  const frame = {
    x: [plane.left, plane.right],
    y: [plane.bottom, plane.top],
    top,
    width,
    height,
    across: x,
    up: y,
  } as const;
  const { xs, ys } = mapTicks(frame);
  const grid = [
    ...xs.map((value) => `M${x(value)} ${top}V${round(top + height)}`),
    ...ys.map((value) => `M${margin.left} ${y(value)}h${round(width)}`),
  ];
  return [
    { kind: 'path', d: grid.join(''), stroke: 'grid', strokeWidth: 1 },
    { kind: 'rect', x: margin.left, y: top, width, height, stroke: 'axis' },
    ...mapAxes(frame),
  ];
}

function legend(
  { caption = '', keys = [] }: PointMap,
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number; readonly right: number } {
  const shapes: Shape[] = [];
  let [x, y, right]: [number, number, number] = [margin.left, 12, 0];
  if (caption !== '') {
    shapes.push({ kind: 'text', x, y, text: caption });
    x += textWidth(caption) + 16;
    right = x;
  }
  for (const { label, paint, form, dash } of keys) {
    const text = fitText(label, KEY_MAX);
    const wide = 16 + textWidth(text) + 14;
    if (x > margin.left && x + wide > width) {
      x = margin.left;
      y += LINE;
    }
    shapes.push(sign(form, paint, x, y, dash), { kind: 'text', x: x + 16, y, text, fill: 'faint' });
    x += wide;
    right = Math.max(right, x);
  }
  return { shapes, height: caption === '' && keys.length === 0 ? 0 : y + 4, right };
}

function sign(form: MapKey['form'], paint: Paint, x: number, y: number, dash: string | undefined): Shape {
  if (form === 'line') {
    return { kind: 'path', d: `M${x} ${y - 4}h12`, stroke: paint, strokeWidth: 2, ...known({ dash }) };
  }
  return form === 'square'
    ? { kind: 'rect', x: x + 1, y: y - 9, width: 9, height: 9, ...lookOf(form, paint) }
    : { kind: 'circle', x: x + 5, y: y - 4, r: 4.5, ...lookOf(form, paint) };
}

/** Without what is not there. */
function known<T extends Readonly<Record<string, unknown>>>(look: T) {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
