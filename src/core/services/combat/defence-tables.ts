import { attackSuccess, defenceSuccess } from '../../analysis/advantage/advantage.ts';
import { damagePerAttack, damageSum, tallyBy } from '../../analysis/combat/attacks.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { column, rowsOf } from '../reports/table.ts';
import type { Fights } from './fights.ts';

/** How the attacked withstand, and what defending is worth. */
export function defenceTables(fights: Fights): readonly ReportTable[] {
  return [byTarget(fights), byDefending(fights)].filter(({ rows }) => rows.length > 0);
}

interface Defends {
  readonly count: number;
  readonly reward: number;
  readonly rewarded: number;
}

function byTarget({ attacks, defends, targetType, typeOf }: Fights): ReportTable {
  const suffered = tallyBy(attacks, targetType);
  const made = new Map<string, Defends>();
  defends.agent.forEach((agent, row) => {
    const reward = defends.reward[row] ?? Number.NaN;
    const known = !Number.isNaN(reward);
    const before = made.get(typeOf(agent)) ?? { count: 0, reward: 0, rewarded: 0 };
    made.set(typeOf(agent), {
      count: before.count + 1,
      reward: before.reward + (known ? reward : 0),
      rewarded: before.rewarded + (known ? 1 : 0),
    });
  });
  const types = [...new Set([...suffered.keys(), ...made.keys()])].sort();
  return {
    id: 'defence',
    name: reports.defence.name,
    columns: [
      { label: 'Type' },
      column('attacks_suffered'),
      column('defence_success', 'Withstood'),
      column('damage_suffered'),
      column('damage_per_attack', 'Damage per attack suffered'),
      column('defend_actions'),
      column('defend_reward'),
    ],
    rows: rowsOf(
      types.map((type) => {
        const tally = suffered.get(type);
        const own = made.get(type);
        return [
          type,
          tally?.attacks ?? 0,
          defenceSuccess(tally),
          tally && damageSum(tally),
          tally && damagePerAttack(tally),
          own?.count ?? 0,
          own === undefined || own.rewarded === 0 ? undefined : own.reward / own.rewarded,
        ];
      }),
    ),
    notes: [
      'Withstood: the share of the attacks suffered that failed. Attacks that name nobody are left out.',
    ],
  };
}

function byDefending({ attacks }: Fights): ReportTable {
  const names = ['not defending', 'defending'];
  const tallies = tallyBy(attacks, (row) => {
    const state = attacks.defending[row] ?? Number.NaN;
    return Number.isNaN(state) ? undefined : names[state === 0 ? 0 : 1];
  });
  const told = [...tallies.values()].reduce((sum, tally) => sum + tally.attacks, 0);
  const silent = attacks.step.length - told;
  return {
    id: 'defending',
    name: reports.defending.name,
    columns: [
      { label: 'Target' },
      column('attack_count', 'Attacks'),
      column('attack_successes', 'Successful'),
      column('attack_success_share', 'Success rate'),
      column('damage_per_attack'),
    ],
    rows: rowsOf(
      [...tallies]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, tally]) => [
          name,
          tally.attacks,
          tally.successes,
          attackSuccess(tally),
          damagePerAttack(tally),
        ]),
    ),
    notes: [
      'As target_defending in the details of the attacks says.',
      silent === 0 ? '' : `${silent} of ${attacks.step.length} attacks do not say it.`,
    ].filter((note) => note !== ''),
  };
}
