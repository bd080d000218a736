import type { MetricDefinition } from '../definition.ts';
import { ofActs, ofSharing } from './basis.ts';

const cooperating =
  'of sharing, helping, assisting, cooperating or defending whose target is another agent. Defending oneself names no target and does not count.';
const competing = 'of attacking, stealing or competing whose target is another agent.';

/** AgentFarm: how much agents do for and against each other. */
export const farmCooperationMetrics = {
  social_acts_of_kind: {
    ...ofActs,
    name: 'Acts on other agents',
    unit: 'acts per step',
    definition:
      'Actions in the step whose target is another agent, by type; actions aimed at a resource or at nobody are left out.',
    formula: 'number of actions with an agent as target at s, by action_type',
  },
  cooperation_acts: {
    ...ofActs,
    name: 'Cooperation',
    unit: 'acts per step',
    definition: `Acts of the step ${cooperating}`,
    formula: 'acts of the types share, give, help, assist, cooperate, defend at s',
  },
  competition_acts: {
    ...ofActs,
    name: 'Competition',
    unit: 'acts per step',
    definition: `Acts of the step ${competing}`,
    formula: 'acts of the types attack, steal, compete at s',
  },
  cooperation_total: {
    ...ofActs,
    name: 'Total cooperation',
    unit: 'acts',
    definition: `Acts of the whole simulation, or of one type, ${cooperating}`,
    formula: 'acts of the types share, give, help, assist, cooperate, defend',
  },
  competition_total: {
    ...ofActs,
    name: 'Total competition',
    unit: 'acts',
    definition: `Acts of the whole simulation, or of one type, ${competing}`,
    formula: 'acts of the types attack, steal, compete',
  },
  cooperation_rate: {
    ...ofActs,
    name: 'Cooperation rate',
    unit: 'share',
    definition:
      'Cooperation as a share of cooperation and competition in the step; none where neither happened.',
    formula: 'cooperation / (cooperation + competition) at s',
  },
  cooperation_rate_recent: {
    ...ofActs,
    name: 'Cooperation rate over 10 steps',
    unit: 'share',
    definition:
      'Cooperation as a share of cooperation and competition over the step and the nine recorded ones before it, added up before dividing.',
    formula: 'Σ cooperation / Σ (cooperation + competition) over the last 10 rows',
  },
  competition_intensity: {
    ...ofActs,
    name: 'Competition intensity',
    unit: 'share',
    definition: 'Competition as a share of all acts on other agents in the step.',
    formula: 'competition / all acts on other agents at s',
  },
  competition_intensity_recent: {
    ...ofActs,
    name: 'Competition intensity over 10 steps',
    unit: 'share',
    definition:
      'Competition as a share of all acts on other agents over the step and the nine recorded ones before it, added up before dividing.',
    formula: 'Σ competition / Σ all acts over the last 10 rows',
  },
  competition_intensity_trend: {
    ...ofActs,
    name: 'Trend line of competition intensity',
    unit: 'share',
    definition: 'The straight line that fits the competition intensity of the steps best (least squares).',
    formula: 'a + b s, least squares over the steps with acts',
  },
  competition_intensity_slope: {
    ...ofActs,
    name: 'Slope of competition intensity',
    unit: 'share per step',
    definition: 'By how much that line rises or falls from one step to the next.',
    formula: 'b of a + b s',
  },
  cooperation_overall: {
    ...ofActs,
    name: 'Overall cooperation rate',
    unit: 'share',
    definition:
      'Cooperation as a share of cooperation and competition over the whole simulation, or of one type.',
    formula: 'cooperation / (cooperation + competition)',
  },
  competition_overall: {
    ...ofActs,
    name: 'Overall competition intensity',
    unit: 'share',
    definition:
      'Competition as a share of all acts on other agents over the whole simulation, or of one type.',
    formula: 'competition / all acts on other agents',
  },
  cooperation_per_competition: {
    ...ofActs,
    name: 'Cooperation per competition',
    unit: 'ratio',
    definition:
      'Acts of cooperation for each act of competition; none without competition (AgentFarm says infinity).',
    formula: 'cooperation / competition',
  },
  shares_below: {
    ...ofSharing,
    name: 'Shares by the poor',
    unit: 'acts',
    definition:
      'Share actions whose giver had fewer resources than the threshold on the axis. AgentFarm calls those below 200 altruistic, an arbitrary number: here every threshold can be read off.',
    formula: 'number of share actions with an agent as target and resources_before < threshold',
  },
  shares_below_share: {
    ...ofSharing,
    name: 'Share of the share actions',
    unit: 'share',
    definition:
      'Shares by agents with fewer resources than the threshold, as a share of the share actions whose giver’s resources are known.',
    formula: 'shares below the threshold / shares with known resources_before',
  },
} as const satisfies Record<string, MetricDefinition>;
