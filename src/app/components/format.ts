import type { Cell } from '../../core/base/columns.ts';
import { minus } from '../charts/numbers.ts';

const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A number for reading, with a minus sign: thousands apart, at most four significant digits where it is below 1,000. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value !== 0 && Math.abs(value) < 0.001) return minus(value.toExponential(2));
  return minus(Math.abs(value) >= 1000 ? whole.format(value) : plain.format(value));
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 4 });

/** A number to be seen from afar: `1,234`, `12.35k`; never more than four significant digits. */
export function formatHeadline(value: number): string {
  return Math.abs(value) < 10_000 || !Number.isFinite(value)
    ? formatNumber(value)
    : minus(compact.format(value).replace('K', 'k'));
}

/** A count that is only about right, to two digits: `850`, `53,000`, `1,200,000`. */
export function formatAbout(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString('en', { maximumFractionDigits: 0 });
}

/** `undefined` and NULL are shown as a faint dash by whoever draws the cell. */
export function formatCell(value: Cell | undefined): string {
  if (value === undefined || value === null) return '–';
  return typeof value === 'number' ? formatNumber(value) : value;
}

/** `420 ms`, `3.9 s`, `12 min 5 s`, `2 h 10 min`. */
export function formatDuration(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Bytes in decimal units, as operating systems show them: `5.2 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toFixed(value < 10 ? 1 : 0)} ${units[unit]}`;
}

/** A stored JSON value on one line. */
export function formatValue(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return value.map(formatValue).join(', ');
  }
  return JSON.stringify(value);
}
