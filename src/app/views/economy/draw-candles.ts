import type { ReportTable } from '../../../core/api/report.ts';
import { type Candle, candleChart, mergeCandles } from '../../charts/drawing/candles.ts';
import type { Draw } from '../../components/report/drawn-report.tsx';

/** Most candles of a resource that stand side by side unless somebody chooses their width. */
const MOST_CANDLES = 24;

/** Draws the table of candles, each at least `steps` wide; as wide as reads well where it is absent. */
export function drawCandles(steps: number | undefined): Draw {
  return (table, width) => {
    const panels = panelsOf(table);
    const all = panels.flatMap(({ candles }) => candles);
    const first = all[0];
    if (first === undefined) return undefined;
    const start = all.reduce((least, { from }) => Math.min(least, from), first.from);
    const end = all.reduce((most, { to }) => Math.max(most, to), first.to);
    const shortest = first.to - first.from + 1;
    const wanted = steps ?? (end - start + 1) / MOST_CANDLES;
    const wide = shortest * Math.max(1, Math.ceil(wanted / shortest));
    return candleChart(
      panels.map(({ label, candles }) => ({ label, candles: mergeCandles(candles, start, wide) })),
      width,
    );
  };
}

/** The rows of the table, resource by resource. */
function panelsOf({
  rows,
}: ReportTable): readonly { readonly label: string; readonly candles: readonly Candle[] }[] {
  const panels = new Map<string, Candle[]>();
  for (const { cells } of rows) {
    const label = String(cells[0]);
    const number = (column: number) => Number(cells[column]);
    const candle = {
      from: number(1),
      to: number(2),
      open: number(3),
      high: number(4),
      low: number(5),
      close: number(6),
      volume: number(8),
      trades: number(9),
    };
    const panel = panels.get(label);
    if (panel === undefined) panels.set(label, [candle]);
    else panel.push(candle);
  }
  return [...panels].map(([label, candles]) => ({ label, candles }));
}
