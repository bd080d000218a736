import type { Cell } from '../../../core/base/columns.ts';
import { shortNumbers } from '../numbers.ts';
import { at, type Range, type Scale, valueAxis } from '../scale.ts';
import { parameterText } from './sweep-types.ts';

interface AnyAxis {
  readonly key: string;
  /** Short, above the axis. */
  readonly label: string;
  /** In full. */
  readonly title: string;
  /** Where each member stands, from 0 (below) to 1 (above); NaN where it has no value. */
  readonly places: Float64Array;
  readonly ticks: readonly { readonly place: number; readonly text: string }[];
}

export interface NumberAxis extends AnyAxis {
  readonly kind: 'numbers';
  readonly domain: Range;
  readonly values: Float64Array;
}

export interface TextAxis extends AnyAxis {
  readonly kind: 'texts';
  /** From below to above. */
  readonly texts: readonly string[];
  /** Of each member. */
  readonly values: readonly string[];
}

/** One of several axes side by side, with a place for each member. */
export type ParallelAxis = NumberAxis | TextAxis;

type Names = Pick<AnyAxis, 'key' | 'label' | 'title'>;

/** The axis of a parameter: of numbers where all that is stored are numbers, else of each text that occurs. */
export function parameterAxis(names: Names, values: readonly (Cell | undefined)[]): ParallelAxis {
  const stored = values.filter((value) => value !== undefined && value !== null);
  if (stored.length > 0 && stored.every((value) => typeof value === 'number')) {
    return numberAxis(
      names,
      Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN)),
    );
  }
  const written = values.map(parameterText);
  // What is not stored stands above all that is.
  const none = parameterText(undefined);
  const texts = [...new Set(written)].sort(
    (a, b) => Number(a === none) - Number(b === none) || (a < b ? -1 : 1),
  );
  const place = (text: string) => (texts.length === 1 ? 0.5 : texts.indexOf(text) / (texts.length - 1));
  return {
    ...names,
    kind: 'texts',
    texts,
    values: written,
    places: Float64Array.from(written, place),
    ticks: texts.map((text) => ({ place: place(text), text })),
  };
}

/** @param values one a member; NaN where it has none. */
export function numberAxis(names: Names, values: Float64Array): NumberAxis {
  const known = values.filter((value) => Number.isFinite(value));
  const { domain, ticks } = valueAxis([Math.min(...known), Math.max(...known)], false, 4);
  const scale: Scale = { domain, range: [0, 1] };
  const texts = shortNumbers(ticks);
  return {
    ...names,
    kind: 'numbers',
    domain,
    values,
    places: values.map((value) => at(scale, value)),
    ticks: ticks.map((tick, k) => ({ place: at(scale, tick), text: texts[k] ?? '' })),
  };
}

/** The last names of dotted paths, as many as tell them apart. */
export function shortPaths(paths: readonly string[]): readonly string[] {
  const ends = (path: string, count: number) => path.split('.').slice(-count).join('.');
  return paths.map((path) => {
    for (let count = 1; ; count++) {
      const short = ends(path, count);
      if (short === path || paths.filter((other) => ends(other, count) === short).length === 1) return short;
    }
  });
}
