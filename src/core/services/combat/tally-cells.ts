import { attackSuccess } from '../../analysis/advantage/advantage.ts';
import { damagePerAttack, damageSum, rewardPerAttack, type Tally } from '../../analysis/combat/attacks.ts';
import { column } from '../reports/table.ts';

/** The columns of a table of attacks that are the same for types and agents. */
export const tallyColumns = [
  column('attack_count', 'Attacks'),
  column('attack_successes', 'Successful'),
  column('attack_success_share', 'Success rate'),
  column('damage_dealt'),
  column('damage_per_attack'),
  column('reward_per_attack'),
];

/** What stands in them. */
export function tallyCells(tally: Tally): readonly (number | undefined)[] {
  return [
    tally.attacks,
    tally.successes,
    attackSuccess(tally),
    damageSum(tally),
    damagePerAttack(tally),
    rewardPerAttack(tally),
  ];
}
