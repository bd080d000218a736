import type { farmSchema } from '../../schema/farm.ts';
import { actionRules } from './farm-actions.ts';
import { agentRules } from './farm-agents.ts';
import { runRules } from './farm-runs.ts';
import { stepRules } from './farm-steps.ts';
import type { RulesFor } from './rules.ts';

/** How each canonical table of AgentFarm comes about; see docs/schema.md. */
export const farmRules: RulesFor<typeof farmSchema> = {
  ...runRules,
  ...agentRules,
  ...stepRules,
  ...actionRules,
};
