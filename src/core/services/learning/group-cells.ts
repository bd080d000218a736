import type { ExperienceGroup } from '../../analysis/learning/experiences.ts';
import { column } from '../reports/table.ts';

/** Rows of a list. */
export const TOP = 10;

/** The numbers of rewards that every table of groups shows. */
export const rewardColumns = [
  column('experience_count'),
  column('experience_reward_mean', 'Mean reward'),
  column('experience_reward_sd', 'SD'),
  column('experience_reward_slope', 'Trend'),
];

/** What stands in them. */
export function rewardCells({ experiences, mean, sd, slope }: ExperienceGroup): readonly number[] {
  return [experiences, mean, sd, slope];
}
