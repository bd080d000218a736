import type { Configurations } from '../../../core/api/compare.ts';
import type { Cell } from '../../../core/base/columns.ts';
import { shortPaths } from '../../charts/sweep/parallel-axes.ts';
import { formatCell } from '../../components/format.ts';
import { varyingParameters } from './varying.ts';

type Parameters = Configurations['parameters'];

/** The values in ascending order, and which of them each member has. */
export function levelsOf(values: readonly (Cell | undefined)[]): { readonly of: readonly number[] } {
  const distinct = [...new Map(values.map((value) => [keyOf(value), value])).values()].sort(ascending);
  const ranks = new Map(distinct.map((value, rank) => [keyOf(value), rank]));
  return { of: values.map((value) => ranks.get(keyOf(value)) ?? 0) };
}

const byNumbers = new Intl.Collator('en', { numeric: true });

/** Numbers first, then text, then what is not stored. */
function ascending(a: Cell | undefined, b: Cell | undefined): number {
  const order = (value: Cell | undefined) =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return order(a) - order(b) || byNumbers.compare(String(a), String(b));
}

/** Equal values have equal keys. */
export function keyOf(value: Cell | undefined): string {
  return value === undefined ? '' : JSON.stringify(value);
}

/** `damage = 10`. */
export function valueWords(name: string, value: Cell | undefined): string {
  return value === undefined
    ? `${name} not stored`
    : `${name} = ${value === null ? 'null' : formatCell(value)}`;
}

/** Names of parameters as short as they can be told apart by; a function from dotted paths. */
export function shortNames(parameters: Parameters): (path: string) => string {
  const paths = varyingParameters(parameters).map(({ path }) => path);
  const short = shortPaths(paths);
  const names = new Map(paths.map((path, k) => [path, short[k] ?? path]));
  return (path) => names.get(path) ?? path;
}
