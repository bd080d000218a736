import { expect, it } from 'vitest';
import { powerSpectrum } from './fourier.ts';

it('finds the part that does not vary', () => {
  // Σ x = 6, squared; nothing has one cycle or two.
  expectClose(powerSpectrum(Float64Array.of(1.5, 1.5, 1.5, 1.5)), [36, 0, 0]);
});

it('spreads a single value over all frequencies', () => {
  expectClose(powerSpectrum(Float64Array.of(0, 2, 0, 0, 0)), [4, 4, 4]);
});

it('finds a cosine at its own frequency alone', () => {
  // 3 cycles of height 2 in 10 rows: half of 10 · 2, squared.
  const series = Float64Array.from({ length: 10 }, (_, j) => 2 * Math.cos((2 * Math.PI * 3 * j) / 10));
  expectClose(powerSpectrum(series), [0, 0, 0, 100, 0, 0]);
});

it.each([1, 2, 3, 8, 30, 31, 97, 256, 1001])('follows the definition for %i values', (n) => {
  const series = Float64Array.from({ length: n }, (_, j) => 50 + ((j * 7919) % 101) - j / 10);
  const direct = Array.from({ length: Math.floor(n / 2) + 1 }, (_, k) => {
    let [re, im] = [0, 0];
    series.forEach((value, j) => {
      const angle = (2 * Math.PI * ((j * k) % n)) / n;
      re += value * Math.cos(angle);
      im -= value * Math.sin(angle);
    });
    return re * re + im * im;
  });
  expectClose(powerSpectrum(series), direct);
});

/** Equal but for rounding, which goes with the largest part. */
function expectClose(found: Float64Array, expected: readonly number[]): void {
  const largest = Math.max(...expected);
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, k) => {
    expect(Math.abs((found[k] ?? Number.NaN) - value) / largest).toBeLessThan(1e-13);
  });
}
