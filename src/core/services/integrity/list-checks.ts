import { farmRules } from '../../analysis/integrity/farm-rules.ts';
import type { IntegrityRule } from '../../analysis/integrity/rule.ts';
import { societyRules } from '../../analysis/integrity/society-rules.ts';
import type { IntegrityCheck } from '../../api/integrity.ts';
import { waysToColumn } from '../provenance.ts';
import type { Source } from '../source.ts';

/** The rules of the family of a source, by id; none for a file of neither family. */
export function rulesOf(source: Pick<Source, 'family'>): Readonly<Record<string, IntegrityRule>> {
  switch (source.family) {
    case 'farm':
      return farmRules;
    case 'society':
      return societyRules;
    case 'metrics':
    case 'other':
      return {};
  }
}

/** Every rule of the family, with the reason where the file lacks what it needs. Asks nothing of the rows. */
export function listChecks(source: Source): readonly IntegrityCheck[] {
  return Object.entries(rulesOf(source)).map(([id, rule]) => {
    const notApplicable = reasonAgainst(source, rule);
    return {
      id,
      severity: rule.severity,
      rule: rule.rule,
      ...(rule.known === undefined ? {} : { known: rule.known }),
      ...(notApplicable === undefined ? {} : { notApplicable }),
    };
  });
}

/** Why a rule cannot be asked of a file: a column that it needs is not there, or is derived from what it compares. */
export function reasonAgainst(source: Source, rule: IntegrityRule): string | undefined {
  for (const column of rule.needs) {
    const ways = waysToColumn(source, column);
    if (ways.provenance === 'unavailable') {
      return `It needs ${column}, which this file lacks${ways.note === undefined ? '.' : `: ${ways.note}`}`;
    }
  }
  const derived = rule.stored?.find((column) => waysToColumn(source, column).provenance !== 'stored');
  return derived === undefined
    ? undefined
    : `This file stores no ${derived}; the derived one would be compared with itself.`;
}
