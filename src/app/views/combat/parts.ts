import type { Scope } from '../../../core/api/scope.ts';
import type { Part } from '../../analysis/part.ts';
import { drawAttacks, drawSuccess } from './attack-matrix.ts';
import { drawImpacts } from './impact-boxes.ts';

const attacks: NonNullable<Part['tables']> = [
  'combat-numbers',
  {
    table: 'attacks-between-types',
    draw: drawAttacks,
    description: 'How many attacks agents of each type made on those of each type.',
    unit: 'attacks',
  },
  {
    table: 'success-between-types',
    draw: drawSuccess,
    description: 'Share of the attacks from type to type that succeeded.',
    unit: 'share',
  },
  'combat-by-type',
];

const incidents: NonNullable<Part['tables']> = [
  'incidents-by-cause',
  {
    table: 'impact-by-cause',
    draw: drawImpacts,
    description: 'Change of health by cause: quartiles as a box, extremes as whiskers, the mean as a dot.',
    unit: 'health points',
  },
  'deaths-by-cause',
  'critical-drops',
];

/** Figures are always about the whole simulation, tables about the part of it that `scope` says. */
export function combatParts(scope: Scope | undefined): readonly Part[] {
  return [
    { title: 'Attacks', figures: ['combat', 'combat_yield', 'attacks_by_type', 'attacks_on_type'] },
    { title: 'Attacks in numbers', tables: attacks, scope },
    {
      title: 'Who attacks, is attacked and defends',
      tables: ['attackers', 'attack-tiers', 'attacked', 'defence', 'defending'],
      scope,
    },
    {
      title: 'Health and deaths',
      figures: [
        'health_age',
        'health_distribution',
        'health_by_type',
        'health_by_age',
        'incidents_by_cause',
        'deaths_by_cause',
      ],
    },
    { title: 'Health and deaths in numbers', tables: ['health-by-type', ...incidents], scope },
  ];
}
