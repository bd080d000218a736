import { fisherTail } from '../distributions.ts';

type Numbers = Float64Array<ArrayBuffer>;

export interface Granger {
  /** Rows with a whole past before them. */
  readonly rows: number;
  /** NaN where nothing is left to explain or the pasts cannot be told apart. */
  readonly f: number;
  readonly p: number;
}

/** What is left of a column after the others are taken out, below which share it is made of them. */
const COLLINEAR = 1e-10;
/** What is left of a column below which share rounding asks for a second turn. */
const LITTLE = 1e-3;
/** Squares left below this share of all are rounding: the own past tells everything. */
const NOTHING = 1e-18;

/**
 * Granger's test (Econometrica 37, 1969): whether the last `lag` rows of `cause` help to tell `effect` beyond its own
 * last `lag` rows and a constant, by the F test of the two least squares.
 *
 * @param cause one value a row, as many as `effect`, in any unit.
 */
export function grangerOf(cause: Numbers, effect: Numbers, lag: number): Granger {
  const rows = Math.max(0, effect.length - lag);
  const freedom = rows - 2 * lag - 1;
  const none = { rows, f: Number.NaN, p: Number.NaN };
  if (freedom < 1) return none;
  const past = (values: Numbers, back: number) => values.slice(lag - back, values.length - back);
  const backs = Array.from({ length: lag }, (_, k) => k + 1);
  const basis: Numbers[] = [];
  const left = effect.slice(lag);
  const all = squares(left);
  for (const column of [new Float64Array(rows).fill(1), ...backs.map((back) => past(effect, back))]) {
    if (!takeOut(left, column, basis)) return none;
  }
  const without = squares(left);
  for (const back of backs) if (!takeOut(left, past(cause, back), basis)) return none;
  const rest = squares(left);
  if (rest <= NOTHING * all) return none;
  const f = Math.max(0, (without - rest) / lag / (rest / freedom));
  return { rows, f, p: fisherTail(f, lag, freedom) };
}

/**
 * Takes a column, made orthogonal to the earlier ones (Gram and Schmidt, twice where little is left), out of what is left;
 * false where it is made of them.
 */
function takeOut(left: Numbers, column: Numbers, basis: Numbers[]): boolean {
  const before = squares(column);
  for (const each of basis) subtract(column, each);
  let after = squares(column);
  if (after < LITTLE * before) {
    for (const each of basis) subtract(column, each);
    after = squares(column);
  }
  if (!(after > COLLINEAR * before)) return false;
  const size = Math.sqrt(after);
  for (let i = 0; i < column.length; i++) column[i] = (column[i] ?? 0) / size;
  basis.push(column);
  subtract(left, column);
  return true;
}

/** Takes the part along a unit vector away. */
function subtract(from: Numbers, unit: Numbers): void {
  let along = 0;
  for (let i = 0; i < from.length; i++) along += (from[i] ?? 0) * (unit[i] ?? 0);
  for (let i = 0; i < from.length; i++) from[i] = (from[i] ?? 0) - along * (unit[i] ?? 0);
}

function squares(values: Numbers): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}
