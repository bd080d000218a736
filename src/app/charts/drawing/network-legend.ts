import type { Paint, Shape } from './shape.ts';
import { textWidth } from './text-width.ts';

export type LegendItem =
  | { readonly kind: 'dot'; readonly text: string; readonly paint: Paint }
  | {
      readonly kind: 'line';
      readonly text: string;
      readonly dash: string | undefined;
      /** Pixels of the stroke. */
      readonly width: number;
    };

const ROW = 20;
const GAP = 18;
const SIGN = { dot: 16, line: 32 } as const;

/** What colours, dashes and widths mean, in as many rows as it takes, from `top` on. */
export function networkLegend(
  items: readonly LegendItem[],
  width: number,
  top: number,
): { readonly height: number; readonly shapes: readonly Shape[] } {
  let x = 0;
  let row = 0;
  const shapes = items.flatMap((item): readonly Shape[] => {
    const sign = SIGN[item.kind];
    const wide = sign + textWidth(item.text);
    if (x > 0 && x + wide > width) {
      x = 0;
      row += 1;
    }
    const y = top + ROW * row + ROW / 2;
    const left = x;
    x += wide + GAP;
    const text: Shape = { kind: 'text', x: left + sign, y: y + 4, text: item.text };
    if (item.kind === 'dot') {
      return [{ kind: 'circle', x: left + 6, y, r: 5, fill: item.paint }, text];
    }
    const line: Shape = {
      kind: 'path',
      d: `M${left} ${y}H${left + sign - 6}`,
      stroke: 'faint',
      strokeWidth: item.width,
      ...(item.dash === undefined ? {} : { dash: item.dash }),
    };
    return [line, text];
  });
  return { height: items.length === 0 ? 0 : ROW * (row + 1), shapes };
}
