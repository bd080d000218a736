import { at, type Scale, stepTicks } from '../scale.ts';
import { type ForestColours, type ForestOptions, forestMargins, px } from './forest-model.ts';
import type { Shape } from './shape.ts';
import { textWidth } from './text-width.ts';

/** The steps below, with lines through the picture. */
export function axisShapes({ height, view }: ForestOptions, x: Scale): readonly Shape[] {
  const [left, right] = x.range;
  const bottom = height - forestMargins.bottom;
  const ticks = stepTicks(view.steps, Math.max(2, Math.round((right - left) / 90)));
  const d = ticks.map((tick) => `M${px(at(x, tick))},${forestMargins.top}V${px(bottom)}`).join('');
  return [
    { kind: 'path', d, stroke: 'grid', strokeWidth: 1 },
    { kind: 'path', d: `M${left},${px(bottom)}H${px(right)}`, stroke: 'axis', strokeWidth: 1 },
    ...ticks
      .map((tick) => ({ tick, at: at(x, tick) }))
      .filter((each) => each.at > left + 36)
      .map(
        (each): Shape => ({
          kind: 'text',
          x: Math.min(each.at, right - textWidth(String(each.tick)) / 2),
          y: height - 7,
          text: each.tick.toLocaleString('en'),
          anchor: 'middle',
          fill: 'faint',
        }),
      ),
    { kind: 'text', x: left, y: height - 7, text: 'step', fill: 'faint' },
  ];
}

/** What the colours stand for, as far as there is room. */
export function legend({ groups }: ForestColours, width: number): readonly Shape[] {
  let x: number = forestMargins.side;
  return groups.flatMap(({ label, colour }): Shape[] => {
    const from = x;
    x += 18 + textWidth(label) + 12;
    if (x > width) return [];
    return [
      { kind: 'rect', x: from, y: 5, width: 12, height: 8, fill: colour },
      { kind: 'text', x: from + 17, y: 13, text: label },
    ];
  });
}
