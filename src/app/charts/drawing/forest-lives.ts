import { at, type Scale } from '../scale.ts';
import { type Forest, type ForestColours, isWithin, px, within } from './forest-model.ts';
import type { ForestOrder } from './forest-order.ts';
import type { Paint, Shape } from './shape.ts';
import { fitText, textWidth } from './text-width.ts';

/** How lives lie in the picture. */
export interface Place {
  readonly x: Scale;
  readonly y: Scale;
  readonly high: number;
  readonly thick: number;
  /** How far below the middle of its row a bar lies, to leave room for its name. */
  readonly drop: number;
}

/** Lives as bars, those of one colour as one shape. */
export function bars(
  { birth, end }: Forest,
  { row }: ForestOrder,
  { x, y, thick, drop }: Place,
  lives: readonly number[],
  { group, groups }: ForestColours,
  opacity?: number,
): readonly Shape[] {
  const paths = groups.map(() => '');
  for (const i of lives) {
    const from = within(x, at(x, birth[i] ?? 0));
    const wide = Math.max(1, within(x, at(x, end[i] ?? 0)) - from);
    const middle = at(y, (row[i] ?? 0) + 0.5) + drop;
    if (!isWithin(y, middle)) continue;
    const g = group[i] ?? 0;
    paths[g] += `M${px(from)},${px(middle - thick / 2)}h${px(wide)}v${px(thick)}h${px(-wide)}z`;
  }
  return paths.map((d, g) => ({
    kind: 'path',
    d,
    fill: groups[g]?.colour ?? 'axis',
    ...(opacity === undefined ? {} : { opacity }),
  }));
}

type Look = { readonly stroke: Paint; readonly strokeWidth: number; readonly opacity?: number };

/** From the row of the first parent down to that of the child, at the step of its birth. */
export function links(
  { birth, first }: Forest,
  { row }: ForestOrder,
  { x, y, drop }: Place,
  lives: readonly number[],
  look: Look,
): Shape {
  let d = '';
  for (const i of lives) {
    const parent = first[i] ?? -1;
    const at_ = at(x, birth[i] ?? 0);
    if (parent < 0 || !isWithin(x, at_)) continue;
    const from = within(y, at(y, (row[parent] ?? 0) + 0.5) + drop);
    const to = within(y, at(y, (row[i] ?? 0) + 0.5) + drop);
    if (Math.abs(to - from) >= 1.5) d += `M${px(at_)},${px(from)}V${px(to)}`;
  }
  return { kind: 'path', d, ...look };
}

/** The same for second parents, dashed; only where single rows can be told apart. */
export function secondLinks(
  forest: Forest,
  order: ForestOrder,
  place: Place,
  lives: readonly number[],
  high: number,
): readonly Shape[] {
  if (high < 4) return [];
  const look = { stroke: 'faint', strokeWidth: 1 } as const;
  const shape = links({ ...forest, first: forest.second }, order, place, lives, look);
  return [{ ...shape, dash: '2 3' } as Shape];
}

/** A frame around the chosen life. */
export function chosenShapes(
  { birth, end }: Forest,
  { row }: ForestOrder,
  { x, y, thick, drop }: Place,
  near: readonly number[],
  kin: Uint8Array | undefined,
): readonly Shape[] {
  const i = near.find((each) => kin?.[each] === 2);
  if (i === undefined) return [];
  const from = within(x, at(x, birth[i] ?? 0));
  const middle = at(y, (row[i] ?? 0) + 0.5) + drop;
  if (!isWithin(y, middle)) return [];
  const high = Math.max(4, thick) + 4;
  return [
    {
      kind: 'rect',
      x: from - 2,
      y: middle - high / 2,
      width: Math.max(1, within(x, at(x, end[i] ?? 0)) - from) + 4,
      height: high,
      stroke: 'text',
      strokeWidth: 1.5,
    },
  ];
}

/** Names over the bars. */
export function names(
  { name, birth, end }: Forest,
  { row }: ForestOrder,
  { x, y, high, drop, thick }: Place,
  lives: readonly number[],
  kin: Uint8Array | undefined,
): readonly Shape[] {
  return lives.flatMap((i): Shape[] => {
    const left = within(x, at(x, birth[i] ?? 0));
    const middle = at(y, (row[i] ?? 0) + 0.5);
    if (middle - high / 2 < y.range[0] || middle + high / 2 > y.range[1] + 1) return [];
    const text = name[i] ?? '';
    // Where a name would run out of the picture it ends with its bar.
    const runsOut = left + textWidth(text, 10) > x.range[1];
    return [
      {
        kind: 'text',
        x: runsOut ? within(x, at(x, end[i] ?? 0)) : left + 3,
        y: middle + drop - thick / 2 - 2,
        text: fitText(text, x.range[1] - x.range[0], 10),
        anchor: runsOut ? 'end' : 'start',
        fill: kin === undefined || (kin[i] ?? 0) > 0 ? 'text' : 'faint',
        size: 10,
      },
    ];
  });
}
