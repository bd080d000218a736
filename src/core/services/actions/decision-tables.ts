import { groupByType } from '../../analysis/actions/action-columns.ts';
import { contributions, diversityOf, habitsOf, independenceOf } from '../../analysis/actions/decisions.ts';
import { actionStatistics } from '../../analysis/actions/statistics.ts';
import { meanOf } from '../../analysis/population/statistics.ts';
import type { ReportTable } from '../../api/report.ts';
import { reports } from '../../metrics/reports.ts';
import { column, numbersTable, rowsOf, unavailableTable } from '../reports/table.ts';
import type { ActionNotes } from './notes.ts';
import type { StoredActions } from './read-columns.ts';

/** What the decisions are like as a whole, and which of them pay. */
export function decisionTables(actions: StoredActions, notes: ActionNotes): readonly ReportTable[] {
  const tables = [numbers(actions, notes)];
  if (!actions.has('reward')) {
    return [
      ...tables,
      unavailableTable('action-contribution', notes.rewards),
      unavailableTable('action-habits', notes.rewards),
    ];
  }
  return [...tables, contribution(actions, notes), habits(actions, notes)];
}

function numbers(actions: StoredActions, notes: ActionNotes): ReportTable {
  const found = actionStatistics(actions);
  const rewarded = actions.has('reward');
  const means = found.map(({ mean }) => mean);
  const best = found.find(({ mean }) => mean === Math.max(...means));
  const { entropy, normalised } = diversityOf(groupByType(actions).map(({ rows }) => rows.length));
  const independence = rewarded ? independenceOf(actions) : undefined;
  const acted = new Set(actions.agent.codes.filter((code) => code >= 0)).size;
  return numbersTable(
    'decisions',
    [
      ['decisions_total', actions.length],
      ['decisions_agents', actions.has('agent_id') ? acted : undefined],
      ['decisions_types', found.length],
      ['decisions_most_frequent', found[0]?.type],
      ['decisions_most_rewarding', rewarded && new Set(means).size > 1 ? best?.type : undefined],
      ['decisions_reward', rewarded ? meanOf(actions.reward) : undefined],
      ['decisions_entropy', entropy],
      ['decisions_evenness', normalised],
      ['reward_independence', independence?.statistic],
      ['reward_independence_freedom', independence?.freedom],
      ['reward_independence_p', independence?.p === 0 ? 'below 1e-300' : independence?.p],
    ],
    [
      notes.scope,
      independence === undefined
        ? 'No chi-square: it needs two types, and rewards both above their median and not.'
        : `Chi-square: the median reward is ${independence.median}. Actions of one agent depend on each other, so that p is too small.${
            independence.small === 0
              ? ''
              : ` In ${independence.small} cells fewer than five actions would be expected: the test is rough.`
          }`,
    ],
  );
}

function contribution(actions: StoredActions, notes: ActionNotes): ReportTable {
  return {
    id: 'action-contribution',
    name: reports['action-contribution'].name,
    columns: [
      { label: 'Action' },
      column('action_frequency', 'Action share'),
      column('action_reward_total'),
      column('action_reward_share'),
      column('action_reward_efficiency', 'Reward efficiency'),
    ],
    rows: rowsOf(
      contributions(actions).map((each) => [
        each.type,
        each.actionShare,
        each.totalReward,
        each.rewardShare,
        each.rewardEfficiency,
      ]),
    ),
    notes: [notes.scope, notes.rewards].filter((note) => note !== ''),
  };
}

function habits(actions: StoredActions, notes: ActionNotes): ReportTable {
  const found = habitsOf(actions);
  const agents = found[0]?.agents ?? 0;
  if (agents < 3) {
    return unavailableTable('action-habits', 'Correlations need at least three agents that acted.');
  }
  return {
    id: 'action-habits',
    name: reports['action-habits'].name,
    columns: [
      { label: 'Action' },
      column('action_agents', 'Agents'),
      column('action_habit_correlation', 'Correlation'),
      column('action_habit_p', 'p'),
    ],
    rows: rowsOf(found.map(({ type, doers, correlation, p }) => [type, doers, correlation, p])),
    notes: [
      `Over the ${agents.toLocaleString('en')} agents that acted. Empty where shares or rewards do not vary. A correlation is no cause.`,
      notes.scope,
    ],
  };
}
