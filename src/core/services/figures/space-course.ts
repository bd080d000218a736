import { movesOf, STILL } from '../../analysis/space/movement.ts';
import { neighboursOf } from '../../analysis/space/nearest.ts';
import { type Spread, spreadOf } from '../../analysis/space/spread.ts';
import { agentOfRows, type Frames, framesOf } from '../../analysis/space/tracks.ts';
import type { FigureData } from '../../api/simulation.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { type Located, readLocated } from '../space/located.ts';
import { readWorld } from '../space/world.ts';
import type { FigureContext, FigureReader } from './context.ts';
import { derivedSeries, type Numbers, toFigure } from './series.ts';

const NOTE = 'From the positions of the agents at each step.';

/** The middle of all agents and of each type. */
export const spaceCentre: FigureReader = (context) =>
  spreadFigure(context, [
    ['space_centre_x', 'x'],
    ['space_centre_y', 'y'],
  ]);

/** How far from their middle they are. */
export const spaceSpread: FigureReader = (context) => spreadFigure(context, [['space_spread', 'spread']]);

function spreadFigure(
  context: FigureContext,
  wanted: readonly (readonly [metric: MetricId, pick: keyof Spread])[],
): FigureData {
  const located = readLocated(context);
  const frames = framesOf(located.tracks);
  const series = derivedSeries(frames.step, noteOf(located));
  const found = groupsOf(located).map(({ key, label, belongs }) => ({
    key,
    label,
    spread: spreadOf(located.tracks, frames, belongs),
  }));
  return toFigure(
    frames.step,
    wanted.flatMap(([metric, pick]) =>
      found.map(({ key, label, spread }) => series(metric, label, spread[pick], `${pick}:${key}`)),
    ),
  );
}

/** How far the nearest other agent is, and what that is against agents at random. */
export const spaceNeighbours: FigureReader = (context) => {
  const located = readLocated(context);
  const { tracks } = located;
  const frames = framesOf(tracks);
  const world = readWorld(context, tracks.x, tracks.y);
  const { distance, clarkEvans } = neighboursOf(tracks, frames, world?.area);
  const series = derivedSeries(frames.step, noteOf(located, world?.note));
  return toFigure(frames.step, [
    series('space_nearest', 'Nearest agent', distance),
    ...(world === undefined || world.area === 0
      ? []
      : [series('space_clark_evans', 'Clark–Evans ratio', clarkEvans)]),
  ]);
};

/** How fast agents move, and how many do. */
export const spaceSpeed: FigureReader = (context) => {
  const located = readLocated(context);
  const frames = framesOf(located.tracks);
  const { length, speed } = movesOf(located.tracks);
  const moving = length.map((way) => (Number.isNaN(way) ? way : Number(way >= STILL)));
  const series = derivedSeries(frames.step, noteOf(located));
  const groups = groupsOf(located);
  return toFigure(frames.step, [
    ...groups.map(({ key, label, belongs }) =>
      series('space_speed', label, meanAtSteps(frames, speed, belongs), `speed:${key}`),
    ),
    ...groups.map(({ key, label, belongs }) =>
      series('space_moving_share', label, meanAtSteps(frames, moving, belongs), `moving:${key}`),
    ),
  ]);
};

interface Group {
  readonly key: string;
  readonly label: string;
  readonly belongs: (row: number) => boolean;
}

/** All agents, and each type where there are several. */
function groupsOf({ tracks, types, typeOf }: Located): readonly Group[] {
  if (tracks.step.length === 0) return [];
  const agent = agentOfRows(tracks);
  const all: Group = { key: 'total', label: 'Total', belongs: () => true };
  if (types.length < 2) return [all];
  return [
    all,
    ...types.map(
      ({ key, label }, k): Group => ({ key, label, belongs: (row) => typeOf[agent[row] ?? -1] === k }),
    ),
  ];
}

/** Mean of the known values of a group at each step; NaN where none is known. */
function meanAtSteps(frames: Frames, values: Numbers, belongs: (row: number) => boolean): Numbers {
  return frames.step.map((_, k) => {
    let [sum, known] = [0, 0];
    for (const row of frames.row.subarray(frames.start[k], frames.start[k + 1])) {
      const value = values[row] ?? Number.NaN;
      if (Number.isNaN(value) || !belongs(row)) continue;
      sum += value;
      known++;
    }
    return known === 0 ? Number.NaN : sum / known;
  });
}

function noteOf({ notes }: Located, ...more: readonly (string | undefined)[]): string {
  return [NOTE, ...notes, ...more].filter(Boolean).join(' ');
}
