import type { Shape } from '../drawing/shape.ts';
import { fitText, textWidth } from '../drawing/text-width.ts';
import type { SeriesStyle } from '../palette.ts';

export interface LegendText {
  readonly text: string;
  /** `undefined` for a remark, which has no line. */
  readonly style: SeriesStyle | undefined;
}

const lineHeight = 18;
const swatch = 23;

/** A legend as shapes, from left to right in as many lines as it needs, below `top`. */
export function legendShapes(
  entries: readonly LegendText[],
  width: number,
  top = 0,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  let [x, y] = [0, top + 12];
  const shapes = entries.flatMap(({ text, style }): readonly Shape[] => {
    const indent = style === undefined ? 0 : swatch;
    const shown = fitText(text, width - indent);
    const size = indent + textWidth(shown) + 14;
    if (x > 0 && x + size > width) [x, y] = [0, y + lineHeight];
    const from = x;
    x += size;
    const label: Shape = {
      kind: 'text',
      x: from + indent,
      y,
      text: shown,
      fill: style === undefined ? 'faint' : 'text',
    };
    if (style === undefined) return [label];
    const line: Shape = {
      kind: 'path',
      d: `M${from} ${y - 4}h18`,
      stroke: style.colour,
      strokeWidth: 2.5,
      ...(style.dash !== undefined && { dash: style.dash }),
    };
    return [line, label];
  });
  return { shapes, height: entries.length === 0 ? 0 : y + 8 - top };
}
