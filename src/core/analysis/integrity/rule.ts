import type { CheckSeverity } from '../../api/integrity.ts';

/** A rule that sound data keeps, as data. */
export interface IntegrityRule {
  readonly severity: CheckSeverity;
  /** One sentence. */
  readonly rule: string;
  /** What is counted when it is broken, in singular and plural. */
  readonly counts: readonly [one: string, many: string];
  /** Canonical columns, `table.column`; the rule is not applicable where one is unavailable. */
  readonly needs: readonly string[];
  /** Canonical columns that must be stored: a derived one would be compared with itself. */
  readonly stored?: readonly string[];
  /** Cannot be asked of some simulations only. */
  readonly wholeFile?: true;
  /** What is known to break it; one sentence. */
  readonly known?: string;
}

/** `1 orphan row`, `1,234 orphan rows`. */
export function countText(count: number, [one, many]: IntegrityRule['counts']): string {
  return `${new Intl.NumberFormat('en').format(count)} ${count === 1 ? one : many}`;
}
