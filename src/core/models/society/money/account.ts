/** An account; its balance is in whole cents. */
export interface Account {
  readonly id: string;
  readonly kind: 'checking' | 'savings';
  readonly ownerId: string;
  balance: number;
}

const GOLDEN = 0x9e3779b1;

/** Eight hexadecimal digits that differ for every number below 2^32, in no order that one sees. */
export function hexOf(count: number): string {
  const mixed = Math.imul(count + 1, GOLDEN);
  return ((mixed ^ (mixed >>> 15)) >>> 0).toString(16).padStart(8, '0');
}
