import type { MetricId } from '../registry.ts';
import type { ReportDefinition } from '../report-definition.ts';

const ofAgents = [
  'attack_count',
  'attack_successes',
  'attack_success_share',
  'damage_dealt',
  'damage_per_attack',
  'reward_per_attack',
  'combat_tier',
] as const satisfies readonly MetricId[];

const impacts = [
  'incident_count',
  'impact_mean',
  'impact_sd',
  'impact_quartile',
] as const satisfies readonly MetricId[];

/** The tables of the page Combat and health by id. */
export const combatReports = {
  'combat-numbers': {
    family: 'farm',
    report: 'combat',
    name: 'Combat in numbers',
    metrics: [
      'attack_count',
      'attack_successes',
      'attack_success_share',
      'attackers',
      'damage_dealt',
      'damage_per_attack',
      'reward_per_attack',
      'combat_steps',
      'combat_intensity',
      'combat_activity',
      'combat_peak',
      'combat_peak_step',
      'attacks_slope',
      'successes_slope',
      'success_rate_slope',
    ],
  },
  'combat-by-type': {
    family: 'farm',
    report: 'combat',
    name: 'Attacks by type of attacker',
    metrics: [
      'attackers',
      'attack_count',
      'attack_share',
      'attack_successes',
      'attack_success_share',
      'damage_dealt',
      'damage_per_attack',
      'reward_per_attack',
    ],
  },
  'attacks-between-types': {
    family: 'farm',
    report: 'combat',
    name: 'Who attacks whom',
    metrics: ['attack_count', 'attack_share', 'damage_dealt'],
  },
  'success-between-types': {
    family: 'farm',
    report: 'combat',
    name: 'Success against whom',
    metrics: ['attack_success_share', 'attack_count', 'attack_successes', 'damage_per_attack'],
  },
  attackers: { family: 'farm', report: 'combat', name: 'Agents that attack most', metrics: ofAgents },
  attacked: {
    family: 'farm',
    report: 'combat',
    name: 'Agents attacked most',
    metrics: ['attacks_suffered', 'damage_suffered', 'defence_success'],
  },
  'attack-tiers': {
    family: 'farm',
    report: 'combat',
    name: 'Tiers of attackers',
    metrics: ['combat_tier', 'tier_bound', 'tier_agents', 'tier_share'],
  },
  defence: {
    family: 'farm',
    report: 'combat',
    name: 'Defence by type',
    metrics: [
      'attacks_suffered',
      'defence_success',
      'damage_suffered',
      'damage_per_attack',
      'defend_actions',
      'defend_reward',
    ],
  },
  defending: {
    family: 'farm',
    report: 'combat',
    name: 'Attacks on defending agents',
    metrics: ['attack_count', 'attack_successes', 'attack_success_share', 'damage_per_attack'],
  },
  'incidents-by-cause': {
    family: 'farm',
    report: 'health',
    name: 'Health incidents',
    metrics: [
      'incident_count',
      'incident_share',
      'incident_agents',
      'incident_loss_mean',
      'impact_total',
      'incident_critical',
    ],
  },
  'impact-by-cause': { family: 'farm', report: 'health', name: 'Impact by cause', metrics: impacts },
  'deaths-by-cause': {
    family: 'farm',
    report: 'health',
    name: 'Deaths by cause',
    metrics: ['death_count', 'death_share', 'death_age_mean'],
  },
  'critical-drops': {
    family: 'farm',
    report: 'health',
    name: 'Critical drops of health',
    metrics: ['incident_critical', 'incident_before', 'incident_after', 'critical_share'],
  },
  'health-by-type': {
    family: 'farm',
    report: 'health-states',
    name: 'Health by type',
    metrics: [
      'health_states',
      'health_mean',
      'health_sd',
      'health_least',
      'health_lower_quartile',
      'health_median',
      'health_upper_quartile',
      'health_greatest',
      'health_low_share',
    ],
  },
} as const satisfies Record<string, ReportDefinition>;
