import type { Scope } from '../../../core/api/scope.ts';
import type { Part } from '../../analysis/part.ts';
import { drawCoOccurrence, drawMixByAgentType, drawRewards, drawTransitions } from './drawings.ts';

const statistics: NonNullable<Part['tables']> = [
  'action-statistics',
  {
    table: 'action-rewards',
    draw: drawRewards,
    description:
      'Boxes from the lower to the upper quartile with a line at the median and a dot at the mean; whiskers to the least and the greatest reward.',
    unit: 'reward',
  },
  {
    table: 'actions-by-agent-type',
    draw: drawMixByAgentType,
    description: 'Of the actions of all agents of a type, the share of each type of action.',
    unit: 'share',
  },
  'action-contribution',
];

const overTime: NonNullable<Part['tables']> = [
  'action-periods',
  'action-period-rewards',
  'action-course',
  {
    table: 'action-cooccurrence',
    draw: drawCoOccurrence,
    description: 'Whether two types of action occur in the same steps: 1 always together, −1 never.',
    unit: 'phi',
  },
];

const sequences: NonNullable<Part['tables']> = [
  {
    table: 'action-transitions',
    draw: drawTransitions,
    description: 'How likely each action of an agent is followed by each other one.',
    unit: 'probability',
  },
  'action-sequences',
];

const targets: NonNullable<Part['tables']> = ['action-targets', 'action-resources', 'action-target-types'];

const decisions: NonNullable<Part['tables']> = ['decisions', 'action-habits'];

const agent: NonNullable<Part['tables']> = [
  'agent-numbers',
  'agent-incidents',
  'agent-children',
  'agent-places',
];

/** What agents do, what it brings and what follows from it, about the part of the simulation that `scope` says. */
export function actionParts(scope: Scope | undefined): readonly Part[] {
  return [
    ...(scope?.scope === 'agent' ? [{ title: 'The agent', tables: agent, scope }] : []),
    { title: 'What agents do', figures: ['action_shares', 'action_reward'], tables: statistics, scope },
    { title: 'Over time', figures: ['action_success', 'action_reward_total'], tables: overTime, scope },
    { title: 'One action after another', tables: sequences, scope },
    { title: 'Targets and resources', tables: targets, scope },
    { title: 'Decisions', tables: decisions, scope },
  ];
}
