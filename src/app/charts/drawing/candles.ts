import { shortNumbers, stepText } from '../numbers.ts';
import type { Colour } from '../palette.ts';
import { at, type Scale, stepTicks, valueAxis } from '../scale.ts';
import type { Drawing, Shape } from './shape.ts';

/** Prices within some steps. */
export interface Candle {
  /** First and last step. */
  readonly from: number;
  readonly to: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
  readonly trades: number;
}

export interface CandlePanel {
  readonly label: string;
  /** Ascending by step. */
  readonly candles: readonly Candle[];
}

/** Candles of `width` steps from `start` out of shorter ones: first open, highest high, lowest low, last close. */
export function mergeCandles(candles: readonly Candle[], start: number, width: number): readonly Candle[] {
  const merged = new Map<number, Candle>();
  for (const candle of candles) {
    const window = Math.floor((candle.from - start) / width);
    const known = merged.get(window);
    merged.set(window, {
      from: start + window * width,
      to: start + (window + 1) * width - 1,
      open: known?.open ?? candle.open,
      high: Math.max(known?.high ?? candle.high, candle.high),
      low: Math.min(known?.low ?? candle.low, candle.low),
      close: candle.close,
      volume: (known?.volume ?? 0) + candle.volume,
      trades: (known?.trades ?? 0) + candle.trades,
    });
  }
  return [...merged.values()];
}

const up: Colour = { light: '#0a66ad', dark: '#5ab4f4' };
const down: Colour = { light: '#c63d17', dark: '#ff8161' };

/** From this width on two panels stand side by side. */
const TWO_COLUMNS = 720;
const GAP = 24;
const PANEL = { height: 150, left: 44, top: 24, bottom: 22 } as const;
const LEGEND = 24;

/**
 * One panel of candles a resource, all over the same steps, each with a price axis of its own. A hollow blue body
 * closes higher than it opened (or the same), a filled red one lower. `undefined` without candles.
 */
export function candleChart(panels: readonly CandlePanel[], width: number): Drawing | undefined {
  const all = panels.flatMap(({ candles }) => candles);
  if (all.length === 0) return undefined;
  const columns = width >= TWO_COLUMNS && panels.length > 1 ? 2 : 1;
  const each = (width - GAP * (columns - 1)) / columns;
  const from = Math.min(...all.map((candle) => candle.from));
  const to = Math.max(...all.map((candle) => candle.to)) + 1;
  return {
    width,
    height: LEGEND + Math.ceil(panels.length / columns) * PANEL.height,
    shapes: [
      ...legend(),
      ...panels.flatMap((panel, k) =>
        panelShapes(panel, {
          x: (k % columns) * (each + GAP),
          y: LEGEND + Math.floor(k / columns) * PANEL.height,
          width: each,
          steps: [from, to],
        }),
      ),
    ],
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly steps: readonly [number, number];
}

function panelShapes({ label, candles }: CandlePanel, place: Place): readonly Shape[] {
  const left = place.x + PANEL.left;
  const right = place.x + place.width - 4;
  const top = place.y + PANEL.top;
  const bottom = place.y + PANEL.height - PANEL.bottom;
  const extent = [
    candles.reduce((least, { low }) => Math.min(least, low), Number.POSITIVE_INFINITY),
    candles.reduce((most, { high }) => Math.max(most, high), Number.NEGATIVE_INFINITY),
  ] as const;
  const axis = valueAxis(extent, false, 3);
  const x: Scale = { domain: place.steps, range: [left, right] };
  const y: Scale = { domain: axis.domain, range: [bottom, top] };
  const texts = shortNumbers(axis.ticks);
  return [
    { kind: 'text', x: place.x, y: place.y + 14, text: label, size: 12 },
    ...axis.ticks.flatMap((tick, k): readonly Shape[] => {
      const height = round(at(y, tick));
      return [
        { kind: 'path', d: `M${left} ${height}H${right}`, stroke: 'grid', strokeWidth: 1 },
        { kind: 'text', x: left - 6, y: height + 4, text: texts[k] ?? '', anchor: 'end', fill: 'faint' },
      ];
    }),
    { kind: 'text', x: place.x, y: bottom + 16, text: 'step', fill: 'faint' },
    ...stepTicks([place.steps[0], place.steps[1] - 1], 5).map(
      (step): Shape => ({
        kind: 'text',
        x: at(x, step + 0.5),
        y: bottom + 16,
        text: stepText(step),
        anchor: 'middle',
        fill: 'faint',
      }),
    ),
    ...candles.flatMap((candle) => candleShapes(label, candle, x, y)),
  ];
}

function candleShapes(label: string, candle: Candle, x: Scale, y: Scale): readonly Shape[] {
  const { from, to, open, high, low, close } = candle;
  const [start, end] = [at(x, from), at(x, to + 1)];
  const width = Math.max(2, Math.min(18, (end - start) * 0.7));
  const middle = round((start + end) / 2);
  const rises = close >= open;
  const colour = rises ? up : down;
  const [above, below] = [at(y, Math.max(open, close)), at(y, Math.min(open, close))];
  const wick =
    (high > Math.max(open, close) ? `M${middle} ${round(at(y, high))}V${round(above)}` : '') +
    (low < Math.min(open, close) ? `M${middle} ${round(below)}V${round(at(y, low))}` : '');
  const body: Shape = {
    kind: 'rect',
    x: round(middle - width / 2),
    y: round(Math.min(above, (above + below) / 2 - 1)),
    width: round(width),
    height: round(Math.max(2, below - above)),
    fill: rises ? 'ground' : colour,
    stroke: colour,
    strokeWidth: 1.3,
    title: `${label}, ${from === to ? `step ${from}` : `steps ${from} to ${to}`}: open ${text(open)}, high ${text(high)}, low ${text(low)}, close ${text(close)}; ${text(candle.volume)} units in ${candle.trades === 1 ? '1 trade' : `${candle.trades} trades`}`,
  };
  return wick === '' ? [body] : [{ kind: 'path', d: wick, stroke: colour, strokeWidth: 1.3 }, body];
}

function legend(): readonly Shape[] {
  const box = (x: number, colour: Colour, filled: boolean): Shape => ({
    kind: 'rect',
    x,
    y: 3,
    width: 8,
    height: 10,
    fill: filled ? colour : 'ground',
    stroke: colour,
    strokeWidth: 1.3,
  });
  return [
    box(1, up, false),
    { kind: 'text', x: 15, y: 12, text: 'closes higher or the same', fill: 'faint' },
    box(164, down, true),
    { kind: 'text', x: 178, y: 12, text: 'closes lower', fill: 'faint' },
  ];
}

function text(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
