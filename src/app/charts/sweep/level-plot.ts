import { ticks } from 'd3-array';
import type { SweepLevel } from '../../../core/api/compare.ts';
import type { Drawing, Shape } from '../drawing/shape.ts';
import { fitText, textWidth } from '../drawing/text-width.ts';
import { readableNumber, shortNumbers } from '../numbers.ts';
import { at, type Scale, valueAxis } from '../scale.ts';
import { parameterText, type Spot, type SweepPoint } from './sweep-types.ts';

export interface LevelPlot {
  /** Levels of one parameter, ascending. */
  readonly levels: readonly SweepLevel[];
  readonly members: readonly SweepPoint[];
  /** The outcome of each member; NaN where it has none. */
  readonly values: Float64Array;
  readonly parameter: string;
  readonly outcome: string;
  /** Pixels that are there. */
  readonly width: number;
}

const plotHeight = 250;
const top = 24;
/** Pixels that points of one level are spread over, so that equal ones are seen. */
const spread = 18;
/** More levels of numbers than this have ticks at round values. */
const mostTicks = 9;

/** Each simulation as a point over its value of a parameter, with mean, interval and N of each level. */
export function levelPlot(
  plot: LevelPlot,
): { readonly drawing: Drawing; readonly spots: readonly Spot[] } | undefined {
  const { members, values, width } = plot;
  const levels = storedLevels(plot.levels);
  if (!levels.some(({ n }) => n > 0)) return undefined;
  const y = valueScale(levels, values);
  const axis = valueAxis(y.domain, false, 5);
  const texts = shortNumbers(axis.ticks);
  const left = 24 + Math.max(...texts.map((text) => textWidth(text))) + 8;
  const right = width - 14;
  const up: Scale = { domain: axis.domain, range: [top + plotHeight, top] };
  const places = placesOf(levels, left + 14, right - 14);
  const points = levels.flatMap((level, k) => pointsOf(level, places.x[k] ?? 0, places.room));
  const spots = points.flatMap(({ member, x }): readonly Spot[] => {
    const value = values[member] ?? Number.NaN;
    const key = members[member]?.key;
    return key === undefined || Number.isNaN(value) ? [] : [{ key, x, y: at(up, value) }];
  });
  const byKey = new Map(
    members.map((member, k) => [member.key, { ...member, value: values[k] ?? Number.NaN }]),
  );
  const bottom = top + plotHeight;
  const height = bottom + places.labelHeight + 22;
  const shapes: Shape[] = [
    ...axis.ticks.flatMap((tick, k): readonly Shape[] => {
      const line = Math.round(at(up, tick)) + 0.5;
      return [
        {
          kind: 'path',
          d: `M${left} ${line}H${right}`,
          stroke: tick === 0 ? 'axis' : 'grid',
          strokeWidth: 1,
        },
        { kind: 'text', x: left - 6, y: line + 4, text: texts[k] ?? '', anchor: 'end', fill: 'faint' },
      ];
    }),
    ...places.labels(bottom),
    {
      kind: 'text',
      x: (left + right) / 2,
      y: height - 6,
      text: fitText(plot.parameter, right - left),
      anchor: 'middle',
      fill: 'faint',
    },
    {
      kind: 'text',
      x: 12,
      y: top + plotHeight / 2,
      text: fitText(plot.outcome, plotHeight),
      anchor: 'middle',
      fill: 'faint',
      rotate: -90,
    },
    ...spots.map(({ key, x, y: height }): Shape => {
      const member = byKey.get(key);
      return {
        kind: 'circle',
        x,
        y: height,
        r: 3.5,
        fill: member?.style.colour ?? 'faint',
        opacity: spots.length > 100 ? 0.45 : 0.75,
        title: `${member?.label}\n${readableNumber(member?.value ?? Number.NaN)}`,
      };
    }),
    ...levels.flatMap((level, k) => meanShapes(level, places.x[k] ?? 0, up, places.room)),
  ];
  return { drawing: { width, height, shapes }, spots };
}

/** Levels of which every parameter is stored. */
export function storedLevels(levels: readonly SweepLevel[]): readonly SweepLevel[] {
  return levels.filter(({ values }) => values.every((value) => value !== undefined));
}

/** From the least to the greatest of all points and intervals. */
function valueScale(levels: readonly SweepLevel[], values: Float64Array): Scale {
  const points = levels.flatMap(({ members }) => members.map((member) => values[member] ?? Number.NaN));
  const shown = [...points, ...levels.flatMap(({ interval }) => interval ?? [])].filter(Number.isFinite);
  return { domain: [Math.min(...shown), Math.max(...shown)], range: [0, 1] };
}

