import { err, ok, type Result } from '../../core/base/result.ts';

/** More values than this are a slip of the finger. */
const MOST = 1000;

const number = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
const range = new RegExp(
  String.raw`^(${number})\s*(?:to|\.\.|–)\s*(${number})\s*(?:by|step)\s*(${number})$`,
  'i',
);

/**
 * The values of a swept parameter: a list (`0.1, 0.2, 0.5`) or a range with both ends (`0.1 to 0.5 by 0.1`).
 *
 * @returns the values, or one plain sentence that says what cannot be
 */
export function sweepValues(text: string): Result<readonly number[], string> {
  const trimmed = text.trim();
  if (trimmed === '') return err('Give the values: 0.1, 0.2, 0.5 or 0.1 to 0.5 by 0.1.');
  const [, from, to, by] = range.exec(trimmed) ?? [];
  if (from !== undefined) return rangeValues(Number(from), Number(to), Number(by));
  const parts = trimmed.split(/[\s,;]+/).filter((part) => part !== '');
  const wrong = parts.find((part) => !Number.isFinite(Number(part)));
  if (wrong !== undefined) return err(`“${wrong}” is no number.`);
  return parts.length > MOST
    ? err(`These are ${parts.length} values; at most ${MOST} can be swept.`)
    : ok(parts.map(Number));
}

function rangeValues(from: number, to: number, by: number): Result<readonly number[], string> {
  if (by === 0 || Math.sign(to - from) === -Math.sign(by)) {
    return err(`From ${from}, steps of ${by} never reach ${to}.`);
  }
  // A value that is meant to be the end may miss it by the error of its sum.
  const count = Math.floor((to - from) / by + 1e-9) + 1;
  if (count > MOST) return err(`These are ${count} values; at most ${MOST} can be swept.`);
  return ok(Array.from({ length: count }, (_, k) => Number((from + k * by).toPrecision(12))));
}
