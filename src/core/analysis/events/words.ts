/** A number in a sentence: at most two decimals above 1, two significant digits below. */
export function said(value: number): string {
  if (!Number.isFinite(value)) return 'unknown';
  if (Number.isInteger(value)) return String(value);
  return String(Number(Math.abs(value) >= 1 ? value.toFixed(2) : value.toPrecision(2)));
}

/** A share as a percentage: `0.345` is `34.5%`. */
export function percent(share: number): string {
  return `${said(Number((share * 100).toFixed(1)))}%`;
}

/** `1 agent`, `3 agents`. */
export function counted(count: number, noun: string): string {
  return `${said(count)} ${noun}${count === 1 ? '' : 's'}`;
}
