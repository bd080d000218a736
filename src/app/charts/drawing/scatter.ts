import { readableNumber, shortNumbers } from '../numbers.ts';
import type { Marker } from '../palette.ts';
import { markerAt } from '../paths.ts';
import { at, type Scale, valueAxis } from '../scale.ts';
import type { Drawing, Paint, Shape } from './shape.ts';
import { fitText, textWidth } from './text-width.ts';

export interface ScatterGroup {
  readonly label: string;
  readonly colour: Paint;
  readonly marker: Marker;
  /** Drawn as an outline, for what belongs to no group. */
  readonly hollow?: boolean;
  /** Drawn pale, behind the others. */
  readonly faint?: boolean;
}

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
  /** Place in the list of groups. */
  readonly group: number;
  /** Shown over it, above its values. */
  readonly label: string;
}

export interface Scatter {
  readonly points: readonly ScatterPoint[];
  readonly groups: readonly ScatterGroup[];
  readonly xTitle: string;
  readonly yTitle: string;
  /** Pixels that are there. */
  readonly width: number;
}

const MOST_WIDE = 960;
const PLOT_HEIGHT = 300;
/** Points beyond these are left out: as many could not be told apart. */
const MOST_POINTS = 2000;
const LABEL_MAX = 150;
const LINE = 18;

/** Points over two axes, told apart by colour and marker, with a legend above; `undefined` where no point is known. */
export function scatter({ points, groups, xTitle, yTitle, width }: Scatter): Drawing | undefined {
  const known = points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)).slice(0, MOST_POINTS);
  if (known.length === 0) return undefined;
  const used = groups.filter((_, k) => known.some(({ group }) => group === k));
  const whole = Math.min(width, MOST_WIDE);
  const legend = legendOf(used, whole);
  const top = legend.height + 8;
  const bottom = top + PLOT_HEIGHT;
  const yAxis = valueAxis(extentOf(known.map(({ y }) => y)), false, 5);
  const yTexts = shortNumbers(yAxis.ticks);
  const left = 24 + Math.max(...yTexts.map((text) => textWidth(text))) + 6;
  const right = Math.max(left + 80, whole - 12);
  const xAxis = valueAxis(
    extentOf(known.map(({ x }) => x)),
    false,
    Math.max(3, Math.floor((right - left) / 90)),
  );
  const xTexts = shortNumbers(xAxis.ticks);
  const across: Scale = { domain: xAxis.domain, range: [left, right] };
  const up: Scale = { domain: yAxis.domain, range: [bottom, top] };
  const grid: Shape[] = [
    ...xAxis.ticks.flatMap((tick, k): readonly Shape[] => {
      const x = crisp(at(across, tick));
      return [
        { kind: 'path', d: `M${x} ${top}V${bottom}`, stroke: tick === 0 ? 'axis' : 'grid', strokeWidth: 1 },
        { kind: 'text', x, y: bottom + 15, text: xTexts[k] ?? '', anchor: 'middle', fill: 'faint' },
      ];
    }),
    ...yAxis.ticks.flatMap((tick, k): readonly Shape[] => {
      const y = crisp(at(up, tick));
      return [
        { kind: 'path', d: `M${left} ${y}H${right}`, stroke: tick === 0 ? 'axis' : 'grid', strokeWidth: 1 },
        { kind: 'text', x: left - 6, y: y + 4, text: yTexts[k] ?? '', anchor: 'end', fill: 'faint' },
      ];
    }),
    { kind: 'text', x: (left + right) / 2, y: bottom + 32, text: xTitle, anchor: 'middle', fill: 'faint' },
    {
      kind: 'text',
      x: 12,
      y: (top + bottom) / 2,
      text: yTitle,
      anchor: 'middle',
      fill: 'faint',
      rotate: -90,
    },
  ];
  const marks = known
    .map((point) => ({ point, group: groups[point.group] }))
    .sort((a, b) => depthOf(a.group) - depthOf(b.group))
    .map(({ point, group }): Shape => {
      return {
        ...markOf(group, round(at(across, point.x)), round(at(up, point.y))),
        title: `${point.label}\n${xTitle}: ${readableNumber(point.x)}\n${yTitle}: ${readableNumber(point.y)}`,
      };
    });
  return { width: Math.ceil(right + 12), height: bottom + 40, shapes: [...legend.shapes, ...grid, ...marks] };
}

/** What is pale lies behind, and what belongs to no group behind the groups. */
function depthOf(group: ScatterGroup | undefined): number {
  return (group?.faint === true ? 0 : 2) + (group?.hollow === true ? 0 : 1);
}

function markOf(group: ScatterGroup | undefined, x: number, y: number): Extract<Shape, { kind: 'path' }> {
  const colour = group?.colour ?? 'faint';
  const hollow = group?.hollow === true;
  return {
    kind: 'path',
    d: markerAt(group?.marker ?? 'circle', x, y),
    fill: hollow ? 'ground' : colour,
    stroke: colour,
    strokeWidth: 1.2,
    opacity: group?.faint === true ? 0.25 : 0.9,
  };
}

/** Groups side by side, in as many lines as they need. */
function legendOf(
  groups: readonly ScatterGroup[],
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  let [x, y] = [8, 10];
  const shapes = groups.flatMap((group): readonly Shape[] => {
    const text = fitText(group.label, LABEL_MAX);
    const wide = textWidth(text) + 26;
    if (x > 8 && x + wide > width) [x, y] = [8, y + LINE];
    const mark = markOf({ ...group, faint: false }, round(x), y);
    const label: Shape = { kind: 'text', x: round(x + 9), y: y + 4, text };
    x += wide;
    return [mark, label];
  });
  return { shapes, height: y + 10 };
}

function extentOf(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function crisp(value: number): number {
  return Math.round(value) + 0.5;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
