import { attackSuccess } from '../../analysis/advantage/advantage.ts';
import { mergeSteps } from '../../analysis/axis.ts';
import {
  damagePerAttack,
  damageSum,
  rewardPerAttack,
  type Tally,
  tallyBy,
  tallyOf,
} from '../../analysis/combat/attacks.ts';
import { combatCourse, summarizeCombat } from '../../analysis/combat/course.ts';
import { sumKnown } from '../../analysis/ratio.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import type { FigureContext } from '../figures/context.ts';
import { readFrame } from '../figures/frame.ts';
import { coversAll, stepsWithin } from '../in-scope.ts';
import { column, numbersTable, rowsOf, unavailableTable } from '../reports/table.ts';
import { defenceTables } from './defence-tables.ts';
import { fighterTables } from './fighter-tables.ts';
import { type Fights, fightsOf, NOBODY, whyNoFights } from './fights.ts';
import { tallyCells, tallyColumns } from './tally-cells.ts';

/** Combat as a whole, by type and by agent; from the rows of the actions. */
export function readCombat(context: FigureContext): readonly ReportTable[] {
  const fights = fightsOf(context);
  if (fights === undefined) return [unavailableTable('combat-numbers', whyNoFights(context))];
  return [
    combatNumbers(context, fights),
    ...[byAttacker(fights), betweenTypes(fights), successBetween(fights)].filter(
      ({ rows }) => rows.length > 0,
    ),
    ...fighterTables(fights),
    ...defenceTables(fights),
  ];
}

function combatNumbers(context: FigureContext, { attacks }: Fights): ReportTable {
  const { axis, column: stored } = readFrame(context, ['combat_encounters']);
  const steps = mergeSteps(stepsWithin(context.scope, axis), attacks.step);
  const course = combatCourse(steps, attacks);
  const tally = tallyOf(attacks);
  const whole = summarizeCombat(steps, course);
  return numbersTable(
    'combat-numbers',
    [
      ['attack_count', tally.attacks],
      ['attack_successes', tally.successes],
      ['attack_success_share', attackSuccess(tally)],
      ['attackers', new Set(attacks.attacker).size],
      ['damage_dealt', damageSum(tally)],
      ['damage_per_attack', damagePerAttack(tally)],
      ['reward_per_attack', rewardPerAttack(tally)],
      ['combat_steps', whole.stepsWithCombat],
      ['combat_intensity', whole.intensity],
      ['combat_activity', whole.activity],
      ['combat_peak', whole.peak],
      ['combat_peak_step', whole.peakStep],
      ['attacks_slope', whole.attacksSlope],
      ['successes_slope', whole.successesSlope],
      ['success_rate_slope', whole.successRateSlope],
    ],
    [
      'Counted from the attack actions; learning is left out.',
      unmeasured(tally),
      coversAll(context.scope) ? disagreement(tally, stored('combat_encounters')) : '',
    ],
  );
}

function unmeasured({ attacks, measured }: Tally): string {
  if (attacks === 0) return 'Nobody attacks.';
  if (measured === attacks) return '';
  return measured === 0
    ? 'No attack says how much damage it did; success is told by the reward.'
    : `${attacks - measured} of ${attacks} attacks do not say how much damage they did: their success is told by the reward, and they are left out of the damage.`;
}

function disagreement({ attacks }: Tally, stored: Float64Array<ArrayBuffer> | undefined): string {
  const sum = stored && sumKnown(stored);
  return sum === undefined || sum === attacks
    ? ''
    : `The steps of the file store ${sum} attacks, ${sum > attacks ? 'more' : 'fewer'} than there are actions.`;
}

function byAttacker({ attacks, attackerType }: Fights): ReportTable {
  const attackers = new Map<string, Set<string>>();
  attacks.attacker.forEach((agent, row) => {
    const type = attackerType(row);
    attackers.set(type, (attackers.get(type) ?? new Set()).add(agent));
  });
  const tallies = [...tallyBy(attacks, attackerType)].sort(([, a], [, b]) => b.attacks - a.attacks);
  return {
    id: 'combat-by-type',
    name: reports['combat-by-type'].name,
    columns: [{ label: 'Type' }, column('attackers'), column('attack_share'), ...tallyColumns],
    rows: rowsOf(
      tallies.map(([type, tally]) => [
        type,
        attackers.get(type)?.size,
        tally.attacks / attacks.step.length,
        ...tallyCells(tally),
      ]),
    ),
    notes: [],
  };
}

interface Pair {
  readonly attacker: string;
  readonly target: string;
  readonly tally: Tally;
  /** Of the attacks of the attacking type. */
  readonly share: number;
}

/** Attacks from type to type, types by name. */
function pairsOf({ attacks, attackerType, targetType }: Fights): readonly Pair[] {
  const made = tallyBy(attacks, attackerType);
  const pairs = tallyBy(attacks, (row) => `${attackerType(row)}\n${targetType(row) ?? NOBODY}`);
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, tally]) => {
      const [attacker = '', target = ''] = key.split('\n');
      return { attacker, target, tally, share: tally.attacks / (made.get(attacker)?.attacks ?? 1) };
    });
}

function betweenTypes(fights: Fights): ReportTable {
  const pairs = pairsOf(fights);
  const nobody = pairs.filter(({ target }) => target === NOBODY);
  const missed = nobody.reduce((sum, { tally }) => sum + tally.attacks, 0);
  return {
    id: 'attacks-between-types',
    name: reports['attacks-between-types'].name,
    columns: [
      { label: 'Attacker' },
      { label: 'Target' },
      column('attack_count', 'Attacks'),
      column('attack_share', 'Share of the attacks of the type'),
      column('damage_dealt'),
    ],
    rows: rowsOf(
      pairs.map(({ attacker, target, tally, share }) => [
        attacker,
        target,
        tally.attacks,
        share,
        damageSum(tally),
      ]),
    ),
    notes: [
      'Whom an attack names: its target, or else target_id in its details.',
      missed === 0 ? '' : `${missed} of ${fights.attacks.step.length} attacks name nobody.`,
    ].filter((note) => note !== ''),
  };
}

function successBetween(fights: Fights): ReportTable {
  return {
    id: 'success-between-types',
    name: reports['success-between-types'].name,
    columns: [
      { label: 'Attacker' },
      { label: 'Target' },
      column('attack_success_share', 'Success rate'),
      column('attack_count', 'Attacks'),
      column('attack_successes', 'Successful'),
      column('damage_per_attack'),
    ],
    rows: rowsOf(
      pairsOf(fights).map(({ attacker, target, tally }) => [
        attacker,
        target,
        attackSuccess(tally),
        tally.attacks,
        tally.successes,
        damagePerAttack(tally),
      ]),
    ),
    notes: ['Successful: did damage, or earned a reward where no damage is stored.'],
  };
}
