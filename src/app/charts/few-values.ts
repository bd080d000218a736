import type { FigureData } from '../../core/api/simulation.ts';
import type { FigureDefinition } from '../../core/metrics/figures.ts';
import type { PanelSeries, StyledSeries } from './figure-series.ts';
import { readableNumber, stepText } from './numbers.ts';

const MOST = 8;

/**
 * A sentence in place of a plot that would show one point, one bar or one level line: what it is and its values.
 * `undefined` where there is more to see, or nothing.
 */
export function fewValues(
  { x }: FigureDefinition,
  { step: steps, period }: FigureData,
  panels: readonly PanelSeries[],
): string | undefined {
  const rows = endsOfValues(steps, panels, x !== undefined);
  if (rows === undefined) return undefined;
  const [first, last] = rows;
  const [from, to] = [steps[first] ?? 0, steps[last] ?? 0];
  const values = valuesAt(first, panels);
  if (first === last) {
    return x === undefined
      ? `Only step ${stepText(from)} has values: ${values}.`
      : `All values are at ${x.label} ${readableNumber(from)} ${x.unit}: ${values}.`;
  }
  if (period === undefined || Math.floor(from / period) !== Math.floor(to / period)) return undefined;
  return `One period only, steps ${stepText(from)} to ${stepText(to)}: ${values}.`;
}

/** First and last row in which there is anything; the bar of a class without height is nothing. */
function endsOfValues(
  steps: Float64Array,
  panels: readonly PanelSeries[],
  inClasses: boolean,
): readonly [first: number, last: number] | undefined {
  const all = panels.flatMap(({ mark, series }) =>
    series.map(({ values }) => ({ values, zero: !(inClasses && mark === 'bars') })),
  );
  const isSeen = (row: number) =>
    all.some(({ values, zero }) => !Number.isNaN(values[row] ?? Number.NaN) && (zero || values[row] !== 0));
  let [first, last] = [0, steps.length - 1];
  while (first <= last && !isSeen(first)) first++;
  while (last > first && !isSeen(last)) last--;
  return first > last ? undefined : [first, last];
}

function valuesAt(row: number, panels: readonly PanelSeries[]): string {
  const known = panels
    .flatMap(({ mark, series }) => series.map((each) => ({ mark, each })))
    .filter(({ each }) => !Number.isNaN(each.values[row] ?? Number.NaN));
  // Of a state there is nothing to say but which one it is.
  const told = known
    .slice(0, MOST)
    .map(({ mark, each }) => (mark === 'strip' ? each.label : said(each, row)));
  return known.length > MOST ? `${told.join(', ')} and ${known.length - MOST} more` : told.join(', ');
}

/** Without its unit, which stands beside the title. */
function said({ label, values }: StyledSeries, row: number): string {
  return `${label} ${readableNumber(values[row] ?? Number.NaN)}`;
}
