import { axisShapes, legend } from './forest-frame.ts';
import { bars, chosenShapes, links, names, type Place, secondLinks } from './forest-lives.ts';
import { type Forest, type ForestOptions, type ForestView, forestScales, rowHeight } from './forest-model.ts';
import type { ForestOrder } from './forest-order.ts';
import type { Drawing } from './shape.ts';

export interface ForestDrawing extends Drawing {
  /** Of so many rows one life is drawn, the one with the largest family. 1 where all are. */
  readonly thinning: number;
}

/** Rows thinner than this are taken together. */
const leastRow = 1;
/** Rows at least this high carry the names of their lives. */
const namedRow = 14;

/**
 * A family forest over time: each life a bar from birth to death in a row of its own, each child hanging from its
 * first parent at its birth. Only what is in view is drawn; where rows are thinner than a pixel, the life
 * with the largest family of each few. Lives of one colour share one shape, so that thousands stay fluent.
 */
export function drawForest(forest: Forest, order: ForestOrder, options: ForestOptions): ForestDrawing {
  const { width, height, view, kin } = options;
  const scales = forestScales(options, view);
  const high = rowHeight(scales);
  const thinning = Math.max(1, Math.ceil(leastRow / high));
  const lives = livesInView(forest, order, view, thinning, kin);
  const place: Place = {
    ...scales,
    high: high * thinning,
    thick: high >= namedRow ? 5 : Math.min(8, Math.max(0.8, high * thinning * 0.55)),
    drop: high >= namedRow ? high * 0.28 : 0,
  };
  const near = kin === undefined ? [] : lives.filter((i) => (kin[i] ?? 0) > 0);
  const far = kin === undefined ? lives : lives.filter((i) => (kin[i] ?? 0) === 0);
  const faded = kin === undefined ? undefined : 0.3;
  return {
    width,
    height,
    thinning,
    shapes: [
      ...axisShapes(options, scales.x),
      links(forest, order, place, far, { stroke: 'axis', strokeWidth: 0.75, opacity: faded ?? 0.9 }),
      ...bars(forest, order, place, far, options.colours, faded),
      links(forest, order, place, near, { stroke: 'accent', strokeWidth: 1.5 }),
      ...bars(forest, order, { ...place, thick: Math.max(2, place.thick) }, near, options.colours),
      ...secondLinks(forest, order, place, kin === undefined ? lives : near, high),
      ...chosenShapes(forest, order, place, near, kin),
      ...(high >= namedRow ? names(forest, order, place, lives, kin) : []),
      ...legend(options.colours, width),
    ].filter((shape) => shape.kind !== 'path' || shape.d !== ''),
  };
}

/**
 * Lives to draw, by row: all those in view, or of each `thinning` rows the one with the largest family, the longest
 * of equals, and the kin of the chosen one.
 */
function livesInView(
  { birth, end }: Forest,
  { at: byRow, members }: ForestOrder,
  { steps: [from, to], rows: [top, bottom] }: ForestView,
  thinning: number,
  kin: Uint8Array | undefined,
): readonly number[] {
  const found: number[] = [];
  const span = (i: number) => (end[i] ?? 0) - (birth[i] ?? 0);
  const isBefore = (a: number, b: number) =>
    b < 0 || (members[a] ?? 0) > (members[b] ?? 0) || (members[a] === members[b] && span(a) > span(b));
  const start = Math.max(0, Math.floor(top / thinning) * thinning);
  const last = Math.min(byRow.length, Math.ceil(bottom));
  let best = -1;
  for (let row = start; row < last; row++) {
    const i = byRow[row] ?? -1;
    const inView = (birth[i] ?? 0) <= to && (end[i] ?? 0) >= from;
    if (inView && thinning > 1 && (kin?.[i] ?? 0) > 0) found.push(i);
    else if (inView && isBefore(i, best)) best = i;
    const isLastOfFew = (row + 1) % thinning === 0 || row + 1 === last;
    if (isLastOfFew && best >= 0) found.push(best);
    if (isLastOfFew) best = -1;
  }
  return found;
}