interface Places {
  /** One a level. */
  readonly x: readonly number[];
  /** Pixels that belong to a level alone. */
  readonly room: number;
  readonly labelHeight: number;
  readonly labels: (bottom: number) => readonly Shape[];
}

/** Numbers stand where they are on the axis, anything else side by side. */
function placesOf(levels: readonly SweepLevel[], left: number, right: number): Places {
  const numbers = levels.map(({ values: [value] }) => value).filter((value) => typeof value === 'number');
  const [low = 0, high = 0] = [numbers[0], numbers.at(-1)];
  if (numbers.length !== levels.length || low === high) return sideBySide(levels, left, right);
  const scale: Scale = { domain: [low, high], range: [left, right] };
  const x = numbers.map((value) => at(scale, value));
  const room = Math.min(...x.slice(1).map((place, k) => place - (x[k] ?? 0)));
  const marked = numbers.length <= mostTicks && room > 24 ? numbers : ticks(low, high, 6);
  const texts = shortNumbers(marked);
  return {
    x,
    room,
    labelHeight: 16,
    labels: (bottom) =>
      marked.flatMap((value, k): readonly Shape[] => {
        const place = at(scale, value);
        return [
          { kind: 'path', d: `M${place} ${bottom}v4`, stroke: 'axis', strokeWidth: 1 },
          { kind: 'text', x: place, y: bottom + 16, text: texts[k] ?? '', anchor: 'middle', fill: 'faint' },
        ];
      }),
  };
}

function sideBySide(levels: readonly SweepLevel[], left: number, right: number): Places {
  const room = (right - left) / levels.length;
  const x = levels.map((_, k) => left + room * (k + 0.5));
  const texts = levels.map(({ values: [value] }) => parameterText(value));
  const slanted = Math.max(...texts.map((text) => textWidth(text))) > room - 8;
  const every = Math.max(1, Math.ceil(14 / room));
  const shown = texts.map((text) => fitText(text, slanted ? 100 : room));
  return {
    x,
    room,
    labelHeight: slanted ? 14 + Math.max(...shown.map((text) => textWidth(text))) * 0.71 : 16,
    labels: (bottom) =>
      shown.flatMap((text, k): readonly Shape[] => {
        if (k % every !== 0) return [];
        const place = x[k] ?? 0;
        return slanted
          ? [{ kind: 'text', x: place + 4, y: bottom + 12, text, anchor: 'end', fill: 'faint', rotate: -45 }]
          : [{ kind: 'text', x: place, y: bottom + 16, text, anchor: 'middle', fill: 'faint' }];
      }),
  };
}

/** The members of a level beside each other around its place, always in the same order. */
function pointsOf({ members }: SweepLevel, place: number, room: number) {
  const width = Math.min(spread, room * 0.5);
  return members.map((member, k) => ({
    member,
    x: place + (members.length === 1 ? 0 : (k / (members.length - 1) - 0.5) * width),
  }));
}

/** A bar at the mean, the interval as a line with ends, and N above the plot where there is room. */
function meanShapes({ n, mean, interval }: SweepLevel, x: number, up: Scale, room: number): readonly Shape[] {
  if (n === 0) return [];
  const half = Math.max(5, Math.min(14, room * 0.35));
  const y = at(up, mean);
  const ends = interval?.map((end) => at(up, end));
  const bar =
    ends === undefined ? '' : `M${x} ${ends[0]}V${ends[1]}M${x - 5} ${ends[0]}h10M${x - 5} ${ends[1]}h10`;
  const between =
    interval === undefined ? '' : `, 95 % interval ${interval.map(readableNumber).join(' to ')}`;
  const mark: Shape = {
    kind: 'path',
    d: `M${x - half} ${y}h${2 * half}${bar}`,
    stroke: 'text',
    strokeWidth: 2,
    title: `mean ${readableNumber(mean)}${between}, N = ${n}`,
  };
  const text = `N = ${n}`;
  if (textWidth(text) > room - 4)
    return textWidth(String(n)) > room - 2 ? [mark] : [mark, nText(x, String(n))];
  return [mark, nText(x, text)];
}

function nText(x: number, text: string): Shape {
  return { kind: 'text', x, y: 12, text, anchor: 'middle', fill: 'faint' };
}
