import type { TypeCounts } from '../population/demographics.ts';

type Numbers = Float64Array<ArrayBuffer>;

export type Third = 'early' | 'middle' | 'late';

export interface Switch {
  readonly row: number;
  /** Places of the types in the order given. */
  readonly from: number;
  readonly to: number;
  readonly phase: Third;
}

export interface Switches {
  /** Place of the dominant type at each row; −1 where nobody lives. */
  readonly dominant: Int32Array<ArrayBuffer>;
  readonly switches: readonly Switch[];
  /** Switches up to each row. */
  readonly soFar: Numbers;
  readonly perRow: number;
  readonly stability: number;
  readonly byPhase: Readonly<Record<Third, number>>;
  /** Mean rows of an unbroken period as dominant type; NaN for a type that never dominates. */
  readonly meanPeriod: readonly number[];
  /** Switches from each type (first place) to each other (second). */
  readonly transitions: readonly (readonly number[])[];
}

/** The place of the largest count, of equals the first; −1 where all are 0 or not known. */
export function dominantAt(types: readonly TypeCounts[], row: number): number {
  let best = -1;
  let most = 0;
  types.forEach(({ counts }, k) => {
    const count = counts[row] ?? 0;
    if (count > most) {
      most = count;
      best = k;
    }
  });
  return best;
}

/** Which type dominates when; formulas are in docs/metrics.md. Rows without living agents are passed over. */
export function switchesOf(types: readonly TypeCounts[], rows: number): Switches {
  const dominant = Int32Array.from({ length: rows }, (_, row) => dominantAt(types, row));
  const switches: Switch[] = [];
  const soFar = new Float64Array(rows);
  const held = types.map(() => 0);
  const periods = types.map(() => 0);
  let last = -1;
  dominant.forEach((type, row) => {
    if (type >= 0) {
      held[type] = (held[type] ?? 0) + 1;
      if (type !== last) periods[type] = (periods[type] ?? 0) + 1;
      if (last >= 0 && type !== last) switches.push({ row, from: last, to: type, phase: thirdOf(row, rows) });
      last = type;
    }
    soFar[row] = switches.length;
  });
  const perRow = rows === 0 ? 0 : switches.length / rows;
  const among = (phase: Third) => switches.filter((each) => each.phase === phase).length;
  return {
    dominant,
    switches,
    soFar,
    perRow,
    stability: 1 / (perRow + 0.01),
    byPhase: { early: among('early'), middle: among('middle'), late: among('late') },
    meanPeriod: held.map((rowsHeld, k) => (rowsHeld === 0 ? Number.NaN : rowsHeld / (periods[k] ?? 1))),
    transitions: types.map((_, from) =>
      types.map((__, to) => switches.filter((each) => each.from === from && each.to === to).length),
    ),
  };
}

function thirdOf(row: number, rows: number): Third {
  if (row < rows / 3) return 'early';
  return row < (2 * rows) / 3 ? 'middle' : 'late';
}
