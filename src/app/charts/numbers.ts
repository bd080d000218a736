const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const significant = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });

const units = [
  { size: 1e12, sign: 'T' },
  { size: 1e9, sign: 'G' },
  { size: 1e6, sign: 'M' },
  { size: 1e3, sign: 'k' },
] as const;

/** For axes: `1200` is `1.2k`, `0.30000000000000004` is `0.3`; as few digits as tell all values apart. */
export function shortNumbers(values: readonly number[]): readonly string[] {
  for (let digits = 3; digits < 15; digits++) {
    const texts = values.map((value) => shortNumber(value, digits));
    if (new Set(texts).size === new Set(values).size) return texts;
  }
  return values.map(String);
}

function shortNumber(value: number, digits: number): string {
  const size = Math.abs(value);
  const unit = units.find((each) => size >= each.size);
  if (unit !== undefined) return minus(`${Number((value / unit.size).toPrecision(digits))}${unit.sign}`);
  if (size !== 0 && size < 1e-4) return minus(value.toExponential(digits - 2));
  return minus(String(Number(value.toPrecision(digits))));
}

/** For the axis of steps: `950`, `12k`, `12,345`; never rounded. */
export function stepText(step: number): string {
  if (Math.abs(step) < 10_000) return minus(String(step));
  return step % 1000 === 0 && Math.abs(step) < 1e6 ? minus(`${step / 1000}k`) : minus(grouped.format(step));
}

/** For reading at the cursor: whole numbers grouped, others to four significant digits; a dash for NaN. */
export function readableNumber(value: number): string {
  if (Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e12 || size < 1e-4)) return minus(value.toExponential(3));
  return minus(Number.isInteger(value) || size >= 1e4 ? grouped.format(value) : significant.format(value));
}

/** For tables and files: the shortest text that reads back as the same number; empty for NaN. */
export function exactNumber(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

/** With the minus sign of the page; titles and files keep what programs read. */
export function minus(text: string): string {
  return text.replaceAll('-', '−');
}
