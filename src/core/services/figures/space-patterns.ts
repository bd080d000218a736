import type { Movement } from '../../analysis/space/movement.ts';
import { besag, ripleyOf } from '../../analysis/space/ripley.ts';
import { ageClasses } from '../../analysis/survival/lifetimes.ts';
import type { FigureData } from '../../api/simulation.ts';
import type { MetricId } from '../../metrics/registry.ts';
import { readAtStep } from '../space/at-step.ts';
import { type Located, readLocated } from '../space/located.ts';
import { longestPaths } from '../space/movement-tables.ts';
import { readWorld } from '../space/world.ts';
import type { FigureReader } from './context.ts';
import { derivedSeries, type Numbers, toFigure } from './series.ts';

/** How far agents went in all: agents by length of the path, in classes of equal width, by type. */
export const spacePaths: FigureReader = (context) => {
  const located = readLocated(context, context.scope);
  const moved = longestPaths(located);
  const longest = moved[0]?.path ?? 0;
  // A class for agents that stay where they are says nothing where all of them do.
  if (longest === 0) return toFigure(new Float64Array(), []);
  const { start, width } = ageClasses(longest);
  const unit = width === 1 ? '1 cell' : `${width} cells`;
  return distribution(located, moved, {
    metric: 'space_path_agents',
    start,
    classOf: ({ path }) => Math.floor(path / width),
    note: `Agents with at least two positions, in classes of ${unit} from the length on the axis.`,
  });
};

const STRAIGHTNESS_CLASSES = 20;

/** How straight agents went: agents by straightness of the path, by type. */
export const spaceStraightness: FigureReader = (context) => {
  const located = readLocated(context, context.scope);
  const moved = longestPaths(located).filter(({ straightness }) => !Number.isNaN(straightness));
  return distribution(located, moved, {
    metric: 'space_straightness_agents',
    start: Float64Array.from({ length: STRAIGHTNESS_CLASSES }, (_, k) => (100 * k) / STRAIGHTNESS_CLASSES),
    classOf: ({ straightness }) =>
      Math.min(STRAIGHTNESS_CLASSES - 1, Math.floor(straightness * STRAIGHTNESS_CLASSES)),
    note: 'Agents that moved, in classes of 5 % from the number on the axis.',
  });
};

interface Classes {
  readonly metric: MetricId;
  /** Where each class begins. */
  readonly start: Numbers;
  readonly classOf: (movement: Movement) => number;
  readonly note: string;
}

/** Agents in each class, one series a type. */
function distribution(
  { types, typeOf }: Located,
  movements: readonly Movement[],
  { metric, start, classOf, note }: Classes,
): FigureData {
  if (movements.length === 0) return toFigure(new Float64Array(), []);
  const series = derivedSeries(start, note);
  const groups = [
    ...types.map(({ key, label }, type) => ({ key, label, type })),
    types.length === 0
      ? { key: 'total', label: 'Agents', type: -1 }
      : { key: 'type:unknown', label: 'unknown', type: -1 },
  ].map((group) => ({
    ...group,
    own: movements.filter(({ agent }) => (typeOf[agent] ?? -1) === group.type),
  }));
  return toFigure(
    start,
    groups
      .filter(({ type, own }) => type >= 0 || own.length > 0)
      .map(({ key, label, own }) => {
        const counts = new Float64Array(start.length);
        for (const movement of own) counts[classOf(movement)] = (counts[classOf(movement)] ?? 0) + 1;
        return series(metric, label, counts, key);
      }),
  );
}

/** Ripley's K of the agents at one step: the pinned one, or else the last. */
export const spaceRipley: FigureReader = (context) => {
  const { step, located } = readAtStep(context);
  const { x, y } = located.tracks;
  const world = readWorld(context, x, y);
  const found = world && ripleyOf(x, y, world);
  if (step === undefined || world === undefined || found === undefined) {
    return toFigure(new Float64Array(), []);
  }
  const note = `From the positions of ${x.length} agents at step ${step}. ${world.note}`;
  const series = derivedSeries(found.radius, note);
  return toFigure(found.radius, [
    series('ripley_plain', 'As counted', found.plain),
    series('ripley_bordered', 'Away from the border', found.bordered),
    series('ripley_random', 'At random', found.random),
    series('ripley_l', 'L(r) − r', besag(found.bordered)),
  ]);
};
