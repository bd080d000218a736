import type { StyledSeries } from './figure-series.ts';
import { exactNumber } from './numbers.ts';

/**
 * The data of a figure as CSV after RFC 4180: a header with units, every step, every digit; an empty
 * field has no value.
 */
export function figureCsv(steps: Float64Array, series: readonly StyledSeries[], x = 'Step'): string {
  const header = [x, ...series.map((each) => `${each.label} (${each.unit})`)].map(csvField).join(',');
  const lines = [header];
  for (let row = 0; row < steps.length; row++) {
    let line = exactNumber(steps[row] ?? Number.NaN);
    for (const each of series) line += `,${exactNumber(each.values[row] ?? Number.NaN)}`;
    lines.push(line);
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** `Births and deaths` of `runs-sim 1` becomes `runs-sim-1-births-and-deaths.csv`. */
export function fileNameOf(stem: string, figureName: string, extension: string): string {
  const what = figureName.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const name = `${stem}-${what}`.replaceAll(/[\s\\/:*?"<>|]+/g, '-').replace(/-+$/, '');
  return `${name}.${extension}`;
}

/** A text as a field of a CSV file. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
