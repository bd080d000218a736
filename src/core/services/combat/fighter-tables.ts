import { defenceSuccess } from '../../analysis/advantage/advantage.ts';
import { damageSum, type Tally, tallyBy } from '../../analysis/combat/attacks.ts';
import { tiersOf } from '../../analysis/combat/tiers.ts';
import type { ReportTable } from '../../api/report.ts';
import { type MetricId, metrics } from '../../metrics/registry.ts';
import { reports } from '../../metrics/reports.ts';
import { column, rowsOf } from '../reports/table.ts';
import { firstOf } from '../reports/words.ts';
import type { Fights } from './fights.ts';
import { tallyCells, tallyColumns } from './tally-cells.ts';

/** Rows of a list of agents. */
const TOP = 10;

type Fighter = readonly [agent: string, tally: Tally];

/** Who attacks most, who is attacked most, and how unequal attackers are. */
export function fighterTables(fights: Fights): readonly ReportTable[] {
  const { attacks, typeOf } = fights;
  const attackers = byAttacks(tallyBy(attacks, (row) => attacks.attacker[row]));
  const attacked = byAttacks(tallyBy(attacks, (row) => attacks.target[row]));
  return [top(attackers, typeOf), tiers(attackers), mostAttacked(attacked, typeOf)].filter(
    ({ rows }) => rows.length > 0,
  );
}

function byAttacks(tallies: ReadonlyMap<string, Tally>): readonly Fighter[] {
  return [...tallies].sort(([a, { attacks: m }], [b, { attacks: n }]) => n - m || (a < b ? -1 : 1));
}

function top(attackers: readonly Fighter[], typeOf: Fights['typeOf']): ReportTable {
  const tier = tiersOf(attackers.map(([, { attacks }]) => attacks));
  return {
    id: 'attackers',
    name: reports.attackers.name,
    columns: [
      { label: firstOf('Agent', TOP, attackers.length) },
      { label: 'Type' },
      ...tallyColumns,
      column('combat_tier', 'Tier by attacks'),
    ],
    rows: rowsOf(
      attackers
        .slice(0, TOP)
        .map(([agent, tally]) => [agent, typeOf(agent), ...tallyCells(tally), tier?.of(tally.attacks)]),
    ),
    notes: [],
  };
}

function mostAttacked(attacked: readonly Fighter[], typeOf: Fights['typeOf']): ReportTable {
  return {
    id: 'attacked',
    name: reports.attacked.name,
    columns: [
      { label: firstOf('Agent', TOP, attacked.length) },
      { label: 'Type' },
      column('attacks_suffered', 'Attacks'),
      column('defence_success', 'Withstood'),
      column('damage_suffered', 'Damage'),
    ],
    rows: rowsOf(
      attacked
        .slice(0, TOP)
        .map(([agent, tally]) => [
          agent,
          typeOf(agent),
          tally.attacks,
          defenceSuccess(tally),
          damageSum(tally),
        ]),
    ),
    notes: ['Withstood: the share of the attacks suffered that failed.'],
  };
}

const quantities: readonly (readonly [MetricId, (tally: Tally) => number | undefined])[] = [
  ['attack_count', ({ attacks }) => attacks],
  ['attack_successes', ({ successes }) => successes],
  ['damage_dealt', damageSum],
];

function tiers(attackers: readonly Fighter[]): ReportTable {
  return {
    id: 'attack-tiers',
    name: reports['attack-tiers'].name,
    columns: [
      { label: 'By' },
      column('combat_tier'),
      column('tier_bound', 'Up to'),
      column('tier_agents', 'Attackers'),
      column('tier_share', 'Share of the sum'),
    ],
    rows: rowsOf(
      quantities.flatMap(([metric, of]) => {
        const values = attackers.flatMap(([, tally]) => of(tally) ?? []);
        return (tiersOf(values)?.tiers ?? []).map(({ tier, upTo, members, share }) => [
          metrics[metric].name,
          tier,
          upTo,
          members,
          share,
        ]);
      }),
    ),
    notes: [
      'Quarters of the agents that attacked at least once, parted at the quartiles of their sums. Equal agents share a tier.',
    ],
  };
}
